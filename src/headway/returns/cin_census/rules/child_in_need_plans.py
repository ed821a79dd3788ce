"""The dates of a child in need plan, and what a plan needs to be there at all.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Severity, Where


def _after_death(
    code: str, severity: Severity, day: str, latest: str, what: str, why: str, do: str
) -> Rule:
    return Rule(
        code=code,
        severity=severity,
        says=f"A child in need plan {what} the child died.",
        why=why,
        do=do,
        table="cin_plans",
        flag_when=f"{day} > child_identifiers_PersonDeathDate",
        points_at=(day,),
        also=(
            Where(
                table="child_identifiers",
                flag_when=f"{latest} > PersonDeathDate",
                points_at=("PersonDeathDate",),
            ),
        ),
        since=2023,
    )


RULES = (
    Rule(
        code="4000",
        severity="error",
        says="The referral is said to need no further action, yet it has a child in need plan.",
        why="The child is counted as having had no service, and as having had one.",
        do="Correct what is said of the referral, or take the plan out.",
        table="cin_plans",
        flag_when="cin_details_ReferralNFA_yes",
        points_at=("LAchildID",),
        also=(
            Where(
                table="cin_details",
                flag_when="ReferralNFA_yes AND need_plans_of_the_episode > 0",
                points_at=("ReferralNFA",),
            ),
        ),
        since=2023,
        departs="Whether further action was needed is read in capitals too.",
        example="ReferralNFA TRUE and a child in need plan: flagged here, not there.",
    ),
    _after_death(
        "4008",
        "error",
        "CINPlanStartDate",
        "last_need_plan_start",
        what="begins after",
        why="One of the two dates is wrong, or the plan is another child's.",
        do="Compare the start of the plan with the day of death, and mend the one that is wrong.",
    ),
    _after_death(
        "4009Q",
        "query",
        "CINPlanEndDate",
        "last_need_plan_end",
        what="ends after",
        why="The child is counted as in need of services for longer than they lived.",
        do="End the plan on the day of death, or confirm that it stayed open on paper.",
    ),
    Rule(
        code="4010",
        severity="error",
        says="The child in need plan has no start, or starts after the end of the year.",
        why="Without its start nobody can tell whether the plan belongs to this year.",
        do="Give the day on which it started; take out a plan that started after the year.",
        table="cin_plans",
        flag_when="CINPlanStartDate IS NULL OR CINPlanStartDate > :end",
        points_at=("CINPlanStartDate",),
        since=2023,
    ),
    Rule(
        code="4011",
        severity="error",
        says="The child in need plan ends before it starts.",
        why="Its length is below zero, which spoils every figure on how long plans last.",
        do="Compare the two dates, and mend the one that is wrong.",
        table="cin_plans",
        flag_when="CINPlanEndDate < CINPlanStartDate",
        points_at=("CINPlanEndDate", "CINPlanStartDate"),
        since=2023,
    ),
    Rule(
        code="4012Q",
        severity="query",
        says="The child in need plan starts and ends on the same day.",
        why="A plan of one day is seldom meant; one of the two dates may have been copied.",
        do="Mend the date that is wrong, or confirm that both are right.",
        table="cin_plans",
        flag_when="CINPlanStartDate = CINPlanEndDate",
        points_at=("CINPlanStartDate", "CINPlanEndDate"),
        since=2023,
    ),
    Rule(
        code="4013",
        severity="error",
        says="The child in need plan ends outside the year of the return.",
        why="A plan that ended earlier is not this year's, and one cannot yet have ended later.",
        do="Mend the end of the plan; take out a plan that ended before the year.",
        table="cin_plans",
        flag_when="CINPlanEndDate < :start OR CINPlanEndDate > :end",
        points_at=("CINPlanEndDate",),
        since=2023,
    ),
)
