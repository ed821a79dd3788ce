"""The funnel: every council's share or rate against its size, in one year.

Councils differ by more than chance, so the limits add the ordinary difference between councils to
chance (Spiegelhalter's additive model, on scores trimmed at the outer tenths). Outside means unlike
the others, for whatever reason; it says nothing of a change and nothing of good or bad.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from headway.verdicts.signals import Direction, Limits, Signal

SIGNAL = Signal(
    id="funnel",
    name="Unlike other councils of its size",
    says="A council's share or rate lies beyond the limits that chance at its size and the ordinary "
    "difference between councils would keep most within.",
    fires_where_nothing_changed="By its arithmetic 1 council in 20 lies beyond the 95% limits and 1 "
    "in 500 beyond 99.8%. It compares councils; it does not see change.",
)

# How far the limits of each name reach, in standard deviations of the normal distribution.
REACHES = {"95%": 1.959964, "99.8%": 3.090232}
# With fewer councils the difference between them cannot be told from chance.
LEAST_COUNCILS = 10
TRIMMED = 0.1


@dataclass(frozen=True, kw_only=True)
class Beyond:
    """A council beyond a limit: the widest of REACHES that it is beyond, and which way."""

    council: str
    limit: str
    direction: Direction


@dataclass(frozen=True, kw_only=True)
class Funnel:
    """All councils in one year. `between` is the standard deviation of ordinary difference.

    `is_share`: values from 0 to 1 of a whole; otherwise events for each one of the size. Empty
    (`councils` below 10) where there is not enough to tell.
    """

    centre: float
    between: float
    is_share: bool
    councils: int
    beyond: tuple[Beyond, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether there are councils enough for limits."""
        return self.councils >= LEAST_COUNCILS

    def limits(self, size: float, name: str = "95%") -> Limits:
        """The limits at one size, as high as the number of what was counted."""
        reach = REACHES[name] * math.sqrt(
            _chance(self.centre, size, self.is_share) + self.between**2
        )
        low, high = self.centre - reach, self.centre + reach
        return Limits(
            centre=self.centre,
            lower=low if low > 0 else None,
            upper=high if high < 1 or not self.is_share else None,
        )


def funnel(counted: Mapping[str, tuple[float, float] | None], *, is_share: bool) -> Funnel:
    """The funnel of all councils: (numerator, size) by council, None where suppressed or missing."""
    known = {c: an for c, an in counted.items() if an is not None and an[1] > 0}
    total = sum(n for _, n in known.values())
    centre = sum(a for a, _ in known.values()) / total if total else 0.0
    bare = Funnel(centre=centre, between=0.0, is_share=is_share, councils=len(known))
    if not bare.is_enough or not 0 < centre < (1 if is_share else math.inf):
        return Funnel(centre=centre, between=0.0, is_share=is_share, councils=0)
    between = _between(known, centre, is_share)
    whole = Funnel(centre=centre, between=between, is_share=is_share, councils=len(known))
    found = []
    for council, (a, n) in sorted(known.items()):
        passed = [
            (name, way)
            for name in REACHES
            if (way := whole.limits(n, name).beyond(a / n)) is not None
        ]
        if passed:
            name, way = passed[-1]
            found.append(Beyond(council=council, limit=name, direction=way))
    return Funnel(
        centre=centre,
        between=between,
        is_share=is_share,
        councils=len(known),
        beyond=tuple(found),
    )


def _chance(centre: float, size: float, is_share: bool) -> float:
    """The variance that chance alone gives at a size."""
    return centre * (1 - centre) / size if is_share else centre / size


def _between(known: Mapping[str, tuple[float, float]], centre: float, is_share: bool) -> float:
    """The standard deviation of councils beyond chance, by moments of trimmed scores."""
    variances = [_chance(centre, n, is_share) for _, n in known.values()]
    scores = sorted(
        (a / n - centre) / math.sqrt(v) for (a, n), v in zip(known.values(), variances, strict=True)
    )
    cut = int(TRIMMED * len(scores))
    low, high = scores[cut], scores[len(scores) - 1 - cut]
    excess = sum(min(max(s, low), high) ** 2 for s in scores) - (len(scores) - 1)
    weights = [1 / v for v in variances]
    share = sum(weights) - sum(w * w for w in weights) / sum(weights)
    return math.sqrt(max(0.0, excess / share))
