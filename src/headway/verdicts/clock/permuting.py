"""Is a difference between two groups more than a chance parting of the same families?

If nothing changed, it does not matter which of them stands before the day and which after: every
parting was as likely. The share of partings that give a difference as large is the p-value; all
partings where there are few, else a fixed draw of them. It rests on no shape of the figures. The
interval holds the differences that, taken off, leave nothing unusual; for each parting that limit
is known at once (Garthwaite 1996 gives the reasoning for a shift).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import comb
from operator import itemgetter
from random import Random

# Nine against nine part in 48,620 ways, and all of them are looked at. Of more, a draw: it moves a
# p-value of 0.05 by 0.002 or so.
ALL_BELOW = 50_000
DRAWN = 9_999
# Fewer are drawn of large groups, so that a verdict takes a second or two and not a minute.
MOST_DRAWN_PLACES, LEAST_DRAWN = 1_500_000, 1_999
SEED = 20270331
EXACT = 1e-9
OUTER = 0.025

Picker = Callable[[Sequence[float]], Sequence[float]]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """After less before: the difference of means and its 95% interval."""

    days: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Unusual:
    """How unusual the `total` of the second group's scores is: `p` is the share of `partings` with
    one as far out, both ways; `is_exact` where those are all there are."""

    total: float
    p: float
    partings: int
    is_exact: bool


@dataclass(frozen=True, kw_only=True)
class _Partings:
    """Ways to pick as many as the second group has: what each picks, how many of it are its own."""

    pickers: tuple[Picker, ...]
    own: tuple[int, ...]
    is_exact: bool


def difference(
    before: Sequence[float], after: Sequence[float], *, drawn: int | None = None
) -> Difference:
    """The difference of two means, each group of at least two."""
    first, second = len(before), len(after)
    whole = [*before, *after]
    total, partings = sum(whole), _partings(first, second, drawn)
    observed = sum(after) / second - sum(before) / first
    limits = []
    for pick, own in zip(partings.pickers, partings.own, strict=True):
        picked = sum(pick(whole))
        other = picked / second - (total - picked) / first
        # What a shift of all of the second group adds to this parting's difference, a day of it.
        moves = own / second - (second - own) / first
        if moves < 1 - EXACT:
            limits.append((observed - other) / (1 - moves))
    limits.sort()
    low, high = _ends(limits)
    return Difference(days=observed, low=low, high=high)


def unusual(scores: Sequence[float], after: int, *, drawn: int | None = None) -> Unusual:
    """How far out the total of the last `after` scores is among those of all partings."""
    partings = _partings(len(scores) - after, after, drawn)
    observed = sum(scores[len(scores) - after :])
    sums = [sum(pick(scores)) for pick in partings.pickers]
    below = sum(s <= observed + EXACT for s in sums)
    above = sum(s >= observed - EXACT for s in sums)
    return Unusual(
        total=observed,
        p=_both_ways(below, above, partings),
        partings=len(partings.pickers),
        is_exact=partings.is_exact,
    )


def _both_ways(below: int, above: int, partings: _Partings) -> float:
    fewer = min(below, above)
    # Of a draw, the parting that was seen is one more.
    one_way = (
        fewer / len(partings.pickers)
        if partings.is_exact
        else (fewer + 1) / (len(partings.pickers) + 1)
    )
    return min(1.0, 2 * one_way)


def _ends(limits: list[float]) -> tuple[float, float]:
    """The limits that leave a fortieth outside at each end."""
    at = max(int(OUTER * (len(limits) + 1)), 1)
    return limits[at - 1], limits[-at]


def _number(second: int) -> int:
    return max(LEAST_DRAWN, min(DRAWN, MOST_DRAWN_PLACES // second))


def _partings(first: int, second: int, drawn: int | None) -> _Partings:
    if min(first, second) < 2:
        raise ValueError("A difference is judged between groups of two or more.")
    return _made(first, second, _number(second) if drawn is None else drawn)


# Kept, because a run of many comparisons of one size draws the same partings.
@lru_cache(maxsize=8)
def _made(first: int, second: int, drawn: int) -> _Partings:
    places = range(first + second)
    is_exact = comb(first + second, second) <= ALL_BELOW and drawn >= LEAST_DRAWN
    if is_exact:
        picks = list(combinations(places, second))
    else:
        chance = Random(SEED)
        picks = [tuple(chance.sample(places, second)) for _ in range(drawn)]
    return _Partings(
        pickers=tuple(itemgetter(*pick) for pick in picks),
        own=tuple(sum(at >= first for at in pick) for pick in picks),
        is_exact=is_exact,
    )
