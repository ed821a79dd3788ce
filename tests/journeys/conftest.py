"""Journeys run the command itself, in a process of its own, as a user does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def headway(tmp_path):
    """Run `headway` with a home of its own; gives the finished process."""

    def run(*words: object, home: Path | None = None, **environment: str):
        return subprocess.run(
            [sys.executable, "-m", "headway", *map(str, words)],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            timeout=120,
            env={
                **os.environ,
                "HEADWAY_HOME": str(home or tmp_path / "home"),
                "COLUMNS": "140",
                **environment,
            },
        )

    return run
