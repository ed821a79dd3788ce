"""How many children were looked after when each month began and when it ended."""

from headway.record.table import RecordColumn, RecordTable

GROWTH = RecordTable(
    name="care_growth",
    title="Children looked after at the beginning and the end of each month",
    columns=(
        RecordColumn(name="year", kind="number", says="The collection year that the month is in."),
        RecordColumn(name="month_starts_on", kind="date", says="The first day of the month."),
        RecordColumn(name="month_ends_on", kind="date", says="The last day of the month."),
        RecordColumn(
            name="opening",
            kind="number",
            says="Children looked after at the end of the day before.",
        ),
        RecordColumn(
            name="closing", kind="number", says="Children looked after at the end of the last day."
        ),
    ),
    select="""
        SELECT m.year, m.first_on AS month_starts_on, m.last_on AS month_ends_on,
            COALESCE(o.children, 0) AS opening, COALESCE(c.children, 0) AS closing
        FROM cla_months AS m
        LEFT JOIN (
            SELECT month_ends_on, COUNT(*) AS children
            FROM looked_after_at_month_end GROUP BY month_ends_on
        ) AS c ON c.month_ends_on = m.last_on
        LEFT JOIN (
            SELECT last_on, COUNT(*) AS children
            FROM (
                SELECT n.last_on, e.child
                FROM care_episodes AS e JOIN cla_months AS n ON e.started_on < n.first_on
                    AND (e.ended_on >= n.first_on
                        OR (e.ended_on IS NULL AND e.counted_to >= n.first_on - INTERVAL 1 DAY))
                GROUP BY n.last_on, e.child
            ) AS each_child
            GROUP BY last_on
        ) AS o ON o.last_on = m.last_on
    """,
    after=("care_episodes", "looked_after_at_month_end"),
)
