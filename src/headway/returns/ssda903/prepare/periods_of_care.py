"""A child's periods of care within the return: episodes in a row, with no day between.

A period begins with the child's first episode, and wherever an episode starts later than the one
before ended; one that has no end, or whose end cannot be read, is taken to go on. Episodes without
a readable start are no part of any period. The row that ends a period carries its start, and its
own DEC is the period's end (null: it goes on).
"""

from headway.validation.rule import Derived

DERIVED = (
    Derived(
        name="is_end_of_period",
        of="episodes",
        sql="DECOM IS NOT NULL AND (next_DECOM IS NULL OR COALESCE(next_DECOM > DEC, FALSE))",
        says="Whether the episode is the last of a period of care.",
    ),
    Derived(
        name="period_began_on",
        of="episodes",
        sql=(
            "MAX(CASE WHEN place_in_order = 1 OR DECOM > prev_DEC THEN DECOM END) OVER "
            "(PARTITION BY child_key ORDER BY DECOM ASC NULLS LAST, row ASC "
            "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
        ),
        says="The start of the period of care to which the episode belongs.",
    ),
)


def outside_every_period(table: str, start: str, out: str) -> str:
    """The SELECT of rows of `table` (as `m`) that are `out` of every period (`p`) of the child.

    A child of whom no period is known has no such row, nor has a row without a readable start.
    """
    return (
        f"SELECT m.row AS row FROM {table} AS m JOIN episodes AS p ON m.CHILD = p.CHILD "
        f"WHERE p.is_end_of_period AND m.{start} IS NOT NULL GROUP BY m.row "
        f"HAVING MIN(CASE WHEN {out} THEN 1 ELSE 0 END) = 1"
    )


def not_closed_within(table: str, start: str, end: str) -> str:
    """The SELECT of rows of `table` that do not end within any period of care of the child."""
    return outside_every_period(
        table,
        start,
        f"(m.{end} IS NULL AND p.DEC IS NOT NULL) "
        f"OR (m.{end} IS NULL AND m.{start} < p.period_began_on) "
        f"OR m.{end} > p.DEC OR m.{end} < p.period_began_on",
    )
