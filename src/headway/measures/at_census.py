"""The workforce measures from a council's own record: each year's census, and its monthly list.

The year's figure is the census's, at 30 September; a month's is the establishment list's, on its day
of that month. Neither stands in for the other.
"""

from headway.measures.value import Recorded

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
            out_of=_among(out_of),
            amount="number",
        )
        for table in tables
    )


def _among(whats: tuple[str, ...]) -> str:
    """SQL that a row is of one of these things; blank where there are none."""
    if len(whats) < 2:
        return "".join(f"what = '{what}'" for what in whats)
    named = ", ".join(f"'{what}'" for what in whats)
    return f"what IN ({named})"
