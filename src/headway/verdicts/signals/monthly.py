"""The monthly rule: raw counts against widened limits from the 24 months before.

One standard deviation is 1.3 x the mean moving range / 1.128, moving ranges above 3.267 times their
mean screened out once. A real change is a month beyond three of them, or seven in a row on one side,
inside the period judged, whose own mean is beyond one. Counts are raw: taking the season out makes
false alarms more, not fewer, for it shrinks the limits and leaves the council's own calendar. The
base is fixed before the period and the program never moves it; a base may not take in April 2020 to
March 2021 or a change of recording, for those months are another process.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from headway.verdicts.signals import Answer, Direction, Found, Limits, Signal, outside
from headway.verdicts.signals.runs import LENGTH, seven_on_one_side
from headway.verdicts.signals.xmr import RANGE_TO_DEVIATION, limits_around, moving_range

SIGNAL = Signal(
    id="monthly",
    name="More than chance against 24 earlier months",
    says="A month lies beyond three widened standard deviations of the 24 months before, or seven in "
    "a row lie on one side with a mean beyond one.",
    fires_where_nothing_changed="7 of 106 real council-years whose totals stayed within 10% (false "
    "falls: 4); 5% of 738 levelled council-years (false falls 1%).",
    bears_real=True,
)

BASE_MONTHS = 24
# A base with more than four of its 24 months missing is no base.
LEAST_BASE_MONTHS = 20
# Neighbouring months are alike, so the moving range alone is too small by about this much.
WIDENED = 1.3

Month = tuple[int, int]  # (2018, 3) is March 2018
PANDEMIC = ((2020, 4), (2021, 3))


class MonthlyReason(StrEnum):
    """Why the answer is what it is, in words."""

    POINT = "a month beyond the limits"
    RUN = "seven months in a row on one side, well away from the mean"
    INSIDE = "inside the usual month-to-month movement"
    TOO_SMALL = "too small to tell: even seven months at half would not stand out"
    TOO_FEW_MONTHS = "fewer than seven months are published, and none is beyond the limits"
    SHORT_BASE = "fewer than 20 of the 24 months before are published"
    FLAT = "the 24 months before hardly move, so how much is usual is not known"
    BARRED = "the 24 months before take in months that are another process"


@dataclass(frozen=True, kw_only=True)
class MonthlySignal:
    """A period of months judged, with all that the answer rests on.

    `centre` and `deviation` are of the base, in counts a month; `lower` and `upper` the limits.
    `found` gives the places of the points, 0 the first month judged. `directions` holds both where
    the period has a real rise and a real fall. `barred`: the months that bar the base.
    """

    first: Month
    months: int
    base_first: Month
    answer: Answer
    reason: MonthlyReason
    base_months: int = 0
    centre: float | None = None
    deviation: float | None = None
    lower: float | None = None
    upper: float | None = None
    screened: int = 0
    found: tuple[Found, ...] = ()
    directions: tuple[Direction, ...] = ()
    barred: str = ""


@dataclass(frozen=True, kw_only=True)
class Barred:
    """Months that no base may take in, the first and the last, and why."""

    first: Month
    last: Month
    reason: str


BARRED_FOR_ALL = (Barred(first=PANDEMIC[0], last=PANDEMIC[1], reason="first year of the pandemic"),)


def judge_months(
    counts: Mapping[Month, float | None],
    first: Month,
    *,
    months: int = 12,
    base_first: Month | None = None,
    barred: tuple[Barred, ...] = (),
) -> MonthlySignal:
    """Judge `months` months from `first` on against 24 months before.

    The base is the 24 months right before, or those from `base_first`, fixed before the period was
    looked at. `barred` adds the council's own changes of recording to the pandemic.
    """
    start = base_first or shifted(first, -BASE_MONTHS)
    span = tuple(_from(start, BASE_MONTHS))
    if span[-1] >= first:
        raise ValueError("the base ends before the period judged begins")
    bare = MonthlySignal(
        first=first,
        months=months,
        base_first=start,
        answer=Answer.NOT_SHOWN,
        reason=MonthlyReason.SHORT_BASE,
    )
    for one in (*BARRED_FOR_ALL, *barred):
        if one.first <= span[-1] and span[0] <= one.last:
            return replace(bare, reason=MonthlyReason.BARRED, barred=one.reason)
    return _judged(
        bare, [counts.get(m) for m in span], [counts.get(m) for m in _from(first, months)]
    )


def _judged(
    bare: MonthlySignal, base: list[float | None], judged: list[float | None]
) -> MonthlySignal:
    """The signal with what its months show."""
    known = sum(v is not None for v in base)
    against = widened(base, judged)
    if known < LEAST_BASE_MONTHS:
        return replace(bare, base_months=known)
    if against is None:
        return replace(bare, base_months=known, reason=MonthlyReason.FLAT)
    limits, deviation, screened, found = against
    answer, reason = _answer(found, limits.centre, deviation, judged)
    return replace(
        bare,
        answer=answer,
        reason=reason,
        base_months=known,
        centre=limits.centre,
        deviation=deviation,
        lower=limits.lower,
        upper=limits.upper,
        screened=screened,
        found=found,
        directions=tuple(d for d in Direction if any(f.direction is d for f in found)),
    )


def widened(
    base: list[float | None], judged: list[float | None]
) -> tuple[Limits, float, int, tuple[Found, ...]] | None:
    """Limits, standard deviation, ranges screened out and what was found; None for a base that hardly moves."""
    known = [v for v in base if v is not None]
    mean_range, screened = moving_range(base, screen=True)
    if not mean_range:
        return None
    centre = sum(known) / len(known)
    deviation = WIDENED * mean_range / RANGE_TO_DEVIATION
    limits = limits_around(centre, 3 * deviation, floor=0)
    points = outside(judged, [limits] * len(judged), SIGNAL.id)
    return limits, deviation, screened, (*points, *far_runs(judged, centre, deviation))


def shifted(month: Month, by: int) -> Month:
    """The month so many months later, or earlier."""
    years, place = divmod(month[0] * 12 + month[1] - 1 + by, 12)
    return years, place + 1


def _from(month: Month, so_many: int) -> Iterator[Month]:
    return (shifted(month, by) for by in range(so_many))


def far_runs(judged: list[float | None], centre: float, deviation: float) -> Iterator[Found]:
    """Runs on one side that hold seven in a row whose mean is beyond one standard deviation."""
    for run in seven_on_one_side(judged, [centre] * len(judged)):
        for start in range(len(run.at) - LENGTH + 1):
            seven = [judged[at] or 0.0 for at in run.at[start : start + LENGTH]]
            if (sum(seven) / LENGTH - centre) * run.direction.sign > deviation:
                yield run
                break


def _answer(
    found: tuple[Found, ...], centre: float, deviation: float, judged: list[float | None]
) -> tuple[Answer, MonthlyReason]:
    if found:
        by_point = any(f.signal == SIGNAL.id for f in found)
        return Answer.YES, MonthlyReason.POINT if by_point else MonthlyReason.RUN
    if deviation > centre / 2:
        return Answer.NOT_SHOWN, MonthlyReason.TOO_SMALL
    if sum(v is not None for v in judged) < LENGTH:
        return Answer.NOT_SHOWN, MonthlyReason.TOO_FEW_MONTHS
    return Answer.NO, MonthlyReason.INSIDE
