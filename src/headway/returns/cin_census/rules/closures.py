"""An episode of need that closes: why, and what must be finished by then.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.returns.cin_census.prepare.work_of_the_episode import WITH_BOTH, WITHOUT_OUTCOME
from headway.validation.rule import Rule, Where

DAY_AND_REASON = (
    Rule(
        code="8805",
        severity="error",
        says="The episode has closed, but no reason is given.",
        why="Closed episodes are counted by their reason, and this one falls outside every count.",
        do="Give the reason for which it closed.",
        table="cin_details",
        flag_when="CINclosureDate IS NOT NULL AND ReasonForClosure IS NULL",
        points_at=("CINclosureDate", "ReasonForClosure"),
        since=2023,
    ),
    Rule(
        code="8810",
        severity="error",
        says="The episode has a reason for closing, but no day on which it closed.",
        why="Without the day the child still counts as in need at the end of the year.",
        do="Give the day on which it closed, or take the reason out if it is still open.",
        table="cin_details",
        flag_when="ReasonForClosure IS NOT NULL AND CINclosureDate IS NULL",
        points_at=("ReasonForClosure", "CINclosureDate"),
        since=2023,
    ),
)
WORK_BEFORE_CLOSING = (
    Rule(
        code="8825Q",
        severity="query",
        says="The episode closed after assessment, but holds no assessment.",
        why="Assessments are counted from these rows, so one that was made may be missing.",
        do="Give the assessment, or mend the reason for closing.",
        table="cin_details",
        flag_when="ReasonForClosure IN ('RC8', 'RC9') AND assessments_held IS NULL",
        points_at=("ReasonForClosure",),
        since=2023,
    ),
    Rule(
        code="8867",
        severity="error",
        says="The episode has closed, but one of its assessments has no end.",
        why="An assessment without an end counts as one that still runs.",
        do="Give the day on which the assessment was authorised, or mend the closing of the episode.",
        table="cin_details",
        flag_when="CINclosureDate IS NOT NULL AND unfinished_assessments >= 1",
        points_at=("CINclosureDate",),
        also=(
            Where(
                table="assessments",
                flag_when=(
                    "AssessmentAuthorisationDate IS NULL AND cin_details_CINclosureDate IS NOT NULL"
                ),
                points_at=("AssessmentAuthorisationDate",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="8868",
        severity="error",
        says="The episode has closed, but a section 47 enquiry in it has no outcome, or has two.",
        why="An enquiry leads to a conference or needs none, and is counted by which it was.",
        do="Give the day of the conference, or say that none was needed: one of the two.",
        table="section47",
        flag_when=(
            f"cin_details_CINclosureDate IS NOT NULL AND (({WITHOUT_OUTCOME}) OR ({WITH_BOTH}))"
        ),
        points_at=("DateOfInitialCPC", "ICPCnotRequired"),
        also=(
            Where(
                table="cin_details",
                flag_when="CINclosureDate IS NOT NULL AND an_enquiry_lacks_one_outcome",
                points_at=("CINclosureDate",),
            ),
        ),
        since=2023,
        departs="Whether a conference was needed is read in capitals too.",
        example="A closed episode, no conference, ICPCnotRequired TRUE: flagged there, not here.",
    ),
)
AGE_AT_CLOSING = (
    Rule(
        code="8775Q",
        severity="query",
        says="The person was over 25 while the episode was open.",
        why="Either the date of birth is wrong, or an episode was never closed.",
        do="Look at the date of birth and at the end of the episode; mend or confirm them.",
        table="child_identifiers",
        flag_when=(
            "PersonBirthDate + INTERVAL 25 YEAR < :end AND (an_episode_has_no_end "
            "OR latest_closure > PersonBirthDate + INTERVAL 25 YEAR)"
        ),
        points_at=("PersonBirthDate",),
        also=(
            Where(
                table="cin_details",
                flag_when=(
                    "child_identifiers_PersonBirthDate + INTERVAL 25 YEAR < :end "
                    "AND (CINclosureDate IS NULL "
                    "OR CINclosureDate > child_identifiers_PersonBirthDate + INTERVAL 25 YEAR)"
                ),
                points_at=("CINclosureDate",),
            ),
        ),
        since=2023,
    ),
)
