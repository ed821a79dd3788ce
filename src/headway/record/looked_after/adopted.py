"""Children who were adopted: when they came in, moved to the family, were matched, and left care.

The days are those of the return; the adoption board's own figures rest on other days, so they differ
a little. Where no return says when care began there is no number of days from then.
"""

from headway.record.looked_after.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD

_ADOPTIVE = "('A3', 'A4', 'A5', 'A6')"
_WITH_CARER = "('A3', 'A5')"


def _first(condition: str) -> str:
    """A SELECT of each period's first episode of a kind."""
    return f"""
            SELECT child, period, started_on, started_day, PLACE, ROW_NUMBER() OVER (
                PARTITION BY child, period ORDER BY number) AS nth
            FROM care_episodes WHERE {condition}
    """


ADOPTED = RecordTable(
    name="adopted_children",
    title="Periods of care that ended with an adoption, with the days on the way to it",
    columns=(
        CHILD,
        RecordColumn(name="period", kind="number", says="The period of care that ended."),
        RecordColumn(name="entered_on", kind="date", says="The day on which the child came in."),
        RecordColumn(
            name="order_on", kind="date", says="The first day under a placement order (E1)."
        ),
        RecordColumn(
            name="decided_on",
            kind="date",
            says="The latest decision to place for adoption by the day of the match, else of moving.",
        ),
        RecordColumn(
            name="matched_on", kind="date", says="DATE_MATCH of the year of the adoption."
        ),
        RecordColumn(
            name="moved_in_on", kind="date", says="The first day placed for adoption (A3 to A6)."
        ),
        RecordColumn(name="adopted_on", kind="date", says="The day on which care ended."),
        RecordColumn(
            name="days_to_move_in",
            kind="number",
            says="Days from coming in to moving in; blank where the start of care is not known.",
        ),
        RecordColumn(
            name="days_to_carer",
            kind="number",
            says="The same; for a child adopted by its foster carer, to the first day with that carer.",
        ),
        RecordColumn(
            name="days_order_to_match",
            kind="number",
            says="Days from the placement order to the match, 0 where that was first.",
        ),
        RecordColumn(
            name="days_decision_to_match", kind="number", says="Days from decision to match."
        ),
        RecordColumn(
            name="is_placed_within_a_year",
            kind="flag",
            says="Whether the child moved in within 12 months of the decision; blank where none is known.",
        ),
        RecordColumn(name="sex", kind="text", says="M, F or U."),
    ),
    select=f"""
        SELECT p.child, p.period, p.started_on AS entered_on, o.started_on AS order_on, d.decided_on,
            a.DATE_MATCH AS matched_on, m.started_on AS moved_in_on, p.ended_on AS adopted_on,
            CASE WHEN p.start_is_known THEN m.started_day - p.started_day END AS days_to_move_in,
            CASE WHEN p.start_is_known AND (m.PLACE IN {_WITH_CARER} OR a.FOSTER_CARE_yes)
                    THEN COALESCE(c.started_day, m.started_day) - p.started_day
                WHEN p.start_is_known THEN m.started_day - p.started_day END AS days_to_carer,
            CASE WHEN a.DATE_MATCH_day < o.started_day THEN 0
                ELSE a.DATE_MATCH_day - o.started_day END AS days_order_to_match,
            a.DATE_MATCH_day - d.decided_day AS days_decision_to_match,
            CASE WHEN d.decided_on IS NULL OR m.started_on IS NULL THEN NULL
                WHEN m.started_on <= d.decided_on + INTERVAL 12 MONTH THEN TRUE ELSE FALSE END
                AS is_placed_within_a_year,
            p.sex
        FROM periods_of_care AS p
        JOIN cla_days AS y ON y.day_on = p.ended_on
        LEFT JOIN ({_first("LS = 'E1'")}) AS o
            ON o.child = p.child AND o.period = p.period AND o.nth = 1
        LEFT JOIN ({_first(f"PLACE IN {_ADOPTIVE}")}) AS m
            ON m.child = p.child AND m.period = p.period AND m.nth = 1
        LEFT JOIN (
            SELECT t.*, ROW_NUMBER() OVER (
                PARTITION BY t.child, t.year ORDER BY t.filed DESC, t.row ASC) AS nth
            FROM cla_ad1 AS t
        ) AS a ON a.child = p.child AND a.year = y.year AND a.nth = 1
        LEFT JOIN (
            SELECT f.child, f.period, f.started_day, ROW_NUMBER() OVER (
                PARTITION BY f.child, f.period ORDER BY f.started_day DESC, f.spell DESC) AS nth
            FROM carer_spells AS f
            JOIN ({_first(f"PLACE IN {_ADOPTIVE}")}) AS g ON g.child = f.child
                AND g.period = f.period AND g.nth = 1 AND f.started_day <= g.started_day
        ) AS c ON c.child = p.child AND c.period = p.period AND c.nth = 1
        LEFT JOIN (
            SELECT q.child, q.period, MAX(b.started_on) AS decided_on,
                MAX(b.started_day) AS decided_day
            FROM periods_of_care AS q
            JOIN cla_days AS z ON z.day_on = q.ended_on
            LEFT JOIN (
                SELECT t.child, t.year, t.DATE_MATCH, ROW_NUMBER() OVER (
                    PARTITION BY t.child, t.year ORDER BY t.filed DESC, t.row ASC) AS nth
                FROM cla_ad1 AS t
            ) AS h ON h.child = q.child AND h.year = z.year AND h.nth = 1
            LEFT JOIN ({_first(f"PLACE IN {_ADOPTIVE}")}) AS i
                ON i.child = q.child AND i.period = q.period AND i.nth = 1
            JOIN believed_placed_for_adoption AS b ON b.child = q.child
                AND b.started_on >= q.started_on
                AND b.started_on <= COALESCE(h.DATE_MATCH, i.started_on, q.ended_on)
            GROUP BY q.child, q.period
        ) AS d ON d.child = p.child AND d.period = p.period
        WHERE p.REC IN ('E11', 'E12')
    """,
    after=(
        "believed_placed_for_adoption",
        "care_episodes",
        "carer_spells",
        "looked_after_children",
        "periods_of_care",
    ),
    cuts=WHO_CUTS,
    beside=WHO,
)
