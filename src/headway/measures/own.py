"""A council's own figures: every recorded measure, month by month and year by year.

    own = own_figures(record, recorded_measures(), periods(date(2024, 4, 1), date(2026, 3, 31)))

Measures that read the same rows are worked out together, in one statement. A figure without a
row behind it is 0 for a number, and has no value where its denominator is 0; of a table that is
taken once a month or year there is none for a period in which it was not taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from headway.measures.own_columns import (
    Group,
    OwnColumns,
    columns_under,
    group_columns,
    is_of_several,
    with_several,
)
from headway.measures.own_statements import (
    Asked,
    counted_by,
    of_several,
    statement,
    together,
)
from headway.measures.own_value import WHOLE as WHOLE
from headway.measures.own_value import OwnFigure as OwnFigure
from headway.measures.own_value import Period as Period
from headway.measures.value import Measure
from headway.record.calendar import day_number
from headway.record.making import Record
from headway.record.table import RecordTable
from headway.vocabulary.errors import BadInput
from headway.vocabulary.working_days import workday
from headway.vocabulary.years import as_at, starts_on, year_holding


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
    """The figures that `own_columns` gives, one by one: for a few hundred of them."""
    return own_columns(record, measures, over, cuts).figures()


def own_columns(
    record: Record,
    measures: Iterable[Measure],
    over: Sequence[Period],
    cuts: Sequence[str] = (),
) -> OwnColumns:
    """The figures of these measures in each covered period, of all children and by each cut.

    A period is covered where its year's return, of which the measure's table is made, is loaded. A
    measure whose table the record does not have is left out, and so is a cut of which its table
    knows nothing.
    """
    periods_held = [p for p in over if p.is_covered]
    lend_periods(record, periods_held, "own_periods")
    asked = list(_asked(record, measures, periods_held, cuts))
    answers = record.answers([statement(one.kinds, one.of, record, one.cuts) for one in asked])
    again = [n for n, one in enumerate(asked) if is_of_several(one, answers[n])]
    told = record.answers(
        [of_several(asked[n].kinds, asked[n].of, record, asked[n].cuts) for n in again]
    )
    several = dict(zip(again, told, strict=True))
    kinds: list[Asked] = []
    made = []
    for n, one in enumerate(asked):
        rows = with_several(one, answers[n], several.get(n))
        made += group_columns(one, rows, cuts, len(kinds))
        kinds += one.kinds
    return columns_under(made, kinds, periods_held, cuts)


def _asked(
    record: Record, measures: Iterable[Measure], over: Sequence[Period], cuts: Sequence[str]
) -> Iterator[Group]:
    """The kinds of measures that the record can answer, by the rows that they read."""
    for kinds in together(measures):
        of = record.tables.get(kinds[0].recorded.table)
        if of and (covered := _covered(over, of, record.years_of[of.name])):
            known = of.cuts_where(counted_by(kinds[0].recorded))
            yield Group(kinds, of, tuple(cut for cut in cuts if cut in known), covered)


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
