"""Episodes of need that began in the year: count and rate."""


def test_the_rate_is_worked_out_for_every_place_alike(answer):
    """So that a council and England stand on the same estimates of the population."""
    answer(
        "in_need_started",
        "rate",
        """
        episodes | population | ->
        1,320    | 37,608     | 351.0
        396,870  | 12,183,016 | 325.8
        1,729    | 40,000     | 432.3
        c        | 37,608     | c
        1,320    | 0          | …
    """,
    )


def test_the_count_is_as_published(answer):
    """A child whose case closed and opened again counts twice."""
    answer(
        "in_need_started",
        "count",
        """
        published | ->
        1,148     | 1,148
        x         | x
    """,
    )
