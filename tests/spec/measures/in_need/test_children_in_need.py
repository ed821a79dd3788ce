"""Children in need at 31 March: count and rate."""


def test_the_count_is_of_open_episodes(answer):
    """As published; a council that could not report has none."""
    answer(
        "children_in_need",
        "count",
        """
        published | ->
        1,669     | 1,669
        x         | x
        c         | c
    """,
    )


def test_the_rate_is_published_or_worked_out(answer):
    """A published rate may rest on an older population: it is not corrected."""
    answer(
        "children_in_need",
        "rate",
        """
        published | episodes | population | ->
        443.8     | 1,669    | 37,608     | 443.8
        331.5     | 378,030  | 11,500,000 | 331.5
                  | 1,559    | 36,366     | 428.7
        -         | x        | 36,366     | x
                  | 1,559    |            | …
    """,
    )
