"""Tombstones: what was removed from a store, when, why and by whom, the child as a pseudonym alone.

A removal is written into the new snapshot before that becomes current, and carried out after: if it
is cut short in between, whoever writes to the store next carries it out. A copy of each tombstone
lies in `$HEADWAY_HOME`, so that an older backup, once restored, can be told what it must not hold.
"""

import json
import os
from pathlib import Path
from typing import Any

from headway.archive.files import Archive
from headway.archive.snapshots import current, remove_others
from headway.store.held import about_of, sweep, told_of
from headway.vocabulary.settings import home

JOURNAL = "removal.json"
TOMBSTONES = "tombstones.jsonl"
Stone = dict[str, Any]


def tombstones(store: Path) -> list[Stone]:
    """What was ever removed from a store, oldest first."""
    return lines_of(store / TOMBSTONES)


def later_elsewhere(store: Path) -> list[Stone]:
    """Removals that this machine knows of the store and that the store itself does not."""
    known = {stone["id"] for stone in tombstones(store)}
    return [stone for stone in lines_of(_copy(store)) if stone["id"] not in known]


def write_removal(folder: Path, stone: Stone, exports: list[dict[str, str]]) -> None:
    """Say in a snapshot that is being made what is to be removed once it is current."""
    (folder / JOURNAL).write_text(json.dumps({"stone": stone, "exports": exports}), "utf-8")


def finish(store: Path) -> Stone | None:
    """Carry out the removal that the current snapshot names, if any; under the writer's lock.

    Old files and old snapshots go first, the tombstone is written, and the order is torn up last:
    cut short anywhere, it is carried out again whole.
    """
    folder = current(store)
    if folder is None or not (folder / JOURNAL).is_file():
        return None
    told = json.loads((folder / JOURNAL).read_text("utf-8"))
    stone: Stone = told["stone"]
    sweep(Archive(store), {held: about_of(store)[held] for held in ("parts", "replaced")})
    remove_others(store)
    for export in told["exports"]:
        _take_out(store / export["name"], export["becomes"] and folder / export["becomes"])
    for path in (store / TOMBSTONES, _copy(store)):
        if stone["id"] not in {one["id"] for one in lines_of(path)}:
            append(path, stone)
    (folder / JOURNAL).unlink()
    return stone


def _take_out(path: Path, becomes: Path | str) -> None:
    """Put what an export becomes in its place; without that, remove it."""
    if not becomes:
        path.unlink(missing_ok=True)
    elif Path(becomes).is_file():  # else it is in its place already
        Path(becomes).replace(path)


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The lines of a JSON-lines file, none where there is no file."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def append(path: Path, line: dict[str, Any]) -> None:
    """Write one more line and see it on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _copy(store: Path) -> Path:
    return home() / "tombstones" / f"{told_of(store)['id']}.jsonl"
