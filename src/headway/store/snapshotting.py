"""Writing a snapshot: the record under pseudonyms, the figures, what was restated, what is frozen.

A figure is frozen where its source was removed under retention: it stays as it was given, and says
so, until a return of its year is filed anew.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from headway.archive.snapshots import current
from headway.comparators.library import open_library
from headway.engine.duck import Duck, engine
from headway.measures.finding import recorded_measures
from headway.measures.own import own_columns, periods
from headway.measures.own_columns import OwnColumns, columns_from
from headway.measures.rates import population_of, with_rates
from headway.record.joining import Filed
from headway.record.making import Record, make
from headway.store.figures import restated, restated_schema, table_of
from headway.store.freezing import Thaw, frozen_now, with_frozen
from headway.store.held import Entries, Progress
from headway.store.parts import Part
from headway.store.pseudonyms import pseudonyms
from headway.store.trusting import FLAGS, Trust, trust, trusted
from headway.vocabulary.councils import Council
from headway.vocabulary.years import as_at, starts_on

# What no snapshot holds: the joined returns as filed, which have postcodes and more.
_AS_FILED = ("believed_", "said_again_")
# Days that tell a birthday are kept by the month, or left out.
_BORN, _LEFT_OUT = "born_on", ("asylum_to",)


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a snapshot holds: how many figures, how many restated now, how many cases."""

    figures: int
    restated: int
    cases: int


def write_snapshot(
    folder: Path,
    store: Path,
    one: Council,
    key: bytes,
    filed: Sequence[Filed],
    entries: Entries,
    *,
    added: Thaw = frozenset(),
    removed_on: date | None = None,
    check: Sequence[Part] = (),
    progress: Progress = lambda _: None,
) -> Written:
    """Write the record of these returns, its figures and an account of it all into a folder.

    `added` are the returns that are new: figures of theirs are no longer frozen. With `removed_on`
    something was removed that day, and figures that would be another without it are frozen. `check`
    are the parts filed, where every one that was not checked yet is to be.
    """
    before, made_at = current(store), datetime.now(UTC).isoformat(timespec="seconds")
    cases, years, made = 0, [], columns_from([])
    if filed:
        with engine(files=True) as duck:
            record = make(duck, filed, progress)
            made = with_rates(figures_of(record), population_of(one.code, open_library()))
            progress("Writing the snapshot")
            _write_tables(folder, record, duck, key)
            cases, years = _cases(record), list(record.years)
    known = trust(before, store, filed, entries, one, key, check=check, progress=progress)
    figures = _kept_figures(before, trusted(table_of(made), known.checks), added, removed_on)
    now = _write_figures(folder, before, figures, made_at)
    _write_flags(folder, known)
    told: dict[str, Any] = {"made_at": made_at, "made_with": version("headway"), "years": years}
    told |= {"council": one.code, "figures": figures.num_rows, "cases": cases}
    told["checks"] = known.checks
    (folder / "about.json").write_text(json.dumps(told | entries, indent=2) + "\n", "utf-8")
    return Written(figures=figures.num_rows, restated=now, cases=cases)


def _write_flags(folder: Path, known: Trust) -> None:
    import pyarrow.parquet as pq

    if known.checks:
        pq.write_table(known.flags, folder / FLAGS)


def _kept_figures(before: Path | None, figures: Any, added: Thaw, removed_on: date | None) -> Any:
    """The figures, with those that are frozen as they were given."""
    import pyarrow.parquet as pq

    if before is None:
        return figures
    given = pq.read_table(before / "figures.parquet")
    if removed_on is not None:
        return frozen_now(given, figures, removed_on)
    return with_frozen(given, figures, added)


def _cases(record: Record) -> int:
    """In how many cases the years do not agree, or do not say."""
    names = [name for name in record.tables if name == "cases" or name.endswith("_cases")]
    return sum(int(record.rows(f"SELECT COUNT(*) FROM {name}")[0][0]) for name in names)


def _write_tables(folder: Path, record: Record, duck: Duck, key: bytes) -> None:
    names = _kept_tables(record)
    known = _children_of(record, names, duck, key)
    duck.together([partial(_write_table, folder, name, known) for name in names])


def _children_of(record: Record, names: Sequence[str], duck: Duck, key: bytes) -> Any:
    """Every child of these tables, with its pseudonym."""
    import pyarrow as pa

    of = [name for name in names if "child" in {c.name for c in record.tables[name].columns}]
    every = " UNION ALL ".join(f"SELECT child FROM {name}" for name in of)
    select = f"SELECT DISTINCT child FROM ({every}) WHERE child IS NOT NULL"
    children = [row[0] for row in duck.rows(select)] if of else []
    known = pseudonyms(children, key)
    text = pa.string()
    return pa.table(
        {"child": pa.array(known.keys(), text), "pseudonym": pa.array(known.values(), text)}
    )


def _write_table(folder: Path, name: str, known: Any, duck: Duck) -> None:
    import pyarrow.parquet as pq

    rows = _pseudonymous(duck.query(f"SELECT * FROM {name}"), known)
    pq.write_table(rows, folder / f"{name}.parquet")


def _write_figures(folder: Path, before: Path | None, figures: Any, made_at: str) -> int:
    """Write the figures, and every restatement; give how many this build makes."""
    import pyarrow.parquet as pq

    changed = _restated(before, figures, made_at)
    pq.write_table(figures, folder / "figures.parquet")
    pq.write_table(changed, folder / "restated.parquet")
    return sum(at == made_at for at in changed.column("restated_at").to_pylist())


def figures_of(record: Record) -> OwnColumns:
    """Every figure of every year that the record covers, of all and by every cut."""
    cuts = sorted({cut for table in record.tables.values() for cut in table.every_cut})
    over = [
        period
        for kind, years in record.years_ending.items()
        for period in periods(starts_on(years[0], kind), as_at(years[-1], kind), years, kind)
    ]
    return own_columns(record, recorded_measures(), over, cuts)


def _kept_tables(record: Record) -> list[str]:
    return [name for name in record.tables if not name.startswith(_AS_FILED)]


def _pseudonymous(rows: Any, known: Any) -> Any:
    """Rows without what tells who a child is: a pseudonym, the month of birth for the day.

    `known` has the pseudonym of every child.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    for name in _LEFT_OUT:
        if name in rows.column_names:
            rows = rows.drop_columns([name])
    if "child" in rows.column_names:
        at = pc.index_in(rows.column("child"), value_set=known["child"].combine_chunks())
        made = known["pseudonym"].combine_chunks().take(at)
        rows = rows.set_column(rows.column_names.index("child"), "child", made)
    if _BORN in rows.column_names:
        months = pc.floor_temporal(rows.column(_BORN), unit="month").cast(pa.date32())
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
