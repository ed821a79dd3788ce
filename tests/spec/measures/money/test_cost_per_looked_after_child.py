"""Weekly cost of each child looked after."""


def test_it_is_shown_as_published(answer):
    """The department has rounded to £5 already."""
    answer(
        "cost_per_looked_after_child",
        "value",
        """
        published | ->
        2,045     | £2,045
        465       | £465
        0         | £0
        -         | -
    """,
    )
