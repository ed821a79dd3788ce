"""Building a store: files archived, years joined, figures worked out, a new snapshot made current.

    built = build(Path("store"), [Path("returns/")], council="St Helens")

Every file is read before any is kept; what is kept becomes current by one rename. A return of a year
that the store holds already takes its place: the earlier files stay in the archive, and a figure
that becomes another is written down as restated.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import uuid4

import tomlkit

from headway.archive.files import Archive
from headway.archive.snapshots import current, new_snapshot
from headway.comparators.library import open_library
from headway.engine.duck import Duck, engine
from headway.measures.finding import recorded_measures
from headway.measures.own import OwnFigure, own_figures, periods
from headway.measures.rates import population_of, with_rates
from headway.record.joining import Filed
from headway.record.making import Record, make
from headway.store.figures import restated, restated_schema, table_of
from headway.store.parts import Part, PartFile
from headway.store.pseudonyms import key_path, make_key, pseudonyms, read_key
from headway.store.receiving import Received, read_part, received, said
from headway.vocabulary.councils import Council
from headway.vocabulary.councils import council as known_council
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.years import as_at, starts_on

Progress = Callable[[str], None]
# What no snapshot holds: the joined returns as filed, which have postcodes and more.
_AS_FILED = ("believed_", "said_again_")
# Days that tell a birthday are kept by the month, or left out.
_BORN, _LEFT_OUT = "born_on", ("asylum_to",)


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
    progress: Progress = lambda _: None,
) -> Built:
    """Add returns to a store and make a new snapshot of its record current.

    The first build names the council (`council`, or the code in the census's header). Raises
    BadInput where a file cannot be read, is of another council, or its year is not known; the store
    is then as it was.
    """
    progress("Looking at the files")
    given = received(add, year)
    one = _council(store, council, given)
    held = _parts(store)
    if not (new := _with_new(held, given.parts))[1]:
        return _as_it_was(store, one, given, held)
    filed = _filed(new[0], one, progress)
    store.mkdir(parents=True, exist_ok=True)
    with new_snapshot(store) as folder:
        if _parts(store) != held:
            raise BadInput(f"Another build changed {store} meanwhile. Run this again.")
        return _write(folder, store, one, new, filed, given, progress)


def filed_of(store: Path, one: Council, progress: Progress = lambda _: None) -> list[Filed]:
    """Every return that the current snapshot is made of, read again from the archive."""
    return _filed(_parts(store), one, progress)


def council_of(store: Path) -> Council:
    """Whose store it is."""
    return known_council(str(tomlkit.parse((store / "store.toml").read_text("utf-8"))["council"]))


def _council(store: Path, named: str, given: Received) -> Council:
    """The council of the store, else the one named or stated; refuse a file of another."""
    stated = {part.council: part for part in given.parts if part.council}
    told = store / "store.toml"
    if told.is_file():
        one = council_of(store)
        if named and known_council(named) != one:
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


def _about(store: Path) -> dict[str, Any]:
    """What the current snapshot says of itself; nothing where there is none."""
    folder = current(store)
    if folder is None:
        return {}
    told: dict[str, Any] = json.loads((folder / "about.json").read_text("utf-8"))
    return told


def _parts(store: Path) -> list[Part]:
    """The parts that the current snapshot is made of, read from the archive."""
    archive = Archive(store)
    return [
        Part(
            **{name: entry[name] for name in ("of", "year", "year_from", "council")},
            month=entry.get("month", ""),
            files=tuple(
                PartFile(path=archive.path(f["sha256"]), name=f["name"], sha256=f["sha256"])
                for f in entry["files"]
            ),
        )
        for entry in _about(store).get("parts", [])
    ]


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
    about = _about(store)
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


def _filed(parts: Sequence[Part], one: Council, progress: Progress) -> list[Filed]:
    """Every part read, before anything is kept."""
    filed = []
    for part in parts:
        progress(f"Reading {part.year}")
        filed.append(Filed(year=part.year, loaded=read_part(part, one), of=part.of))
    return filed


def _write(
    folder: Path,
    store: Path,
    one: Council,
    new: New,
    filed: list[Filed],
    given: Received,
    progress: Progress,
) -> Built:
    parts, added, replaced = new
    key = read_key(_store_id(store, one))
    before, made_at = current(store), datetime.now(UTC).isoformat(timespec="seconds")
    with engine(files=True) as duck:
        record = make(duck, filed, progress)
        figures = table_of(with_rates(_figures(record), population_of(one.code, open_library())))
        progress("Writing the snapshot")
        _write_tables(folder, record, duck, key)
        cases = duck.rows("SELECT COUNT(*) FROM cases")[0][0] if "cases" in record.tables else 0
    now = _write_figures(folder, before, figures, made_at)
    told = {
        "made_at": made_at,
        "made_with": version("headway"),
        "council": one.code,
        "years": list(record.years),
        "figures": figures.num_rows,
        "cases": cases,
    }
    held = {
        "parts": [_entry(part) for part in parts],
        "replaced": [*_about(store).get("replaced", []), *map(_entry, replaced)],
    }
    (folder / "about.json").write_text(json.dumps(told | held, indent=2) + "\n", "utf-8")
    archive = Archive(store)
    _sweep(archive, {f["sha256"] for entries in held.values() for e in entries for f in e["files"]})
    for file in (file for part in added for file in part.files):
        archive.keep(file.path, file.sha256)
    changed = {"figures": figures.num_rows, "restated": now, "cases": cases}
    outcome = {"added": added, "replaced": replaced, "parts": tuple(parts), **changed}
    return Built(council=one, left_out=given.left_out, **outcome)


def _sweep(archive: Archive, known: set[str]) -> None:
    """Remove what a build that was killed had kept before it became current: it is of no return."""
    for file in archive.folder.glob("*"):
        if file.name != "manifest.jsonl" and file.name not in known:
            file.unlink(missing_ok=True)


def _write_tables(folder: Path, record: Record, duck: Duck, key: bytes) -> None:
    import pyarrow.parquet as pq

    for name in _kept_tables(record):
        rows = _pseudonymous(duck.query(f"SELECT * FROM {name}"), key)
        pq.write_table(rows, folder / f"{name}.parquet")


def _write_figures(folder: Path, before: Path | None, figures: Any, made_at: str) -> int:
    """Write the figures, and every restatement; give how many this build makes."""
    import pyarrow.parquet as pq

    changed = _restated(before, figures, made_at)
    pq.write_table(figures, folder / "figures.parquet")
    pq.write_table(changed, folder / "restated.parquet")
    return sum(at == made_at for at in changed.column("restated_at").to_pylist())


def _figures(record: Record) -> list[OwnFigure]:
    """Every figure of every year that the record covers, of all and by every cut."""
    cuts = sorted({cut for table in record.tables.values() for cut in table.cuts})
    over = [
        period
        for kind, years in record.years_ending.items()
        for period in periods(starts_on(years[0], kind), as_at(years[-1], kind), years, kind)
    ]
    return own_figures(record, recorded_measures(), over, cuts)


def _kept_tables(record: Record) -> list[str]:
    return [name for name in record.tables if not name.startswith(_AS_FILED)]


def _pseudonymous(rows: Any, key: bytes) -> Any:
    """Rows without what tells who a child is: a pseudonym, the month of birth for the day."""
    import pyarrow as pa

    for name in _LEFT_OUT:
        if name in rows.column_names:
            rows = rows.drop_columns([name])
    if "child" in rows.column_names:
        children = rows.column("child").combine_chunks().dictionary_encode()
        names = children.dictionary.to_pylist()
        stand_for = pseudonyms((n for n in names if n is not None), key)
        coded = pa.array([stand_for.get(n) for n in names], pa.string())
        made = pa.DictionaryArray.from_arrays(children.indices, coded).cast(pa.string())
        rows = rows.set_column(rows.column_names.index("child"), "child", made)
    if _BORN in rows.column_names:
        days = rows.column(_BORN).to_pylist()
        months = pa.array([day and day.replace(day=1) for day in days], pa.date32())
        rows = rows.set_column(rows.column_names.index(_BORN), _BORN, months)
    return rows


def _restated(before: Path | None, figures: Any, made_at: str) -> Any:
    """Every restatement so far, with those that this build makes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if before is None:
        return restated_schema().empty_table()
    given_at = json.loads((before / "about.json").read_text("utf-8"))["made_at"]
    earlier = pq.read_table(before / "restated.parquet").cast(restated_schema())
    changed = restated(pq.read_table(before / "figures.parquet"), figures, given_at, made_at)
    return pa.concat_tables([earlier, changed])


def _store_id(store: Path, one: Council) -> str:
    """The store's own id; the first build writes `store.toml` and makes the key."""
    told = store / "store.toml"
    if told.is_file():
        return str(tomlkit.parse(told.read_text("utf-8"))["id"])
    store_id = uuid4().hex
    make_key(store_id)
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
    part = told.with_name(f".store.{store_id[:8]}.part")
    part.write_text(tomlkit.dumps(document), "utf-8")
    part.replace(told)
    return store_id


def _entry(part: Part) -> dict[str, Any]:
    entry = asdict(part)
    entry["files"] = [{"name": f.name, "sha256": f.sha256} for f in part.files]
    return entry
