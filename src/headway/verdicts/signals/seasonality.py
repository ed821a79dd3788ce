"""The season in monthly counts, for showing only: no verdict rests on an adjusted line.

Tried on real councils, rules on adjusted counts cried wolf more often than rules on raw ones (39
against 21 of 100 years with no change). The line helps an eye to see past April, August and
December; the judging is done on the raw counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from headway.verdicts.signals import Signal
from headway.verdicts.signals.monthly import Month, shifted

SIGNAL = Signal(
    id="seasonality",
    name="The season taken out (for showing)",
    says="Each month divided by what that month of the year usually is of its year's level.",
    fires_where_nothing_changed="It is no test. Judged on, it would find a change in 39 of 100 "
    "council-years without one.",
)

# A month of the year seen in fewer than two years has no usual size.
LEAST_YEARS = 2


@dataclass(frozen=True, kw_only=True)
class Adjusted:
    """Counts with the season taken out, by month; `factors` by month of the year, of mean 1.

    Both are empty where fewer than two years of each month are known in full: not enough to tell.
    """

    counts: Mapping[Month, float]
    factors: Mapping[int, float]

    @property
    def is_enough(self) -> bool:
        """Whether a season could be told."""
        return bool(self.factors)


def adjusted(counts: Mapping[Month, float | None]) -> Adjusted:
    """Take the season out: ratios to the centred year's mean, the middle one of each month."""
    ratios: dict[int, list[float]] = {m: [] for m in range(1, 13)}
    for month, value in counts.items():
        level = _level(counts, month)
        if value is not None and level:
            ratios[month[1]].append(value / level)
    if any(len(seen) < LEAST_YEARS for seen in ratios.values()):
        return Adjusted(counts={}, factors={})
    middles = {m: median(seen) for m, seen in ratios.items()}
    mean = sum(middles.values()) / 12
    if min(middles.values()) <= 0:
        return Adjusted(counts={}, factors={})
    factors = {m: middle / mean for m, middle in middles.items()}
    return Adjusted(
        counts={m: v / factors[m[1]] for m, v in counts.items() if v is not None},
        factors=factors,
    )


def _level(counts: Mapping[Month, float | None], month: Month) -> float | None:
    """The mean of the year centred on a month, its two ends at half weight; None with a gap."""
    total = 0.0
    for by in range(-6, 7):
        value = counts.get(shifted(month, by))
        if value is None:
            return None
        total += value / 2 if abs(by) == 6 else value
    return total / 12
