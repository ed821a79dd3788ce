"""Average Attainment 8 score of children looked after."""


def test_points_not_percent(answer):
    """11.1 points of 90, for a group of perhaps twenty pupils."""
    answer(
        "looked_after_attainment_8",
        "value",
        """
        published | ->
        11.1      | 11.1
        18        | 18.0
        -         | -
        0         | 0.0
        """,
    )
