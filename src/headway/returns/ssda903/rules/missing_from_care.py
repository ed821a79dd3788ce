"""A child goes missing from care: the times missing lie within the episodes.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.returns.ssda903.prepare.periods_of_care import (
    not_closed_within,
    outside_every_period,
)
from headway.validation.rule import Rule

RULES = (
    Rule(
        code="575",
        severity="error",
        says="The episode during which the child went missing has ended, but the day they came back is blank.",
        why="A child cannot still be missing from a placement that has ended.",
        do="Give the day on which the child came back, or on which the placement ended.",
        table="missing",
        select=(
            "SELECT m.row AS row FROM missing AS m JOIN episodes AS e ON m.CHILD = e.CHILD "
            "WHERE m.MIS_END_raw IS NULL AND m.MIS_START BETWEEN e.DECOM AND e.DEC"
        ),
        points_at=("MIS_END",),
        since=2023,
    ),
    Rule(
        code="577",
        severity="error",
        says="The child did not come back within a time when they were looked after.",
        why="A child who has left care is no longer missing from it, and the time gone is counted to the end of care at most.",
        do="Give the day on which the child came back, or the last day of care if they never did.",
        table="missing",
        select=not_closed_within("missing", "MIS_START", "MIS_END"),
        points_at=("MIS_END",),
        since=2023,
    ),
    Rule(
        code="578",
        severity="error",
        says="The child went missing on a day outside every time when they were looked after.",
        why="Only children who are looked after are counted as missing from care.",
        do="Mend the day the child went, or the episodes; if they were not in care, take the row out.",
        table="missing",
        select=outside_every_period(
            "missing", "MIS_START", "m.MIS_START < p.period_began_on OR m.MIS_START > p.DEC"
        ),
        points_at=("MIS_START",),
        since=2023,
    ),
    Rule(
        code="580",
        severity="error",
        says="The child was missing until they turned 18 and left care that day, but the reason given for leaving is another.",
        why="Children who leave care because they come of age are counted under that reason.",
        do="Give turning 18 (E8) as the reason the episode ended, or mend the dates.",
        table="episodes",
        select=(
            "SELECT e.row AS row FROM episodes AS e JOIN missing AS m ON e.CHILD = m.CHILD "
            "WHERE m.MIS_END = e.DEC AND m.MIS_END = m.DOB + INTERVAL 18 YEAR "
            "AND (e.REC IS NULL OR e.REC <> 'E8')"
        ),
        points_at=("REC",),
        since=2023,
    ),
    Rule(
        code="581",
        severity="error",
        says="No episode of the child covers the day on which they went missing.",
        why="Only children who are looked after are counted as missing from care.",
        do="Mend the day the child went, or add the episode; if they were not in care, take the row out.",
        table="missing",
        select=(
            "SELECT m.row AS row FROM missing AS m JOIN episodes AS e ON m.CHILD = e.CHILD "
            "GROUP BY m.row HAVING MAX(CASE WHEN e.DECOM <= m.MIS_START "
            "AND (m.MIS_START <= e.DEC OR e.DEC IS NULL) THEN 1 ELSE 0 END) = 0"
        ),
        points_at=("MIS_START",),
        since=2023,
    ),
)
