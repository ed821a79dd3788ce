"""A build that is killed loses nothing: the store stays as it was, and the next build is whole."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

TIMES = int(os.environ.get("HEADWAY_TIMES") or 2)


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """Two years of an invented council's returns."""
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    folder = tmp_path_factory.mktemp("invented") / "council"
    made = make(
        children=30, years=2, last_year=2026, seed=6, errors=0, like="342", tell=lambda _: None
    )
    write(made, folder)
    return folder


def start(tmp_path, *words):
    """A build in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "headway", "build", "store", *map(str, words)],
        cwd=tmp_path,
        env={**os.environ, "HEADWAY_HOME": str(tmp_path / "home")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def current(tmp_path):
    """The current snapshot's account of itself; None where there is none."""
    pointer = tmp_path / "store" / "current"
    if not pointer.exists():
        return None
    folder = tmp_path / "store" / "snapshots" / pointer.read_text().strip()
    about = json.loads((folder / "about.json").read_text())
    for part in about["parts"]:
        for file in part["files"]:
            assert (tmp_path / "store" / "archive" / file["sha256"]).is_file(), file["name"]
    for name in ("figures", "restated", "care_episodes", "referrals"):
        assert (folder / f"{name}.parquet").stat().st_size > 0
    return about


def test_a_build_killed_at_any_moment_loses_nothing(invented, tmp_path):
    began = time.monotonic()
    assert start(tmp_path, "--add", invented / "2025").wait(timeout=120) == 0
    takes = time.monotonic() - began
    store, kept = tmp_path / "store", tmp_path / "kept"
    before = current(tmp_path)
    shutil.copytree(store, kept)
    rng, killed = random.Random(8), 0
    for _ in range(TIMES):
        shutil.rmtree(store)
        shutil.copytree(kept, store)
        build = start(tmp_path, "--add", invented / "2026")
        time.sleep(rng.uniform(0.2, 1.3 * takes))
        if build.poll() is None:
            os.killpg(build.pid, signal.SIGKILL)
            killed += 1
        build.wait(timeout=60)
        found = current(tmp_path)
        assert found == before or len(found["parts"]) == 4
        again = start(tmp_path, "--add", invented / "2026")
        assert again.wait(timeout=120) == 0
        after = current(tmp_path)
        assert len(after["parts"]) == 4 and after["years"] == [2025, 2026]
        assert not list((store / "snapshots").glob("building-*"))
    assert killed, "no build was met while it ran"
