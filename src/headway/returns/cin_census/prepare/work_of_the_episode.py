"""What is known of an episode from the assessments, enquiries and plans inside it."""

from headway.validation.rule import Fact

# An enquiry has come to a conference, or to none being needed: to one of the two.
WITHOUT_OUTCOME = "DateOfInitialCPC IS NULL AND NOT COALESCE(ICPCnotRequired_yes, FALSE)"
WITH_BOTH = "DateOfInitialCPC IS NOT NULL AND COALESCE(ICPCnotRequired_yes, FALSE)"
IN_WORK = "AssessmentActualStartDate IS NOT NULL OR AssessmentAuthorisationDate IS NOT NULL"


def _of_the_episode(name: str, of: str, sql: str, says: str) -> Fact:
    return Fact(name=name, of=of, each="cin_details", sql=sql, says=says)


def _any(condition: str) -> str:
    return f"MAX(CASE WHEN {condition} THEN 1 ELSE 0 END) = 1"


FACTS = (
    _of_the_episode(
        "unfinished_assessments",
        "assessments",
        "SUM(CASE WHEN AssessmentAuthorisationDate IS NULL THEN 1 ELSE 0 END)",
        "How many assessments of the episode are not finished.",
    ),
    _of_the_episode(
        "assessments_held",
        "assessments",
        "COUNT(*)",
        "How many assessments the episode holds; null where it holds none.",
    ),
    _of_the_episode(
        "an_assessment_has_a_day",
        "assessments",
        _any(IN_WORK),
        "Whether any assessment of the episode has a start or an end.",
    ),
    _of_the_episode(
        "an_enquiry_began",
        "section47",
        _any("S47ActualStartDate IS NOT NULL"),
        "Whether any section 47 enquiry of the episode has a start.",
    ),
    _of_the_episode(
        "enquiries_without_outcome",
        "section47",
        f"SUM(CASE WHEN {WITHOUT_OUTCOME} THEN 1 ELSE 0 END)",
        "How many section 47 enquiries of the episode have come to nothing yet.",
    ),
    _of_the_episode(
        "an_enquiry_lacks_one_outcome",
        "section47",
        _any(f"({WITHOUT_OUTCOME}) OR ({WITH_BOTH})"),
        "Whether a section 47 enquiry of the episode has no outcome, or two.",
    ),
    _of_the_episode(
        "protection_plans_held",
        "cp_plans",
        "COUNT(*)",
        "How many protection plans the episode holds; null where it holds none.",
    ),
)
