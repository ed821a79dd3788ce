"""Children placed more than 20 miles from home and outside the area."""


def test_lait_s_dash_yields_to_the_release_s_own_count(answer):
    """A dash gives no reason. What the release prints decides."""
    answer(
        "placed_far_and_outside",
        "share",
        """
        published | placed | children | ->
        19        | 70     | 367      | 19%
        -         | 70     | 367      | 19.1%
        c         | 70     | 367      | c
        -         | c      | 367      | c
        """,
    )
