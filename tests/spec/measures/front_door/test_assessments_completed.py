"""Assessments completed in the year."""


def test_not_reported_and_not_reliable_are_not_nought(answer):
    """2014's zeros are councils that did not report; England's sum of that year is marked u."""
    answer(
        "assessments_completed",
        "count",
        """
        published | ->
        3,292     | 3,292
        x         | x
        u         | u
        c         | c
    """,
    )
