"""Measures of care leavers, around the birthday that each has in the year."""

from functools import partial

from headway.measures.counting import rows_counted
from headway.measures.value import Measure, Recorded

AGED_17_TO_18 = "age IN (17, 18)"
AGED_19_TO_21 = "age IN (19, 20, 21)"

measure_of_care_leavers = partial(
    Measure, unit="care leavers", counts="children", timing="in the year to 31 March"
)


def of_care_leavers(where: str, *among: str) -> tuple[Recorded, ...]:
    """The share for whom this is so, of the care leavers followed for whom all of the others are."""
    return rows_counted(
        "share", table="care_leavers", on="year_ends_on", where=where, out_of=_followed(*among)
    )


def number_of_care_leavers(where: str, *among: str) -> tuple[Recorded, ...]:
    """The number of the same."""
    both = f"{_followed(*among)} AND {where}"
    return rows_counted("count", table="care_leavers", on="year_ends_on", where=both)


def _followed(*among: str) -> str:
    # Those who died or went back to a parent for six months are followed no more.
    return " AND ".join(("is_followed", *among))
