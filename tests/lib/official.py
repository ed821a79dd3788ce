"""The official files of ../shared, added once for a whole test run, also with several workers."""

from functools import cache
from pathlib import Path

from filelock import FileLock

from headway.comparators.adding import official_add
from headway.comparators.library import Library, open_library
from headway.measures import all_measures
from headway.measures.compare import Comparison
from headway.measures.resolve import Figures, resolve


def added_home(folder: Path, shared: Path, monkeypatch) -> Path:
    """A HEADWAY_HOME with every official file added; made by whichever worker comes first."""
    monkeypatch.setenv("HEADWAY_HOME", str(folder))
    with FileLock(folder.with_suffix(".lock")):
        if not (folder / "official" / "current").exists():
            official_add([shared / "official"])
    return folder


@cache
def library() -> Library:
    """The library of the HEADWAY_HOME that is set."""
    return open_library()


@cache
def figures() -> Figures:
    """Figures of every measure, from every file."""
    return resolve(library(), all_measures())


@cache
def comparison() -> Comparison:
    """Those figures, ready to compare."""
    return Comparison(figures(), library())
