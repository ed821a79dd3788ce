"""Assessments are finished within 45 working days.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

RULES = (
    Rule(
        code="8670Q",
        severity="query",
        says="This assessment has been open for more than 45 working days at the end of the year.",
        why="An assessment without an end counts as late, or is one that somebody forgot to close.",
        do="Give the day on which it was authorised, or confirm that it is still open.",
        table="assessments",
        # The last day of the year, or the next working day, is the 45th.
        flag_when=(
            "AssessmentAuthorisationDate IS NULL "
            "AND AssessmentActualStartDate_workday < :end_workday - 44"
        ),
        points_at=("AssessmentAuthorisationDate", "AssessmentActualStartDate"),
        since=2023,
    ),
)
