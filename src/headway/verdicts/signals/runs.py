"""Named runs: seven on one side, seven up or down, two of three near a limit.

A point on the centre line is on neither side and breaks a run; two equal points in a row break a
run up or down; a missing point breaks every run. A run lies inside the points judged: it does not
begin in the base. A run up is a rise wherever it lies, a run down a fall, also where it crosses
the centre line.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from headway.verdicts.signals import Direction, Found, Limits, Signal, Values

SIGNAL = Signal(
    id="runs",
    name="A named run",
    says="Seven points in a row on one side of the mean, seven in a row each higher (or each lower) "
    "than the one before, or two of three in a row near the same limit.",
    fires_where_nothing_changed="Seven on one side, with points outside the XmR limits: about 1 "
    "council in 5 gets one in a year of months with no change.",
)

# Making Data Count uses 7 (some use 6 or 8): headway's default, and the one whose error is known.
LENGTH = 7
NAMES = {
    "seven_on_one_side": "Seven in a row on one side of the mean",
    "seven_up_or_down": "Seven in a row, each higher or each lower than the one before",
    "two_of_three": "Two of three in a row near the same limit",
}
# Near a limit: in the outer third between centre and limit, or beyond it.
NEAR = 2 / 3


def named_runs(values: Values, limits: Sequence[Limits]) -> tuple[Found, ...]:
    """Every named run among the points judged, by the names of NAMES."""
    centres = [limit.centre for limit in limits]
    return (
        *seven_on_one_side(values, centres),
        *seven_up_or_down(values),
        *two_of_three(values, limits),
    )


def seven_on_one_side(
    values: Values, centres: Sequence[float], length: int = LENGTH
) -> tuple[Found, ...]:
    """Runs of at least `length` points on one side of the centre, each in its full length."""
    sides = [
        None if v is None or v == c else Direction.RISE if v > c else Direction.FALL
        for v, c in zip(values, centres, strict=True)
    ]
    return tuple(
        Found(signal="seven_on_one_side", direction=side, at=tuple(range(first, last + 1)))
        for side, first, last in _stretches(sides)
        if last - first + 1 >= length
    )


def seven_up_or_down(values: Values, length: int = LENGTH) -> tuple[Found, ...]:
    """Runs of at least `length` points, each beyond the one before, named by their own direction."""
    moves = [
        None if a is None or b is None or a == b else Direction.RISE if b > a else Direction.FALL
        for a, b in pairwise(values)
    ]
    # A stretch of six moves joins seven points: the one before its first move is the first.
    return tuple(
        Found(signal="seven_up_or_down", direction=way, at=tuple(range(first, last + 2)))
        for way, first, last in _stretches(moves)
        if last - first + 2 >= length
    )


def two_of_three(values: Values, limits: Sequence[Limits]) -> tuple[Found, ...]:
    """Two of three points in a row near the same limit; only the points near it are named.

    Two points near opposite limits are no signal.
    """
    near = [_near(v, limit) for v, limit in zip(values, limits, strict=True)]
    found = []
    for side in Direction:
        marked: set[int] = set()
        for first in range(len(near) - 2):
            window = [at for at in range(first, first + 3) if near[at] is side]
            if len(window) >= 2 and None not in values[first : first + 3]:
                marked.update(window)
        in_order = sorted(marked)
        for run in _near_each_other(in_order, lambda a, b: b - a <= 2):
            found.append(Found(signal="two_of_three", direction=side, at=run))
    return tuple(found)


def _near(value: float | None, limit: Limits) -> Direction | None:
    if value is None:
        return None
    centre = limit.centre
    if limit.upper is not None and value > centre + NEAR * (limit.upper - centre):
        return Direction.RISE
    if limit.lower is not None and value < centre - NEAR * (centre - limit.lower):
        return Direction.FALL
    return None


def _stretches(
    sides: Sequence[Direction | None],
) -> Iterator[tuple[Direction, int, int]]:
    """Stretches of one direction in a row: the direction, its first place and its last."""
    first = 0
    for place, side in enumerate(sides):
        if place and side is not sides[place - 1]:
            first = place
        follows = sides[place + 1] if place + 1 < len(sides) else None
        if side is not None and follows is not side:
            yield side, first, place


def _near_each_other(
    places: list[int], is_near: Callable[[int, int], bool]
) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for place in places:
        if run and not is_near(run[-1], place):
            yield tuple(run)
            run = []
        run.append(place)
    if run:
        yield tuple(run)
