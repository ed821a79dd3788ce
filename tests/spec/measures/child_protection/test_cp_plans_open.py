"""Child protection plans open at 31 March: rate and count."""


def test_the_published_rate_stands_before_one_worked_out(answer):
    """The department's own rate may rest on another estimate of the population."""
    answer(
        "cp_plans_open",
        "rate",
        """
        published | plans | population | ->
        56.4      | 212   | 37,000     | 56.4
        -         | 212   | 37,608     | 56.4
        -         | c     | 37,608     | c
        -         |       |            | -
    """,
    )


def test_a_rate_at_the_half_is_rounded_up(answer):
    """43.25 for every 10,000 is shown as 43.3, and 43.24 as 43.2."""
    answer(
        "cp_plans_open",
        "rate",
        """
        plans | population | ->
        173   | 40,000     | 43.3
        1,081 | 250,000    | 43.2
    """,
    )
