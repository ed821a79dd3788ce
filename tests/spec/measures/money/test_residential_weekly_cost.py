"""Weekly cost of a residential place."""


def test_it_is_shown_as_published(answer):
    """An outlier is shown as published: only the caution says that it cannot be right."""
    answer(
        "residential_weekly_cost",
        "value",
        """
        published | ->
        6,305     | £6,305
        465       | £465
        0         | £0
        -         | -
    """,
    )
