"""Regression to the mean: a base that ends on an unusual stretch falls back, or rises, by itself.

People act when figures are at their worst, and what was unusual by chance does not last. Where the
last six months of a base lie further from the eighteen before than chance puts them in 19 of 20 such
stretches, a return was to be expected whatever anyone did. It bears no verdict; it holds one back,
unless the figures go on to stand out against the months before the stretch as well.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from headway.verdicts.signals import Direction, Limits, Signal, Values, outside
from headway.verdicts.signals.monthly import far_runs
from headway.verdicts.signals.xmr import RANGE_TO_DEVIATION, moving_range

SIGNAL = Signal(
    id="returning",
    name="A return to the usual was to be expected",
    says="The last six months before lie more than 1.645 standard errors above (or below) the eighteen "
    "months before them.",
    fires_where_nothing_changed="On each side 5% of bases by its own arithmetic; about 9% of invented "
    "councils whose level drifts as real ones' do, at 17 a month.",
)

STRETCH = 6
# So many of the six, and of the months before them, must be known.
LEAST_OF_STRETCH, LEAST_BEFORE = 5, 14
# One side of chance: 1 in 20.
LINE = 1.645


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """An unusual end of a base: its mean, that of the months before it, and how many errors apart.

    `back` is the way in which the figures were then to be expected to move.
    """

    mean: float
    before: float
    z: float

    @property
    def back(self) -> Direction:
        """A fall after a high stretch, a rise after a low one."""
        return Direction.FALL if self.z > 0 else Direction.RISE


def unusual_end(base: Sequence[float | None]) -> Stretch | None:
    """The stretch on which a base ends, where it is unusual; None where it is not, or not known."""
    last = [v for v in base[-STRETCH:] if v is not None]
    before = [v for v in base[:-STRETCH] if v is not None]
    mean_range, _ = moving_range(base, screen=True)
    if len(last) < LEAST_OF_STRETCH or len(before) < LEAST_BEFORE or not mean_range:
        return None
    error = mean_range / RANGE_TO_DEVIATION * math.sqrt(1 / len(last) + 1 / len(before))
    now, then = sum(last) / len(last), sum(before) / len(before)
    z = (now - then) / error
    return Stretch(mean=now, before=then, z=z) if abs(z) > LINE else None


def goes_beyond(stretch: Stretch, judged: Values, deviation: float) -> bool:
    """Whether months moved back past what they came from: by the monthly rule's distances, they
    stand out the same way against the months before the stretch."""
    reach = 3 * deviation
    bounds = Limits(
        centre=stretch.before, lower=stretch.before - reach, upper=stretch.before + reach
    )
    points = outside(judged, [bounds] * len(judged), SIGNAL.id)
    runs = far_runs([*judged], stretch.before, deviation)
    return any(found.direction is stretch.back for found in (*points, *runs))
