"""Writing a programme's files: one writer at a time, and all of a change or none of it.

New text is written beside each file first; then a journal says which moves are to be made; then
they are made. A kill before the journal stands has changed nothing. After it, whoever opens the
folder next makes the moves that are left. So no reader ever sees one file new and one old.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from headway.vocabulary.errors import BadFile, BadInput

HEAD = "programme.toml"
LOCK, JOURNAL = ".headway.lock", ".headway.journal"
WAIT_SECONDS = 30.0
Moves = list[tuple[Path, Path]]


@contextmanager
def writing(folder: Path, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold a folder, from reading what is to be changed until it is written; may be nested.

    What a killed writer left is finished first. Raises BadInput where another program holds it.
    """
    # One lock a path and thread, so that a writer who holds the folder may hold it again.
    lock = FileLock(str(folder.resolve() / LOCK), is_singleton=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=wait_seconds)
    except Timeout as fault:
        raise BadInput(
            f"{folder}: another headway is writing there. Wait until it has finished, then run "
            "this again. Nothing was kept."
        ) from fault
    except OSError as fault:
        raise BadInput(f"{folder}: cannot be written ({fault.strerror}).") from fault
    is_outermost = lock.lock_counter == 1
    try:
        if is_outermost:
            _finish(folder)
            _sweep(folder)
        yield
    finally:
        if is_outermost:
            # Still held: whoever waits finds that the file has gone, and makes it anew.
            with suppress(OSError):
                (folder / LOCK).unlink(missing_ok=True)
        lock.release()


def settle(folder: Path) -> None:
    """Finish what a killed writer left half done; nothing where there is no such thing."""
    if (folder / JOURNAL).exists():
        with writing(folder):
            pass


def write_texts(texts: Mapping[Path, str]) -> None:
    """Write files of one folder, all or none. Raises BadInput where one cannot be written."""
    if not texts:
        return
    root = _root(texts)
    with writing(root):
        moves: Moves = []
        try:
            for path, text in texts.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                moves.append((path.with_name(f".{path.name}.part"), path))
                _write(moves[-1][0], text)
            # One file is moved whole or not at all: it needs no journal.
            if len(moves) > 1:
                _note(root, moves)
        except OSError as fault:
            _forget(root, moves)
            raise BadInput(f"{fault.filename}: cannot be written ({fault.strerror}).") from fault
        _move(root, moves)


def _root(texts: Mapping[Path, str]) -> Path:
    """The programme's folder that these files belong to, or the folder that holds them all."""
    held = Path(os.path.commonpath([path.parent.absolute() for path in texts]))
    for folder in (held, *held.parents):
        if (folder / HEAD).is_file():
            return folder
    return held


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _note(root: Path, moves: Moves) -> None:
    names = [[Path(os.path.relpath(p.absolute(), root)).as_posix() for p in move] for move in moves]
    part = root / f"{JOURNAL}.part"
    _write(part, json.dumps(names))
    os.replace(part, root / JOURNAL)


def _move(root: Path, moves: Moves) -> None:
    """Make the moves; where one is refused, take back those that were made."""
    before = {path: path.read_bytes() if path.exists() else None for _, path in moves}
    try:
        for part, path in moves:
            os.replace(part, path)
        (root / JOURNAL).unlink(missing_ok=True)
    except OSError as fault:
        says = f"{fault.filename}: cannot be written ({fault.strerror})."
        try:
            for path, held in before.items():
                if held is None:
                    path.unlink(missing_ok=True)
                elif path.read_bytes() != held:
                    path.write_bytes(held)
            _forget(root, moves)
        except OSError:
            does = (
                "It is written in part. Look at the disk; headway finishes it when it is next run."
            )
            raise BadInput(f"{says} {does}") from fault
        raise BadInput(f"{says} Nothing was kept.") from fault


def _forget(root: Path, moves: Moves) -> None:
    for name in (JOURNAL, f"{JOURNAL}.part"):
        (root / name).unlink(missing_ok=True)
    for part, _ in moves:
        part.unlink(missing_ok=True)


def _finish(folder: Path) -> None:
    """Make the moves that a journal says and that were not made. Raises BadFile for a strange one."""
    journal = folder / JOURNAL
    if not journal.exists():
        return
    try:
        names = [(str(part), str(path)) for part, path in json.loads(journal.read_text("utf-8"))]
        moves = [(folder / part, folder / path) for part, path in names]
        is_strange = any(_is_strange(folder, part, path) for part, path in moves)
    except (ValueError, TypeError) as fault:
        raise _strange(journal) from fault
    if is_strange:
        raise _strange(journal)
    try:
        for part, path in moves:
            if part.exists():
                os.replace(part, path)
        journal.unlink()
    except OSError as fault:
        raise BadInput(
            f"{fault.filename}: cannot be written ({fault.strerror}). A change of the plan was "
            "broken off here and cannot be finished. Look at the disk, then run this again."
        ) from fault


def _is_strange(folder: Path, part: Path, path: Path) -> bool:
    """Whether a move is none that headway notes: out of the folder, or not of a part to its file."""
    inside = path.resolve().is_relative_to(folder.resolve())
    return not (inside and path.suffix == ".toml" and part == path.with_name(f".{path.name}.part"))


def _strange(journal: Path) -> BadFile:
    does = "Look at the folder's files; where they are right, remove this one."
    return BadFile(str(journal), "is no journal that headway wrote.", does)


def _sweep(folder: Path) -> None:
    """Take away what a writer left who was killed before anything was changed."""
    for place in (folder, *(folder / name for name in ("plan", "plan/baselines", "meetings"))):
        for part in (*place.glob(".*.toml.part"), place / f"{JOURNAL}.part"):
            with suppress(OSError):
                part.unlink(missing_ok=True)
