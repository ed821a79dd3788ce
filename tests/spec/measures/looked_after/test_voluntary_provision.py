"""Children in placements of voluntary providers."""


def test_a_hidden_year_stays_hidden_between_two_known_ones(answer):
    """Halton's of 2023 is suppressed; nothing is put in its place."""
    answer(
        "voluntary_provision",
        "share",
        """
        published | placed | children | ->
        7         | 26     | 369      | 7%
        c         | c      | 386      | c
        2         | 8      | 382      | 2%
        """,
    )
