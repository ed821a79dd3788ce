"""From a figure to the rows behind it, for people who may open the archive.

    found = drill(Path("store"), Which("full_care_orders", "share", "2026-03"))
    found = drill(Path("store"), which_of("full_care_orders:share:placement=foster:2026-03"))

The rows come from the archived returns themselves, with the council's own identifiers: who cannot
read the archive cannot drill. Each drill is written down in `drills.jsonl` before its rows are given.
The way back, from a row to the figures, is in `counting.py`.
"""

import getpass
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from headway.engine.duck import engine
from headway.measures.finding import measure_named
from headway.measures.own import Period, lend_periods, periods
from headway.measures.own_statements import counted_by, rows_in_periods
from headway.measures.value import Measure, Recorded
from headway.record.making import Record, make, record_tables, shapes
from headway.record.table import RecordTable
from headway.store.held import council_of, parts_of, read_filed
from headway.store.which import Which, period_name
from headway.validation.reads import words
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.years import as_at, starts_on

Progress = Callable[[str], None]
Row = dict[str, Any]
# What a drill says of a row beside the row's own columns.
COUNTED, BELOW, NUMBER, PER, PART = "counted", "is_in_whole", "number", "per", "part"


@dataclass(frozen=True, kw_only=True)
class Drilled:
    """The rows of one figure: `counted` says which are its numerator, `is_in_whole` which its
    denominator. `number` is what a row adds to a sum, or of which the middle is taken."""

    measure: Measure
    recorded: Recorded
    period: Period
    rows: tuple[Row, ...]

    @property
    def numerator(self) -> float:
        """The figure's numerator, counted from the rows."""
        if self.recorded.amount:
            return _sum(row[NUMBER] for row in self.rows if row[COUNTED])
        return self._many(COUNTED)

    @property
    def denominator(self) -> float | None:
        """The figure's denominator; None where it has none."""
        if not self.recorded.out_of:
            return None
        if self.recorded.amount:
            return _sum(row[PER] for row in self.rows if row[BELOW])
        return self._many(BELOW)

    @property
    def middle(self) -> float | None:
        """The middle of what the rows have, where the figure is a middle."""
        held = [float(row[NUMBER]) for row in self.rows if row[COUNTED]]
        return median(held) if self.recorded.middle and held else None

    def of_part(self, part: str) -> "Drilled":
        """The rows of one part, of a drill by every part of a cut."""
        mine = tuple(row for row in self.rows if row[PART] == part)
        return Drilled(measure=self.measure, recorded=self.recorded, period=self.period, rows=mine)

    def _many(self, which: str) -> int:
        rows = [row for row in self.rows if row[which]]
        each = self.recorded.each
        return len({row[each] for row in rows if row[each] is not None}) if each else len(rows)


def _sum(numbers: Any) -> float:
    return round(float(sum(n for n in numbers if n is not None)), 6)


def drill(store: Path, which: Which, progress: Progress = lambda _: None) -> Drilled:
    """The rows of one figure. Raises BadInput or Unknown where the store has no such figure."""
    measure = measure_named(which.measure)
    recorded = recorded_as(measure, which.kind)
    _refuse_sums_of_money(measure, recorded)
    wanted = returns_of(recorded.table)
    parts = [part for part in parts_of(store) if part.of in wanted]
    if not parts:
        raise BadInput(f"{store} holds no return that {measure.id} is worked out from.")
    filed = read_filed(store, parts, council_of(store), progress)
    with engine() as duck:
        record = make(duck, filed, progress, only=[recorded.table])
        if recorded.table not in record.tables:
            raise BadInput(f"{store} holds no return that {measure.id} is worked out from.")
        when = period_of(which.period, measure, record.tables[recorded.table], record)
        rows = rows_behind(record, recorded, when, which.cut)
    if which.part is not None:
        rows = _of_part(rows, which)
    found = Drilled(measure=measure, recorded=recorded, period=when, rows=tuple(rows))
    write_down(
        store,
        {
            "measure": measure.id,
            "kind": recorded.kind,
            "period": which.period,
            **({"cut": which.cut} if which.cut else {}),
            **({"part": which.part} if which.part is not None else {}),
            "rows": len(rows),
        },
    )
    return found


def returns_of(table: str) -> frozenset[str]:
    """The returns that a table of the record is made of: no other need be read for its rows."""
    tables = {one.name: one for one in record_tables()}
    named: set[str] = set()
    waiting = [table]
    while waiting:
        one = tables[waiting.pop()]
        named |= words(one.select)
        waiting += [*one.after, *one.beside]
    return frozenset(
        shape.spec.name
        for shape in shapes()
        if any(word.startswith(f"{shape.prefix}_") for word in named)
    )


def _refuse_sums_of_money(measure: Measure, recorded: Recorded) -> None:
    if recorded.amount and measure.theme == "money":
        raise BadInput(
            f"{measure.id} is a sum of pounds over another: see what it is made of, and what "
            "does not agree, with: headway reconcile STORE"
        )


def recorded_as(measure: Measure, kind: str) -> Recorded:
    """How the record gives one kind of a measure (blank: the first that it gives)."""
    wanted = kind or (measure.recorded_kinds[0] if measure.recorded else "")
    # A rate is its number beside the population.
    for name in (wanted, "count" if wanted == "rate" else wanted):
        for recorded in measure.recorded:
            if recorded.kind == name:
                return recorded
    raise Unknown(
        f"kind of {measure.id} in a council's own record", wanted, list(measure.recorded_kinds)
    )


def rows_behind(record: Record, recorded: Recorded, when: Period, cut: str = "") -> list[Row]:
    """The rows of a figure in a period, oldest first; with a cut, each with the part it is in."""
    of = record.tables[recorded.table]
    if "child" not in {column.name for column in of.columns}:
        raise BadInput(
            f"{of.title} are sums: no row of one worker or payment is kept, and none is shown. See "
            "their parts with --by."
        )
    cuts = of.cuts_where(counted_by(recorded))
    if cut and cut not in cuts:
        raise Unknown(f"cut of {of.title.lower()}", cut, sorted(cuts))
    lend_periods(record, [when], "drilled_periods")
    rows: list[Row] = record.engine.query(
        _select(record, recorded, of, cuts.get(cut, ""))
    ).to_pylist()
    for row in rows if cut else ():
        row[PART] = "" if row[PART] is None else str(row[PART])
    return rows


def _select(record: Record, r: Recorded, of: RecordTable, part: str) -> str:
    """A figure's rows with the table's own columns, and which of them count for what."""
    columns = ", ".join(f"r.{column.name}" for column in of.columns)
    counted, below = f"({r.counts})", f"({r.out_of or r.counts})"
    number = r.middle or r.amount
    if r.middle:
        counted = f"({r.counts}) AND ({r.middle}) IS NOT NULL"
        below = counted
    elif not r.amount:
        counted = f"{below} AND {counted}"
    inside = f"({below}) OR ({counted})" if r.amount else below
    more = [
        f"COALESCE({counted}, FALSE) AS {COUNTED}",
        f"COALESCE({below}, FALSE) AS {BELOW}",
    ]
    if number:
        more.append(f"{number} AS {NUMBER}")
    if r.amount and r.out_of:
        more.append(f"{r.per or r.amount} AS {PER}")
    if part:
        more.append(f"{part} AS {PART}")
    return (
        f"SELECT {columns}, {', '.join(more)} FROM ({rows_in_periods(r, of, record, periods='drilled_periods')}) "
        f"AS r WHERE ({r.stands or 'TRUE'}) AND ({inside}) ORDER BY r.{r.on}, r.child"
    )


def _of_part(rows: list[Row], which: Which) -> list[Row]:
    mine = [row for row in rows if row[PART] == which.part]
    if not mine:
        parts = sorted({row[PART] for row in rows if row[PART]})
        said = f"Its parts in {which.period}: {', '.join(parts)}." if parts else ""
        raise Unknown(f"part of {which.cut} with rows", str(which.part), parts, said)
    return mine


def periods_of(of: RecordTable, record: Record) -> tuple[Period, ...]:
    """The months and years of which a table's measures have figures."""
    years = record.years_of[of.name]
    if not years:
        return ()
    over = periods(
        starts_on(years[0], of.year_ends), as_at(years[-1], of.year_ends), years, of.year_ends
    )
    return tuple(p for p in over if p.is_covered and of.taken in ("", p.length))


def period_of(text: str, measure: Measure, of: RecordTable, record: Record) -> Period:
    """The month or year that a text names, of which there are figures of a measure of a table."""
    held = periods_of(of, record)
    for one in held:
        if period_name(one.length, one.last) == text:
            return one
    if not held:
        raise BadInput(f"The store does not hold the returns that {measure.id} is worked out from.")
    names = [period_name(p.length, p.last) for p in (held[0], held[-1])]
    only = f" {measure.id} is given once a {of.taken} only." if of.taken else ""
    raise BadInput(
        f"There is no figure of {measure.id} for {text}: the store does not hold the return, or it is "
        f"no month or year. Give one from {names[0]} to {names[1]}, as 2026 or 2026-03.{only}"
    )


def write_down(store: Path, looked_at: Row) -> None:
    """Say in the store who saw which rows, and when. Without that nobody sees them."""
    who = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "by": getpass.getuser()}
    # Who and when stand first, and nothing of what was looked at takes their place.
    line = who | looked_at | who
    try:
        with (store / "drills.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    except OSError as fault:
        raise BadInput(
            f"{store}: who looks at children's rows is written down there, and that failed "
            f"({fault.strerror}). Nothing is shown."
        ) from fault
