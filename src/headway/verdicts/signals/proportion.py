"""Shares and rates over time: p and u charts, widened where they vary by more than chance.

Chance alone (binomial for a share, Poisson for a rate) sets limits that are far too narrow for
children's services, where brothers and sisters come together and thresholds move. Laney's widening
is measured in the base, from the moving range of its standardised points; it never narrows.
"""

import math
from collections.abc import Callable, Sequence

from headway.verdicts.signals import (
    LEAST_POINTS,
    Chart,
    Limits,
    Signal,
    not_enough,
    outside,
    trial_note,
)
from headway.verdicts.signals.xmr import RANGE_TO_DEVIATION, moving_range

SIGNAL = Signal(
    id="proportion",
    name="A share or rate outside its limits",
    says="A share (or rate) lies more than three widened standard deviations from that of the points "
    "before it, given what it is a share of.",
    fires_where_nothing_changed="About 3 in 1,000 points by its own arithmetic; more where "
    "neighbouring points are alike. Not tried on real councils, for shares by month are not published.",
)

# (numerator, denominator), None where either is missing.
Counted = tuple[float, float] | None


def share_chart(base: Sequence[Counted], judged: Sequence[Counted], *, widen: bool = True) -> Chart:
    """The p chart: shares, from 0 to 1. Lines of None or of nothing are gaps."""
    return _chart(base, judged, widen, lambda p, n: math.sqrt(p * (1 - p) / n), top=1)


def rate_chart(base: Sequence[Counted], judged: Sequence[Counted], *, widen: bool = True) -> Chart:
    """The u chart: events for each one of what they happened to (child, month, visit)."""
    return _chart(base, judged, widen, lambda u, n: math.sqrt(u / n), top=math.inf)


def _chart(
    base: Sequence[Counted],
    judged: Sequence[Counted],
    widen: bool,
    deviation: Callable[[float, float], float],
    top: float,
) -> Chart:
    known = [_known(c) for c in base]
    counted = [c for c in known if c is not None]
    if len(counted) < LEAST_POINTS:
        return not_enough(len(counted))
    centre = sum(a for a, _ in counted) / sum(n for _, n in counted)
    if not 0 < centre < top:
        return not_enough(0)
    by = 1.0
    if widen:
        standard = [
            None if c is None else (c[0] / c[1] - centre) / deviation(centre, c[1]) for c in known
        ]
        mean_range, _ = moving_range(standard, screen=True)
        by = max(1.0, (mean_range or 0) / RANGE_TO_DEVIATION)
    limits = tuple(_limits(_known(c), centre, by, deviation, top) for c in judged)
    values = [None if (c := _known(j)) is None else c[0] / c[1] for j in judged]
    return Chart(
        limits=limits,
        found=outside(values, limits, SIGNAL.id),
        base_points=len(counted),
        note=trial_note(len(counted)),
    )


def _known(counted: Counted) -> Counted:
    return None if counted is None or counted[1] <= 0 else counted


def _limits(
    counted: Counted,
    centre: float,
    by: float,
    deviation: Callable[[float, float], float],
    top: float,
) -> Limits:
    """The limits at the size of one point; none for a missing one, none beyond what can be."""
    if counted is None:
        return Limits(centre=centre, lower=None, upper=None)
    reach = 3 * by * deviation(centre, counted[1])
    return Limits(
        centre=centre,
        lower=centre - reach if centre - reach > 0 else None,
        upper=centre + reach if centre + reach < top else None,
    )
