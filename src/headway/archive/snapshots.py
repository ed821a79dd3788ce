"""Snapshots: whole folders, built apart, made current by one rename, one writer at a time.

with new_snapshot(root) as folder:
    write_tables(folder)
current(root)          # that folder's final place, or the one before if anything failed
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from headway.vocabulary.errors import BadInput

KEEP = 2  # the current snapshot and the one before, for readers that still have it open


def current(root: Path) -> Path | None:
    """The current snapshot's folder, or None where nothing was made yet."""
    pointer = root / "current"
    try:
        folder = root / "snapshots" / pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return folder if folder.is_dir() else None


@contextmanager
def writing(root: Path, *, wait_seconds: float = 30) -> Iterator[None]:
    """Be the only one who writes there.

    Raises BadInput where another process is writing for longer than `wait_seconds`.
    """
    root.mkdir(parents=True, exist_ok=True)
    try:
        lock = FileLock(root / "writer.lock").acquire(timeout=wait_seconds)
    except Timeout as fault:
        raise BadInput(
            f"Another headway is writing to {root}. Wait until it has finished, then run this again."
        ) from fault
    with lock:
        yield


@contextmanager
def new_snapshot(
    root: Path, *, wait_seconds: float = 30, then: Callable[[], None] = lambda: None
) -> Iterator[Path]:
    """Give an empty folder to fill; on leaving without a fault it becomes current.

    `then` is done once it is current, still as the only one who writes. On any fault before, the
    folder is removed and the current snapshot stays. Raises BadInput where another process is
    writing for longer than `wait_seconds`.
    """
    (root / "snapshots").mkdir(parents=True, exist_ok=True)
    with writing(root, wait_seconds=wait_seconds):
        _sweep(root)
        building = root / "snapshots" / f"building-{uuid4().hex}"
        building.mkdir()
        try:
            yield building
            _flush(building)
            name = f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{uuid4().hex[:8]}"
            building.rename(root / "snapshots" / name)
            _point(root, name)
        finally:
            shutil.rmtree(building, ignore_errors=True)
        _retire(root, name)
        then()


def _point(root: Path, name: str) -> None:
    """Replace the pointer by one rename, trying again where a reader holds it."""
    new = root / "current.new"
    new.write_text(name + "\n", encoding="utf-8")
    _flush_file(new)
    for attempt in range(20):
        try:
            new.replace(root / "current")
            return
        except PermissionError:  # Windows and network shares, while a reader has it open
            time.sleep(0.05 * (attempt + 1))
    new.replace(root / "current")


def _flush(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            _flush_file(path)
    _flush_file(folder)


def _flush_file(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(root: Path) -> None:
    """Remove what a killed writer left behind."""
    for left in (root / "snapshots").glob("building-*"):
        shutil.rmtree(left, ignore_errors=True)


def _retire(root: Path, newest: str) -> None:
    held = sorted(p for p in (root / "snapshots").iterdir() if p.is_dir())
    for old in held[:-KEEP]:
        if old.name != newest:
            shutil.rmtree(old, ignore_errors=True)


def remove_others(root: Path) -> None:
    """Remove every snapshot but the current one and what is being built, under the writer's lock."""
    kept = current(root)
    for old in (root / "snapshots").iterdir():
        if old != kept and not old.name.startswith("building-"):
            shutil.rmtree(old)
