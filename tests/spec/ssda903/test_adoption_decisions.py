"""Decisions that a child should be placed for adoption stand in order, and fit the child's care."""


def test_522_reversed_before_it_was_made(check):
    """A decision may be reversed on its own day. A day that cannot be read is not compared."""
    check(
        "522",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 2025-05-01  | 2025-05-01         |
        Ben   | 2025-05-01  | 2025-04-30         | flag
        Cal   |             | 2025-04-30         |
        Dee   | 2025-05-01  | 31/02/2025         |
        """,
    )


def test_563_ended_but_never_begun(check):
    """Both halves of the reversal must be there for the missing start to be asked for."""
    check(
        "563",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED |
        Ana   |             | 2025-05-01         | RD1                  | flag
        Ben   | 2025-04-01  | 2025-05-01         | RD1                  |
        Cal   |             | 2025-05-01         |                      |
        Dee   |             |                    | RD1                  |
        Eve   | 31/02/2025  | 2025-05-01         | RD1                  |
        """,
    )


def test_579_made_while_the_one_before_was_in_force(check):
    """The later of two is flagged: the one before is still open, or ends after this begins."""
    check(
        "579",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 2025-04-01  | 2025-06-01         |
        Ana   | 2025-06-01  |                    |
        Ben   | 2025-05-31  |                    | flag
        Ben   | 2025-04-01  | 2025-06-01         |
        Cal   | 2025-04-01  |                    |
        Cal   | 2025-06-01  |                    | flag
        Dee   | 2025-04-01  |                    |
        Dee   |             |                    | flag
        """,
    )


def test_583_an_earlier_decision_without_an_end(check):
    """The latest may be open, by its day and not by its letters: 31 January 2020 is the older."""
    check(
        "583",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 31/01/2020  |                    | flag
        Ana   | 01/05/2025  |                    |
        Ben   | 2025-04-01  | 2025-05-01         |
        Ben   | 2025-06-01  |                    |
        Cal   |             |                    | flag
        Cal   | 2025-06-01  |                    |
        Dee   | 2025-06-01  |                    | flag
        Dee   | 2025-06-01  |                    |
        Eve   | 2025-06-01  |                    |
        """,
    )


def test_117_after_the_year_or_after_leaving_care(check):
    """The day of leaving itself is in order. An episode that ended as a change is passed over."""
    check(
        "117",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 2025-06-01  | 2025-06-01         |
        Ben   | 2025-06-02  |                    | flag
        Cal   | 2025-05-01  | 2026-04-01         | flag
        Dee   | 2026-03-31  |                    |
        Eve   | 2026-04-01  |                    |
        Fay   | 2025-05-15  |                    | flag
        """,
        episodes="""
        CHILD | DECOM      | DEC        | REC |
        Ana   | 2025-04-01 | 2025-06-01 | E11 |
        Ben   | 2025-01-01 | 2025-04-01 | X1  |
        Ben   | 2025-04-01 | 2025-06-01 | E4A | flag
        Cal   | 2025-04-01 |            |     | flag
        Dee   | 2025-04-01 |            |     |
        Eve   | 2025-04-01 | 2025-06-01 | X1  |
        Fay   | 2025-04-01 | 2025-05-01 | E4A | flag
        Fay   | 2025-05-10 | 2025-06-01 | X1  |
        """,
    )


def test_118_reversed_before_the_year_or_before_care(check):
    """Short breaks are not care. A reversal on the first day of the year or of care is in order."""
    check(
        "118",
        """
        CHILD | DATE_PLACED_CEASED |
        Ana   | 2025-04-01         |
        Ben   | 2025-03-31         | flag
        Cal   | 2025-05-31         | flag
        Dee   | 2025-03-31         |
        Eve   |                    |
        Fay   | 2025-03-31         |
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2025-01-01 | C2 |
        Ben   | 2025-01-01 |    | flag
        Ben   | 2025-02-01 | C2 |
        Cal   | 2025-05-01 | V3 |
        Cal   | 2025-06-01 | C2 | flag
        Dee   | 2025-01-01 | V4 |
        Eve   | 2025-06-01 | C2 |
        Fay   | 31/02/2025 | C2 |
        """,
    )


def test_551_placed_for_adoption_without_a_dated_decision(check):
    """No decision, and one without a date, are the same lack. One dated decision is enough."""
    check(
        "551",
        """
        CHILD | PLACE |
        Ana   | A3    |
        Ben   | A4    | flag
        Cal   | A5    | flag
        Dee   | U1    |
        Eve   | A6    |
        """,
        placed_for_adoption="""
        CHILD | DATE_PLACED |
        Ana   | 2025-05-01  |
        Ana   |             |
        Cal   |             |
        Eve   | 31/02/2025  |
        """,
    )


def test_552_placed_before_the_latest_decision(check):
    """The first placement against the latest decision; the same day is in order."""
    check(
        "552",
        """
        CHILD | DECOM      | PLACE |
        Ana   | 2025-05-01 | A3    |
        Ben   | 2025-06-01 | A3    |
        Ben   | 2025-04-30 | A4    | flag
        Ben   | 2025-04-01 | U1    |
        Cal   | 2025-04-30 | A3    |
        """,
        placed_for_adoption="""
        CHILD | DATE_PLACED |
        Ana   | 2025-05-01  |
        Ben   | 2025-04-01  |
        Ben   | 2025-05-01  | flag
        Cal   |             |
        """,
    )


def test_554_decided_after_the_placement_order(check):
    """The first placement order of the year is the one compared; the same day is in order."""
    check(
        "554",
        """
        CHILD | DECOM      | LS |
        Ana   | 2025-05-01 | E1 |
        Ben   | 2025-04-30 | E1 | flag
        Ben   | 2025-06-01 | E1 |
        Cal   | 2025-04-30 | C2 |
        Dee   | 31/02/2025 | E1 |
        """,
        placed_for_adoption="""
        CHILD | DATE_PLACED |
        Ana   | 2025-05-01  |
        Ben   | 2025-05-01  | flag
        Ben   | 2025-04-01  |
        Cal   | 2025-05-01  |
        Dee   | 2025-05-01  |
        """,
    )


def test_556_decided_after_the_freeing_order(check):
    """Every episode under a freeing order is compared; they left the return in 2025."""
    check(
        "556",
        """
        CHILD | DECOM      | LS |
        Ana   | 2023-05-01 | D1 |
        Ben   | 2023-04-30 | D1 | flag
        Ben   | 2023-04-20 | D1 | flag
        Cal   | 2023-04-30 | E1 |
        """,
        year=2024,
        placed_for_adoption="""
        CHILD | DATE_PLACED |
        Ana   | 2023-05-01  |
        Ben   | 2023-05-01  |
        Cal   | 2023-05-01  |
        """,
    )


def test_1003_decided_before_care_began(check):
    """Where a child came into care twice in the year, the second time counts."""
    check(
        "1003",
        """
        CHILD | DECOM      | RNE |
        Ana   | 2025-05-01 | S   |
        Ben   | 2025-04-02 | S   |
        Ben   | 2025-05-02 | S   | flag
        Cal   | 2025-05-02 | L   |
        Dee   | 31/02/2025 | S   |
        """,
        placed_for_adoption="""
        CHILD | DATE_PLACED |
        Ana   | 2025-05-01  |
        Ben   | 2025-05-01  | flag
        Ben   | 2025-05-02  |
        Cal   | 2025-05-01  |
        Dee   | 2025-05-01  |
        """,
    )


def test_523_two_dates_for_one_decision(check):
    """The latest decision is the one in the adoption details; a blank on either side passes."""
    check(
        "523",
        """
        CHILD | DATE_PLACED |
        Ana   | 2024-05-01  |
        Ana   | 2025-05-01  |
        Ben   | 2025-05-02  | flag
        Ben   | 2025-05-01  |
        Cal   |             |
        Dee   | 2025-05-01  |
        """,
        ad1="""
        CHILD | DATE_INT   |
        Ana   | 1/5/2025   |
        Ben   | 2025-05-01 | flag
        Cal   | 2025-05-01 |
        Dee   |            |
        """,
    )


def test_525_reversed_yet_adopted(check):
    """A reversed decision counts only while no later one was made; one answer is enough."""
    check(
        "525",
        """
        CHILD | DATE_PLACED | DATE_PLACED_CEASED |
        Ana   | 2024-05-01  | 2024-06-01         |
        Ana   | 2025-05-01  |                    |
        Ben   | 2025-05-01  | 2025-06-01         | flag
        Cal   | 2025-05-01  | 2025-06-01         |
        Dee   | 2024-05-01  |                    |
        Dee   | 2025-05-01  | 2025-06-01         | flag
        """,
        ad1="""
        CHILD | DATE_INT   | NB_ADOPTR |
        Ana   | 2025-05-01 | 2         |
        Ben   | 2025-05-01 |           | flag
        Cal   |            |           |
        Dee   |            | 1         | flag
        """,
    )
