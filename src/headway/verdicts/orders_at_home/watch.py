"""Who was looked after again within 3, 12 and 24 months of leaving care from home on an order.

A leaving is watched for so many months only once they have passed by the day that is asked of, and
where the returns of all that time are loaded; before, what became of it is not yet known. Beside it
stands the same of everyone who left care for a family.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

MONTHS = (3, 12, 24)
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Watched:
    """Of those who left: of how many it is known so many months on, and how many were back."""

    months: int
    left: int
    known: int
    back: int

    @property
    def not_yet_known(self) -> int:
        """Of how many nobody can tell yet."""
        return self.left - self.known


def watched(leavers: Iterable[Row], on_day: int) -> tuple[Watched, ...]:
    """Each of 3, 12 and 24 months of these leavers, as known on a day (counted from 1970)."""
    held = [row for row in leavers if row["ended_day"] <= on_day]
    made = []
    for months in MONTHS:
        known = [
            row for row in held if row[f"watched_{months}_day"] <= min(on_day, row["known_to_day"])
        ]
        back = sum(bool(row[f"is_back_{months}"]) for row in known)
        made.append(Watched(months=months, left=len(held), known=len(known), back=back))
    return tuple(made)
