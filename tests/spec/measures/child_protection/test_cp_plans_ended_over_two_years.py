"""Child protection plans that ended in the year after two years or more."""


def test_closing_old_plans_raises_it(answer):
    """38 of 264 plans ended had lasted two years: a clear-out, seen as 14.4%."""
    answer(
        "cp_plans_ended_over_two_years",
        "share",
        """
        published | lasting | plans | ->
        14.4      | 38      | 264   | 14.4%
                  | 38      | 264   | 14.4%
        0         | 0       | 143   | 0.0%
        c         | c       | 300   | c
                  | c       | 300   | c
    """,
    )
