"""The factors that an assessment found: at least one, from the list, once each.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

_FACTORS = ("AssessmentFactors",)
_ONE_CODE = "the existing tool compares all factors of the assessment together with one code, and so never flags a census file."


def _split(code: str, old: str, new: str) -> Rule:
    return Rule(
        code=code,
        severity="query",
        says=f"This assessment holds the factor {old}, which was split in two.",
        why="Children counted under the old factor are missing from both of the new ones.",
        do=f"Use {new} instead.",
        table="assessments",
        flag_when=f"holds_factor_{old.lower()}",
        points_at=_FACTORS,
        since=2025,
        departs=f"Each factor is looked at by itself; {_ONE_CODE}",
        example=f"An assessment with the factors 2B and {old}: flagged here, not there.",
    )


_LONE_AND_EMPTY = "assessments_held = 1 AND no_factors_in_the_episode"
_OTHERWISE = "IS NULL OR {0} NOT IN ('RC8', 'RC9')"

RULES = (
    Rule(
        code="8869",
        severity="error",
        says="The assessment says that no factors were found, and holds other factors as well.",
        why="The child counts both among those with no factors and among those with some.",
        do="Take out factor 21, or the other factors if the assessment found none.",
        table="assessments",
        flag_when="says_no_factors AND finds_a_factor",
        points_at=_FACTORS,
        since=2023,
        departs=f"The factors of one assessment are compared; {_ONE_CODE}",
        example="An assessment with the factors 21 and 2B: flagged here, not there.",
    ),
    Rule(
        code="8873Q",
        severity="query",
        says="The only assessment found no factors, yet the episode is open or closed for another reason.",
        why="A child for whom nothing was found is expected to be closed after the assessment.",
        do="Look at the factors, and at how and why the episode closed; mend or confirm them.",
        table="assessments",
        flag_when=(
            f"{_LONE_AND_EMPTY} AND (cin_details_ReasonForClosure "
            f"{_OTHERWISE.format('cin_details_ReasonForClosure')})"
        ),
        points_at=_FACTORS,
        also=(
            Where(
                table="cin_details",
                flag_when=(
                    f"{_LONE_AND_EMPTY} AND (ReasonForClosure "
                    f"{_OTHERWISE.format('ReasonForClosure')})"
                ),
                points_at=("ReasonForClosure",),
            ),
        ),
        since=2023,
        departs="Only the factor 21 itself says that none was found; the existing tool takes any text with 21 in it.",
        example="A lone assessment with the factor 121: flagged there, not here.",
    ),
    Rule(
        code="8897Q",
        severity="query",
        says="A finished assessment has no factors, or has one that is not on the list.",
        why="What children need is counted by these factors; without one this child is left out.",
        do="Give every factor that the assessment found, or factor 21 if it found none.",
        table="assessments",
        flag_when=(
            "AssessmentAuthorisationDate >= :start AND COALESCE(holds_a_factor_not_listed, TRUE)"
        ),
        points_at=("AssessmentAuthorisationDate", "AssessmentFactors"),
        since=2023,
        departs=(
            "Each assessment is judged on its own factors; the existing tool adds those of the "
            "child's other episodes, and stops where a factor is not on the list."
        ),
        example="A finished assessment with the factor 8A: flagged here, not there.",
    ),
    Rule(
        code="8898",
        severity="error",
        says="The same factor is given more than once on one assessment.",
        why="Factors are counted one by one, so this one counts twice.",
        do="Keep the factor once, or mend the one that should be another.",
        table="assessments",
        flag_when="repeats_a_factor",
        points_at=_FACTORS,
        since=2023,
        departs="The existing tool stops whenever it finds a repeat, and says that the rule passed.",
        example="An assessment with the factor 2B twice: flagged here, not there.",
    ),
    _split("8945Q", "18A", "18B or 18C"),
    _split("8950Q", "19A", "19B or 19C"),
)
