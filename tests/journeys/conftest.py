"""Journeys run the command itself, in a process of its own, as a user does."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def headway_in():
    """Run `headway` in a folder, with a home of its own there; gives the finished process."""

    def run_in(folder: Path, *words: object, home: Path | None = None, **environment: str):
        return subprocess.run(
            [sys.executable, "-m", "headway", *map(str, words)],
            capture_output=True,
            text=True,
            cwd=folder,
            timeout=120,
            env={
                **os.environ,
                "HEADWAY_HOME": str(home or folder / "home"),
                "COLUMNS": "140",
                **environment,
            },
        )

    return run_in


@pytest.fixture
def headway(headway_in, tmp_path):
    """Run `headway` in the test's own folder."""
    return partial(headway_in, tmp_path)
