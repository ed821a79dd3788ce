"""The headline figures that the census carries, each over one of its tables.

They say what an error does to what leaders see; the definitions are the department's (children in
need, tables b and c; child protection plans, tables d), with what one file alone can say: a
referral before the year is seen only where the file still holds its episode. A referral that led to
no further action is no episode of need. Ids are those of `headway.measures`.
"""

from headway.validation.headline import Headline

REFERRED = "CINreferralDate BETWEEN :start AND :end"
IN_NEED = (
    "CINreferralDate <= :end AND (CINclosureDate_raw IS NULL OR CINclosureDate > :end) "
    "AND NOT COALESCE(ReferralNFA_yes, FALSE)"
)
CONFERENCE_HELD = "DateOfInitialCPC BETWEEN :start AND :end"
PLAN_STARTED = "CPPstartDate BETWEEN :start AND :end"


def _within(days: int, first: str, last: str) -> str:
    """Working days after the first day, up to and including the last: the same day is 0."""
    return f"{first} <= {last} AND {last}_workday - {first}_workday <= {days}"


def _rows(measure: str, title: str, table: str, counts: str, out_of: str = "") -> Headline:
    return Headline(
        measure=measure, title=title, table=table, counts=counts, out_of=out_of, each_row=True
    )


HEADLINES = (
    _rows("children_in_need", "Episodes of need open on {last_day}", "cin_details", IN_NEED),
    _rows("referrals", "Referrals", "cin_details", REFERRED),
    _rows(
        "rereferrals",
        "Referrals within 12 months of an earlier one in the file, %",
        "cin_details",
        "previous_referral >= CINreferralDate - INTERVAL 12 MONTH",
        REFERRED,
    ),
    _rows(
        "assessments_in_time",
        "Assessments completed within 45 working days, %",
        "assessments",
        _within(45, "AssessmentActualStartDate", "AssessmentAuthorisationDate"),
        "AssessmentAuthorisationDate BETWEEN :start AND :end",
    ),
    _rows(
        "section_47_started",
        "Section 47 enquiries started",
        "section47",
        "S47ActualStartDate BETWEEN :start AND :end",
    ),
    _rows(
        "conferences_in_time",
        "Initial conferences within 15 working days of the enquiry, %",
        "section47",
        _within(15, "S47ActualStartDate", "DateOfInitialCPC"),
        CONFERENCE_HELD,
    ),
    Headline(
        measure="cp_plans_open",
        title="Children with a child protection plan on {last_day}",
        table="cp_plans",
        counts="CPPstartDate <= :end AND (CPPendDate_raw IS NULL OR CPPendDate > :end)",
    ),
    _rows("cp_plans_started", "Child protection plans started", "cp_plans", PLAN_STARTED),
    _rows(
        "repeat_cp_plans",
        "Plans started that are a second or later one, %",
        "cp_plans",
        "NumberOfPreviousCPP_number >= 1",
        PLAN_STARTED,
    ),
    _rows(
        "cp_neglect_started",
        "Child protection plans started for neglect",
        "cp_plans",
        f"{PLAN_STARTED} AND InitialCategoryOfAbuse = 'NEG'",
    ),
    _rows(
        "neglect_share",
        "Child protection plans started for neglect, %",
        "cp_plans",
        "InitialCategoryOfAbuse = 'NEG'",
        PLAN_STARTED,
    ),
    _rows(
        "in_need_plans",
        "Child in need plans open on {last_day}",
        "cin_plans",
        "CINPlanStartDate <= :end AND (CINPlanEndDate_raw IS NULL OR CINPlanEndDate > :end)",
    ),
)
