"""Episodes of one child follow one another."""


def test_501_starts_before_the_previous_one_ended(check):
    """A hand-over on the same day is normal. A start one day early is not."""
    check(
        "501",
        """
        CHILD | DECOM      | DEC        |
        Ana   | 2024-04-01 | 2024-06-01 |
        Ana   | 2024-06-01 | 2024-07-01 |
        Ben   | 2024-04-01 | 2024-06-01 |
        Ben   | 2024-05-31 | 2024-07-01 | flag
        Cal   | 2024-04-01 |            |
        Cal   | 2024-05-31 | 2024-07-01 |
        """,
    )
