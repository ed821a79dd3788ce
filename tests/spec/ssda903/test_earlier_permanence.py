"""Where a child had a permanent home before: which kind, through which council, and when."""


def test_630_came_into_care_without_the_answer(check):
    """That there was none (Z1) needs no more. Those who came before this year are not asked."""
    check(
        "630",
        """
        CHILD | DECOM      | RNE |
        Ana   | 2025-04-01 | S   |
        Ben   | 2025-04-01 | S   |
        Cal   | 2025-04-01 | S   | flag
        Dee   | 2025-04-01 | S   | flag
        Eve   | 2025-04-01 | S   | flag
        Fay   | 2025-03-31 | S   |
        Gil   | 2025-05-01 | L   |
        """,
        previous_permanence="""
        CHILD | PREV_PERM | LA_PERM | DATE_PERM  |
        Ana   | P1        | 352     | ZZ/ZZ/2015 |
        Ben   | Z1        |         |            |
        Cal   | P2        | 352     |            |
        Dee   |           | 352     | 01/04/2015 |
        """,
    )


def test_631_no_known_kind_of_home(check):
    """A blank is not asked here."""
    check(
        "631",
        """
        CHILD | PREV_PERM |
        Ana   | P1        |
        Ben   | Z1        |
        Cal   | P5        | flag
        Dee   |           |
        """,
    )


def test_632_not_before_care_began(check):
    """Unknown parts are read as the latest day they can mean: ZZ/ZZ/2024 as 31 December 2024."""
    check(
        "632",
        """
        CHILD | DATE_PERM  |
        Ana   | 31/03/2025 |
        Ben   | 01/04/2025 | flag
        Cal   | ZZ/03/2025 |
        Dee   | ZZ/04/2025 | flag
        Eve   | 15/ZZ/2024 |
        Fay   | ZZ/ZZ/2025 | flag
        Gil   | 2015       | flag
        Hal   | 31/02/2015 | flag
        Ida   |            |
        Jon   | 2015       |
        Kit   | ZZ/ZZ/ZZZZ |
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2025-04-01 |
        Ben   | 2025-05-01 |
        Ben   | 2025-04-01 | flag
        Cal   | 2025-04-01 |
        Dee   | 2025-04-30 | flag
        Eve   | 2025-01-01 |
        Fay   | 2025-12-31 | flag
        Gil   | 2025-04-01 | flag
        Hal   | 2025-04-01 | flag
        Ida   | 2025-04-01 |
        Jon   | 31/02/2025 |
        Kit   | 2001-01-01 |
        """,
    )


def test_633_no_known_council(check):
    """Old and new councils, other nations and 999 are known; a long code is not."""
    check(
        "633",
        """
        CHILD | LA_PERM   |
        Ana   | 342       |
        Ben   | 941       |
        Cal   | SCO       |
        Dee   | 999       |
        Eve   |           |
        Fay   | 000       | flag
        Gil   | E08000013 | flag
        """,
    )


def test_634_not_asked_of_those_in_care_before_april_2016(check):
    """Any episode begun since 1 April 2016 makes it needed. All episodes of the child are shown."""
    check(
        "634",
        """
        CHILD | PREV_PERM | LA_PERM | DATE_PERM |
        Ana   | P1        |         |           |
        Ben   | P1        |         |           | flag
        Cal   |           | 352     |           | flag
        Dee   |           |         |           |
        Eve   | P1        |         |           |
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2015-01-01 |
        Ana   | 2016-04-01 |
        Ben   | 2015-01-01 | flag
        Ben   | 2016-03-31 | flag
        Cal   | 2016-03-31 | flag
        Dee   | 2015-01-01 |
        """,
    )


def test_635_a_council_or_date_of_no_home(check):
    """An answer that there was none, and no answer, both contradict a council or a date."""
    check(
        "635",
        """
        CHILD | PREV_PERM | LA_PERM | DATE_PERM  |
        Ana   | P1        | 352     | 01/04/2015 |
        Ben   | Z1        | 352     |            | flag
        Cal   |           |         | 01/04/2015 | flag
        Dee   | Z1        |         |            |
        """,
    )
