"""Child protection plans whose reviews were all held in time."""


def test_all_reviewed_and_none_reviewed_are_figures(answer):
    """The whole is plans open for at least three months: younger ones need no review yet."""
    answer(
        "cp_reviews_in_time",
        "share",
        """
        published | reviewed | plans  | ->
        89.8      | 31,500   | 35,090 | 89.8%
        100       | 20       | 20     | 100.0%
                  | 31,500   | 35,090 | 89.8%
                  | 0        | 25     | 0.0%
                  | 0        | 0      | …
        c         | c        | 9      | c
    """,
    )
