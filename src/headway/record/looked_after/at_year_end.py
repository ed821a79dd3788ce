"""Children looked after on 31 March, with what the year before shows of placements and workers.

Where two episodes of a child stand open on that day, the later one is the child's. A temporary stay
(T0 to T4) on that day does not end the time with the carer whom the child left for it.
"""

from headway.record.looked_after.episodes import age_band
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_ADOPTION = "('A3', 'A4', 'A5', 'A6')"
# A spell counts in a year that it has a day of; one that ended on 1 April has one.
_IN_YEAR = "s.started_on <= y.last_on AND s.counted_to >= y.first_on"

AT_YEAR_END = RecordTable(
    name="looked_after_at_year_end",
    title="Children looked after on 31 March, one row a child and year",
    columns=(
        CHILD,
        RecordColumn(name="year", kind="number", says="The collection year."),
        RecordColumn(name="year_ends_on", kind="date", says="Its last day, 31 March."),
        RecordColumn(name="period", kind="number", says="The period of care the child is in."),
        RecordColumn(name="days_in_care", kind="number", says="Days since that period began."),
        RecordColumn(name="is_under_16", kind="flag", says="Whether under 16 on that day."),
        RecordColumn(name="PLACE", kind="text", says="The placement on that day."),
        RecordColumn(
            name="placements", kind="number", says="Placement spells with a day in the year."
        ),
        RecordColumn(
            name="with_carer_days",
            kind="number",
            says="Days with the same carer up to that day; for a child placed for adoption, with "
            "the placement just before counted in.",
        ),
        RecordColumn(
            name="workers",
            kind="number",
            says="Different social workers in the year; blank where the year's return names no "
            "social worker of any child.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="age", kind="text", says="Age group on that day."),
    ),
    select=f"""
        SELECT e.child, e.year, e.year_ends_on, e.period,
            e.year_ends_day - p.started_day AS days_in_care,
            CASE WHEN e.born_on + INTERVAL 16 YEAR > e.year_ends_on THEN TRUE ELSE FALSE END
                AS is_under_16,
            e.PLACE, COALESCE(n.placements, 0) AS placements,
            CASE WHEN e.PLACE IN {_ADOPTION}
                THEN e.year_ends_day - COALESCE(w.was_day, w.started_day)
                ELSE e.year_ends_day - w.started_day END AS with_carer_days,
            CASE WHEN f.year IS NOT NULL THEN COALESCE(k.workers, 0) END AS workers, e.sex,
            {age_band("e.year_ends_on").replace("born_on", "e.born_on")} AS age
        FROM (
            SELECT c.*, y.year, y.last_on AS year_ends_on, y.last_day AS year_ends_day,
                ROW_NUMBER() OVER (PARTITION BY c.child, y.year ORDER BY c.number DESC) AS nth
            FROM care_episodes AS c
            JOIN cla_years AS y ON c.started_on <= y.last_on
                AND (c.ended_on > y.last_on OR (c.ended_on IS NULL AND c.counted_to >= y.last_on))
        ) AS e
        JOIN periods_of_care AS p ON p.child = e.child AND p.period = e.period
        LEFT JOIN (
            SELECT s.child, y.year, COUNT(*) AS placements
            FROM placement_spells AS s JOIN cla_years AS y ON {_IN_YEAR}
            GROUP BY s.child, y.year
        ) AS n ON n.child = e.child AND n.year = e.year
        LEFT JOIN (
            SELECT s.child, s.period, s.started_day, s.was_day, y.year,
                ROW_NUMBER() OVER (
                    PARTITION BY s.child, s.period, y.year ORDER BY s.spell DESC) AS nth
            FROM (
                SELECT c.*,
                    LAG(c.started_day) OVER (PARTITION BY child, period ORDER BY spell) AS was_day
                FROM carer_spells AS c
            ) AS s JOIN cla_years AS y ON s.started_on <= y.last_on
        ) AS w ON w.child = e.child AND w.period = e.period AND w.year = e.year AND w.nth = 1
        LEFT JOIN (
            SELECT child, year, COUNT(*) AS workers
            FROM (
                SELECT s.child, y.year, s.SW_ID
                FROM believed_sw_episodes AS s JOIN cla_years AS y ON {_IN_YEAR}
                WHERE s.SW_ID IS NOT NULL
                GROUP BY s.child, y.year, s.SW_ID
            ) AS each_worker
            GROUP BY child, year
        ) AS k ON k.child = e.child AND k.year = e.year
        LEFT JOIN (SELECT year FROM cla_sw_episodes GROUP BY year) AS f ON f.year = e.year
        WHERE e.nth = 1
    """,
    after=(
        "believed_sw_episodes",
        "care_episodes",
        "carer_spells",
        "periods_of_care",
        "placement_spells",
    ),
    cuts={"sex": "sex", "age": "age", "placement": "PLACE"},
    taken="year",
)
