"""Measures of the way to adoption, of the children adopted in a month or year."""

from functools import partial

from headway.measures.counting import mean_of, rows_counted
from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

measure_of_adopted = partial(
    Measure,
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    source=LOOKED_AFTER,
)
# One of how long a step of the way took.
measure_of_waiting = partial(measure_of_adopted, unit="days", better="lower")


def adopted(*kinds: str, where: str, out_of: str = "TRUE") -> tuple[Recorded, ...]:
    """Adopted children of whom this is so; a share is of those of whom it is known."""
    return rows_counted(
        *kinds, table="adopted_children", on="adopted_on", where=where, out_of=out_of
    )


def mean_days(column: str) -> tuple[Recorded, ...]:
    """How many days a step took, as a mean of the children of whom both its days are known."""
    return mean_of(column, table="adopted_children", on="adopted_on")
