"""What a store holds: whose it is, the parts that its snapshot is made of, and the returns in them."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import tomlkit

from headway.archive.files import MANIFEST, Archive
from headway.archive.snapshots import current
from headway.record.joining import Filed
from headway.store.beside import read_together
from headway.store.inventing import INVENTED
from headway.store.parts import Part, PartFile
from headway.store.sealing import archive_of
from headway.vocabulary.councils import Council
from headway.vocabulary.councils import council as known_council
from headway.vocabulary.errors import BadInput

Progress = Callable[[str], None]
Entries = dict[str, list[dict[str, Any]]]


def told_of(store: Path) -> dict[str, Any]:
    """What `store.toml` says. Raises BadInput where there is no store."""
    path = store / "store.toml"
    if not path.is_file():
        raise BadInput(f"{store}: there is no store. Run: headway build {store} --add PATH")
    return tomlkit.parse(path.read_text("utf-8")).unwrap()


def council_of(store: Path) -> Council:
    """Whose store it is; an invented council has a name of its own, not that of the one it is like."""
    told = told_of(store)
    one = known_council(str(told["council"]))
    return replace(one, name=str(told["name"])) if told.get(INVENTED) else one


def is_invented(store: Path) -> bool:
    """Whether nobody in a store exists: it was built of what `headway synthesise` writes."""
    return bool(told_of(store).get(INVENTED))


def about_of(store: Path) -> dict[str, Any]:
    """What the current snapshot says of itself; nothing where there is none."""
    folder = current(store)
    if folder is None:
        return {}
    told: dict[str, Any] = json.loads((folder / "about.json").read_text("utf-8"))
    return told


def parts_of(store: Path, held: str = "parts") -> list[Part]:
    """The parts that the current snapshot is made of, or with `replaced` those whose place was
    taken, their files where they stand in the archive."""
    archive = archive_of(store)
    return [
        Part(
            **{name: entry[name] for name in ("of", "year", "year_from", "council")},
            month=entry.get("month", ""),
            files=tuple(
                PartFile(path=archive.path(f["sha256"]), name=f["name"], sha256=f["sha256"])
                for f in entry["files"]
            ),
        )
        for entry in about_of(store).get(held, [])
    ]


def entries_of(parts: Iterable[Part], replaced: Iterable[Part]) -> Entries:
    """Parts as a snapshot's account of itself names them."""
    return {"parts": [_entry(one) for one in parts], "replaced": [_entry(one) for one in replaced]}


def _entry(part: Part) -> dict[str, Any]:
    entry = asdict(part)
    entry["files"] = [{"name": f.name, "sha256": f.sha256} for f in part.files]
    return entry


def filed_of(store: Path, one: Council, progress: Progress = lambda _: None) -> list[Filed]:
    """Every return that the current snapshot is made of, read again from the archive."""
    return read_filed(store, parts_of(store), one, progress)


def read_filed(
    store: Path, parts: Sequence[Part], one: Council, progress: Progress = lambda _: None
) -> list[Filed]:
    """Every part read, before anything is kept; a sealed file is opened for as long as it is read."""
    read = read_together(store, parts, one, lambda part: progress(f"Reading {part.year}"))
    return [
        Filed(year=part.year, loaded=loaded, of=part.of)
        for part, loaded in zip(parts, read, strict=True)
    ]


def sweep(archive: Archive, entries: Entries) -> None:
    """Remove what a build that was killed had kept before it became current: it is of no return."""
    known = {file["sha256"] for held in entries.values() for one in held for file in one["files"]}
    for file in archive.folder.glob("*"):
        if file.name != MANIFEST and file.name not in known:
            file.unlink(missing_ok=True)
