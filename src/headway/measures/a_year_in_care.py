"""Measures of the children looked after for at least twelve months on 31 March: health, offending."""

from functools import partial

from headway.measures.counting import mean_of, rows_counted
from headway.measures.value import Measure, Recorded

# The ages for which a score of strengths and difficulties is asked.
SCHOOL_AGE = "age >= 5 AND age <= 16"
SCORED = f"{SCHOOL_AGE} AND sdq_score IS NOT NULL"

measure_of_a_year_in_care = partial(
    Measure, unit="children", counts="children", timing="in the year to 31 March"
)


def of_a_year_in_care(where: str, out_of: str = "TRUE") -> tuple[Recorded, ...]:
    """The share of these children, or of some of them, of whom this is so."""
    return rows_counted(
        "share", table="looked_after_health", on="year_ends_on", where=where, out_of=out_of
    )


def mean_over_a_year_in_care(column: str, where: str) -> tuple[Recorded, ...]:
    """The mean of a column over some of these children."""
    return mean_of(column, table="looked_after_health", on="year_ends_on", where=where)
