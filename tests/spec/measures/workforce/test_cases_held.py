"""Cases held by social workers."""


def test_the_count_is_whole_and_as_published(answer):
    """A joint return of two councils leaves each without a figure of its own."""
    answer(
        "cases_held",
        "count",
        """
        published | ->
        1,546     | 1,546
        0         | 0
        x         | x
        z         | z
    """,
    )
