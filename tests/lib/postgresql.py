"""A PostgreSQL server for tests, in a folder of its own, on this machine's own address."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """Start a server and give the address of an empty database; stop it, and its folder goes."""
    # Not under pytest's own folders: those are root's alone, and the server runs as another user.
    folder, port = Path(mkdtemp(prefix="headway-pg-")), free_port()
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_other:
        shutil.chown(folder, "postgres")
    data = folder / "data"

    def run(program: str, *words: str) -> None:
        subprocess.run(
            [*as_other, str(programs / program), *words],
            check=True, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    run("initdb", "-D", str(data), "-U", "headway", "--auth=trust", "--no-sync")
    # A test may lose its data with the machine: nothing waits for the disk.
    options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off"
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        address = ["-h", "127.0.0.1", "-p", str(port), "-U", "headway"]
        run("createdb", *address, "headway")
        yield f"postgresql://headway@127.0.0.1:{port}/headway"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
