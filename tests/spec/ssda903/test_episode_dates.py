"""The days on which an episode starts and ends can be read, are possible and belong to the year."""


def test_141_start_can_be_read(check):
    """Day, month and four-digit year of a day that exists; one-digit days are fine, blanks pass."""
    check(
        "141",
        """
        CHILD | DECOM      |
        Ana   | 1/4/2025   |
        Ben   | 29/02/2025 | flag
        Cal   | 29/02/2024 |
        Dee   | 01/04/25   | flag
        Eve   |            |
        """,
    )


def test_147_end_can_be_read(check):
    """A blank end is an open episode; an unreadable one is a mistake."""
    check(
        "147",
        """
        CHILD | DEC        |
        Ana   | 31/03/2026 |
        Ben   | 31/04/2025 | flag
        Cal   | UNKNOWN    | flag
        Dee   |            |
        """,
    )


def test_148_end_and_reason_together(check):
    """An end and its reason come together or not at all; an unreadable end is still given."""
    check(
        "148",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-06-01 | X1  |
        Ben   | 2025-06-01 |     | flag
        Cal   |            | X1  | flag
        Dee   |            |     |
        Eve   | 99/99/2025 | X1  |
        """,
    )


def test_353_start_is_after_the_children_act(check):
    """14 October 1991 itself is accepted."""
    check(
        "353",
        """
        CHILD | DECOM      |
        Ana   | 1991-10-14 |
        Ben   | 1991-10-13 | flag
        Cal   |            |
        """,
    )


def test_354_start_is_within_the_year(check):
    """An episode may start on the last day of the collection year, not on the next."""
    check(
        "354",
        """
        CHILD | DECOM      |
        Ana   | 2026-03-31 |
        Ben   | 2026-04-01 | flag
        Cal   |            |
        """,
    )


def test_355_lasts_at_least_a_night(check):
    """The same day is the same day however it is written; two blanks are no day."""
    check(
        "355",
        """
        CHILD | DECOM      | DEC        |
        Ana   | 2025-04-01 | 2025-04-02 |
        Ben   | 2025-04-01 | 2025-04-01 | flag
        Cal   | 01/04/2025 | 1/4/2025   | flag
        Dee   |            |            |
        """,
    )


def test_356_ends_after_it_starts(check):
    """An end before the start is impossible; a blank end is not yet known."""
    check(
        "356",
        """
        CHILD | DECOM      | DEC        |
        Ana   | 2025-04-02 | 2025-04-01 | flag
        Ben   | 2025-04-02 | 2025-04-02 |
        Cal   | 2025-04-02 |            |
        """,
    )


def test_385_end_is_within_the_year(check):
    """An episode may end on 31 March; a later end belongs to the next return."""
    check(
        "385",
        """
        CHILD | DEC        |
        Ana   | 2026-03-31 |
        Ben   | 2026-04-01 | flag
        Cal   |            |
        """,
    )


def test_446_no_placement_order_before_there_were_any(check):
    """Placement orders (E1) began on 1 December 2005."""
    check(
        "446",
        """
        CHILD | LS | DECOM      |
        Ana   | E1 | 2005-12-01 |
        Ben   | E1 | 2005-11-30 | flag
        Cal   | C2 | 2005-11-30 |
        Dee   | E1 |            |
        """,
    )
