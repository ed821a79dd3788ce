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
    groups = [g for g in _together(measures) if g[0].recorded.table in record.tables]
    tables = [record.tables[group[0].recorded.table] for group in groups]
    wanted = [
        [cut for cut in cuts if cut in of.cuts_where(counted_by(group[0].recorded))]
        for group, of in zip(groups, tables, strict=True)
    ]
    answers = record.answers(
        [
            statement(group, of, record, by)
            for group, of, by in zip(groups, tables, wanted, strict=True)
        ]
    )
    made: list[OwnFigure] = []
    for group, of, by, rows in zip(groups, tables, wanted, answers, strict=True):
        covered = _covered(periods_held, of, record.years_of[of.name])
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
    }


def _together(measures: Iterable[Measure]) -> list[list[_Asked]]:
    """Kinds of measures, grouped by the rows that they read."""
    groups: dict[tuple[str, str, str], list[_Asked]] = {}
    for m in measures:
        for recorded in m.recorded:
            group = groups.setdefault((recorded.table, recorded.on, recorded.stands), [])
            group.append(_Asked(len(group), m.id, recorded))
    return list(groups.values())


def counted_by(recorded: Recorded) -> str:
    """By what its rows fall into a period: a column's day, or the end of the period (`stands`)."""
    return "stands" if recorded.stands else recorded.on


def rows_in_periods(recorded: Recorded, of: RecordTable, record: Record, periods: str) -> str:
    """A SELECT of a measure's rows in each of `periods`, beside what conditions and cuts may read."""
    when = f"t.{recorded.on} <= p.last_on"
    if not recorded.stands:
        when = f"t.{recorded.on} >= p.first_on AND {when}"
    told = "p.last_on" if recorded.stands else f"t.{recorded.on}"
    more, joins, held = [], [], {c.name for c in of.columns}
    for place, (name, same) in enumerate(of.beside.items()):
        by = " AND ".join(f"b{place}.{theirs} = t.{ours}" for theirs, ours in same.items())
        joins.append(f"LEFT JOIN {name} AS b{place} ON {by}")
        columns = [c.name for c in record.tables[name].columns if c.name not in held]
        more += [f"b{place}.{column}" for column in columns]
        held.update(columns)
    return (
        f"SELECT {', '.join(['t.*', *more])}, p.number AS period_number, "
        "p.first_on AS period_start, p.last_on AS month_end, p.last_day AS month_end_day, "
        f"p.last_workday AS month_end_workday, {told} AS told_on "
        f"FROM {of.name} AS t {' '.join(joins)} JOIN {periods} AS p "
        f"ON p.year_ends = '{of.year_ends}' AND {when}"
    )


def statement(asked: Sequence[_Asked], of: RecordTable, record: Record, cuts: Sequence[str]) -> str:
    """One SELECT for all that read the same rows: a row a period and part, two columns a kind."""
    first = asked[0].recorded
    expressions = of.cuts_where(counted_by(first))
    columns = [column for one in asked for column in _columns(one)]
    rows = rows_in_periods(first, of, record, "own_periods")
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

    def summed(condition: str, number: str) -> str:
        # Sums of decimals differ in their last place by the order in which they are added.
        return f"ROUND(SUM(CASE WHEN {condition} THEN {number} END), 6)"

    if r.amount:
        below = summed(r.out_of, r.per or r.amount) if r.out_of else "NULL"
        return summed(r.counts, r.amount), below
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
                "last_workday": pa.array([workday(p.last) for p in covered], pa.int32()),
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
        times = 100 if r.kind == "share" else r.times
        value = times * top / below if below and top is not None else None
    return OwnFigure(one.measure, r.kind, period, cut, part, top or 0, below, value)
