"""Where a list and a yearly return tell of the same day: the children whom one knows and not the other.

A child is known by the council's own identifier alone. Where the two come from systems that number
children otherwise, every child is listed: that is then what to mend. A day of a list is compared where
the year of the return in which it lies is held. Of children in need the census counts some whom list 6
leaves out by its own rule, so that only those with an assessment are looked for there.
"""

from headway.record.annex_a.things import day, number, text
from headway.record.table import RecordTable
from headway.record.things import CHILD

COLUMNS = (
    text("kind", "on the list alone, or in the return alone."),
    number("year", "The collection year."),
    day("as_at", "The day of the list."),
    CHILD,
    text("table_name", "What the child is, or is not, listed as."),
    text("sentence", "What was found, in a sentence."),
)


def _differing(listed: str, returned: str, years: str, table: str, says: str) -> str:
    """SQL of the children of whom one source knows and not the other, on each day of a list.

    `listed` and `returned` give `as_at` and `child`, each once.
    """
    days = (
        f"SELECT l.as_at, l.year FROM an_{table} AS l JOIN {years} AS y "
        "ON l.as_at >= y.first_on AND l.as_at <= y.last_on GROUP BY l.as_at, l.year"
    )

    def one(kind: str, known: str, unknown: str, sentence: str) -> str:
        return (
            f"SELECT '{kind}' AS kind, d.year AS year, d.as_at AS as_at, k.child AS child, "
            f"'{table}' AS table_name, '{sentence}' AS sentence FROM ({days}) AS d "
            f"JOIN ({known}) AS k ON k.as_at = d.as_at "
            f"LEFT JOIN ({unknown}) AS u ON u.as_at = k.as_at AND u.child = k.child "
            "WHERE u.child IS NULL"
        )

    return " UNION ALL ".join(
        (
            one(
                "on the list alone",
                listed,
                returned,
                f"Annex A lists the child as {says} on its day; the return of that year does not.",
            ),
            one(
                "in the return alone",
                returned,
                listed,
                f"The return of that year has the child as {says} on the day of Annex A; its list "
                "does not.",
            ),
        )
    )


def _on_list(table: str) -> str:
    return f"SELECT o.as_at, o.child FROM {table} AS o WHERE o.is_open GROUP BY o.as_at, o.child"


def _in_return(table: str, began: str, ended: str, of: str, who: str = "TRUE") -> str:
    """The children of a record table who stand open on each day of a list, of those who are `who`."""
    return (
        f"SELECT q.as_at, e.child FROM {table} AS e "
        f"JOIN (SELECT as_at FROM an_{of} GROUP BY as_at) AS q ON e.{began} <= q.as_at "
        f"AND (e.{ended} > q.as_at OR (e.{ended} IS NULL AND e.counted_to >= q.as_at)) "
        f"WHERE {who} GROUP BY q.as_at, e.child"
    )


CARE = RecordTable(
    name="annex_a_care_cases",
    title="Children looked after by Annex A or by the looked-after return, and not by both",
    columns=COLUMNS,
    select=_differing(
        _on_list("annex_a_looked_after"),
        _in_return("care_episodes", "started_on", "ended_on", "looked_after"),
        "cla_years",
        "looked_after",
        "looked after",
    ),
    after=("annex_a_looked_after", "care_episodes"),
)
PLANS = RecordTable(
    name="annex_a_plan_cases",
    title="Children on a child protection plan by Annex A or by the census, and not by both",
    columns=COLUMNS,
    select=_differing(
        _on_list("annex_a_protection_plans"),
        _in_return("protection_plans", "started_on", "ended_on", "protection_plans"),
        "cin_years",
        "protection_plans",
        "on a child protection plan",
    ),
    after=("annex_a_protection_plans", "protection_plans"),
)
NEED = RecordTable(
    name="annex_a_need_cases",
    title="Children in need by Annex A or by the census, and not by both",
    columns=COLUMNS,
    select=_differing(
        _on_list("annex_a_children_in_need"),
        # List 6 leaves out who was only referred, and care leavers with no other need.
        _in_return("referrals", "referred_on", "closed_on", "children_in_need", "e.is_assessed"),
        "cin_years",
        "children_in_need",
        "in need",
    ),
    after=("annex_a_children_in_need", "referrals"),
)
