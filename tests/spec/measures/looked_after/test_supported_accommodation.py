"""Children living in supported accommodation."""


def test_a_missing_year_is_not_bridged(answer):
    """2024 was hard to report. Its figure stands as published or not at all."""
    answer(
        "supported_accommodation",
        "share",
        """
        published | placed | children | ->
        7         | 30     | 440      | 7%
        x         |        | 440      | x
        c         | c      | 367      | c
                  | 30     | 440      | 6.8%
        """,
    )
