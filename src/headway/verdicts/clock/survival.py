"""Durations of which some have not ended: the Kaplan-Meier curve, its middle and its intervals.

Whoever counts finished ones only leaves out those that last longest. Here a period that is still
open counts as "at least so long". Source: Kaplan and Meier 1958; Greenwood's variance on the scale
of log(-log), as `survfit(conf.type = "log-log")` in R; the interval of the middle is Brookmeyer and
Crowley's, and a middle that falls between two days is halfway, as R has it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headway.verdicts.noise import Z95

# Products of shares: what should be a half may be short of it by a rounding.
EXACT = 1e-9
HALF = 0.5


@dataclass(frozen=True, kw_only=True)
class Duration:
    """So many days, and whether it ended then; if not, it lasted at least so long."""

    days: float
    has_ended: bool


@dataclass(frozen=True, kw_only=True)
class Step:
    """A day on which something ended: how many were still going before it, how many ended, the
    share that goes on after it, with its 95% interval (None where there is none)."""

    day: float
    at_risk: int
    ended: int
    share: float
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class Middle:
    """The middle duration with its 95% interval; None where the curve does not come down so far."""

    days: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class Share:
    """The share still going after a day, with its 95% interval (None where there is none)."""

    share: float
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class Curve:
    """The share still going, day by day. `last_seen` is the longest that anything was followed."""

    steps: tuple[Step, ...]
    n: int
    ended: int
    last_seen: float

    def after(self, day: float) -> Share | None:
        """The share that lasts longer than so many days; None where nothing was followed so long.

        One that ends on the very day does not last longer than it.
        """
        passed = [step for step in self.steps if step.day <= day]
        share = passed[-1].share if passed else 1.0
        if day > self.last_seen and share > EXACT:
            return None
        if not passed:
            return Share(share=1.0, low=None, high=None) if self.n else None
        return Share(share=share, low=passed[-1].low, high=passed[-1].high)

    def middle(self) -> Middle:
        """The duration that half of all reach."""
        return Middle(
            days=self._falls_to_half([step.share for step in self.steps]),
            low=self._falls_to_half([step.low for step in self.steps]),
            high=self._falls_to_half([step.high for step in self.steps]),
        )

    def _falls_to_half(self, line: Sequence[float | None]) -> float | None:
        """The first day on which a line is at a half or below; halfway on, where just at it."""
        for at, share in enumerate(line):
            if share is None:
                continue
            if abs(share - HALF) < EXACT and at + 1 < len(self.steps):
                return (self.steps[at].day + self.steps[at + 1].day) / 2
            if share <= HALF + EXACT:
                return self.steps[at].day
        return None


def curve(durations: Iterable[Duration]) -> Curve:
    """The Kaplan-Meier curve. What is last seen on a day was still at risk of ending on it."""
    held = list(durations)
    ended = Counter(d.days for d in held if d.has_ended)
    leaving = Counter(d.days for d in held)
    at_risk, share, variance = len(held), 1.0, 0.0
    steps = []
    for day in sorted(leaving):
        if number := ended[day]:
            share *= (at_risk - number) / at_risk
            if at_risk > number:
                variance += number / (at_risk * (at_risk - number))
            low, high = _interval(share, variance)
            steps.append(
                Step(day=day, at_risk=at_risk, ended=number, share=share, low=low, high=high)
            )
        at_risk -= leaving[day]
    return Curve(
        steps=tuple(steps),
        n=len(held),
        ended=sum(ended.values()),
        last_seen=max(leaving, default=0),
    )


def _interval(share: float, variance: float) -> tuple[float | None, float | None]:
    """Greenwood's 95% interval on the scale of log(-log); none where nothing or all is left."""
    if not EXACT < share < 1 - EXACT:
        return None, None
    spread = Z95 * math.sqrt(variance) / abs(math.log(share))
    return share ** math.exp(spread), share ** math.exp(-spread)


def hazards(durations: Sequence[Duration]) -> list[float]:
    """For each, the hazard that all together had run through by its day (Nelson and Aalen's)."""
    ended = Counter(d.days for d in durations if d.has_ended)
    leaving = Counter(d.days for d in durations)
    at_risk, run, through = len(durations), 0.0, {}
    for day in sorted(leaving):
        run += ended[day] / at_risk
        through[day] = run
        at_risk -= leaving[day]
    return [through[d.days] for d in durations]


def log_rank_scores(durations: Sequence[Duration]) -> list[float]:
    """Each one's part of the log-rank test: ended or not, less what was to be expected of it.

    The parts of a group add up to its observed less its expected endings.
    """
    return [d.has_ended - hazard for d, hazard in zip(durations, hazards(durations), strict=True)]
