"""Children looked after at any time in twelve months, and whether they were missing or away in them."""

from headway.record.groups import age_band
from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

# What stood on the first day, if only until that day, has a day of the twelve months.
_CARE_IN = "e.started_on <= m.last_on AND e.counted_to >= m.twelve_from AND m.is_whole_year"
_MISSING_IN = "s.started_on <= m.last_on AND s.counted_to >= m.twelve_from"
# Three stretches of days of which any two meet have a day in common.
_MISSING_IN_CARE = "s.started_on <= e.counted_to AND s.counted_to >= e.started_on"

IN_YEAR = RecordTable(
    name="looked_after_in_twelve_months",
    title="Children looked after at any time in the twelve months to a month's end, one row each",
    columns=(
        CHILD,
        RecordColumn(name="year", kind="number", says="The collection year that the month is in."),
        RecordColumn(name="month_ends_on", kind="date", says="The last day of the month."),
        RecordColumn(
            name="was_missing",
            kind="flag",
            says="Missing (M) on a day of them while looked after; blank where the return of a year "
            "that they touch names no time missing or away of any child.",
        ),
        RecordColumn(
            name="was_away",
            kind="flag",
            says="Away without leave (A) on a day of them while looked after; blank likewise.",
        ),
        RecordColumn(
            name="times_missing",
            kind="number",
            says="How many times missing (M) have a day of them; blank likewise.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="age", kind="text", says="Age group on the last day of the month."),
    ),
    select=f"""
        SELECT c.child, c.year, c.last_on AS month_ends_on,
            CASE WHEN f.years IS NULL OR f.years < 2 THEN NULL WHEN g.missing > 0 THEN TRUE
                ELSE FALSE END AS was_missing,
            CASE WHEN f.years IS NULL OR f.years < 2 THEN NULL WHEN g.away > 0 THEN TRUE
                ELSE FALSE END AS was_away,
            CASE WHEN f.years = 2 THEN COALESCE(g.missing, 0) END AS times_missing,
            c.sex, {age_band("c.last_on", "c.born_on")} AS age
        FROM (
            SELECT e.child, m.year, m.last_on, MAX(e.sex) AS sex, MAX(e.born_on) AS born_on
            FROM care_episodes AS e JOIN cla_months AS m ON {_CARE_IN}
            GROUP BY e.child, m.year, m.last_on
        ) AS c
        LEFT JOIN (
            SELECT child, last_on, COUNT(CASE WHEN MISSING = 'M' THEN 1 END) AS missing,
                COUNT(CASE WHEN MISSING = 'A' THEN 1 END) AS away
            FROM (
                SELECT e.child, m.last_on, s.MISSING, s.started_on, s.copy
                FROM believed_missing AS s
                JOIN care_episodes AS e ON s.child = e.child AND {_MISSING_IN_CARE}
                JOIN cla_months AS m ON {_CARE_IN} AND {_MISSING_IN}
                GROUP BY e.child, m.last_on, s.MISSING, s.started_on, s.copy
            ) AS each_time
            GROUP BY child, last_on
        ) AS g ON g.child = c.child AND g.last_on = c.last_on
        LEFT JOIN (
            SELECT m.last_on, COUNT(CASE WHEN y.year = m.year THEN 1 END)
                + COUNT(CASE WHEN y.year = m.first_year THEN 1 END) AS years
            FROM cla_months AS m
            JOIN (SELECT year FROM cla_missing GROUP BY year) AS y
                ON y.year = m.year OR y.year = m.first_year
            GROUP BY m.last_on
        ) AS f ON f.last_on = c.last_on
    """,
    after=("believed_missing", "care_episodes", "looked_after_children"),
    cuts={**WHO_CUTS, "age": "age"},
    beside=WHO,
)
