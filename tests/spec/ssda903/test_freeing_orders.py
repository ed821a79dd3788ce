"""Freeing orders ended in December 2005; the department looked for them until 2024."""


def test_445_freeing_order_after_2005(check):
    """An episode that began on the last day of 2005 could be under one."""
    check(
        "445",
        """
        CHILD | LS | DECOM      |
        Ana   | D1 | 2005-12-31 |
        Ben   | D1 | 2006-01-01 | flag
        Cal   | E1 | 2006-01-01 |
        Dee   | D1 |            |
        """,
        year=2024,
    )


def test_451_still_under_a_freeing_order(check):
    """An end, or a reason for one, is enough to say that it is over."""
    check(
        "451",
        """
        CHILD | LS | DEC        | REC |
        Ana   | D1 |            |     | flag
        Ben   | D1 | 2005-12-31 |     |
        Cal   | D1 |            | X1  |
        Dee   | E1 |            |     |
        Eve   | D1 | soon       |     |
        """,
        year=2023,
    )
