"""Where a list and a yearly return tell of the same day: the children whom both know, or one alone.

A child is known by the council's own identifier alone. Where the two come from systems that number
children otherwise, hardly a child is on both: that is then what to mend. A day of a list is compared
where the year of the return in which it lies is held. Of children in need the census counts some whom
list 6 leaves out by its own rule: who was only referred, and care leavers, who are 18 or older. Only
children under 18 with an assessment are missed on it.
"""

from headway.record.annex_a.things import day, number, text
from headway.record.table import RecordTable
from headway.record.things import CHILD

BOTH, LISTED, RETURNED = "on both", "on the list alone", "in the return alone"
_COMPARED = (
    text("kind", f"{BOTH}, {LISTED}, or {RETURNED}."),
    number("year", "The collection year."),
    day("as_at", "The day of the list."),
    CHILD,
)
_CASES = (
    *_COMPARED,
    text("table_name", "What the child is, or is not, listed as."),
    text("sentence", "What was found, in a sentence."),
)


def _compared(
    name: str,
    says: str,
    of: str,
    listed: str,
    years: str,
    returned: str,
    who: str = "TRUE",
    beside: str = "",
) -> RecordTable:
    """The children open by a list, or by a record table (`returned`), on each day of the list.

    `of` is the list's name, `listed` its table here; `returned` is a table with its first and last
    day; who is in it alone is missed on the list where `who` is true, which may ask the child's row
    `b` of the table `beside`.
    """
    table = returned.split()[0]
    return RecordTable(
        name=f"annex_a_{name}_compared",
        title=f"Children {says} by Annex A, by the return, or by both, on the day of the list",
        columns=_COMPARED,
        select=_both(
            f"SELECT l.as_at, l.year FROM an_{of} AS l JOIN {years} AS y "
            "ON l.as_at >= y.first_on AND l.as_at <= y.last_on GROUP BY l.as_at, l.year",
            listed,
            returned,
            who,
            f"LEFT JOIN {beside} AS b ON b.child = e.child" if beside else "",
        ),
        after=(listed, table, *([beside] if beside else [])),
        cuts={"known_to": "kind"},
        taken="month",
    )


def _both(days: str, listed: str, returned: str, who: str, joined: str) -> str:
    """A row for each child and day, with who knows the child."""
    table, began, ended = returned.split()
    return f"""
        SELECT CASE WHEN MAX(k.listed) = 1 AND MAX(k.returned) = 1 THEN '{BOTH}'
                WHEN MAX(k.listed) = 1 THEN '{LISTED}' ELSE '{RETURNED}' END AS kind,
            d.year, d.as_at, k.child
        FROM ({days}) AS d JOIN (
            SELECT o.as_at, o.child, 1 AS listed, 0 AS returned, 0 AS missed
            FROM {listed} AS o WHERE o.is_open
            UNION ALL
            SELECT q.as_at, e.child, 0 AS listed, 1 AS returned,
                CASE WHEN {who} THEN 1 ELSE 0 END AS missed
            FROM {table} AS e {joined} JOIN ({days}) AS q ON e.{began} <= q.as_at
                AND (e.{ended} > q.as_at OR (e.{ended} IS NULL AND e.counted_to >= q.as_at))
        ) AS k ON k.as_at = d.as_at
        GROUP BY d.year, d.as_at, k.child
        HAVING MAX(k.listed) = 1 OR MAX(k.missed) = 1
    """


def _cases(name: str, says: str, of: str, compared: RecordTable) -> RecordTable:
    """Those of them whom one knows and the other does not, each with a sentence."""
    return RecordTable(
        name=f"annex_a_{name}_cases",
        title=f"Children {says} by Annex A or by the return, and not by both",
        columns=_CASES,
        select=f"""
            SELECT c.kind, c.year, c.as_at, c.child, '{of}' AS table_name,
                CASE WHEN c.kind = '{LISTED}'
                    THEN 'Annex A lists the child as {says} on its day; the return does not.'
                    ELSE 'The return has the child as {says} on the day of Annex A; its list does '
                        || 'not.' END AS sentence
            FROM {compared.name} AS c WHERE c.kind <> '{BOTH}'
        """,
        after=(compared.name,),
    )


CARE_COMPARED = _compared(
    "care",
    "looked after",
    "looked_after",
    "annex_a_looked_after",
    "cla_years",
    "care_episodes started_on ended_on",
)
CARE = _cases("care", "looked after", "looked_after", CARE_COMPARED)
PLANS_COMPARED = _compared(
    "plan",
    "on a child protection plan",
    "protection_plans",
    "annex_a_protection_plans",
    "cin_years",
    "protection_plans started_on ended_on",
)
PLANS = _cases("plan", "on a child protection plan", "protection_plans", PLANS_COMPARED)
NEED_COMPARED = _compared(
    "need",
    "in need",
    "children_in_need",
    "annex_a_children_in_need",
    "cin_years",
    "referrals referred_on closed_on",
    who="e.is_assessed AND (b.born_on IS NULL OR b.born_on + INTERVAL 18 YEAR > q.as_at)",
    beside="in_need_children",
)
NEED = _cases("need", "in need", "children_in_need", NEED_COMPARED)
