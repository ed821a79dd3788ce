"""Children looked after at each month's end, with what the twelve months before show.

Where two episodes of a child stand open on that day, the later one is the child's. A temporary stay
(T0 to T4) on that day does not end the time with the carer whom the child left for it. What twelve
months show is given where all of them lie in years loaded: on 31 March they are the year.
"""

from headway.record.groups import age_band
from headway.record.looked_after.episodes import CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_ADOPTION = "('A3', 'A4', 'A5', 'A6')"
# A spell counts in twelve months that it has a day of; one that ended on their first day has one.
_IN_TWELVE = "s.started_on <= m.last_on AND s.counted_to >= m.twelve_from AND m.is_whole_year"
_FILED = "LS CIN PLACE PLACE_PROVIDER PL_LOCATION".split()

# Since when each episode's child has had its legal status without a break, whatever the placement.
_STATUSES = """
    SELECT g.child, g.number,
        MIN(g.started_day) OVER (PARTITION BY g.child, g.period, g.stretch) AS status_day
    FROM (
        SELECT f.*, COUNT(CASE WHEN f.LS IS DISTINCT FROM f.was_LS THEN 1 END) OVER (
            PARTITION BY f.child, f.period ORDER BY f.number
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stretch
        FROM (
            SELECT c.*, LAG(c.LS) OVER (PARTITION BY c.child, c.period ORDER BY c.number) AS was_LS
            FROM care_episodes AS c
        ) AS f
    ) AS g
"""

AT_MONTH_END = RecordTable(
    name="looked_after_at_month_end",
    title="Children looked after at each month's end, one row a child and month",
    columns=(
        CHILD,
        RecordColumn(name="year", kind="number", says="The collection year that the month is in."),
        RecordColumn(name="month_ends_on", kind="date", says="The last day of the month."),
        RecordColumn(name="period", kind="number", says="The period of care the child is in."),
        RecordColumn(name="days_in_care", kind="number", says="Days since that period began."),
        RecordColumn(
            name="start_is_known",
            kind="flag",
            says="Whether a return says when it began (RNE S); else care began earlier still.",
        ),
        RecordColumn(name="is_under_16", kind="flag", says="Whether under 16 on that day."),
        *(RecordColumn(name=name, kind="text", says=f"{name} on that day.") for name in _FILED),
        RecordColumn(
            name="days_under_status",
            kind="number",
            says="Days since the legal status of that day began, in this period of care.",
        ),
        RecordColumn(
            name="placements",
            kind="number",
            says="Placement spells with a day in the twelve months; blank where a part of those is "
            "in no year loaded.",
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
            says="Different social workers in the twelve months; blank where a part of those is in no "
            "year loaded, or in one whose return names no social worker of any child.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
        RecordColumn(name="ethnicity", kind="text", says="The ethnicity code, as filed."),
        RecordColumn(name="age", kind="text", says="Age group on that day."),
        RecordColumn(
            name="is_unaccompanied",
            kind="flag",
            says="Whether an unaccompanied asylum-seeking child on that day.",
        ),
    ),
    select=f"""
        SELECT e.child, e.year, e.last_on AS month_ends_on, e.period,
            e.last_day - p.started_day AS days_in_care, p.start_is_known,
            CASE WHEN e.born_on + INTERVAL 16 YEAR > e.last_on THEN TRUE ELSE FALSE END
                AS is_under_16,
            {", ".join(f"e.{name}" for name in _FILED)},
            e.last_day - u.status_day AS days_under_status,
            CASE WHEN e.is_whole_year THEN COALESCE(n.placements, 0) END AS placements,
            CASE WHEN e.PLACE IN {_ADOPTION}
                THEN e.last_day - COALESCE(w.was_day, w.started_day)
                ELSE e.last_day - w.started_day END AS with_carer_days,
            CASE WHEN f.years = 2 THEN COALESCE(k.workers, 0) END AS workers,
            e.sex, e.ethnicity, {age_band("e.last_on", "e.born_on")} AS age,
            CASE WHEN e.is_listed_uasc AND (e.asylum_to IS NULL OR e.asylum_to > e.last_on)
                THEN TRUE ELSE FALSE END AS is_unaccompanied
        FROM (
            SELECT c.*, m.year, m.last_on, m.last_day, m.is_whole_year,
                ROW_NUMBER() OVER (PARTITION BY c.child, m.last_on ORDER BY c.number DESC) AS nth
            FROM care_episodes AS c
            JOIN cla_months AS m ON c.started_on <= m.last_on
                AND (c.ended_on > m.last_on OR (c.ended_on IS NULL AND c.counted_to >= m.last_on))
        ) AS e
        JOIN periods_of_care AS p ON p.child = e.child AND p.period = e.period
        JOIN ({_STATUSES}) AS u ON u.child = e.child AND u.number = e.number
        LEFT JOIN (
            SELECT s.child, m.last_on, COUNT(*) AS placements
            FROM placement_spells AS s JOIN cla_months AS m ON {_IN_TWELVE}
            GROUP BY s.child, m.last_on
        ) AS n ON n.child = e.child AND n.last_on = e.last_on
        LEFT JOIN (
            SELECT s.child, s.period, s.started_day, s.was_day, m.last_on,
                ROW_NUMBER() OVER (
                    PARTITION BY s.child, s.period, m.last_on ORDER BY s.spell DESC) AS nth
            FROM (
                SELECT c.*,
                    LAG(c.started_day) OVER (PARTITION BY child, period ORDER BY spell) AS was_day
                FROM carer_spells AS c
            ) AS s JOIN cla_months AS m ON s.started_on <= m.last_on
        ) AS w ON w.child = e.child AND w.period = e.period AND w.last_on = e.last_on AND w.nth = 1
        LEFT JOIN (
            SELECT child, last_on, COUNT(*) AS workers
            FROM (
                SELECT s.child, m.last_on, s.SW_ID
                FROM believed_sw_episodes AS s JOIN cla_months AS m ON {_IN_TWELVE}
                WHERE s.SW_ID IS NOT NULL
                GROUP BY s.child, m.last_on, s.SW_ID
            ) AS each_worker
            GROUP BY child, last_on
        ) AS k ON k.child = e.child AND k.last_on = e.last_on
        LEFT JOIN (
            SELECT m.last_on, COUNT(CASE WHEN y.year = m.year THEN 1 END)
                + COUNT(CASE WHEN y.year = m.first_year THEN 1 END) AS years
            FROM cla_months AS m
            JOIN (SELECT year FROM cla_sw_episodes GROUP BY year) AS y
                ON y.year = m.year OR y.year = m.first_year
            WHERE m.is_whole_year
            GROUP BY m.last_on
        ) AS f ON f.last_on = e.last_on
        WHERE e.nth = 1
    """,
    after=(
        "believed_sw_episodes",
        "care_episodes",
        "carer_spells",
        "periods_of_care",
        "placement_spells",
    ),
    cuts={
        **{name: CUTS[name] for name in ("sex", "ethnicity", "need", "legal_status", "placement")},
        "provider": CUTS["provider"],
        "age": "age",
        "uasc": "CASE WHEN is_unaccompanied THEN 'yes' ELSE 'no' END",
    },
)
