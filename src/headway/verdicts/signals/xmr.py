"""The XmR chart: points against limits drawn from earlier points and their moving ranges.

Limits are the mean plus and minus 2.66 mean moving ranges. Moving ranges above 3.267 times their
mean are screened out once, as NHSRplotthedots does by default; `screen=False` is how the Making
Data Count workbook does it; the chart says how many were left out. A missing point breaks the moving
range on both its sides. No point is judged against limits that it helped to make. A re-base is a
`Phase`: it has a reason and an approver, and the program never makes one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from headway.verdicts.signals import (
    LEAST_POINTS,
    Chart,
    Limits,
    Signal,
    Values,
    not_enough,
    outside,
    trial_note,
)
from headway.vocabulary.errors import BadInput

SIGNAL = Signal(
    id="xmr",
    name="A point outside the XmR limits",
    says="A point lies more than 2.66 mean moving ranges from the mean of the points before.",
    fires_where_nothing_changed="With seven on one side, about 1 council in 5 gets one in a year of "
    "months with no change. On four or five yearly points, 9 of 100 council-years.",
)

# Ranges of two: mean range = 1.128 standard deviations; upper limit of ranges 3.267 (Montgomery).
RANGE_TO_DEVIATION = 1.128
WIDEST_RANGE = 3.267
# 3 standard deviations / 1.128: the 2.66 of every SPC text.
REACH = 3 / RANGE_TO_DEVIATION
FLAT = "Not enough to tell: the earlier points hardly move, so how much is usual is not known."


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A stretch of a chart with limits of its own.

    `starts` is the place of its first point. `freeze`: its limits are drawn from so many of its
    points and then held, however many follow; None draws them from all of the phase. Every phase
    but the first needs a reason and an approver.
    """

    starts: int
    freeze: int | None = None
    reason: str = ""
    approved_by: str = ""


def xmr(base: Values, judged: Values, *, screen: bool = True, floor: float | None = 0) -> Chart:
    """Judge points against XmR limits from the points of `base`.

    `floor` is the lowest value there can be (0 for counts; None where there is none): a limit
    below it is no limit.
    """
    known = [v for v in base if v is not None]
    mean_range, screened = moving_range(base, screen=screen)
    if len(known) < LEAST_POINTS or mean_range is None:
        return not_enough(len(known))
    if not mean_range:
        return Chart(limits=(), found=(), base_points=len(known), note=FLAT)
    one = limits_around(sum(known) / len(known), mean_range * REACH, floor)
    limits = (one,) * len(judged)
    return Chart(
        limits=limits,
        found=outside(judged, limits, SIGNAL.id),
        base_points=len(known),
        screened=screened,
        note=trial_note(len(known)),
    )


def phased(values: Values, phases: Sequence[Phase], *, screen: bool = True) -> tuple[Chart, ...]:
    """One chart a phase: limits from its first points, and only the points after those judged.

    Re-basing and freezing go together: each phase freezes its own. Where a phase is not frozen its
    points are drawn and none is judged. Raises BadInput for a re-base without reason or approver.
    """
    charts = []
    for number, phase in enumerate(phases):
        if number and not (phase.reason.strip() and phase.approved_by.strip()):
            raise BadInput(
                f"The limits change at point {phase.starts + 1} without a reason and an approver. "
                "Say why the process is a different one from there on, and who agreed."
            )
        end = phases[number + 1].starts if number + 1 < len(phases) else len(values)
        own = values[phase.starts : end]
        frozen = len(own) if phase.freeze is None else phase.freeze
        charts.append(xmr(own[:frozen], own[frozen:], screen=screen))
    return tuple(charts)


def moving_range(base: Values, *, screen: bool) -> tuple[float | None, int]:
    """The mean moving range, and how many ranges were screened out; None where there is none."""
    ranges = [abs(b - a) for a, b in pairwise(base) if a is not None and b is not None]
    if not ranges:
        return None, 0
    mean = sum(ranges) / len(ranges)
    if not screen:
        return mean, 0
    kept = [r for r in ranges if r <= WIDEST_RANGE * mean]
    return sum(kept) / len(kept), len(ranges) - len(kept)


def limits_around(centre: float, reach: float, floor: float | None) -> Limits:
    """Limits as far on both sides of the centre; none below the floor."""
    lower = centre - reach
    is_reached = floor is None or lower > floor
    return Limits(centre=centre, lower=lower if is_reached else None, upper=centre + reach)
