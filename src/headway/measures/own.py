"""A council's own figures: every recorded measure, month by month and year by year.

    own = own_figures(record, recorded_measures(), periods(date(2024, 4, 1), date(2026, 3, 31)))

Measures that read the same rows are worked out together, in one statement. A figure without a
row behind it is 0 for a number, and has no value where its denominator is 0; of a table that is
taken once a month or year there is none for a period in which it was not taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from headway.measures.own_statements import (
    Asked,
    added,
    columns_of,
    counted_by,
    is_of_several,
    one_by_one,
    statement,
    together,
    unlike_columns,
)
from headway.measures.value import Measure
from headway.record.calendar import day_number
from headway.record.making import Record
from headway.record.table import RecordTable
from headway.vocabulary.errors import BadInput
from headway.vocabulary.working_days import workday
from headway.vocabulary.years import as_at, starts_on, year_holding

# Of everything, not of a part.
WHOLE = ""


@dataclass(frozen=True, order=True)
class Period:
    """A month or a year: its first and last day, whether the record covers all of it, and of which
    kind of year it is, or is a part."""

    length: str  # month or year
    first: date
    last: date
    is_covered: bool = True
    year_ends: str = "collection"


class OwnFigure(NamedTuple):
    """One figure of a council's own record.

    `cut` and `part` say of which children (blank: of all). A share has numerator and denominator
    and its value is in percent; a number has no denominator; a value is the middle of `numerator`
    rows. `value` is None where nothing stands behind it.
    """

    measure: str
    kind: str
    period: Period
    cut: str
    part: str
    numerator: float
    denominator: float | None
    value: float | None


def periods(
    first: date, last: date, covered: Iterable[int] | None = None, kind: str = "collection"
) -> tuple[Period, ...]:
    """Every month, and every year of this kind, that ends from `first` to `last`.

    `covered` are the years loaded (default: all between): a period of another year is not covered.
    """
    if first > last:
        raise BadInput(f"The months from {first} to {last} end before they begin.")
    made: list[Period] = []
    years = None if covered is None else set(covered)
    begins = first.replace(day=1)
    while begins <= last:
        after = (begins + timedelta(days=32)).replace(day=1)
        ends = after - timedelta(days=1)
        year = year_holding(begins, kind)
        known = years is None or year in years
        if ends <= last:
            made.append(Period("month", begins, ends, known, kind))
            if ends == as_at(year, kind) and starts_on(year, kind) >= first:
                made.append(Period("year", starts_on(year, kind), ends, known, kind))
        begins = after
    return tuple(sorted(made))


def own_figures(
    record: Record,
    measures: Iterable[Measure],
    over: Sequence[Period],
    cuts: Sequence[str] = (),
) -> list[OwnFigure]:
    """The figures of these measures in each covered period, of all children and by each cut.

    A period is covered where its year's return, of which the measure's table is made, is loaded. A
    measure whose table the record does not have is left out, and so is a cut of which its table
    knows nothing.
    """
    periods_held = [p for p in over if p.is_covered]
    lend_periods(record, periods_held, "own_periods")
    asked = []
    for group in together(measures):
        of = record.tables.get(group[0].recorded.table)
        if of and (covered := _covered(periods_held, of, record.years_of[of.name])):
            known = of.cuts_where(counted_by(group[0].recorded))
            asked.append((group, of, [cut for cut in cuts if cut in known], covered))
    answers = record.answers([statement(group, of, record, by) for group, of, by, _ in asked])
    again = [n for n, one in enumerate(asked) if is_of_several(one[0], answers[n], len(one[2]))]
    several = record.answers([one_by_one(*asked[n][:2], record, asked[n][2]) for n in again])
    told = dict(zip(again, several, strict=True))
    made: list[OwnFigure] = []
    for n, (group, of, by, covered) in enumerate(asked):
        rows = added(group, answers[n], told.get(n, []), len(by))
        if of.taken:
            held = {row[0] for row in rows}
            covered = {number: p for number, p in covered.items() if number in held}
        made += _read(group, rows, covered, by)
    return made


def _covered(over: Sequence[Period], of: RecordTable, years: tuple[int, ...]) -> dict[int, Period]:
    """The periods, by their numbers, that a table of these years can have figures of."""
    return {
        number: p
        for number, p in enumerate(over)
        if p.year_ends == of.year_ends
        and of.taken in ("", p.length)
        and year_holding(p.last, p.year_ends) in years
        and year_holding(p.last, p.year_ends) >= of.since
    }


def lend_periods(record: Record, covered: Sequence[Period], name: str) -> None:
    """Lend periods to a record's engine under a name, numbered in their order."""
    import pyarrow as pa

    record.lend(
        name,
        pa.table(
            {
                "number": pa.array(range(len(covered)), pa.int32()),
                "first_on": pa.array([p.first for p in covered], pa.date32()),
                "last_on": pa.array([p.last for p in covered], pa.date32()),
                "last_day": pa.array([day_number(p.last) for p in covered], pa.int32()),
                "last_workday": pa.array([workday(p.last) for p in covered], pa.int32()),
                "year": pa.array([year_holding(p.last, p.year_ends) for p in covered], pa.int32()),
                "year_ends": pa.array([p.year_ends for p in covered], pa.string()),
            }
        ),
    )


def _read(
    asked: Sequence[Asked], rows: list[tuple], covered: dict[int, Period], cuts: Sequence[str]
) -> list[OwnFigure]:
    """Figures from the statement's rows; a period without a row counted nothing."""
    width = len(cuts)
    parts = []
    for row in rows:
        if row[0] not in covered:
            continue
        folded = row[1 + width : 1 + 2 * width]
        place = folded.index(0) if 0 in folded else None
        cut = WHOLE if place is None else cuts[place]
        part = WHOLE if place is None or row[1 + place] is None else str(row[1 + place])
        parts.append((covered[row[0]], cut, part, row[1 + 2 * width :]))
    seen = {period for period, cut, *_ in parts if cut == WHOLE}
    nothing = (0,) * len(unlike_columns(asked))
    parts += [(p, WHOLE, WHOLE, nothing) for p in covered.values() if p not in seen]
    at = {column: n for n, column in enumerate(unlike_columns(asked))}
    made: list[OwnFigure] = []
    for one in asked:
        above, below = (at[column] for column in columns_of(one.recorded))
        made += _figures(one, [(*part, v[above], v[below]) for *part, v in parts])
    return made


_Found = tuple[Period, str, str, Any, Any]


def _figures(one: Asked, found: Iterable[_Found]) -> Iterator[OwnFigure]:
    """One kind's figures: tens of thousands for a council, so nothing is asked of each twice."""
    r, name, kind = one.recorded, one.measure, one.recorded.kind
    times = 100 if kind == "share" else r.times
    if r.middle:
        for period, cut, part, top, middle in found:
            value = float(middle) if top else None
            yield OwnFigure(name, kind, period, cut, part, top or 0, None, value)
    elif r.out_of:
        for period, cut, part, top, below in found:
            top, below = _plain(top), _plain(below) or 0
            value = times * top / below if below and top is not None else None
            yield OwnFigure(name, kind, period, cut, part, top or 0, below, value)
    elif r.amount:
        for period, cut, part, top, _ in found:
            value = None if top is None else float(top)
            yield OwnFigure(name, kind, period, cut, part, value or 0, None, value)
    else:
        for period, cut, part, top, _ in found:
            yield OwnFigure(name, kind, period, cut, part, top or 0, None, top or 0)


def _plain(number: Any) -> float | None:
    """A number as figures hold it: sums of money come as exact decimals."""
    return number if number is None or isinstance(number, int) else float(number)
