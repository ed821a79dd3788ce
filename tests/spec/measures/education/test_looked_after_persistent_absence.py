"""Children looked after who miss much school."""


def test_one_decimal_as_published_and_lait_s_dash_stays_a_dash(answer):
    """No other source is held, so the reason for a gap is not known."""
    answer(
        "looked_after_persistent_absence",
        "share",
        """
        published | ->
        21.1      | 21.1%
        20        | 20.0%
        -         | -
        c         | c
        """,
    )
