"""What stands at a month's end, judged by the yearly rule: against that day in the years before.

Nearly all of what stands at a month's end stood at the last one, so that months are no separate
looks. A year apart they are: `judge_year` is the rule for published years, with the noise of all
councils' figures of 31 March; here the day may be any month's last, the same in every year.
"""

from collections.abc import Mapping, Sequence

from headway.verdicts.noise import Point, parameters
from headway.verdicts.own_months.series import Cell, Series
from headway.verdicts.own_months.value import OwnSignal, Signalled
from headway.verdicts.signals import Answer
from headway.verdicts.signals.annual import REACHES_BACK, AnnualSignal, Reason, judge_year
from headway.verdicts.signals.annual import SIGNAL as YEARLY
from headway.verdicts.signals.monthly import Barred, Month

REASONS = {
    Reason.TOO_FEW_YEARS: "that day is held of fewer than three of the six years before",
    Reason.MISSING: "the month is not held",
    Reason.UNPLACED: "it is a middle value, or a share of fewer than 20, on which no rule was tried",
    Reason.ZERO: "zero where many are usual: the return may not have been made",
    Reason.NO_NOISE: "it stands at the month’s end, and too few councils publish it to know its usual "
    "movement",
}
ANOTHER_PROCESS = "the years are not all of one process: {why}"
# The noise as known from the newest figures.
NEWEST = 9999


def judge_standing(series: Series, at: Month, barred: Sequence[Barred] = ()) -> OwnSignal:
    """Judge how many stand at a month's end. `base` of what is given are the months of the base."""
    points = {year: _point(cell) for year, cell in _same_month(series, at).items()}
    noise = parameters(series.measure, series.kind, NEWEST)
    one = judge_year(points, at[0], noise, decimals=0 if series.kind == "count" else 1)
    base = tuple((year, at[1]) for year in sorted(one.base_years))
    if one.base is None or one.value is None:
        return _nothing(REASONS.get(one.reason, str(one.reason)))
    # Five moves the same way are judged with it, and reach back further than the base.
    first = min(base[0], (at[0] - REACHES_BACK, at[1])) if _is_by_moves(one) else base[0]
    for bar in barred:
        if bar.first <= at and first <= bar.last:
            return _nothing(ANOTHER_PROCESS.format(why=bar.reason))
    is_real = one.answer is Answer.YES and one.direction is not None
    return OwnSignal(
        rule=YEARLY.id,
        answer=one.answer,
        reason=REASONS.get(one.reason, str(one.reason)),
        is_known=one.answer is not Answer.NOT_SHOWN,
        base_months=len(base),
        months_known=1,
        centre=one.base,
        lower=one.low,
        upper=one.high,
        now=one.value,
        change=one.change,
        lately=_lately(series, at, one.value),
        found=(Signalled(signal=YEARLY.id, direction=one.direction, months=(at,)),)
        if is_real and one.direction
        else (),
        base=base,
    )


def _is_by_moves(one: AnnualSignal) -> bool:
    return one.reason is Reason.PASSED_BY_MOVES


def _same_month(series: Series, at: Month) -> Mapping[int, Cell]:
    """The figures of that month in its year and those before, by year."""
    return {y: cell for (y, month), cell in series.cells.items() if month == at[1] and y <= at[0]}


def _point(cell: Cell) -> Point:
    return Point(value=cell.value, numerator=cell.numerator, denominator=cell.denominator)


def _lately(series: Series, at: Month, now: float) -> float | None:
    """Against the same day a year before: as a part of it, or in points for a share."""
    before = series.cells.get((at[0] - 1, at[1]))
    if before is None:
        return None
    if series.kind == "share":
        return now - before.value
    return now / before.value - 1 if before.value else None


def _nothing(reason: str) -> OwnSignal:
    return OwnSignal(rule=YEARLY.id, answer=Answer.NOT_SHOWN, reason=reason, is_known=False)
