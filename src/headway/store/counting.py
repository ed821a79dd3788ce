"""The way back: in which figures a row of a return, or a child, is counted.

    found = counted_in(Path("store"), row="ssda903:2026:episodes:17")
    found = counted_in(Path("store"), child="SYN0042", cuts=("age",), length="month")

A figure of a table of the record that says of which row it is made counts the row itself; others (a
period of care, a year's end) are made of several rows, and count its child. Who asks is written down
as for a drill.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from headway.engine.duck import engine
from headway.measures.finding import recorded_measures
from headway.measures.own import Period, lend_periods
from headway.measures.own_statements import counted_by, rows_in_periods
from headway.measures.value import Measure, Recorded
from headway.record.making import Record, make, record_tables, shapes
from headway.record.table import RecordTable
from headway.store.drill import periods_of, returns_of, write_down
from headway.store.held import council_of, parts_of, read_filed
from headway.store.which import Which, period_name
from headway.vocabulary.errors import BadInput, Unknown

Progress = Callable[[str], None]
ITSELF, ITS_CHILD = "the row itself", "its child"
_BELIEVED = "believed_"


@dataclass(frozen=True)
class InFigure:
    """One figure that counts a row or child: above the line (`counted`) or in its whole alone."""

    which: Which
    counted: bool
    through: str


@dataclass(frozen=True)
class Place:
    """Where a row stands: the return, its year, the table and the row in it."""

    of: str
    year: int
    table: str
    row: int


def place_of(text: str) -> Place:
    """The place that a text names, as ssda903:2026:episodes:17."""
    parts = text.split(":")
    if len(parts) != 4 or not (parts[1].isdigit() and parts[3].isdigit()):
        raise BadInput(
            f"{text} names no row: give RETURN:YEAR:TABLE:ROW, as ssda903:2026:episodes:17."
        )
    return Place(parts[0].lower(), int(parts[1]), parts[2].lower(), int(parts[3]))


def counted_in(
    store: Path,
    *,
    row: str = "",
    child: str = "",
    measures: Sequence[str] = (),
    cuts: Sequence[str] = (),
    length: str = "year",
    span: tuple[date | None, date | None] = (None, None),
    progress: Progress = lambda _: None,
) -> list[InFigure]:
    """The figures that count a row or a child, oldest first. Raises BadInput where it is not held."""
    if bool(row) == bool(child):
        raise BadInput("Give either a row (RETURN:YEAR:TABLE:ROW) or a child's identifier.")
    place = place_of(row) if row else None
    wanted = [m for m in recorded_measures() if not measures or m.id in measures]
    only = _needed(wanted, place) if measures else ()
    of = {name for table in only for name in returns_of(table)}
    parts = [part for part in parts_of(store) if not only or part.of in of]
    if not parts:
        raise BadInput(f"{store} holds no return that these measures are worked out from.")
    filed = read_filed(store, parts, council_of(store), progress)
    with engine() as duck:
        record = make(duck, filed, progress, only=only)
        who = child_in(record, place) if place else _held(record, child.strip().upper())
        found = figures_of(record, who, wanted, cuts, length, span, place)
    # Who the child is does not go into the account of who looked.
    write_down(store, {"back_from": row or "a child", "figures": len(found)})
    return found


def _needed(wanted: Sequence[Measure], place: Place | None) -> tuple[str, ...]:
    """The tables that these measures and a row's own table need; none named where all are needed."""
    known = {table.name for table in record_tables()}
    tables = {r.table for m in wanted for r in m.recorded}
    if place is not None:
        tables.add(f"{_BELIEVED}{place.table}")
    return tuple(sorted(tables)) if tables <= known else ()


def figures_of(
    record: Record,
    child: str,
    measures: Sequence[Measure],
    cuts: Sequence[str] = (),
    length: str = "year",
    span: tuple[date | None, date | None] = (None, None),
    place: Place | None = None,
) -> list[InFigure]:
    """The figures of these measures that count a child, or a row of it where one is named."""
    found = []
    for m in measures:
        for r in m.recorded:
            of = record.tables.get(r.table)
            if of is None or "child" not in {column.name for column in of.columns}:
                continue
            over = [
                p
                for p in periods_of(of, record)
                if p.length == length
                and (span[0] is None or p.last >= span[0])
                and (span[1] is None or p.last <= span[1])
            ]
            found += _in_one(record, m, r, of, over, child, cuts, place)
    return sorted(found, key=lambda f: (f.which.period, f.which.name))


def _in_one(
    record: Record,
    m: Measure,
    r: Recorded,
    of: RecordTable,
    over: Sequence[Period],
    child: str,
    cuts: Sequence[str],
    place: Place | None,
) -> list[InFigure]:
    """Figures of one kind of one measure."""
    exact = place is not None and _made_of(of) == (place.of, place.table)
    through = ITS_CHILD if place and not exact else ITSELF if exact else ""
    parts = {cut: sql for cut, sql in of.cuts_where(counted_by(r)).items() if cut in cuts}
    counted, below = f"({r.counts})", f"({r.out_of or r.counts})"
    if r.middle:
        counted = below = f"{counted} AND ({r.middle}) IS NOT NULL"
    elif not r.amount:
        counted = f"{below} AND {counted}"
    is_row = f" AND r.row = {place.row} AND r.last_year = {place.year}" if place and exact else ""
    lend_periods(record, over, "traced_periods")
    columns = ", ".join(["r.period_number", counted, *parts.values()])
    rows = record.engine.rows(
        f"SELECT {columns} FROM ({rows_in_periods(r, of, record, periods='traced_periods')}) AS r "
        f"WHERE r.child = $child{is_row} AND ({r.stands or 'TRUE'}) AND ({below} OR {counted})",
        child=child,
    )
    made: dict[Which, bool] = {}
    for number, is_counted, *named in rows:
        period = period_name(over[number].length, over[number].last)
        kinds: list[tuple[str, str | None]] = [("", None)]
        kinds += [(c, "" if v is None else str(v)) for c, v in zip(parts, named, strict=True)]
        for cut, part in kinds:
            which = Which(m.id, r.kind, period, cut, part)
            made[which] = made.get(which, False) or bool(is_counted)
    return [InFigure(which, is_counted, through) for which, is_counted in made.items()]


def _made_of(of: RecordTable) -> tuple[str, str] | None:
    """The return and table of whose rows a table of the record is made, one of one; None elsewhere."""
    tables = {table.name: table for table in record_tables()}
    sources: set[str] = set()
    waiting = [of]
    while waiting:
        one = waiting.pop()
        if not {"row", "last_year"} <= {column.name for column in one.columns}:
            continue
        if one.name.startswith(_BELIEVED):
            sources.add(one.name.removeprefix(_BELIEVED))
        waiting += [tables[name] for name in one.after]
    if len(sources) != 1 or not {"row", "last_year"} <= {column.name for column in of.columns}:
        return None
    [source] = sources
    owners = [
        shape.spec.name for shape in shapes() if any(t.name == source for t in shape.tables())
    ]
    return (owners[0], source) if len(owners) == 1 else None


def child_in(record: Record, place: Place) -> str:
    """The child of a row. Raises Unknown or BadInput where there is no such row."""
    known = {shape.spec.name: shape for shape in shapes()}
    if place.of not in known:
        raise Unknown("return", place.of, sorted(known))
    shape = known[place.of]
    tables = [table.name for table in shape.tables()]
    if place.table not in tables:
        raise Unknown(f"table of {shape.spec.title}", place.table, tables)
    rows: list[tuple[Any, ...]] = []
    if place.year in record.years:
        rows = record.rows(
            f"SELECT child FROM {shape.joined(place.table)} "
            f"WHERE year = {place.year} AND row = {place.row}"
        )
    if not rows:
        raise BadInput(
            f"The store holds no row {place.row} of {place.table} in {shape.spec.title} of "
            f"{place.year}. Rows are counted from 1, without the headings."
        )
    return str(rows[0][0])


def _held(record: Record, child: str) -> str:
    """The child, where some table of the record holds it."""
    for name, of in record.tables.items():
        if "child" in {column.name for column in of.columns} and record.engine.rows(
            f"SELECT 1 FROM {name} WHERE child = $child LIMIT 1", child=child
        ):
            return child
    raise BadInput(
        "The store holds no child of that identifier. Give it as the returns have it; capitals do "
        "not matter."
    )
