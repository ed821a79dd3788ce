"""Spending on children's services."""


def test_pounds_are_shown_in_millions(answer):
    """To one decimal, half up and away from nought; a missing return is not nought."""
    answer(
        "childrens_spend",
        "value",
        """
        pounds         | ->
        76,812,745     | £76.8m
        16,012,355,892 | £16,012.4m
        -250,000       | -£0.3m
        -              | -
    """,
    )
