"""An assessment begins, is authorised after that, and is of the year.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

RULES = (
    Rule(
        code="8608",
        severity="error",
        says="This assessment was authorised before it began.",
        why="How long the assessment took comes out below zero.",
        do="Compare the two dates, and mend the one that is wrong.",
        table="assessments",
        flag_when="AssessmentActualStartDate > AssessmentAuthorisationDate",
        points_at=("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
        since=2023,
    ),
    Rule(
        code="8614",
        severity="error",
        says="This assessment has found factors, but the day on which it was authorised is missing.",
        why="Factors are counted for finished assessments alone; without the day these are lost.",
        do="Give the day on which it was authorised, or take out the factors until it is finished.",
        table="assessments",
        flag_when="AssessmentAuthorisationDate IS NULL AND factor_codes_given > 0",
        points_at=("AssessmentAuthorisationDate", "AssessmentFactors"),
        since=2023,
        departs="The existing tool stops at such an assessment, and passes the rule for all children.",
        example="An assessment with factor 2A and no end: flagged here, not there.",
    ),
    Rule(
        code="8696",
        severity="error",
        says="This assessment was authorised outside the year.",
        why="It is counted in the wrong year, or in two.",
        do="Check the day; take out an assessment that was finished before the year began.",
        table="assessments",
        flag_when="AssessmentAuthorisationDate NOT BETWEEN :start AND :end",
        points_at=("AssessmentAuthorisationDate",),
        since=2023,
    ),
    Rule(
        code="8736",
        severity="error",
        says="An assessment that is not finished began outside the year, or has no start.",
        why="It counts as running late, though it may be one that nobody closed.",
        do="Give the day on which it was authorised, or mend the start.",
        table="assessments",
        flag_when=(
            "AssessmentAuthorisationDate IS NULL AND (AssessmentActualStartDate IS NULL "
            "OR AssessmentActualStartDate NOT BETWEEN :start AND :end)"
        ),
        points_at=("AssessmentAuthorisationDate", "AssessmentActualStartDate"),
        since=2023,
    ),
)
