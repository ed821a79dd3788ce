"""Initial child protection conferences held in the year: count and rate."""


def test_the_count_is_as_published(answer):
    """One conference for each child, so three of one family are three."""
    answer(
        "initial_conferences",
        "count",
        """
        published | ->
        200       | 200
        0         | 0
        c         | c
    """,
    )


def test_the_rate_before_2016_is_worked_out(answer):
    """Where no rate is published the count and the population before it give one."""
    answer(
        "initial_conferences",
        "rate",
        """
        published | conferences | population | ->
        73.9      | 278         | 37,608     | 73.9
                  | 337         | 36,297     | 92.8
        c         | 278         | 37,608     | c
                  | 337         |            | …
    """,
    )
