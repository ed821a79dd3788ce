"""Children's social care spending for each child in the area."""


def test_thousands_of_pounds_over_children(answer):
    """£76,897 thousand over 37,608 children are £2,045 a child."""
    answer(
        "spend_per_child",
        "value",
        """
        thousands  | population | ->
        76,897     | 37,608     | £2,045
        16,878,876 | 12,183,016 | £1,385
        3          | 2,000      | £2
        x          | 37,608     | x
        76,897     | 0          | …
        76,897     |            | …
    """,
    )
