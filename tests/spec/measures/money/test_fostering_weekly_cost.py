"""Weekly cost of a foster placement."""


def test_it_is_shown_as_published(answer):
    """Too few placements to publish is not a placement that costs nothing."""
    answer(
        "fostering_weekly_cost",
        "value",
        """
        published | ->
        730       | £730
        465       | £465
        0         | £0
        -         | -
    """,
    )
