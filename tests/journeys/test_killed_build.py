"""A build or a forgetting that is killed loses nothing and leaves nothing half done.

HEADWAY_TIMES sets how many moments of each are tried; each is drawn anew from a fixed seed.
"""

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
    """A command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "headway", *map(str, words)],
        cwd=tmp_path,
        env={**os.environ, "HEADWAY_HOME": str(tmp_path / "home")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def adding(invented, year):
    """A build of one year's census and looked-after return."""
    folder = invented / str(year)
    return ("build", "store", "--add", folder / "ssda903", "--add", folder / f"cin_{year}.xml")


def killed(command, takes, rng):
    """Kill a command at a moment drawn; whether it was still running."""
    time.sleep(rng.uniform(0.2, 1.1 * takes))
    was_running = command.poll() is None
    if was_running:
        os.killpg(command.pid, signal.SIGKILL)
    command.wait(timeout=60)
    return was_running


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
    for name in ("figures", "restated", "referrals"):
        assert (folder / f"{name}.parquet").stat().st_size > 0
    return about


def as_kept(store, kept):
    """Put the store back as it was."""
    shutil.rmtree(store)
    shutil.copytree(kept, store)


def test_a_build_killed_at_any_moment_loses_nothing(invented, tmp_path, record_property):
    began = time.monotonic()
    assert start(tmp_path, *adding(invented, 2025)).wait(timeout=120) == 0
    takes = time.monotonic() - began
    store, kept = tmp_path / "store", tmp_path / "kept"
    before = current(tmp_path)
    shutil.copytree(store, kept)
    rng, met = random.Random(8), 0
    for _ in range(TIMES):
        as_kept(store, kept)
        met += killed(start(tmp_path, *adding(invented, 2026)), takes, rng)
        found = current(tmp_path)
        assert found == before or len(found["parts"]) == 4
        began = time.monotonic()
        assert start(tmp_path, *adding(invented, 2026)).wait(timeout=120) == 0
        # The machine may be busier than it was: what a whole one took just now says more.
        takes = time.monotonic() - began if found == before else takes
        after = current(tmp_path)
        assert len(after["parts"]) == 4 and after["years"] == [2025, 2026]
        assert not list((store / "snapshots").glob("building-*"))
    record_property("builds killed", met)
    assert met, "no build was met while it ran"


def test_a_forgetting_killed_at_any_moment_is_whole_or_not_at_all(
    invented, tmp_path, record_property
):
    """Whoever writes next carries out what had become current; else the store is as it was."""
    censuses = [invented / str(year) / f"cin_{year}.xml" for year in (2025, 2026)]
    began = time.monotonic()
    build = start(tmp_path, "build", "store", "--add", censuses[0], "--add", censuses[1])
    assert build.wait(timeout=120) == 0
    takes = time.monotonic() - began
    store, kept = tmp_path / "store", tmp_path / "kept"
    before = current(tmp_path)
    shutil.copytree(store, kept)
    words = ("forget", "store", "--before", "2025-04-01", "--reason", "Kept long enough", "--yes")
    rng, met = random.Random(9), 0
    for number in range(max(1, TIMES // 2)):
        as_kept(store, kept)
        shutil.rmtree(tmp_path / "home" / "tombstones", ignore_errors=True)
        met += killed(start(tmp_path, *words), takes, rng)
        found = current(tmp_path)
        assert found == before or found["years"] == [2026]
        began = time.monotonic()
        # Nothing is left to forget where it was current already: that is a sentence, exit 2.
        assert start(tmp_path, *words).wait(timeout=120) in (0, 2)
        takes = time.monotonic() - began if found == before else takes
        after = current(tmp_path)
        assert after["years"] == [2026] and after["figures"] >= before["figures"]
        known = {file["sha256"] for part in after["parts"] for file in part["files"]}
        assert {path.name for path in (store / "archive").iterdir()} == known | {"manifest.jsonl"}
        assert len(list((store / "snapshots").iterdir())) == 1, number
        assert len((store / "tombstones.jsonl").read_text().splitlines()) == 1
    record_property("forgettings killed", met)
