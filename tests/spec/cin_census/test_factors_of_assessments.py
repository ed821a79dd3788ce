"""The factors that an assessment found: at least one, from the list, once each."""

import pytest


def test_8869_no_factors_and_others_as_well(check):
    """Factors of the child's other assessments do not matter. Factor 21 twice is 8898's; an empty
    factor is one that is not 21."""
    check(
        "8869",
        """
        LAchildID | CINdetailsID | AssessmentID |
        Ana       | 1            | 1            |
        Ben       | 1            | 1            | flag
        Cal       | 1            | 1            |
        Cal       | 1            | 2            |
        Cal       | 2            | 1            |
        Dee       | 1            | 1            |
        Eve       | 1            | 1            | flag
        Fay       | 1            | 1            |
        Gus       | 1            | 1            |
        """,
        assessment_factors="""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Ana       | 1            | 1            | 21               |
        Ben       | 1            | 1            | 2B               |
        Ben       | 1            | 1            | 21               |
        Cal       | 1            | 1            | 21               |
        Cal       | 1            | 2            | 2B               |
        Cal       | 2            | 1            | 3A               |
        Dee       | 1            | 1            | 21               |
        Dee       | 1            | 1            | 21               |
        Eve       | 1            | 1            | 21               |
        Eve       | 1            | 1            |                  |
        Fay       | 1            | 1            | 2B               |
        Fay       | 1            | 1            | 3A               |
        """,
    )


def test_8873q_the_only_assessment_found_nothing(check):
    """RC8 and RC9 are the ends to expect. Two assessments are not asked about, nor does the other
    episode's assessment count as a second."""
    check(
        "8873Q",
        """
        LAchildID | CINdetailsID |
        Ana       | 1            |
        Ben       | 1            |
        Cal       | 1            | flag
        Dee       | 1            | flag
        Eve       | 1            |
        Eve       | 1            |
        Fay       | 1            | flag
        Fay       | 2            |
        Gus       | 1            |
        """,
        cin_details="""
        LAchildID | ReasonForClosure |
        Ana       | RC8              |
        Ben       | RC9              |
        Cal       | RC7              | flag
        Dee       |                  | flag
        Eve       | RC7              |
        Fay       | RC1              | flag
        Fay       | RC1              |
        Gus       | RC7              |
        """,
        assessment_factors="""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Ana       | 1            | 1            | 21               |
        Ben       | 1            | 1            | 21               |
        Cal       | 1            | 1            | 21               |
        Dee       | 1            | 1            | 21               |
        Dee       | 1            | 1            | 2B               |
        Eve       | 1            | 1            | 21               |
        Fay       | 1            | 1            | 21               |
        Gus       | 1            | 1            | 121              |
        """,
    )


def test_8897q_finished_without_a_factor_on_the_list(check):
    """Those finished before the year are not asked about; the year's end does not matter. One
    wrong factor among right ones is enough, a blank one too."""
    check(
        "8897Q",
        """
        LAchildID | CINdetailsID | AssessmentID | AssessmentAuthorisationDate |
        Ana       | 1            | 1            | 2025-04-01                  | flag
        Ben       | 1            | 1            | 2025-03-31                  |
        Cal       | 1            | 1            |                             |
        Dee       | 1            | 1            | 2026-04-01                  | flag
        Eve       | 1            | 1            | 2025-05-01                  |
        Fay       | 1            | 1            | 2025-05-01                  | flag
        Gus       | 1            | 1            | 2025-05-01                  | flag
        Hal       | 1            | 1            | 2025-05-01                  | flag
        Ida       | 1            | 1            | 2025-05-01                  |
        Ida       | 2            | 1            | 2025-07-01                  | flag
        Jo        | 1            | 1            | 2025-05-01                  |
        """,
        assessment_factors="""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Dee       | 1            | 1            | 8A               |
        Eve       | 1            | 1            | 24A              |
        Eve       | 1            | 1            | 18A              |
        Fay       | 1            | 1            | 2B               |
        Fay       | 1            | 1            | 25A              |
        Gus       | 1            | 1            | 2B               |
        Gus       | 1            | 1            |                  |
        Hal       | 1            | 1            | 2b               |
        Ida       | 1            | 1            | 2B               |
        Ida       | 2            | 1            | 99               |
        Jo        | 1            | 1            | 21               |
        """,
    )


def test_8898_one_factor_twice(check):
    """Two empty factors repeat nothing, and two assessments may find the same."""
    check(
        "8898",
        """
        LAchildID | CINdetailsID | AssessmentID |
        Ana       | 1            | 1            |
        Ben       | 1            | 1            | flag
        Cal       | 1            | 1            |
        Cal       | 1            | 2            |
        Cal       | 2            | 1            |
        Dee       | 1            | 1            |
        Eve       | 1            | 1            |
        """,
        assessment_factors="""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Ana       | 1            | 1            | 2B               |
        Ana       | 1            | 1            | 2C               |
        Ben       | 1            | 1            | 2B               |
        Ben       | 1            | 1            | 3A               |
        Ben       | 1            | 1            | 2B               |
        Cal       | 1            | 1            | 2B               |
        Cal       | 1            | 2            | 2B               |
        Cal       | 2            | 1            | 2B               |
        Dee       | 1            | 1            |                  |
        Dee       | 1            | 1            |                  |
        """,
    )


@pytest.mark.parametrize("code, old, new", [("8945Q", "18A", "18B"), ("8950Q", "19A", "19B")])
@pytest.mark.parametrize("year", [2025, 2026])
def test_8945q_and_8950q_a_factor_that_was_split(check, code, old, new, year):
    """From the year to March 2025, in capitals or not, alone or among others."""
    check(
        code,
        """
        LAchildID | CINdetailsID | AssessmentID |
        Ana       | 1            | 1            | flag
        Ben       | 1            | 1            | flag
        Ben       | 1            | 2            |
        Cal       | 1            | 1            |
        Dee       | 1            | 1            |
        Eve       | 1            | 1            |
        """,
        assessment_factors=f"""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Ana       | 1            | 1            | {old}            |
        Ben       | 1            | 1            | 2B               |
        Ben       | 1            | 1            | {old.lower()}    |
        Ben       | 1            | 2            | 2B               |
        Cal       | 1            | 1            | {new}            |
        Dee       | 1            | 1            |                  |
        """,
        year=year,
    )
