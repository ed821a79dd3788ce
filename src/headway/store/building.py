"""Building a store: files archived, years joined, figures worked out, a new snapshot made current.

    built = build(Path("store"), [Path("returns/")], council="St Helens")

Every file is read before any is kept; what is kept becomes current by one rename. A return of a year
that the store holds already takes its place: the earlier files stay in the archive, and a figure
that becomes another is written down as restated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

import tomlkit

from headway.archive.snapshots import new_snapshot
from headway.record.joining import Filed
from headway.store.fitting import refuse_misfits
from headway.store.held import (
    Progress,
    about_of,
    entries_of,
    is_invented,
    parts_of,
    read_filed,
    sweep,
    told_of,
)
from headway.store.held import council_of as council_of
from headway.store.held import filed_of as filed_of
from headway.store.inventing import INVENTED, invented_title, refuse_invented
from headway.store.parts import Part
from headway.store.pseudonyms import key_path, make_key, read_key
from headway.store.receiving import Received, received, said
from headway.store.sealing import ENCRYPTED, archive_name, archive_of, make_archive_key
from headway.store.snapshotting import write_snapshot
from headway.store.tombstones import finish
from headway.vocabulary.councils import Council
from headway.vocabulary.councils import council as known_council
from headway.vocabulary.errors import BadInput, Unknown


@dataclass(frozen=True, kw_only=True)
class Built:
    """What a build did: the parts that were new, those that they replaced, what was left out, the
    parts that the record is made of, how many figures and how many of them were restated now.

    Where nothing was added the store is as it was."""

    council: Council
    added: tuple[Part, ...]
    replaced: tuple[Part, ...]
    left_out: tuple[str, ...]
    parts: tuple[Part, ...]
    figures: int
    restated: int
    cases: int


def build(
    store: Path,
    add: Sequence[Path],
    *,
    council: str = "",
    year: int | None = None,
    encrypt: bool = False,
    check: bool = False,
    progress: Progress = lambda _: None,
) -> Built:
    """Add returns to a store and make a new snapshot of its record current.

    The first build names the council (`council`, or the code in the census's header), and says with
    `encrypt` that its archive is to be encrypted. With `check` every rule is run, and figures of
    returns without an error are validated. Raises BadInput where a file cannot be read, is of
    another council, or its year is not known; the store is then as it was.
    """
    progress("Looking at the files")
    given = received(add, year)
    one = _council(store, council, given)
    _refuse_to_encrypt_later(store, encrypt)
    title = _invented(store, add)
    held = parts_of(store)
    _mend(store, held, given)
    if not (new := _with_new(held, given.parts))[1] and not check:
        return _as_it_was(store, one, given, held)
    if held:
        # Before anything is read, which takes long: without its key nothing can be added.
        read_key(str(told_of(store)["id"]))
    filed = read_filed(store, new[0], one, progress)
    refuse_misfits(new[0], [f.loaded for f in filed], new[1], one, is_named=bool(council))
    store.mkdir(parents=True, exist_ok=True)
    with new_snapshot(store) as folder:
        finish(store)
        if parts_of(store) != held:
            raise BadInput(f"Another build changed {store} meanwhile. Run this again.")
        one = replace(one, name=title) if title else one
        store_id = _store_id(store, one, encrypt, is_invented=bool(title))
        return _write(folder, store, one, store_id, new, filed, given, check, progress)


def _mend(store: Path, held: Iterable[Part], given: Received) -> None:
    """Give the archive back what it has lost, where the same file was given again."""
    known = {file.sha256 for part in held for file in part.files}
    if not known:
        return
    archive = archive_of(store)
    for file in (file for part in given.parts for file in part.files if file.sha256 in known):
        archive.mend(file.path, file.sha256)


def _refuse_to_encrypt_later(store: Path, encrypt: bool) -> None:
    """A store's archive is encrypted from its first file, or not at all."""
    if encrypt and (store / "store.toml").is_file() and not told_of(store).get(ENCRYPTED):
        raise BadInput(
            f"{store} was made without encryption. Make a new store with --encrypt of the same "
            "files, then remove this one. Nothing was changed."
        )


def _invented(store: Path, add: Sequence[Path]) -> str:
    """What the invented council is called whose returns these are; blank where they are of none."""
    title = invented_title(add)
    if (store / "store.toml").is_file():
        refuse_invented(store, is_invented(store), title, add)
    return title


def _council(store: Path, named: str, given: Received) -> Council:
    """The council of the store, else the one named or stated; refuse a file of another."""
    stated = {part.council: part for part in given.parts if part.council}
    told = store / "store.toml"
    if told.is_file():
        one = council_of(store)
        if named and known_council(named).code != one.code:
            raise BadInput(f"{store} is the store of {one.name}, not of {named}. Nothing was kept.")
    elif named:
        one = known_council(named)
    elif stated:
        one = _known(next(iter(stated)))
    else:
        raise BadInput("No file says whose it is: give --council. Nothing was kept.")
    for code, part in stated.items():
        if code != one.code:
            raise BadInput(
                f"{part.files[0].name} is of council {code}, and this store is of {one.name} "
                f"({one.code}). A store is of one council. Nothing was kept."
            )
    return one


def _known(code: str) -> Council:
    try:
        return known_council(code)
    except Unknown as fault:
        raise BadInput(
            f"The files state council {code}, which is on no list. Give --council. Nothing was kept."
        ) from fault


New = tuple[list[Part], tuple[Part, ...], tuple[Part, ...]]


def _with_new(held: list[Part], given: Iterable[Part]) -> New:
    """All parts once the new ones have taken their places; the new; and those replaced.

    A return of a year that is held already, with other files, takes the place of the one held.
    """
    have = {part.key: part for part in held}
    added, replaced = [], []
    for part in given:
        key, hashes = part.key, {f.sha256 for f in part.files}
        old = have.get(key)
        if old is not None and {f.sha256 for f in old.files} == hashes:
            continue
        if old is not None and old in added:
            raise BadInput(
                f"Two returns of {part.year} were given at once: {said(old)}; and {said(part)}. "
                "Give the newer alone. Nothing was kept."
            )
        if old is not None:
            replaced.append(old)
        have[key] = part
        added.append(part)
    return sorted(have.values(), key=lambda p: p.key), tuple(added), tuple(replaced)


def _as_it_was(store: Path, one: Council, given: Received, held: list[Part]) -> Built:
    about = about_of(store)
    return Built(
        council=one,
        added=(),
        replaced=(),
        left_out=given.left_out,
        parts=tuple(held),
        figures=about["figures"],
        restated=0,
        cases=about["cases"],
    )


def _write(
    folder: Path,
    store: Path,
    one: Council,
    store_id: str,
    new: New,
    filed: list[Filed],
    given: Received,
    check: bool,
    progress: Progress,
) -> Built:
    parts, added, replaced = new
    key = read_key(store_id)
    entries = entries_of(parts, [*parts_of(store, "replaced"), *replaced])
    filed_now = frozenset((part.of, part.year) for part in added)
    written = write_snapshot(
        folder,
        store,
        one,
        key,
        filed,
        entries,
        added=filed_now,
        check=parts if check else (),
        progress=progress,
    )
    archive = archive_of(store)
    sweep(archive, entries)
    for file in (file for part in added for file in part.files):
        archive.keep(file.path, file.sha256)
    outcome = {"added": added, "replaced": replaced, "parts": tuple(parts), **asdict(written)}
    return Built(council=one, left_out=given.left_out, **outcome)


def _store_id(store: Path, one: Council, encrypt: bool, *, is_invented: bool) -> str:
    """The store's own id; the first build writes `store.toml` and makes the key."""
    told = store / "store.toml"
    if told.is_file():
        return str(tomlkit.parse(told.read_text("utf-8"))["id"])
    store_id = uuid4().hex
    make_key(store_id)
    if encrypt:
        make_archive_key(store_id)
    document = tomlkit.document()
    document.add(tomlkit.comment("One council's returns, joined. Made by headway build."))
    document.update(
        {
            "id": store_id,
            "council": one.code,
            "name": one.name,
            "made_with": f"headway {version('headway')}",
            "key": f"$HEADWAY_HOME/keys/{key_path(store_id).name}",
        }
    )
    if is_invented:
        document[INVENTED] = True
    if encrypt:
        document[ENCRYPTED] = True
        document["archive_key"] = f"$HEADWAY_HOME/keys/{key_path(archive_name(store_id)).name}"
    part = told.with_name(f".store.{store_id[:8]}.part")
    part.write_text(tomlkit.dumps(document), "utf-8")
    part.replace(told)
    return store_id
