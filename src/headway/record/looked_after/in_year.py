"""Children looked after at any time in a year, and whether they were missing or away in it."""

from headway.record.looked_after.episodes import age_band
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

# What stood on 1 April, if only until that day, has a day of the year.
_CARE_IN_YEAR = "e.started_on <= y.last_on AND e.counted_to >= y.first_on"
_MISSING_IN_YEAR = "m.started_on <= y.last_on AND m.counted_to >= y.first_on"
# Three stretches of days of which any two meet have a day in common.
_MISSING_IN_CARE = "m.started_on <= e.counted_to AND m.counted_to >= e.started_on"

IN_YEAR = RecordTable(
    name="looked_after_in_year",
    title="Children looked after at any time in the year, one row a child and year",
    columns=(
        CHILD,
        RecordColumn(name="year", kind="number", says="The collection year."),
        RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
        RecordColumn(
            name="was_missing",
            kind="flag",
            says="Missing (M) on a day of the year while looked after; blank where the year's "
            "return names no time missing or away of any child.",
        ),
        RecordColumn(
            name="was_away",
            kind="flag",
            says="Away without leave (A) on a day of the year while looked after; blank likewise.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="age", kind="text", says="Age group on the last day of the year."),
    ),
    select=f"""
        SELECT c.child, c.year, c.year_ends_on,
            CASE WHEN f.year IS NULL THEN NULL WHEN g.missing = 1 THEN TRUE ELSE FALSE END
                AS was_missing,
            CASE WHEN f.year IS NULL THEN NULL WHEN g.away = 1 THEN TRUE ELSE FALSE END
                AS was_away,
            c.sex, {age_band("c.year_ends_on").replace("born_on", "c.born_on")} AS age
        FROM (
            SELECT e.child, y.year, y.last_on AS year_ends_on, MAX(e.sex) AS sex,
                MAX(e.born_on) AS born_on
            FROM care_episodes AS e JOIN cla_years AS y ON {_CARE_IN_YEAR}
            GROUP BY e.child, y.year, y.last_on
        ) AS c
        LEFT JOIN (
            SELECT e.child, y.year, MAX(CASE WHEN m.MISSING = 'M' THEN 1 ELSE 0 END) AS missing,
                MAX(CASE WHEN m.MISSING = 'A' THEN 1 ELSE 0 END) AS away
            FROM care_episodes AS e
            JOIN believed_missing AS m ON m.child = e.child AND {_MISSING_IN_CARE}
            JOIN cla_years AS y ON {_CARE_IN_YEAR} AND {_MISSING_IN_YEAR}
            GROUP BY e.child, y.year
        ) AS g ON g.child = c.child AND g.year = c.year
        LEFT JOIN (SELECT year FROM cla_missing GROUP BY year) AS f ON f.year = c.year
    """,
    after=("believed_missing", "care_episodes"),
    cuts={"sex": "sex", "age": "age"},
    taken="year",
)
