"""A hidden number must not be found again by taking the shown ones from their sum.

    hidden = with_what_gives_away({"under 1"}, numbers, [Sum(whole="all", parts=("under 1", "1 to 4"))])

Each place of a table has one number or several, as the two of a share, and is hidden whole. Nothing
here knows what the numbers count.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from headway.disclosure.small import LEAST_SHOWN

Place = TypeVar("Place", bound=Hashable)


@dataclass(frozen=True)
class Sum(Generic[Place]):
    """Places whose numbers come to those of another place."""

    whole: Place
    parts: tuple[Place, ...]


def with_what_gives_away(
    hidden: Iterable[Place], numbers: Mapping[Place, Sequence[float]], sums: Iterable[Sum[Place]]
) -> frozenset[Place]:
    """The hidden places, and the smallest others that must go with them.

    Where the whole is shown, what is hidden of its parts is more than one number, and comes to
    nothing or to six or more; where the whole is hidden, so is a part that is not nought. Numbers
    of a place are set beside those of the others one by one, as many as all have.
    """
    gone = set(hidden)
    of_place: dict[Place, list[Sum[Place]]] = {}
    for one in sums:
        for place in (one.whole, *one.parts):
            of_place.setdefault(place, []).append(one)
    waiting = [one for place in gone for one in of_place.get(place, ())]
    while waiting:
        one = waiting.pop()
        while (more := _next(one, gone, numbers)) is not None:
            gone.add(more)
            waiting += of_place[more]
    return frozenset(gone)


def _next(
    one: Sum[Place], gone: set[Place], numbers: Mapping[Place, Sequence[float]]
) -> Place | None:
    """The place to be hidden next; None where the sum gives nothing away, or no more can be."""
    parts = [place for place in one.parts if any(numbers[place])]
    if _is_safe([numbers[place] for place in parts if place in gone], one.whole in gone):
        return None
    left = [place for place in parts if place not in gone]
    return min(left, key=lambda place: (*numbers[place], str(place)), default=None)


def _is_safe(away: list[Sequence[float]], is_whole_hidden: bool) -> bool:
    """Whether the hidden parts of a sum, none of them nought, can no longer be told from it."""
    if is_whole_hidden:
        return bool(away)
    if not away:
        return True
    return len(away) > 1 and not any(0 < sum(n) < LEAST_SHOWN for n in zip(*away, strict=False))
