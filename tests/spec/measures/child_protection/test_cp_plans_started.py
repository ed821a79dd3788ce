"""Child protection plans started in the year: count and rate."""


def test_the_count_is_as_published_or_missing_for_its_reason(answer):
    """A nought that the department publishes is a figure; a suppressed count is not."""
    answer(
        "cp_plans_started",
        "count",
        """
        published | ->
        161       | 161
        1,274     | 1,274
        0         | 0
        c         | c
        z         | z
    """,
    )


def test_the_rate_is_worked_out_where_none_is_published(answer):
    """Per 10,000 aged 0 to 17, the estimate for the middle of the year before."""
    answer(
        "cp_plans_started",
        "rate",
        """
        published | plans | population | ->
        68.3      | 257   | 37,608     | 68.3
                  | 257   | 37,608     | 68.3
        -         | 183   | 27,739     | 66.0
        -         | c     | 27,739     | c
        c         | 183   | 27,739     | c
                  | 183   |            | …
    """,
    )
