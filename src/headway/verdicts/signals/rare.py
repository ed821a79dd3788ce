"""Rare events: days between them (t chart) or cases between them (g chart).

Where most months hold none, counts a month say nothing; the gaps between events do. A longer gap
means fewer events, so a gap above its limit is a *fall* of the events. Limits come from the gaps of
the base. A gap of nothing (two on one day) is a gap like any other.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from headway.verdicts.signals import (
    LEAST_POINTS,
    Chart,
    Direction,
    Found,
    Limits,
    Signal,
    not_enough,
    trial_note,
)
from headway.verdicts.signals.xmr import xmr

SIGNAL = Signal(
    id="rare",
    name="A rare event came much later or sooner than before",
    says="The time, or the number of cases, since the last event is beyond the limits that the gaps "
    "before it set.",
    fires_where_nothing_changed="In events that fall by chance alone, 3 in 1,000 gaps or fewer once "
    "20 earlier gaps are known; not tried on real councils, for no dates are published.",
)

# Raised to this power, waiting times are nearly normal (Nelson 1994).
POWER = 1 / 3.6


def days_between(events: Sequence[date], base_gaps: int, until: date | None = None) -> Chart:
    """The t chart: the first `base_gaps` gaps set the limits, the later ones are judged.

    `until`: the day to which no further event has come; the open gap is then judged last, and only
    for being long already.
    """
    ordered = sorted(events)
    gaps = [float((b - a).days) for a, b in pairwise(ordered)]
    is_open = until is not None and bool(ordered)
    if until is not None and ordered:
        gaps.append(float((until - ordered[-1]).days))
    scaled = [gap**POWER for gap in gaps]
    chart = xmr(scaled[:base_gaps], scaled[base_gaps:], screen=True)
    if not chart.limits:
        return chart
    return _of_events(chart, SIGNAL.id, is_open)


def cases_between(gaps: Sequence[int], base_gaps: int) -> Chart:
    """The g chart: cases without the event between two with it, by the geometric distribution."""
    base = gaps[:base_gaps]
    if len(base) < LEAST_POINTS:
        return not_enough(len(base))
    mean = sum(base) / len(base)
    upper = mean + 3 * math.sqrt(mean * (mean + 1))
    one = Limits(centre=mean, lower=None, upper=upper)
    judged = gaps[base_gaps:]
    return Chart(
        limits=(one,) * len(judged),
        found=tuple(
            Found(signal=SIGNAL.id, direction=Direction.FALL, at=(place,))
            for place, gap in enumerate(judged)
            if gap > upper
        ),
        base_points=len(base),
        note=trial_note(len(base)),
    )


def _of_events(chart: Chart, signal: str, is_open: bool) -> Chart:
    """A chart of scaled gaps, told in days and in which way the events went."""
    last = len(chart.limits) - 1
    found = tuple(
        replace(f, signal=signal, direction=_other(f.direction))
        for f in chart.found
        # An open gap may still grow: that it is short so far says nothing.
        if not (is_open and f.at == (last,) and f.direction is Direction.FALL)
    )
    return replace(chart, limits=tuple(_in_days(limit) for limit in chart.limits), found=found)


def _in_days(limit: Limits) -> Limits:
    def days(scaled: float | None) -> float | None:
        return None if scaled is None else scaled ** (1 / POWER)

    return Limits(
        centre=limit.centre ** (1 / POWER), lower=days(limit.lower), upper=days(limit.upper)
    )


def _other(direction: Direction) -> Direction:
    return Direction.FALL if direction is Direction.RISE else Direction.RISE
