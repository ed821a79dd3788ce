"""Unaccompanied asylum-seeking children looked after."""


def test_the_share_of_the_wide_tables_is_worked_out(answer):
    """4,560 of 72,670 in England in 2017."""
    answer(
        "unaccompanied_children",
        "share",
        """
        published | unaccompanied | children | ->
        8         | 6,540         | 81,770   | 8%
                  | 4,560         | 72,670   | 6.3%
        k         | 1             | 480      | k
        """,
    )


def test_the_rate_is_never_published_and_shown_to_one_decimal(answer):
    """A whole number would be nought or one in most councils. 5 of 40,000 are 1.25: 1.3."""
    answer(
        "unaccompanied_children",
        "rate",
        """
        unaccompanied | population | ->
        13            | 37,608     | 3.5
        5             | 40,000     | 1.3
        0             | 37,608     | 0.0
        c             | 37,608     | c
        13            |            | …
        """,
    )
