"""Initial conferences, section 47 enquiries and plans agree with each other within a referral.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

ENDED_AT_ASSESSMENT = "('RC8', 'RC9')"
_CLOSED_SO = f"cin_details_ReasonForClosure IN {ENDED_AT_ASSESSMENT}"
_BEGUN_IN_YEAR = "p.CPPstartDate BETWEEN :start AND :end"
# An enquiry that is not said to need no conference, whether its conference has a day or not.
_MAY_LEAD = "NOT COALESCE(s.ICPCnotRequired_yes, FALSE)"


def _same_episode(one: str, other: str) -> str:
    return (
        f"{one}.child_number = {other}.child_number AND {one}.CINdetailsID = {other}.CINdetailsID"
    )


def _held_twice(flagged: str) -> str:
    """Enquiries (s) and episodes (c) of one child with a conference on the same day."""
    return (
        f"SELECT {flagged}.row AS row FROM section47 AS s "
        "JOIN cin_details AS c ON s.child_number = c.child_number "
        "WHERE s.DateOfInitialCPC = c.DateOfInitialCPC"
    )


# Where an enquiry of the episode may lead to a conference, those alone are asked; where none may,
# the conference of the episode itself. Each plan is judged alone.
_PLANS_WITHOUT_CONFERENCE = (
    "SELECT p.row AS row FROM cp_plans AS p "
    f"LEFT JOIN cin_details AS c ON {_same_episode('p', 'c')} "
    f"LEFT JOIN section47 AS s ON {_same_episode('p', 's')} AND {_MAY_LEAD} "
    f"WHERE {_BEGUN_IN_YEAR} GROUP BY p.row, p.CPPstartDate, c.DateOfInitialCPC "
    "HAVING (COUNT(s.row) > 0 "
    "AND MAX(CASE WHEN s.DateOfInitialCPC = p.CPPstartDate THEN 1 ELSE 0 END) = 0) "
    "OR (COUNT(s.row) = 0 AND c.DateOfInitialCPC IS DISTINCT FROM p.CPPstartDate)"
)
# Enquiries of an episode none of whose plans begins with the conference of any of them.
_ENQUIRIES_WITHOUT_PLAN = (
    f"SELECT e.row AS row FROM section47 AS e JOIN "
    "(SELECT p.child_number AS child_number, p.CINdetailsID AS CINdetailsID FROM cp_plans AS p "
    f"JOIN section47 AS s ON {_same_episode('p', 's')} AND {_MAY_LEAD} "
    f"WHERE {_BEGUN_IN_YEAR} GROUP BY p.child_number, p.CINdetailsID "
    "HAVING MAX(CASE WHEN s.DateOfInitialCPC = p.CPPstartDate THEN 1 ELSE 0 END) = 0) AS m "
    f"ON {_same_episode('e', 'm')} WHERE NOT COALESCE(e.ICPCnotRequired_yes, FALSE)"
)
_EPISODES_WITHOUT_PLAN = (
    f"SELECT c.row AS row FROM cin_details AS c JOIN cp_plans AS p ON {_same_episode('c', 'p')} "
    f"LEFT JOIN section47 AS s ON {_same_episode('c', 's')} AND {_MAY_LEAD} "
    f"WHERE {_BEGUN_IN_YEAR} GROUP BY c.row HAVING COUNT(s.row) = 0 "
    "AND MAX(CASE WHEN c.DateOfInitialCPC = p.CPPstartDate THEN 1 ELSE 0 END) = 0"
)

RULES = (
    Rule(
        code="2884",
        severity="error",
        says="One initial conference is given twice: with the enquiry and with the referral.",
        why="The conference is counted twice.",
        do="Keep it with the section 47 enquiry that led to it; take it out of the referral.",
        table="section47",
        select=_held_twice("s"),
        points_at=("DateOfInitialCPC",),
        also=(
            Where(table="cin_details", select=_held_twice("c"), points_at=("DateOfInitialCPC",)),
        ),
        since=2023,
        departs="Both places are always shown; the existing tool loses the referral where it has the row number of the enquiry.",
        example="First enquiry and first referral in the file, both with 2025-06-02: two cells here, one there.",
    ),
    Rule(
        code="2885",
        severity="error",
        says="A child protection plan does not begin on the day of an initial conference.",
        why="A plan begins when the conference decides so; one of the two is wrong or missing.",
        do="Compare the start of the plan with the day of the conference, and mend the wrong one.",
        table="cp_plans",
        select=_PLANS_WITHOUT_CONFERENCE,
        points_at=("CPPstartDate",),
        also=(
            Where(
                table="section47",
                select=_ENQUIRIES_WITHOUT_PLAN,
                points_at=("DateOfInitialCPC",),
            ),
            Where(
                table="cin_details",
                select=_EPISODES_WITHOUT_PLAN,
                points_at=("DateOfInitialCPC",),
            ),
        ),
        since=2023,
        departs=(
            "An enquiry that needs no conference is left out whether that is written true or 1; "
            "the existing tool knows only 1, and loses a referral that has the row number of "
            "an enquiry."
        ),
        example="ICPCnotRequired true, and the referral's conference on the day the plan began: passes here, flagged there.",
    ),
    Rule(
        code="2990",
        severity="error",
        says="The referral closed after assessment with nothing further, yet more followed it.",
        why="The child is counted as not in need, and as having had a service.",
        do="Correct the reason for closing, or take out what belongs to another referral.",
        table="cin_details",
        flag_when=(
            f"ReasonForClosure IN {ENDED_AT_ASSESSMENT} AND (DateOfInitialCPC IS NOT NULL "
            "OR enquiries_of_the_episode > 0 OR protection_plans_held > 0 "
            "OR need_plans_of_the_episode > 0)"
        ),
        points_at=("DateOfInitialCPC",),
        also=tuple(
            Where(table=table, flag_when=_CLOSED_SO, points_at=("LAchildID",))
            for table in ("cp_plans", "cin_plans", "section47")
        ),
        since=2023,
        departs=(
            "All that followed is shown; the existing tool loses rows that have the same number "
            "in two tables."
        ),
        example="First enquiry and first plan in the file, closed as RC8: two rows here, one there.",
    ),
    Rule(
        code="2991Q",
        severity="query",
        says="There is a section 47 enquiry but no assessment under the same referral.",
        why="An enquiry usually goes with an assessment, so one may be missing.",
        do="Add the assessment, or confirm that there was none.",
        table="section47",
        flag_when="COALESCE(assessments_held, 0) = 0",
        points_at=("LAchildID",),
        since=2023,
    ),
)
