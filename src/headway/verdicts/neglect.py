"""The area neglect signal: far fewer child protection plans for neglect, though England had no fewer.

A question to ask about an area's numbers. It is never a verdict on a council, for some of those it
was raised on were well run, and it says nothing of any family. How often the fall behind it did
not last is in `PAST`, counted by `benchmarks/neglect_signal.py` over all councils and years.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from headway.measures.show import rounded
from headway.verdicts.noise import Point, wilson

MEASURE = ("cp_neglect_started", "count")
# The signal proper; other spans and falls are counted beside it and raise nothing by themselves.
SPAN, FALL = 4, 0.40
# 60 of 100 is a fall of 40% though 1 - 0.4 is not quite 0.6.
EXACT = 1e-9

Points = Mapping[int, Point]


# A fall from fewer plans a year than this is often the way back from an unusual year.
SMALL = 150


@dataclass(frozen=True)
class Past:
    """How often the signal was raised before, and how often the fall behind it did not last.

    Of `judged` council-years with both figures, in years when England had no fewer, it was raised
    in `raised`. Of the `followed` of those with a figure a year later, `undone` were at least half
    undone by then; `small_followed` and `small_undone` are those that fell from fewer than SMALL.
    Of `settled` with figures of both years after, `back` were within a tenth of the earlier figure
    or above it on average. `unchanged` council-years, raised or not, ended within a tenth of their
    earlier figure either way: the signal was raised in `false` of them.
    """

    judged: int
    raised: int
    followed: int
    undone: int
    small_followed: int
    small_undone: int
    settled: int
    back: int
    unchanged: int
    false: int
    first: int
    last: int


# By span and fall: how many of each, in the order of the fields. Counted over all councils; the
# benchmark fails where one is no longer so.
PAST = {
    (4, 0.3): Past(594, 67, 66, 22, 28, 14, 65, 11, 91, 8, 2017, 2020),
    (4, 0.4): Past(594, 34, 34, 11, 15, 10, 34, 3, 91, 1, 2017, 2020),
    (4, 0.5): Past(594, 17, 17, 8, 8, 7, 17, 2, 91, 1, 2017, 2020),
    (3, 0.3): Past(888, 96, 80, 30, 33, 17, 79, 15, 126, 9, 2016, 2024),
    (3, 0.4): Past(888, 63, 53, 23, 26, 15, 53, 7, 126, 4, 2016, 2024),
    (3, 0.5): Past(888, 31, 26, 12, 14, 9, 26, 4, 126, 2, 2016, 2024),
}


@dataclass(frozen=True, kw_only=True)
class Near:
    """The neighbours over the same years: how many are `known` of `of`, their middle change, and
    how many fell as far."""

    known: int
    of: int
    middle: float | None
    as_far: int


@dataclass(frozen=True, kw_only=True)
class NeglectSignal:
    """Two years of one council set beside each other, beside England, neighbours and its own past.

    A figure is None where it is missing, suppressed or zero. `earlier` are the council's published
    years before `year`; `past` is how often such a signal was raised.
    """

    since: int
    year: int
    fall: float
    was: float | None
    now: float | None
    england_was: float | None
    england_now: float | None
    near: Near
    earlier: tuple[tuple[int, float], ...]
    past: Past | None

    @property
    def change(self) -> float | None:
        """The council's change over the span, as a share of the earlier figure."""
        return _change(self.was, self.now)

    @property
    def england(self) -> float | None:
        """England's change over the same years."""
        return _change(self.england_was, self.england_now)

    @property
    def is_raised(self) -> bool | None:
        """Whether there is a question to ask; None where a figure is missing."""
        if self.change is None or self.england is None:
            return None
        return self.change <= -self.fall + EXACT and self.england >= 0

    @property
    def missing(self) -> str:
        """Which figure is missing, in words; blank where none is."""
        if self.change is None:
            return f"the figure of {self.since if self.was is None else self.year} is missing"
        if self.england is None:
            year = self.since if self.england_was is None else self.year
            return f"England’s figure of {year} is missing"
        return ""

    @property
    def is_lowest(self) -> bool:
        """Whether no earlier published year is as low."""
        now = self.now
        return now is not None and bool(self.earlier) and all(now < v for _, v in self.earlier)


def neglect_signal(
    points: Points,
    england: Points,
    neighbours: Mapping[str, Points],
    year: int,
    *,
    span: int = SPAN,
    fall: float = FALL,
) -> NeglectSignal:
    """Set a year's plans for neglect beside those of `span` years before.

    `points` are counts of one council, none of a predecessor's among them. Raised where they fell
    by the share `fall` or more while England's did not fall. A missing year, a suppressed one or a
    zero (a return that was not made) is a gap: then nothing is known, neither raised nor not.
    """
    since = year - span
    was, now = _value(points, since), _value(points, year)
    return NeglectSignal(
        since=since,
        year=year,
        fall=fall,
        was=was,
        now=now,
        england_was=_value(england, since),
        england_now=_value(england, year),
        near=_near(neighbours, since, year, _change(was, now)),
        earlier=tuple((y, v) for y in sorted(points) if y < year and (v := _value(points, y))),
        past=PAST.get((span, fall)),
    )


def neglect_words(signal: NeglectSignal) -> str:
    """The signal in plain words: the figures, the question, and how often the fall did not last."""
    if signal.is_raised is None:
        return f"Child protection plans for neglect cannot be compared: {signal.missing}."
    figures = f"{_figures(signal)} {_beside(signal)}"
    if not signal.is_raised:
        return f"{figures} No question is raised by this signal."
    question = (
        "A question to ask: is there less neglect, is less of it recognised, or is it recorded "
        "with other causes? This is not a verdict on the council."
    )
    return " ".join(
        part for part in (figures, question, past_words(signal.past, signal.was)) if part
    )


def past_words(past: Past | None, was: float | None = None) -> str:
    """How often the signal was raised, and how often the fall behind it did not last.

    Falls from a figure as small, or as large, as `was` are counted apart: small ones last less.
    """
    if past is None or not past.followed:
        return ""
    text = (
        f"From {past.first} to {past.last} it was raised in {past.raised} of {past.judged:,} "
        f"council-years; {_undone(past.undone, past.followed)} the fall was at least half undone "
        "a year later"
    )
    if was is None:
        return f"{text}."
    is_small = was < SMALL
    undone = past.small_undone if is_small else past.undone - past.small_undone
    followed = past.small_followed if is_small else past.followed - past.small_followed
    size = f"fewer than {SMALL}" if is_small else f"{SMALL} or more"
    if not followed:
        return f"{text}. No such fall from {size} plans a year is known."
    return f"{text}. Of falls from {size} plans a year it was {undone} of {followed}."


def _undone(undone: int, followed: int) -> str:
    low, high = wilson(undone, followed)
    return (
        f"in {undone} of {followed} ({undone / followed:.0%}, 95% interval {low:.0%} to {high:.0%})"
    )


def _value(points: Points, year: int) -> float | None:
    """A year's figure; None where it is missing or zero."""
    point = points.get(year)
    return point.value or None if point else None


def _change(was: float | None, now: float | None) -> float | None:
    return None if was is None or now is None else now / was - 1


def _near(neighbours: Mapping[str, Points], since: int, year: int, own: float | None) -> Near:
    changes = [_change(_value(p, since), _value(p, year)) for p in neighbours.values()]
    known = [c for c in changes if c is not None]
    return Near(
        known=len(known),
        of=len(neighbours),
        middle=median(known) if known else None,
        as_far=sum(own is not None and c <= own for c in known),
    )


def _figures(s: NeglectSignal) -> str:
    assert s.was is not None and s.now is not None
    assert s.england_was is not None and s.england_now is not None
    return (
        f"Child protection plans started for neglect {_moved(s.change)}, from {s.was:,.0f} in the "
        f"year to March {s.since} to {s.now:,.0f} in the year to March {s.year}; England’s "
        f"{_moved(s.england)}, from {s.england_was:,.0f} to {s.england_now:,.0f}."
    )


def _beside(s: NeglectSignal) -> str:
    """The neighbours and the council's own past, in words."""
    if s.near.middle is None:
        near = "No neighbour’s figures are known."
    else:
        all_known = s.near.known == s.near.of
        which = f"its {s.near.of}" if all_known else f"{s.near.known} of its {s.near.of}"
        near = (
            f"The middle of {which} neighbours {_moved(s.near.middle)}; "
            f"{s.near.as_far or 'none'} of them fell as far."
        )
    values = [v for _, v in s.earlier]
    if len(values) < 2:
        return near
    lowest = "; this is the lowest" if s.is_lowest else ""
    return (
        f"{near} In its {len(values)} earlier published years there were {min(values):,.0f} to "
        f"{max(values):,.0f}{lowest}."
    )


def _moved(change: float | None) -> str:
    """`fell 59%`, `rose 29%`, `stayed the same`."""
    percent = rounded(100 * abs(change or 0.0), 0)
    if not percent:
        return "stayed the same"
    return f"{'rose' if (change or 0) > 0 else 'fell'} {percent:.0f}%"
