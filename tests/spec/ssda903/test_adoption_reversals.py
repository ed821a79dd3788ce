"""A plan of adoption ends when it must, stands while it must, and goes on from last year."""

import pytest


@pytest.mark.parametrize(("code", "order", "year"), [("553", "E1", 2026), ("555", "D1", 2024)])
def test_an_order_rests_on_a_decision_that_stands(check, code, order, year):
    """553 asks it of placement orders, 555 of freeing orders. An older reversed decision is past."""
    check(
        code,
        f"""
        CHILD | LS      | DEC        |
        Ana   | {order} |            |
        Ben   | {order} |            | flag
        Cal   | {order} |            |
        Dee   | {order} |            |
        Eve   | {order} | 2023-06-01 |
        Fay   | C2      |            |
        Gil   | {order} |            |
        Hal   | {order} |            | flag
        """,
        year=year,
        placed_for_adoption="""
        CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
        Ana   | 2023-04-01  |                    |                      |
        Cal   | 2023-04-01  | 2023-05-01         |                      | flag
        Dee   | 2023-04-01  |                    | RD1                  | flag
        Eve   | 2023-04-01  | 2023-05-01         | RD1                  |
        Fay   | 2023-04-01  | 2023-05-01         | RD1                  |
        Gil   | 2023-04-01  | 2023-05-01         | RD1                  |
        Gil   | 2023-06-01  |                    |                      |
        Hal   |             |                    |                      |
        """,
    )


LEFT = """
    CHILD | PLACE | LS | REC |
    Ana   | A3    | C2 | E4A |
    Ben   | A3    | C2 | E4A | flag
    Cal   | U1    | E1 | E4A | flag
    Dee   | A3    | E1 | E11 |
    Eve   | A3    | E1 | X1  |
    Fay   | A3    | E1 |     |
    Gil   | U1    | D1 | E4A | {freed}
    """
PLANS = """
    CHILD | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
    Ana   | 2023-05-01         | RD1                  |
    Cal   | 2023-05-01         | RD1                  |
    Cal   |                    | RD1                  | flag
    Dee   |                    |                      |
    Eve   |                    |                      |
    Fay   |                    |                      |
    Gil   | 2023-05-01         |                      | {freed}
    """


def test_557_left_without_being_adopted(check):
    """Day and reason must both be there. A child with no decision at all lacks them too."""
    check("557", LEFT.format(freed=""), placed_for_adoption=PLANS.format(freed=""))


def test_557_until_2024_asked_of_freeing_orders_too(check):
    """Until 2024 a child who left care from under a freeing order was asked the same."""
    check(
        "557",
        LEFT.format(freed="flag"),
        year=2024,
        placed_for_adoption=PLANS.format(freed="flag"),
    )


def test_558_adopted_under_a_reversed_decision(check):
    """Only the latest decision counts, by its date."""
    check(
        "558",
        """
        CHILD | REC |
        Ana   | E11 |
        Ben   | E12 | flag
        Cal   | E4A |
        Dee   | E11 |
        Eve   | E11 | flag
        """,
        placed_for_adoption="""
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 2025-06-01  |                    |
        Ana   | 2025-04-01  | 2025-05-01         |
        Ben   | 2025-04-01  | 2025-05-01         |
        Cal   | 2025-04-01  | 2025-05-01         |
        Eve   | 2025-06-01  | 2025-07-01         |
        Eve   | 2025-04-01  |                    |
        """,
    )


def test_559_an_older_decision_that_last_year_lacked(check):
    """The first day of the year is this year's. A blank date last year is the same lack."""
    check(
        "559",
        """
        CHILD | DATE_PLACED |
        Ana   | 2025-03-31  |
        Ben   | 2025-03-31  | flag
        Cal   | 2025-04-01  |
        Dee   | 2025-03-31  | flag
        """,
        placed_for_adoption_last="""
        CHILD | DATE_PLACED |
        Ana   | 2024-05-01  |
        Dee   |             |
        """,
    )


def test_560_another_date_than_last_years(check):
    """A decision in force at the end of last year keeps its date, however it is written."""
    check(
        "560",
        """
        CHILD | DATE_PLACED |
        Ana   | 2025-03-01  |
        Ben   | 2025-03-02  | flag
        Cal   |             | flag
        Dee   | 2025-03-02  |
        Eve   | 2025-05-01  |
        """,
        placed_for_adoption_last="""
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 1/3/2025    |                    |
        Ben   | 2025-03-01  |                    |
        Cal   | 2025-03-01  |                    |
        Dee   | 2025-03-01  | 2025-03-15         |
        Eve   |             |                    |
        """,
    )


def test_561_reported_as_reversed_last_year(check):
    """A day or a reason last year shows the decision as reversed. Two blanks are no date."""
    check(
        "561",
        """
        CHILD | DATE_PLACED |
        Ana   | 01/03/2024  | flag
        Ben   | 2024-03-01  | flag
        Cal   | 2024-03-01  |
        Dee   | 2025-05-01  |
        Eve   |             |
        """,
        placed_for_adoption_last="""
        CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
        Ana   | 1/3/2024    | 2024-06-01         |                      |
        Ben   | 2024-03-01  |                    | RD1                  |
        Cal   | 2024-03-01  |                    |                      |
        Dee   | 2024-03-01  | 2024-06-01         | RD1                  |
        Eve   |             | 2024-06-01         | RD1                  |
        """,
    )


def test_584_not_later_than_the_reversed_one(check):
    """By the day and not by its letters: 1 February 2025 is later than 31 January 2024."""
    check(
        "584",
        """
        CHILD | DATE_PLACED |
        Ana   | 2025-02-01  |
        Ben   | 2024-01-31  | flag
        Cal   |             | flag
        Dee   | 2024-01-31  |
        Eve   | 31/02/2025  |
        """,
        placed_for_adoption_last="""
        CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
        Ana   | 2024-01-31  | 2024-06-01         | RD1                  |
        Ben   | 2024-01-31  | 2024-06-01         |                      |
        Cal   |             |                    | RD1                  |
        Dee   | 2024-01-31  |                    |                      |
        Eve   | 2024-01-31  | 2024-06-01         |                      |
        """,
    )
