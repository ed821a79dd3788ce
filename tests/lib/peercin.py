"""The other checker of the children in need census, asked what it flags of a small return.

It runs in its own environment (scripts/peercin.sh) as one process that is fed line by line. It is
given the return as XML and reads that itself, so that its reader is compared too.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from headway.returns.cin_census.write import write_xml
from tests.lib.comparedcin import Cells, loaded
from tests.lib.poolscin import NAMES, REVIEWS
from tests.lib.repository import ROOT
from tests.lib.smallcin import SmallCin

PYTHON = ROOT / ".peercin" / "bin" / "python"
WORKER = Path(__file__).with_name("peercin_worker.py")


class Peer:
    """A running process of the other checker."""

    def __init__(self, process: subprocess.Popen, folder: Path) -> None:
        self._process = process
        self._file = folder / "census.xml"

    def ask(self, small: SmallCin, code: str) -> None:
        """Have it judge a return by one rule, while headway does."""
        xml = write_xml(loaded(small), self._file).read_text("utf-8")
        words = {"xml": xml.partition("?>")[2], "year": small.year, "code": code}
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()

    def answered(self, small: SmallCin) -> Cells | str:
        """The cells that it points at in what was asked last; or why there are none."""
        answer = json.loads(self._process.stdout.readline())
        if "cells" in answer:
            # Its reader passes over a review without a date, and numbers the others on.
            dated = [n for n, row in enumerate(small.tables[REVIEWS], 1) if row["CPPreviewDate"]]
            cells = ((NAMES[table], column, row) for table, column, row in answer["cells"])
            return {(t, c, dated[row - 1] if t == REVIEWS else row) for t, c, row in cells}
        return answer["said"]


def is_installed() -> bool:
    """Whether its environment is there."""
    return PYTHON.is_file()


@contextmanager
def peer() -> Iterator[Peer]:
    """One process for the length of a `with` block."""
    process = subprocess.Popen(
        [PYTHON, "-I", WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with TemporaryDirectory() as folder:
        try:
            yield Peer(process, Path(folder))
        finally:
            process.stdin.close()
            process.wait(timeout=60)
