"""An assessment begins, is authorised after that, and is of the year."""


def test_8608_authorised_before_it_began(check):
    """An assessment may be done in a day."""
    check(
        "8608",
        """
        LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 2025-06-02                | 2025-06-02                  |
        Ben       | 2025-06-02                | 2025-06-01                  | flag
        Cal       |                           | 2025-06-01                  |
        Dee       | 2025-06-02                |                             |
        Eve       | 2025-06-02                | 2025-02-29                  |
        """,
    )


def test_8614_factors_before_the_end(check):
    """A blank factor is none. An assessment answers for its own factors, not for those of another."""
    check(
        "8614",
        """
        LAchildID | CINdetailsID | AssessmentAuthorisationDate |
        Ana       | 1            | 2025-06-02                  |
        Ben       | 1            |                             | flag
        Ben       | 1            |                             |
        Ben       | 2            |                             |
        Cal       | 1            |                             |
        Dee       | 1            |                             |
        Eve       | 1            | 2025-02-29                  | flag
        """,
        assessment_factors="""
        LAchildID | CINdetailsID | AssessmentID | AssessmentFactor |
        Ana       | 1            | 1            | 2A               |
        Ben       | 1            | 1            | 2A               |
        Ben       | 1            | 1            |                  |
        Cal       | 1            | 1            |                  |
        Eve       | 1            | 1            | 99               |
        """,
    )


def test_8696_authorised_outside_the_year(check):
    """The first and the last day of the year are in it."""
    check(
        "8696",
        """
        LAchildID | AssessmentAuthorisationDate |
        Ana       | 2025-03-31                  | flag
        Ben       | 2025-04-01                  |
        Cal       | 2026-03-31                  |
        Dee       | 2026-04-01                  | flag
        Eve       |                             |
        """,
    )


def test_8736_an_open_assessment_from_outside_the_year(check):
    """One without a start is flagged as well; one that was authorised is left."""
    check(
        "8736",
        """
        LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 2025-03-31                |                             | flag
        Ben       | 2025-04-01                |                             |
        Cal       | 2026-03-31                |                             |
        Dee       | 2026-04-01                |                             | flag
        Eve       |                           |                             | flag
        Fay       | 2025-03-31                | 2025-04-30                  |
        Gus       |                           | 2025-04-30                  |
        Hal       | 2025-03-31                | 2025-04-31                  | flag
        """,
    )
