"""Child protection plans open at 31 March that have lasted two years or more."""


def test_most_councils_have_too_few_to_publish(answer):
    """No such plan at all is published as 0; one to five are withheld."""
    answer(
        "cp_plans_over_two_years",
        "share",
        """
        published | lasting | plans | ->
        2.3       | 1,150   | 49,420 | 2.3%
        0         | 0       | 212   | 0.0%
        c         | c       | 178   | c
    """,
    )


def test_the_whole_is_plans_open_on_the_day(answer):
    """Not all children with a plan at some time in the year."""
    answer(
        "cp_plans_over_two_years",
        "share",
        """
        lasting | plans | ->
        12      | 163   | 7.4%
        12      | 0     | …
    """,
    )
