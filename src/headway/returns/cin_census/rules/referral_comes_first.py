"""What belongs to an episode begins no earlier than the referral that opens it.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

RULES = (
    Rule(
        code="1103",
        severity="error",
        says="This assessment begins before the referral that it answers.",
        why="How long assessments take is counted from the referral; here the count is below zero.",
        do="Compare the start of the assessment with the referral, and mend the one that is wrong.",
        table="assessments",
        flag_when="AssessmentActualStartDate < cin_details_CINreferralDate",
        points_at=("AssessmentActualStartDate",),
        also=(
            Where(
                table="cin_details",
                flag_when="first_assessment_start < CINreferralDate",
                points_at=("CINreferralDate",),
            ),
        ),
        since=2023,
    ),
)
