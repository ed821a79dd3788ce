"""Each time that a child was missing or away without leave is whole, and they stand in order."""


def test_564_missing_from_no_day(check):
    """Only a known kind asks for the day; a day that cannot be read is another rule's."""
    check(
        "564",
        """
        CHILD | MISSING | MIS_START  |
        Ana   | M       | 2025-05-01 |
        Ben   | M       |            | flag
        Cal   | A       |            | flag
        Dee   | X       |            |
        Eve   | M       | 31/02/2025 |
        Fay   |         |            |
        """,
    )


def test_565_gone_but_of_no_kind(check):
    """A start without a kind is flagged; a row with neither says nothing."""
    check(
        "565",
        """
        CHILD | MISSING | MIS_START  |
        Ana   | M       | 2025-05-01 |
        Ben   |         | 2025-05-01 | flag
        Cal   |         |            |
        """,
    )


def test_566_back_but_of_no_kind(check):
    """An end without a kind is flagged, even where there is no start."""
    check(
        "566",
        """
        CHILD | MISSING | MIS_END    |
        Ana   | A       | 2025-05-01 |
        Ben   |         | 2025-05-01 | flag
        Cal   |         |            |
        """,
    )


def test_1004_no_usable_start(check):
    """Blank and unreadable alike: 29 February 2025 was no day."""
    check(
        "1004",
        """
        CHILD | MIS_START  |
        Ana   | 2024-02-29 |
        Ben   |            | flag
        Cal   | 29/02/2025 | flag
        """,
    )


def test_1005_no_real_end(check):
    """A blank end is an open time; an end in two figures of the year is no date."""
    check(
        "1005",
        """
        CHILD | MIS_END    |
        Ana   | 1/5/2025   |
        Ben   |            |
        Cal   | 01/05/25   | flag
        Dee   | 31/04/2025 | flag
        """,
    )


def test_1006_neither_missing_nor_away(check):
    """Small letters are read as capitals. A blank is another rule's."""
    check(
        "1006",
        """
        CHILD | MISSING |
        Ana   | M       |
        Ben   | a       |
        Cal   | X       | flag
        Dee   |         |
        """,
    )


def test_567_back_before_going(check):
    """Gone and back within a day is common. Back the day before is not."""
    check(
        "567",
        """
        CHILD | MIS_START  | MIS_END    |
        Ana   | 2025-05-01 | 2025-05-01 |
        Ben   | 2025-05-02 | 2025-05-01 | flag
        Cal   | 2025-05-02 |            |
        """,
    )


def test_570_gone_after_the_year(check):
    """31 March is the last day of the year."""
    check(
        "570",
        """
        CHILD | MIS_START  |
        Ana   | 2026-03-31 |
        Ben   | 2026-04-01 | flag
        Cal   |            |
        """,
    )


def test_571_back_outside_the_year(check):
    """The first and the last day belong to the year."""
    check(
        "571",
        """
        CHILD | MIS_END    |
        Ana   | 2025-04-01 |
        Ben   | 2025-03-31 | flag
        Cal   | 2026-03-31 |
        Dee   | 2026-04-01 | flag
        Eve   |            |
        """,
    )


def test_574_gone_while_still_gone(check):
    """By the order of their starts. Back and gone again on one day is in order."""
    check(
        "574",
        """
        CHILD | MIS_START  | MIS_END    |
        Ana   | 2025-05-01 | 2025-05-03 |
        Ana   | 2025-05-03 | 2025-05-04 |
        Ben   | 2025-05-02 | 2025-05-04 | flag
        Ben   | 2025-05-01 | 2025-05-03 |
        Cal   | 2025-05-01 |            | flag
        Cal   | 2025-04-01 | 2025-06-01 |
        Dee   | 2025-05-01 |            |
        Dee   |            |            | flag
        Eve   | 2025-05-01 |            |
        """,
    )


def test_586_gone_before_birth(check):
    """The day of birth itself is flagged: a child born that day does not go missing."""
    check(
        "586",
        """
        CHILD | DOB        | MIS_START  |
        Ana   | 2012-05-01 | 2012-05-02 |
        Ben   | 2012-05-01 | 2012-05-01 | flag
        Cal   | 2012-05-01 | 2012-04-30 | flag
        Dee   |            | 2012-04-30 |
        """,
    )


def test_576_does_not_go_on_from_last_year(check):
    """The first time missing of this year must be last year's open one. Closed ones are past."""
    check(
        "576",
        """
        CHILD | MIS_START  |
        Ana   | 1/3/2025   |
        Ana   | 2025-05-01 |
        Ben   | 2025-05-01 |
        Ben   | 2025-04-01 | flag
        Cal   | 2025-05-01 |
        Dee   |            | flag
        Eve   | 2025-05-01 |
        """,
        missing_last="""
        CHILD | MIS_START  | MIS_END    |
        Ana   | 2025-03-01 |            |
        Ben   | 2025-03-01 |            |
        Cal   | 2025-03-01 | 2025-03-02 |
        Dee   | 2025-03-01 |            |
        Eve   |            |            |
        """,
    )
