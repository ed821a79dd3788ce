"""The workforce measures from a council's own record: each year's census, and its monthly list.

The year's figure is the census's, at 30 September; a month's is the establishment list's, on its day
of that month. Neither stands in for the other.
"""

from functools import partial

from headway.measures.counting import one_of
from headway.measures.value import Measure, Recorded

measure_at_census = partial(
    Measure,
    counts="workers",
    timing="at 30 September",
    year_ends="workforce",
    source="Children's social work workforce (DfE)",
)
WORKERS, POSTS, MONTHS = "workforce_at_census", "workforce_posts", "workforce_by_month"
_DAYS = {WORKERS: "census_on", POSTS: "census_on", MONTHS: "as_at"}


def summed(
    kind: str, *tables: str, counts: str, out_of: tuple[str, ...] = ()
) -> tuple[Recorded, ...]:
    """One kind of a measure from each of these tables: what is summed, and out of what."""
    return tuple(
        Recorded(
            kind=kind,
            table=table,
            on=_DAYS[table],
            counts=f"what = '{counts}'",
            out_of=one_of("what", *out_of) if out_of else "",
            amount="number",
        )
        for table in tables
    )
