"""Forgetting: rows that must no longer be kept leave the archive, the snapshots and the exports.

    forget(Path("store"), Asked(child="A123"), reason="Erasure, case 12", by="the data officer")

What goes is worked out first; the snapshot is made anew without it and becomes current by one rename,
as a build's does. Figures that would be another without what was removed stay as they were given,
frozen. What is under a legal hold is refused.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from headway.archive.files import Archive, sha256_of
from headway.archive.snapshots import new_snapshot, writing
from headway.record.joining import Filed
from headway.record.making import shapes
from headway.store.backing import backups
from headway.store.exports import without
from headway.store.held import Progress, council_of, entries_of, parts_of, read_filed, told_of
from headway.store.holding import refuse_held
from headway.store.parts import Part, PartFile
from headway.store.pseudonyms import pseudonym, pseudonyms, read_key
from headway.store.removing import children_in, named_in, plain_child, without_child
from headway.store.sealing import archive_of, private_folder
from headway.store.snapshotting import write_snapshot
from headway.store.tombstones import (
    TOMBSTONES,
    Stone,
    append,
    finish,
    later_elsewhere,
    write_removal,
)
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import as_at

_SHORTEST_HASH = 8


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is to be forgotten, one of three: all of a child, by the council's own identifier; every
    return of a time that ended before a day; or a file, by its hash or how it begins."""

    child: str = ""
    before: date | None = None
    file: str = ""

    def __post_init__(self) -> None:
        if sum((bool(self.child), self.before is not None, bool(self.file))) != 1:
            raise BadInput("Give one of --child, --before and --file. Nothing was removed.")


class NothingHeld(BadInput):
    """Nothing of what is to be forgotten is in the store."""


@dataclass(frozen=True, kw_only=True)
class Gone:
    """One file that changes: how many rows leave it, and what it becomes; None where it goes."""

    file: PartFile
    rows: int
    becomes: PartFile | None


@dataclass(frozen=True, kw_only=True)
class Removal:
    """What forgetting does: which files go or change, which parts are left, and which leave."""

    asked: Asked
    gone: tuple[Gone, ...]
    parts: tuple[Part, ...]
    replaced: tuple[Part, ...]
    leaving: tuple[Part, ...]
    stays: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Forgotten:
    """What was done: the tombstone, and the backups that were made while it was still held."""

    stone: Stone
    backups: tuple[Stone, ...]


@contextmanager
def removal(store: Path, asked: Asked, progress: Progress = lambda _: None) -> Iterator[Removal]:
    """What forgetting would do, its new files standing in a private folder meanwhile.

    Raises BadInput where nothing of it is held, or where a hold is on it.
    """
    with private_folder() as folder:
        progress("Looking for what is to be forgotten")
        archive, parts, replaced = archive_of(store), parts_of(store), parts_of(store, "replaced")
        if asked.child:
            gone = tuple(_rows_of(archive, [*parts, *replaced], plain_child(asked.child), folder))
            found = _with_changed(asked, archive, parts, replaced, gone, folder)
        else:
            found = _with_fewer(asked, store, parts, replaced)
        if not found.gone:
            raise NothingHeld(f"{store} holds {_nothing(asked)}. Nothing was removed.")
        refuse_held(store, lambda: _pseudonyms(store, archive, found, folder))
        yield found


def forget(
    store: Path,
    asked: Asked,
    *,
    reason: str,
    by: str,
    again: str = "",
    progress: Progress = lambda _: None,
) -> Forgotten:
    """Forget, and leave a tombstone; `again` is the id of the one that it is carried out anew for.

    Raises BadInput without a reason, where nothing of it is held, or where a legal hold is on it;
    the store is then as it was. An earlier forgetting that was cut short is carried out first.
    """
    if not reason.strip():
        raise BadInput("Forgetting needs a reason: give --reason. Nothing was removed.")
    with writing(store):
        finish(store)
    one, key = council_of(store), read_key(told_of(store)["id"])
    with removal(store, asked, progress) as found:
        filed = read_filed(store, found.parts, one, progress)
        _refuse_left(filed, asked)
        day = datetime.now(UTC)
        stone = _stone(found, key, reason.strip(), by, day) | ({"id": again} if again else {})
        with new_snapshot(store, then=lambda: _carry_out(store)) as folder:
            _refuse_changed(store, found)
            archive = archive_of(store)
            for file in {g.becomes.sha256: g.becomes for g in found.gone if g.becomes}.values():
                archive.keep(file.path, file.sha256, file.name)
            entries = entries_of(found.parts, found.replaced)
            write_snapshot(
                folder, store, one, key, filed, entries, removed_on=day.date(), progress=progress
            )
            write_removal(folder, stone, _exports(store, asked, key, folder))
    return Forgotten(stone=stone, backups=tuple(backups(store)))


def _carry_out(store: Path) -> None:
    finish(store)


def forget_again(store: Path, progress: Progress = lambda _: None) -> list[Forgotten]:
    """Carry out anew every removal that this machine knows of and the store does not, as after an
    older backup was restored. What it does not hold any more is written down as gone."""
    done = []
    for stone in later_elsewhere(store):
        try:
            asked = _asked_again(store, stone)
            words = {name: str(stone[name]) for name in ("reason", "by")}
            done.append(forget(store, asked, **words, again=stone["id"], progress=progress))
        except NothingHeld:
            append(store / TOMBSTONES, stone)
    return done


def _asked_again(store: Path, stone: Stone) -> Asked:
    """What a tombstone says was forgotten; a child is found by trying every identifier held."""
    if stone["what"] == "before":
        return Asked(before=date.fromisoformat(stone["before"]))
    if stone["what"] == "file":
        return Asked(file=stone["file"])
    archive, key = archive_of(store), read_key(told_of(store)["id"])
    files = [
        f for held in ("parts", "replaced") for part in parts_of(store, held) for f in part.files
    ]
    with private_folder() as folder:
        known = pseudonyms(_children(archive, files, folder), key)
    for child, stands_for in known.items():
        if stands_for == stone["child"]:
            return Asked(child=child)
    raise NothingHeld(f"{store} holds no row of that child. Nothing was removed.")


def _nothing(asked: Asked) -> str:
    if asked.child:
        return f"no row of a child {asked.child}"
    if asked.before:
        return f"no return of a time that ended before {asked.before.isoformat()}"
    return f"no file whose hash begins with {asked.file}"


def _rows_of(archive: Archive, parts: Iterable[Part], child: str, folder: Path) -> Iterator[Gone]:
    """Every file in which a child stands, and what it becomes without."""
    for number, file in enumerate({f.sha256: f for part in parts for f in part.files}.values()):
        out = folder / f"without-{number}"
        with archive.opened(file.path, folder) as readable:
            rows = without_child(readable, file.name, child, out)
        if rows:
            becomes = replace(file, path=out, sha256=sha256_of(out))
            yield Gone(file=file, rows=rows, becomes=becomes)


def _with_changed(
    asked: Asked,
    archive: Archive,
    parts: list[Part],
    replaced: list[Part],
    gone: tuple[Gone, ...],
    folder: Path,
) -> Removal:
    """The parts with the files that changed; one in which no child is left goes whole."""
    now = {g.file.sha256: g.becomes for g in gone if g.becomes}

    def changed(part: Part) -> Part:
        return replace(part, files=tuple(now.get(f.sha256, f) for f in part.files))

    def is_left(part: Part) -> bool:
        if not any(f.sha256 in now for f in part.files):
            return True
        return bool(_children(archive, changed(part).files, folder))

    kept = {id(part) for part in (*parts, *replaced) if is_left(part)}
    return Removal(
        asked=asked,
        gone=gone,
        parts=tuple(changed(part) for part in parts if id(part) in kept),
        replaced=tuple(changed(part) for part in replaced if id(part) in kept),
        leaving=tuple(part for part in (*parts, *replaced) if id(part) not in kept),
    )


def _with_fewer(asked: Asked, store: Path, parts: list[Part], replaced: list[Part]) -> Removal:
    """The parts without those before a day, or without one file."""
    files = {f.sha256: f for part in (*parts, *replaced) for f in part.files}
    if asked.before is not None:
        ends = {shape.spec.name: shape.year_ends for shape in shapes()}
        before = asked.before

        def left(part: Part) -> Part | None:
            return part if _last_day(part, ends) >= before else None
    else:
        goes = _named(store, asked.file, files)

        def left(part: Part) -> Part | None:
            held = tuple(f for f in part.files if f.sha256 != goes)
            return replace(part, files=held) if held else None

    now = [kept for part in parts if (kept := left(part))]
    then = [kept for part in replaced if (kept := left(part))]
    held = {f.sha256 for part in (*now, *then) for f in part.files}
    leaving = tuple(part for part in (*parts, *replaced) if left(part) is None)
    stays = {f.name for part in leaving for f in part.files if f.sha256 in held}
    return Removal(
        asked=asked,
        gone=tuple(Gone(file=f, rows=0, becomes=None) for s, f in files.items() if s not in held),
        parts=tuple(now),
        replaced=tuple(then),
        leaving=leaving,
        stays=tuple(sorted(stays)),
    )


def _last_day(part: Part, ends: dict[str, str]) -> date:
    """The last day of the time that a part is of."""
    if not part.month:
        return as_at(part.year, ends.get(part.of, "collection"))
    from calendar import monthrange

    year, month = map(int, part.month.split("-"))
    return date(year, month, monthrange(year, month)[1])


def _named(store: Path, begins: str, files: Iterable[str]) -> str:
    """The one file whose hash begins so. Raises BadInput where several do, or too little is given."""
    fitting = [sha for sha in files if sha.startswith(begins.lower())]
    if len(begins) < _SHORTEST_HASH or len(fitting) > 1:
        raise BadInput(
            f"--file {begins}: give the first {_SHORTEST_HASH} digits of a file's hash, or more, so "
            f"that it is one file; they are the names in {store / 'archive'}. Nothing was removed."
        )
    return fitting[0] if fitting else ""


def _children(archive: Archive, files: Iterable[PartFile], folder: Path) -> set[str]:
    found: set[str] = set()
    for file in files:
        with archive.opened(file.path, folder) as readable:
            found |= children_in(readable, file.name)
    return found


def _pseudonyms(store: Path, archive: Archive, found: Removal, folder: Path) -> set[str]:
    """The pseudonyms of all whose rows would go."""
    key = read_key(told_of(store)["id"])
    if found.asked.child:
        return {pseudonym(plain_child(found.asked.child), key)}
    return set(pseudonyms(_children(archive, (g.file for g in found.gone), folder), key).values())


def _refuse_left(filed: Iterable[Filed], asked: Asked) -> None:
    """Refuse where a return still names the child, so that nobody is told what is not so."""
    specs = {shape.spec.name: shape.spec for shape in shapes()}
    child = plain_child(asked.child)
    for one in (one for one in filed if one.of in specs and child):
        if child in named_in(one.loaded, specs[one.of].child):
            raise BadInput(
                f"A file of {specs[one.of].title}, {one.year}, names this child under a heading "
                "from which headway cannot take rows. Remove that file whole with --file, and add it "
                "again without the child. Nothing was removed."
            )


def _refuse_changed(store: Path, found: Removal) -> None:
    """Refuse where another has written to the store since this was worked out."""
    finish(store)
    known = {
        f.sha256 for held in ("parts", "replaced") for p in parts_of(store, held) for f in p.files
    }
    wanted = {f.sha256 for part in (*found.parts, *found.replaced) for f in part.files}
    wanted -= {g.becomes.sha256 for g in found.gone if g.becomes}
    if known != wanted | {g.file.sha256 for g in found.gone}:
        raise BadInput(f"Another build changed {store} meanwhile. Run this again.")


def _exports(store: Path, asked: Asked, key: bytes, folder: Path) -> list[dict[str, str]]:
    """The exports that change, each with what stands in the new snapshot's folder in its place."""
    if not asked.child:
        return []
    child = plain_child(asked.child)
    return [
        {"name": path.relative_to(store).as_posix(), "becomes": staged}
        for path, staged in without(store, child, pseudonym(child, key), folder)
    ]


def _stone(found: Removal, key: bytes, reason: str, by: str, at: datetime) -> Stone:
    """The tombstone: what went, when, why, who; the child as a pseudonym alone."""
    asked = found.asked
    what = "child" if asked.child else "before" if asked.before else "file"
    named = {
        "child": lambda: pseudonym(plain_child(asked.child), key),
        "before": lambda: asked.before.isoformat() if asked.before else "",
        "file": lambda: found.gone[0].file.sha256,
    }
    return {
        "id": uuid4().hex,
        "at": at.isoformat(timespec="seconds"),
        "by": by,
        "reason": reason,
        "what": what,
        what: named[what](),
        "rows": sum(g.rows for g in found.gone),
        "files": [
            {
                "name": g.file.name,
                "before": g.file.sha256,
                "after": g.becomes.sha256 if g.becomes else None,
            }
            for g in found.gone
        ],
    }
