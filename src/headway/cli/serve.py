"""`headway serve`: the web service, started as a process of its own and ended with this one."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

LOOPBACK = "127.0.0.1"
PORT = 8765
SLOWEST = 60  # seconds until the first answer, on a slow machine
Port = Annotated[int, typer.Option(help="The port on this machine.")]
Demo = Annotated[
    bool,
    typer.Option(
        "--demo", help="Fill it with the demonstration first: anybody on this machine may enter."
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(help="Folder of the service. Default: HEADWAY_DATA; for --demo, one of its own."),
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("serve")(serve)


def serve(port: Port = PORT, demo: Demo = False, data: Data = None) -> None:
    """Start the web service on this machine's own address; Ctrl-C ends it.

    Example: headway serve --demo
    """
    given = settings_for(demo, data)
    if demo:
        fill(given)
    raise typer.Exit(run(port, given))


def settings_for(demo: bool, data: Path | None) -> dict[str, str]:
    """The settings that the service is started with, beyond those of the environment.

    A demonstration has a folder and a database of its own, and answers to this machine alone.
    """
    from headway.cli.invented_store import stores_in
    from headway.vocabulary.settings import home

    given = {"HEADWAY_DATA": str(data.resolve())} if data else {}
    if not demo:
        return given
    folder = data.resolve() if data else home() / "demonstration"
    alone = dict.fromkeys(("DATABASE_URL", "HEADWAY_HOSTS", "HEADWAY_HTTPS"), "")
    stores = {"HEADWAY_STORES": str(stores_in(folder))}
    return {"HEADWAY_DATA": str(folder), "HEADWAY_DEMONSTRATION": "yes", **stores, **alone}


def fill(given: dict[str, str]) -> None:
    """Fill the demonstration: an invented council's store, the plans, the figures that they name."""
    from headway.cli.invented_store import invented_store
    from headway.cli.progress import working

    invented_store(Path(given["HEADWAY_DATA"]))
    with working("Filling the demonstration"):
        _do(given, "demonstration")
    with working("Working out the measures that the plans name"):
        _do(given, "worker", "--once")


def _do(given: dict[str, str], *words: str) -> None:
    """One of the service's own commands, in a new process; its fault is ours."""
    from headway.vocabulary.settings import environment

    command = [sys.executable, "-m", "headway.web", *words]
    code = subprocess.call(command, env=environment(**given))
    if code:
        raise typer.Exit(code)


def run(port: int, given: dict[str, str]) -> int:
    """Serve until Ctrl-C, or until whoever started us asks us to end; gives the exit code."""
    from headway.vocabulary.settings import environment

    command = [sys.executable, "-m", "headway.web", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment(**given))
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        if _answers(port, process):
            print(f"\nheadway is at http://{LOOPBACK}:{port}/   Ctrl-C ends it.", flush=True)
        return process.wait()
    except KeyboardInterrupt:
        # A terminal's Ctrl-C has reached the service as well: asking again does no harm.
        process.terminate()
        process.wait()
        print("headway has ended.")
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Whether the service answers, waiting for it; false where it has ended before."""
    from http.client import HTTPConnection, HTTPException

    until = time.monotonic() + SLOWEST
    while process.poll() is None and time.monotonic() < until:
        connection = HTTPConnection(LOOPBACK, port, timeout=5)
        try:
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return True
        except (OSError, HTTPException):
            time.sleep(0.2)
        finally:
            connection.close()
    return False
