"""A council's own figures: every recorded measure, month by month and year by year.

    own = own_figures(record, recorded_measures(), periods(date(2024, 4, 1), date(2026, 3, 31)))

Measures that read the same rows are worked out together, in one statement. A figure without a
row behind it is 0 for a number, and has no value where its denominator is 0; of a table that is
taken once a month or year there is none for a period in which it was not taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from headway.measures.value import Measure, Recorded
from headway.record.calendar import day_number
from headway.record.making import Record
from headway.record.table import RecordTable
from headway.vocabulary.errors import BadInput
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


@dataclass(frozen=True)
class OwnFigure:
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


@dataclass(frozen=True)
class _Asked:
    """One kind of one measure, by the number of its columns in the statement."""

    number: int
    measure: str
    recorded: Recorded


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
    _lend_periods(record, periods_held)
    made: list[OwnFigure] = []
    for asked in _together(measures):
        name = asked[0].recorded.table
        if name not in record.tables:
            continue
        of = record.tables[name]
        wanted = [cut for cut in cuts if cut in of.cuts]
        covered = _covered(periods_held, of, record.years_of[name])
        rows = record.rows(statement(asked, of.cuts, wanted, of.year_ends))
        if of.taken:
            held = {row[0] for row in rows}
            covered = {number: p for number, p in covered.items() if number in held}
        made += _read(asked, rows, covered, wanted)
    return made


def _covered(over: Sequence[Period], of: RecordTable, years: tuple[int, ...]) -> dict[int, Period]:
    """The periods, by their numbers, that a table of these years can have figures of."""
    return {
        number: p
        for number, p in enumerate(over)
        if p.year_ends == of.year_ends
        and of.taken in ("", p.length)
        and year_holding(p.last, p.year_ends) in years
    }


def _together(measures: Iterable[Measure]) -> list[list[_Asked]]:
    """Kinds of measures, grouped by the rows that they read."""
    groups: dict[tuple[str, str, str], list[_Asked]] = {}
    for m in measures:
        for recorded in m.recorded:
            group = groups.setdefault((recorded.table, recorded.on, recorded.stands), [])
            group.append(_Asked(len(group), m.id, recorded))
    return list(groups.values())


def statement(
    asked: Sequence[_Asked], expressions: Any, cuts: Sequence[str], kind: str = "collection"
) -> str:
    """One SELECT for all that read the same rows: a row a period and part, two columns a kind."""
    first = asked[0].recorded
    when = (
        f"t.{first.on} <= p.last_on"
        if first.stands
        else f"t.{first.on} >= p.first_on AND t.{first.on} <= p.last_on"
    )
    when = f"p.year_ends = '{kind}' AND {when}"
    columns = [column for one in asked for column in _columns(one)]
    rows = (
        f"SELECT t.*, p.number AS period_number, p.last_on AS month_end, "
        f"p.last_day AS month_end_day FROM {first.table} AS t JOIN own_periods AS p ON {when}"
    )
    parts = ", ".join(f"{expressions[cut]} AS cut_{n}" for n, cut in enumerate(cuts))
    inner = f"SELECT *{', ' + parts if parts else ''} FROM ({rows}) AS r"
    if first.stands:
        inner += f" WHERE {first.stands}"
    named = [f"cut_{n}" for n in range(len(cuts))]
    sets = ", ".join(["(period_number)", *(f"(period_number, {cut})" for cut in named)])
    which = ", ".join(f"GROUPING({cut})" for cut in named)
    chosen = ", ".join(["period_number", *named, *([which] if which else []), *columns])
    return f"SELECT {chosen} FROM ({inner}) AS s GROUP BY GROUPING SETS ({sets})"


def _columns(one: _Asked) -> tuple[str, str]:
    """Numerator and denominator (a number's is null; a value's the middle)."""
    r = one.recorded

    def counted(condition: str) -> str:
        if r.each:
            return f"COUNT(DISTINCT CASE WHEN {condition} THEN {r.each} END)"
        return f"COUNT(CASE WHEN {condition} THEN 1 END)"

    def summed(condition: str) -> str:
        # Sums of decimals differ in their last place by the order in which they are added.
        return f"ROUND(SUM(CASE WHEN {condition} THEN {r.amount} END), 6)"

    if r.amount:
        return summed(r.counts), summed(r.out_of) if r.out_of else "NULL"
    if r.middle:
        middle = f"MEDIAN(CASE WHEN {r.counts} THEN {r.middle} END)"
        return counted(f"({r.counts}) AND ({r.middle}) IS NOT NULL"), middle
    if r.out_of:
        return counted(f"({r.out_of}) AND ({r.counts})"), counted(r.out_of)
    return counted(r.counts), "NULL"


def _lend_periods(record: Record, covered: Sequence[Period]) -> None:
    import pyarrow as pa

    record.lend(
        "own_periods",
        pa.table(
            {
                "number": pa.array(range(len(covered)), pa.int32()),
                "first_on": pa.array([p.first for p in covered], pa.date32()),
                "last_on": pa.array([p.last for p in covered], pa.date32()),
                "last_day": pa.array([day_number(p.last) for p in covered], pa.int32()),
                "year_ends": pa.array([p.year_ends for p in covered], pa.string()),
            }
        ),
    )


def _read(
    asked: Sequence[_Asked], rows: list[tuple], covered: dict[int, Period], cuts: Sequence[str]
) -> list[OwnFigure]:
    """Figures from the statement's rows; a period without a row counted nothing."""
    made = []
    seen = set()
    for row in rows:
        if row[0] not in covered:
            continue
        period, parts = covered[row[0]], row[1 : 1 + len(cuts)]
        grouped = row[1 + len(cuts) : 1 + 2 * len(cuts)]
        place = next((n for n, folded in enumerate(grouped) if not folded), None)
        cut = WHOLE if place is None else cuts[place]
        part = WHOLE if place is None else str(parts[place] if parts[place] is not None else "")
        values = row[1 + 2 * len(cuts) :]
        for one in asked:
            top, bottom = _plain(values[2 * one.number]), _plain(values[2 * one.number + 1])
            made.append(_figure(one, period, cut, part, top, bottom))
        if place is None:
            seen.add(row[0])
    for number, period in covered.items():
        if number not in seen:
            made += [
                _figure(one, period, WHOLE, WHOLE, 0, 0 if one.recorded.out_of else None)
                for one in asked
            ]
    return made


def _plain(number: Any) -> float | None:
    """A number as figures hold it: sums of money come as exact decimals."""
    return number if number is None or isinstance(number, int) else float(number)


def _figure(
    one: _Asked, period: Period, cut: str, part: str, top: float | None, bottom: float | None
) -> OwnFigure:
    r = one.recorded
    value: float | None = None if top is None else float(top) if r.amount else top
    below: float | None = None
    if r.middle:
        value = None if bottom is None else float(bottom)
    elif r.out_of:
        below = bottom or 0
        times = 100 if r.kind == "share" else 1
        value = times * top / below if below and top is not None else None
    return OwnFigure(one.measure, r.kind, period, cut, part, top or 0, below, value)
