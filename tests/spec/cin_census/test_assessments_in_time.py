"""Assessments are finished within 45 working days."""


def test_8670q_open_for_more_than_45_working_days(check):
    """Of the year to 31 March 2026, Wednesday 28 January is the first of the last 45 days."""
    check(
        "8670Q",
        """
        LAchildID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 2026-01-28                |                             |
        Ben       | 2026-01-27                |                             | flag
        Cal       | 2026-01-27                | 2026-03-30                  |
        Dee       | 2026-01-27                | 2026-02-30                  | flag
        Eve       |                           |                             |
        Fay       | 2008-01-02                |                             | flag
        """,
    )


def test_8670q_a_year_that_ends_at_easter(check):
    """31 March 2024 was Easter Sunday: the next working day, Tuesday 2 April, is the 45th."""
    check(
        "8670Q",
        """
        LAchildID | AssessmentActualStartDate |
        Ana       | 2024-01-29                |
        Ben       | 2024-01-28                | flag
        """,
        year=2024,
    )
