"""Children placed for adoption."""


def test_small_shares_are_suppressed_more_often_than_not(answer):
    """c, k and 0 say three things."""
    answer(
        "placed_for_adoption",
        "share",
        """
        published | placed | children | ->
        3         | 13     | 440      | 3%
        c         | c      | 367      | c
        k         | 1      | 367      | k
        0         | 0      | 367      | 0%
                  | 10     | 427      | 2.3%
        """,
    )
