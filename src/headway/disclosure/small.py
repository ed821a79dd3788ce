"""Counts of 1 to 5 children or workers are not shown in public, published or not.

A small count gives itself away through its share or rate where the whole is known, so those go
with it. Homes, councils, ranks, years and money are not such counts.
"""

LEAST_SHOWN = 6  # the smallest count of children or workers that may stand in public
PEOPLE = frozenset({"children", "workers"})


def is_small(count: float | None, counts: str) -> bool:
    """Whether this count of what `counts` names may not be shown: above 0, below 6."""
    return counts in PEOPLE and count is not None and 0 < count < LEAST_SHOWN


def gives_away(numerator: float | None, denominator: float | None, counts: str) -> bool:
    """Whether printing both parts of a share would show how many are *not* in the numerator."""
    if numerator is None or denominator is None:
        return False
    return is_small(denominator - numerator, counts)
