"""Spending on children looked after."""


def test_pounds_are_shown_in_millions(answer):
    """To one decimal, half up; nothing spent is a figure and a missing return is not."""
    answer(
        "looked_after_spend",
        "value",
        """
        pounds        | ->
        46,903,950    | £46.9m
        8,955,421,269 | £8,955.4m
        1,250,000     | £1.3m
        1,249,999     | £1.2m
        0             | £0.0m
        -             | -
    """,
    )
