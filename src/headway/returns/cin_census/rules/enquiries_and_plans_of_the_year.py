"""Enquiries, their conferences and protection plans are of the year and complete.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

# An enquiry that waits for its conference.
_WAITS = "DateOfInitialCPC IS NULL AND NOT ICPCnotRequired_yes"

RULES = (
    Rule(
        code="8615",
        severity="error",
        says="This enquiry has no start, or begins after the conference that it led to.",
        why="How long the child waited for the conference cannot be told.",
        do="Give the day on which the enquiry began, or mend the day of the conference.",
        table="section47",
        flag_when=(
            "DateOfInitialCPC IS NOT NULL "
            "AND (S47ActualStartDate IS NULL OR S47ActualStartDate > DateOfInitialCPC)"
        ),
        points_at=("S47ActualStartDate", "DateOfInitialCPC"),
        since=2023,
    ),
    Rule(
        code="8675Q",
        severity="query",
        says="This enquiry has waited more than 15 working days for a conference at the year's end.",
        why="A child at risk is waiting too long, or the conference was never recorded.",
        do="Give the day of the conference, or say that none was required.",
        table="section47",
        # The last day of the year, or the next working day, is the 15th.
        flag_when=f"{_WAITS} AND S47ActualStartDate_workday < :end_workday - 14",
        points_at=("DateOfInitialCPC", "S47ActualStartDate", "ICPCnotRequired"),
        since=2023,
        departs="Capitals make no difference to false; the existing tool reads small letters only.",
        example="ICPCnotRequired FALSE and no conference since 02/06/2025: asked here, not there.",
    ),
    Rule(
        code="8715",
        severity="error",
        says="The conference that followed this enquiry is dated outside the year.",
        why="Conferences of the year, and how soon they are held, are counted by this day.",
        do="Check the day; take out a conference of another year.",
        table="section47",
        flag_when="DateOfInitialCPC NOT BETWEEN :start AND :end",
        points_at=("DateOfInitialCPC",),
        since=2023,
    ),
    Rule(
        code="8720",
        severity="error",
        says="The child protection plan has no start, or one after the end of the year.",
        why="How many children began a plan, and for how long, is counted from this day.",
        do="Give the day on which the plan began, or leave it to next year's return.",
        table="cp_plans",
        flag_when="CPPstartDate IS NULL OR CPPstartDate > :end",
        points_at=("CPPstartDate",),
        since=2023,
    ),
    Rule(
        code="8730",
        severity="error",
        says="How many plans the child had before this one is missing, or is no whole number.",
        why="Whether the child is on a plan for a second time is told by this number alone.",
        do="Give the number of earlier plans, or 0 if there were none.",
        table="cp_plans",
        flag_when="NOT COALESCE(NumberOfPreviousCPP_whole, FALSE)",
        points_at=("NumberOfPreviousCPP",),
        since=2023,
        departs="One value that is no whole number, and the existing tool passes the whole return.",
        example="One plan with 1.0 and another with none given: both flagged here, neither there.",
    ),
    Rule(
        code="8740",
        severity="error",
        says="This enquiry is still waiting for a conference, and began outside the year.",
        why="It counts as an enquiry without an outcome, though it may be one that nobody closed.",
        do="Give the day of the conference, say that none was required, or mend the start.",
        table="section47",
        flag_when=f"{_WAITS} AND S47ActualStartDate NOT BETWEEN :start AND :end",
        points_at=("S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired"),
        since=2023,
        departs="False says the same as 0; the existing tool looks at enquiries marked 0 alone.",
        example="Begun on 31/03/2025, ICPCnotRequired false: flagged here, not there.",
    ),
)
