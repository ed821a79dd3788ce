"""How many children each team's workers hold, on the day of the lists: sums, and nothing of a worker.

A child counts once with a worker, whatever the lists say; a child with two workers counts with each.
Lists 4 and 6 to 9 are added up, open rows alone: on lists 1 to 3 and 5 nothing says what is open.
Full-time equivalents are not on the lists.
"""

from headway.record.annex_a.things import (
    BESIDE_TEAMS,
    BY_TEAM,
    TEAM_NAMES,
    day,
    is_open,
    number,
    rows_of,
    text,
)
from headway.record.table import RecordTable


def _held(table: str, where: str) -> str:
    return (
        "SELECT a.year, a.as_at, a.team, a.worker, a.child "
        f"FROM {rows_of(table)} AS a WHERE a.worker IS NOT NULL AND {where}"
    )


_ALL = " UNION ALL ".join(
    (
        _held("assessments", is_open("authorised_on")),
        _held("children_in_need", f"{is_open()} AND COALESCE(a.case_status, '') <> 'CLOSED'"),
        _held("protection_plans", is_open()),
        _held("looked_after", is_open()),
        _held("care_leavers", "TRUE"),
    )
)

CASELOADS = RecordTable(
    name="annex_a_caseloads",
    title="Children held by the workers of each team on the day of Annex A's lists",
    columns=(
        number("year", "The collection year of the day of the lists."),
        day("as_at", "The day of the lists."),
        text("team", "The team."),
        number("children", "Children held by its workers; one with two workers counts twice."),
        number("workers", "Workers who hold at least one child."),
    ),
    select=f"""
        SELECT h.year, h.as_at, h.team, SUM(h.children) AS children, COUNT(*) AS workers
        FROM (
            SELECT w.year, w.as_at, w.team, w.worker, COUNT(*) AS children
            FROM (
                SELECT year, as_at, team, worker, child FROM ({_ALL}) AS u
                GROUP BY year, as_at, team, worker, child
            ) AS w
            GROUP BY w.year, w.as_at, w.team, w.worker
        ) AS h
        GROUP BY h.year, h.as_at, h.team
    """,
    after=(TEAM_NAMES,),
    beside=BESIDE_TEAMS,
    cuts=BY_TEAM,
    taken="month",
)
