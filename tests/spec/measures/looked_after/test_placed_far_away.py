"""Children placed more than 20 miles from home."""


def test_unknown_distances_count_as_not_known_to_be_far(answer):
    """They are in the denominator, so a council that records badly looks better: see the note."""
    answer(
        "placed_far_away",
        "share",
        """
        published | placed | children | ->
        10        | 43     | 440      | 10%
                  | 5      | 80       | 6.3%
        x         |        | 440      | x
        c         | c      | 60       | c
        """,
    )
