"""The other checker of the looked-after return, asked what it flags of a small return.

It runs in its own environment (scripts/peer903.sh) as one process that is fed line by line. The
columns that a loader derives are given to it as headway has them, so that rules are compared and
not lists of postcodes.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.lib.repository import ROOT
from tests.lib.small903 import Flags, Small

PYTHON = ROOT / ".peer903" / "bin" / "python"
WORKER = Path(__file__).with_name("peer903_worker.py")


class Peer:
    """A running process of the other checker."""

    def __init__(self, process: subprocess.Popen) -> None:
        self._process = process

    def asked(self, small: Small, code: str) -> Flags | str:
        """What it flags by one rule; or that it skipped or knows no such rule, or how it crashed."""
        words = {"small": vars(small) | {"known_postcodes": None}, "code": code}
        self._process.stdin.write(json.dumps(words, default=_plain) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "flagged" in answer:
            return {(table, row) for table, row in answer["flagged"]}
        return answer["said"]


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is not sent to the other checker.")


def is_installed() -> bool:
    """Whether its environment is there."""
    return PYTHON.is_file()


@contextmanager
def peer() -> Iterator[Peer]:
    """One process for the length of a `with` block."""
    process = subprocess.Popen(
        [PYTHON, "-I", WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Peer(process)
    finally:
        process.stdin.close()
        process.wait(timeout=60)
