"""A child goes missing from care: the times missing lie within the episodes."""


def test_575_still_gone_from_an_ended_episode(check):
    """The day of a move belongs to the episode that ended. An open episode asks for no end."""
    check(
        "575",
        """
        CHILD | MIS_START  | MIS_END    |
        Ana   | 2025-06-02 |            |
        Ben   | 2025-06-01 |            | flag
        Cal   | 2025-05-01 | 2025-05-02 |
        Dee   | 2025-05-01 | 31/02/2025 |
        """,
        episodes="""
        CHILD | DECOM      | DEC        |
        Ana   | 2025-04-01 | 2025-06-01 |
        Ana   | 2025-06-01 |            |
        Ben   | 2025-04-01 | 2025-06-01 |
        Ben   | 2025-06-01 |            |
        Cal   | 2025-04-01 | 2025-06-01 |
        Dee   | 2025-04-01 | 2025-06-01 |
        """,
    )


PERIODS = """
    CHILD | DECOM      | DEC        |
    Ana   | 2025-04-01 | 2025-05-01 |
    Ana   | 2025-05-01 | 2025-06-01 |
    Ana   | 2025-06-02 | 2025-07-01 |
    Ben   | 2025-04-01 | 2025-05-01 |
    Ben   | 2025-05-01 |            |
    Dee   | 31/02/2025 |            |
    """


def test_577_not_closed_within_a_period_of_care(check):
    """Episodes with no day between are one period. In the gap of a day the child was not in care."""
    check(
        "577",
        """
        CHILD | MIS_START  | MIS_END    |
        Ana   | 2025-04-20 | 2025-05-20 |
        Ana   | 2025-05-20 | 2025-06-01 |
        Ana   | 2025-05-20 | 2025-07-01 |
        Ana   | 2025-05-20 | 2025-07-02 | flag
        Ana   | 2025-03-20 | 2025-03-31 | flag
        Ana   | 2025-06-20 |            | flag
        Ana   |            | 2025-07-02 |
        Ben   | 2025-06-20 |            |
        Ben   | 2025-03-20 |            | flag
        Cal   | 2025-06-20 |            |
        Dee   | 2025-06-20 |            |
        """,
        episodes=PERIODS,
    )


def test_578_gone_outside_every_period_of_care(check):
    """The first and last day of a period belong to it. A child without episodes is not asked."""
    check(
        "578",
        """
        CHILD | MIS_START  |
        Ana   | 2025-03-31 | flag
        Ana   | 2025-04-01 |
        Ana   | 2025-06-01 |
        Ana   | 2025-06-02 |
        Ana   | 2025-07-02 | flag
        Ana   |            |
        Ben   | 2026-07-02 |
        Cal   | 2025-06-20 |
        Dee   | 2025-06-20 |
        """,
        episodes=PERIODS,
    )


def test_580_missing_until_eighteen(check):
    """Back, out of care and 18 on one day. A child born on 29 February is 18 on 28 February."""
    check(
        "580",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-06-01 | E8  |
        Ben   | 2025-06-01 | E4A | flag
        Cal   | 2025-06-02 | E4A |
        Dee   | 2026-02-28 |     | flag
        Eve   | 2025-06-01 | E4A |
        """,
        missing="""
        CHILD | DOB        | MIS_END    |
        Ana   | 2007-06-01 | 2025-06-01 |
        Ben   | 2007-06-01 | 2025-06-01 |
        Cal   | 2007-06-01 | 2025-06-02 |
        Dee   | 2008-02-29 | 2026-02-28 |
        Eve   | 2007-06-01 |            |
        """,
    )


def test_581_gone_on_a_day_without_an_episode(check):
    """An open episode covers all that follows. A blank start is covered by none."""
    check(
        "581",
        """
        CHILD | MIS_START  |
        Ana   | 2025-03-31 | flag
        Ana   | 2025-04-01 |
        Ana   | 2025-06-01 |
        Ana   |            | flag
        Ben   | 2025-07-02 |
        Cal   | 2025-06-20 |
        Dee   | 2025-06-20 | flag
        """,
        episodes=PERIODS,
    )
