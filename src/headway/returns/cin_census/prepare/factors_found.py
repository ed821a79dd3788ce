"""What is known of an assessment, or of an episode, from the factors that were found."""

from headway.validation.rule import Derived, Fact

# The letters of a code tell one factor from another: 3B and 3C are two.
LISTED = (
    "('1A', '1B', '1C', '2A', '2B', '2C', '3A', '3B', '3C', '4A', '4B', '4C', "
    "'5A', '5B', '5C', '6A', '6B', '6C', '7A', '8B', '8C', '8D', '8E', '8F', '9A', "
    "'10A', '11A', '12A', '13A', '14A', '15A', '16A', '17A', '18A', '18B', '18C', "
    "'19A', '19B', '19C', '20', '21', '22A', '23A', '24A')"
)


def _any(name: str, condition: str, says: str, each: str = "assessments") -> Fact:
    return Fact(
        name=name,
        of="assessment_factors",
        each=each,
        sql=f"MAX(CASE WHEN {condition} THEN 1 ELSE 0 END) = 1",
        says=says,
    )


FACTS = (
    _any(
        "says_no_factors",
        "AssessmentFactor = '21'",
        "Whether the assessment says that no factors were found.",
    ),
    _any(
        "finds_a_factor",
        "AssessmentFactor IS NULL OR AssessmentFactor <> '21'",
        "Whether the assessment holds a factor other than the one that says none, or a blank.",
    ),
    _any(
        "holds_a_factor_not_listed",
        f"AssessmentFactor IS NULL OR AssessmentFactor NOT IN {LISTED}",
        "Whether a factor of the assessment is blank or none of the census's.",
    ),
    _any(
        "repeats_a_factor",
        "AssessmentFactor IS NOT NULL AND times_in_the_assessment >= 2",
        "Whether the assessment holds one factor twice.",
    ),
    _any(
        "holds_factor_18a",
        "AssessmentFactor IN ('18A', '18a')",
        "Whether the assessment holds the factor 18A, which was split.",
    ),
    _any(
        "holds_factor_19a",
        "AssessmentFactor IN ('19A', '19a')",
        "Whether the assessment holds the factor 19A, which was split.",
    ),
    _any(
        "no_factors_in_the_episode",
        "AssessmentFactor = '21'",
        "Whether an assessment of the episode says that no factors were found.",
        each="cin_details",
    ),
)
DERIVED = (
    Derived(
        name="times_in_the_assessment",
        of="assessment_factors",
        sql="COUNT(*) OVER (PARTITION BY child_key, CINdetailsID, AssessmentID, AssessmentFactor)",
        says="How many times the assessment holds this very factor.",
    ),
)
