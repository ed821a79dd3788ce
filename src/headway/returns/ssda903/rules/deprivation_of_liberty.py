"""Orders that deprive a child of liberty: whole, in order, and within care.

The table is new in collection year 2027. Source: SSDA903 validation rules, collection year 2027.
"""

from headway.returns.ssda903.prepare.periods_of_care import not_closed_within
from headway.validation.rule import Rule, Severity, Where

SINCE = 2027
# Placements in which a child under such an order is normally found; and those where none can be.
EXPECTED_PLACES = "('K2', 'Z12', 'Z13')"
IMPOSSIBLE_PLACES = "('K1', 'P1', 'R5', 'K3')"


def overlapping(row_of: str, place: str) -> str:
    """The SELECT of one side of each order and episode that share a day, the episode's place so."""
    return (
        f"SELECT {row_of}.row AS row FROM dolo AS d JOIN episodes AS e ON d.CHILD = e.CHILD "
        "WHERE d.DOLO_START IS NOT NULL AND (d.DOLO_START <= e.DEC OR e.DEC_raw IS NULL) "
        f"AND d.DOLO_END >= e.DECOM AND {place}"
    )


def while_placed(
    code: str, severity: Severity, place: str, *, says: str, why: str, example: str
) -> Rule:
    """The rule on the placements in which a child under such an order is found."""
    return Rule(
        code=code,
        severity=severity,
        says=says,
        why=why,
        do="Check the dates of the order and the kind of placement; mend the wrong one, or keep a note of why both are right.",
        table="dolo",
        select=overlapping("d", place),
        points_at=("DOLO_START",),
        also=(Where(table="episodes", select=overlapping("e", place), points_at=("PLACE",)),),
        since=SINCE,
        departs="The existing tool looks for a column that the episodes do not have, and so never runs.",
        example=example,
    )


ON_ONE_ROW = (
    Rule(
        code="700",
        severity="error",
        says="The day on which the order began is blank, or is not a real date.",
        why="Without it nobody can tell for how long the child was deprived of liberty.",
        do="Give the day of the court's order as day/month/year.",
        table="dolo",
        flag_when="DOLO_START IS NULL",
        points_at=("DOLO_START",),
        since=SINCE,
    ),
    Rule(
        code="701",
        severity="error",
        says="The day on which the order ended is not a real date.",
        why="For how long the child was deprived of liberty cannot be told.",
        do="Give the day as day/month/year, or leave it blank if the order was in force at the year's end.",
        table="dolo",
        flag_when="DOLO_END_raw IS NOT NULL AND DOLO_END IS NULL",
        points_at=("DOLO_END",),
        since=SINCE,
    ),
    Rule(
        code="702",
        severity="error",
        says="The order ended on or before the day it began.",
        why="The child would have been deprived of liberty for no time at all.",
        do="Mend the day on which the order began or ended.",
        table="dolo",
        flag_when="DOLO_END <= DOLO_START",
        points_at=("DOLO_START", "DOLO_END"),
        since=SINCE,
    ),
    Rule(
        code="703",
        severity="error",
        says="The order began after the end of the year.",
        why="An order made after 31 March belongs to next year's return.",
        do="Mend the day on which it began; if it is right, keep the row for next year.",
        table="dolo",
        flag_when="DOLO_START > :end",
        points_at=("DOLO_START",),
        since=SINCE,
    ),
    Rule(
        code="704",
        severity="error",
        says="The order ended before the year began, or after it ended.",
        why="Only orders that reach into the year are part of its figures.",
        do="Mend the day on which it ended; if it was in force on 31 March leave it blank.",
        table="dolo",
        flag_when="DOLO_END < :start OR DOLO_END > :end",
        points_at=("DOLO_END",),
        since=SINCE,
    ),
    Rule(
        code="708",
        severity="error",
        says="The order began on or before the day the child was born.",
        why="One of the two dates must be wrong, or this row belongs to another child.",
        do="Mend the day on which the order began, or the date of birth.",
        table="dolo",
        flag_when="DOLO_START <= DOB",
        points_at=("DOLO_START",),
        since=SINCE,
    ),
)

AMONG_OTHERS = (
    Rule(
        code="705",
        severity="error",
        says="This order began while the child's order before was still in force.",
        why="Orders that overlap count the same days twice.",
        do="Give the day on which the earlier order ended, or mend the dates.",
        table="dolo",
        flag_when="place_in_order > 1 AND (prev_DOLO_END IS NULL OR DOLO_START < prev_DOLO_END)",
        points_at=("DOLO_START", "DOLO_END"),
        since=SINCE,
        departs="Orders are put in order of their starts; the existing tool puts them in order of their ends.",
        example="Open since 01/05/2026, and 01/04/2026 to 01/06/2026: the first is flagged here, the second there.",
    ),
    Rule(
        code="706",
        severity="error",
        says="Last year's return left an order in force, and this year's does not have it.",
        why="A child does not come free of an order because a year ends: it goes on, or it has an end.",
        do="Add the order with the same start as last year, and its end if it has one.",
        table="header",
        select=(
            "SELECT h.row AS row FROM header AS h JOIN dolo_last AS l ON h.CHILD = l.CHILD "
            "WHERE l.DOLO_END_raw IS NULL AND NOT EXISTS (SELECT 1 FROM dolo AS d "
            "WHERE d.CHILD = l.CHILD AND d.DOLO_START = l.DOLO_START)"
        ),
        points_at=("CHILD",),
        since=SINCE,
        departs="The child is flagged where the header names them, and dates are compared as dates; the existing tool marks rows of other children.",
        example="DOLO_START 01/03/2027 and last year 1/3/2027: flagged there, not here.",
    ),
    Rule(
        code="707",
        severity="error",
        says="The order does not end within a time when the child was looked after.",
        why="Once a child has left care the order is no longer the council's.",
        do="Give the day on which the order ended, or the last day of care if it ended no sooner.",
        table="dolo",
        select=not_closed_within("dolo", "DOLO_START", "DOLO_END"),
        points_at=("DOLO_END",),
        since=SINCE,
    ),
    while_placed(
        "709",
        "query",
        f"(e.PLACE IS NULL OR e.PLACE NOT IN {EXPECTED_PLACES})",
        says="The child was deprived of liberty while in a placement where that is unusual.",
        why="Either a child is held where nobody is registered to hold one, or a date or place is wrong.",
        example="An order from 01/05/2026 to 01/06/2026 in a foster home: flagged here, not there.",
    ),
    while_placed(
        "710",
        "error",
        f"e.PLACE IN {IMPOSSIBLE_PLACES}",
        says="The child was deprived of liberty while in a placement where such an order cannot be.",
        why="In a secure home, with parents, in custody or in supported accommodation other law holds.",
        example="An order from 01/05/2026 to 01/06/2026 in a secure home: flagged here, not there.",
    ),
)

RULES = ON_ONE_ROW + AMONG_OTHERS
