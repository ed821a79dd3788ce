"""Enquiries, conferences and plans come of a referral, so none is before it.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where


def _before_referral(code: str, table: str, day: str, first: str, what: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=f"{what} before the referral that it came of.",
        why="How long a child waited is counted from the referral; here the count is below zero.",
        do="Compare the two dates, and mend the one that is wrong.",
        table=table,
        flag_when=f"{day} < cin_details_CINreferralDate",
        points_at=(day,),
        also=(
            Where(
                table="cin_details",
                flag_when=f"{first} < CINreferralDate",
                points_at=("CINreferralDate",),
            ),
        ),
        since=2023,
    )


RULES = (
    _before_referral(
        "1104",
        "section47",
        "DateOfInitialCPC",
        "first_conference_of_enquiries",
        "The initial conference after this section 47 enquiry was held",
    ),
    _before_referral(
        "1105",
        "cp_plans",
        "CPPstartDate",
        "first_protection_plan_start",
        "This child protection plan begins",
    ),
    _before_referral(
        "2889",
        "section47",
        "S47ActualStartDate",
        "first_enquiry_start",
        "This section 47 enquiry begins",
    ),
    _before_referral(
        "4015",
        "cin_plans",
        "CINPlanStartDate",
        "first_need_plan_start",
        "This child in need plan begins",
    ),
)
