"""The monthly rule for shares and ratios: each month at its own size, limits widened as for counts.

A month is set in chance's own standard deviations from the base's pooled share (binomial; Poisson
for a ratio of two counts). One widened deviation is 1.3 x the mean moving range of those / 1.128,
and never less than chance alone. A real change is a month beyond three, or seven in a row on one
side whose mean is beyond one.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from headway.verdicts.signals import Found, Limits, Signal, outside
from headway.verdicts.signals.monthly import WIDENED, far_runs
from headway.verdicts.signals.proportion import Counted
from headway.verdicts.signals.xmr import RANGE_TO_DEVIATION, moving_range

SIGNAL = Signal(
    id="monthly_share",
    name="A share by month, more than chance against 24 earlier months",
    says="A month's share lies beyond three widened standard deviations of the 24 months before, given "
    "what it is a share of, or seven in a row lie on one side with a mean beyond one.",
    fires_where_nothing_changed="3% of 2,000 invented council-years by chance alone, 6% where shares "
    "vary by half as much again, more of ten a month; not tried on real councils, for shares by month "
    "are not published.",
    bears_real=True,
)

# Of a ratio of two counts there is no highest value.
RATIO = math.inf


@dataclass(frozen=True, kw_only=True)
class SharesJudged:
    """What the months of a share show: `centre` and `deviation` from 0 to 1 (or as the ratio).

    `deviation` and `limits` are those of a month of the middle size.
    """

    centre: float
    deviation: float
    limits: Limits
    found: tuple[Found, ...]


def judge_shares(
    base: Sequence[Counted], judged: Sequence[Counted], top: float = 1
) -> SharesJudged | None:
    """Judge months against the base's; None where the base is all nothing, or all of it."""
    known = [c for one in base if (c := _known(one)) is not None]
    if not known:
        return None
    centre = sum(a for a, _ in known) / sum(n for _, n in known)
    if not 0 < centre < top:
        return None
    standing = [_standard(c, centre, top) for c in base]
    mean_range, _ = moving_range(standing, screen=True)
    one = max(1.0, WIDENED * (mean_range or 0) / RANGE_TO_DEVIATION)
    values = [_standard(c, centre, top) for c in judged]
    bounds = Limits(centre=0, lower=-3 * one, upper=3 * one)
    found = (
        *outside(values, [bounds] * len(values), SIGNAL.id),
        *far_runs(values, 0, one),
    )
    sizes = [c[1] for j in judged if (c := _known(j)) is not None] or [n for _, n in known]
    deviation = one * _deviation(centre, median(sizes), top)
    lower, upper = centre - 3 * deviation, centre + 3 * deviation
    return SharesJudged(
        centre=centre,
        deviation=deviation,
        limits=Limits(
            centre=centre,
            lower=lower if lower > 0 else None,
            upper=upper if upper < top else None,
        ),
        found=found,
    )


def _known(counted: Counted) -> Counted:
    return None if counted is None or counted[1] <= 0 else counted


def _standard(counted: Counted, centre: float, top: float) -> float | None:
    """How many of chance's standard deviations a month lies from the centre."""
    known = _known(counted)
    if known is None:
        return None
    return (known[0] / known[1] - centre) / _deviation(centre, known[1], top)


def _deviation(centre: float, size: float, top: float) -> float:
    spread = centre if top == RATIO else centre * (1 - centre)
    return math.sqrt(spread / size)
