"""Care leavers and their time in care: who belongs among them, by the episodes of two years."""

BORN = """
    CHILD | DOB        |
    Ana   | 2009-05-01 |
    Ben   | 2009-05-01 |
    Cal   | 2009-05-01 |
    Dee   | 2010-05-01 |
    Eve   | 2009-05-01 |
    Fay   | 2006-03-31 |
    Gil   | 2006-04-01 |
    Ida   | 2009-05-01 |
    Jon   | 2009-05-01 |
    """


def test_1001_thirteen_weeks_since_fourteen(check):
    """91 days since the 14th birthday, one of them since the 16th. Two copies count once."""
    check(
        "1001",
        """
        CHILD |
        Ana   |
        Ben   | flag
        Cal   |
        Dee   | flag
        Eve   | flag
        Fay   |
        Gil   | flag
        Hal   | flag
        Ida   | flag
        Jon   |
        """,
        header=BORN,
        episodes="""
        CHILD | DECOM      | DEC        | LS | REC |
        Ana   | 2025-04-01 | 2025-07-01 | C2 | E4A |
        Ben   | 2025-04-01 | 2025-06-30 | C2 | E4A |
        Cal   | 2025-06-01 | 2025-06-02 | C2 | E4A |
        Dee   | 2025-04-01 |            | C2 |     |
        Eve   | 2025-04-01 | 2025-10-01 | V4 | E4A |
        Hal   | 2025-04-01 |            | C2 |     |
        Ida   | 2025-04-01 | 2025-10-01 | C2 | E11 |
        Jon   | 31/02/2025 |            | C2 |     |
        """,
        episodes_last="""
        CHILD | DECOM      | DEC        | LS | REC |
        Ben   | 2025-04-01 |            | C2 |     |
        Cal   | 2024-12-01 | 2025-03-01 | C2 | E4A |
        """,
    )


def test_1001_care_before_the_sixteenth_birthday_is_not_enough(check):
    """Open care runs to the year's end: here to the 16th birthday, or to the day after it."""
    check(
        "1001",
        """
        CHILD |
        Ana   |
        Ben   | flag
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2010-03-30 |
        Ben   | 2010-03-31 |
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2025-12-01 | C2 |
        Ben   | 2025-12-01 | C2 |
        """,
        episodes_last="CHILD | DECOM\nCal | 2024-05-01",
    )


def test_1002_no_episode_in_two_years(check):
    """An episode of either year is enough, whatever its dates."""
    check(
        "1002",
        """
        CHILD |
        Ana   |
        Ben   |
        Cal   | flag
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2025-05-01 |
        """,
        episodes_last="""
        CHILD | DECOM      |
        Ben   |            |
        """,
    )


def test_1010_in_care_last_year_and_nothing_since(check):
    """The episode that starts last tells; of two that start together, the last in the file."""
    check(
        "1010",
        """
        CHILD |
        Ana   | flag
        Ben   |
        Cal   |
        Dee   | flag
        Eve   |
        """,
        episodes="""
        CHILD | DECOM      |
        Cal   | 2025-05-01 |
        """,
        episodes_last="""
        CHILD | DECOM      | DEC        |
        Ana   | 2024-05-01 | 2024-06-01 |
        Ana   | 2024-06-01 |            |
        Ben   | 2024-05-01 | 2024-06-01 |
        Ben   | 2024-04-01 |            |
        Cal   | 2024-05-01 |            |
        Dee   | 2024-05-01 | 2024-06-01 |
        Dee   | 2024-05-01 |            |
        Eve   | 31/02/2025 |            |
        """,
    )


def test_1000_died_in_care(check):
    """This year's episodes and last year's, where they are there, both tell."""
    leavers = """
        CHILD |
        Ana   |
        Ben   | flag
        Cal   | {}
        """
    this_year = """
        CHILD | REC |
        Ana   | E4A |
        Ben   | E2  |
        Ben   | X1  |
        """
    check("1000", leavers.format(""), episodes=this_year)
    check("1000", leavers.format("flag"), episodes=this_year, episodes_last="CHILD | REC\nCal | E2")


def test_1007_looked_after_on_the_birthday(check):
    """The last birthday of the year counts, 28 February for 29; open care goes on."""
    check(
        "1007",
        """
        CHILD | DOB        | IN_TOUCH |
        Ana   | 2008-06-01 | YES      | flag
        Ben   | 2008-06-01 | YES      |
        Cal   | 2008-06-01 | YES      | flag
        Dee   | 2008-06-01 |          |
        Eve   | 2008-02-29 | YES      | flag
        Fay   | 2009-04-01 | YES      |
        Gil   | 2007-04-01 | YES      | flag
        Hal   | 2007-03-31 | YES      |
        Ida   | 2008-06-01 | YES      |
        """,
        episodes="""
        CHILD | DECOM      | DEC        |
        Ida   | 2025-04-01 | 31/02/2026 |
        Ana   | 2025-04-01 | 2025-06-02 |
        Ben   | 2025-04-01 | 2025-06-01 |
        Cal   | 2025-06-01 |            |
        Dee   | 2025-04-01 |            |
        Eve   | 2026-02-28 | 2026-03-01 |
        Fay   | 2025-04-01 |            |
        Gil   | 2025-04-01 |            |
        Hal   | 2025-04-01 |            |
        """,
    )


def test_1011_handed_over_to_another_council(check):
    """Only the reason of the last episode counts. A row of blanks says nothing."""
    check(
        "1011",
        """
        CHILD | ACCOM |
        Ana   | B1    | flag
        Ben   | B1    |
        Cal   |       |
        Dee   | B1    |
        """,
        episodes="""
        CHILD | DECOM      | REC |
        Ana   | 2025-05-01 | E3  |
        Ana   | 2025-04-01 | X1  |
        Ben   | 2025-05-01 | E4A |
        Ben   | 2025-04-01 | E3  |
        Cal   | 2025-05-01 | E3  |
        Dee   | 31/02/2025 | E3  |
        """,
    )


def test_1016_left_care_after_the_birthday(check):
    """Leaving on the birthday is after it. Who turned 17 on 31 March is 17."""
    check(
        "1016",
        """
        CHILD | DOB        | ACTIV |
        Ana   | 2008-06-01 | F2    | flag
        Ben   | 2008-06-01 | F2    |
        Cal   | 2009-03-31 | F2    | flag
        Dee   | 2009-04-01 | F2    |
        Eve   | 2007-06-01 | F2    | flag
        Fay   | 2007-03-31 | F2    |
        Gil   | 2008-06-01 |       |
        Hal   | 2008-06-01 | F2    |
        """,
        episodes="""
        CHILD | DEC        |
        Ana   | 2025-06-01 |
        Ben   | 2025-05-31 |
        Cal   | 2026-03-31 |
        Dee   | 2026-03-31 |
        Eve   | 2025-06-01 |
        Fay   | 2026-03-31 |
        Gil   | 2025-06-02 |
        Hal   |            |
        """,
    )


def test_3001_staying_put_at_seventeen(check):
    """The 17th birthday lies in the year, ends included. Of two header rows the first counts."""
    check(
        "3001",
        """
        CHILD | ACCOM |
        Ana   | Z1    | flag
        Ben   | Z2    | flag
        Cal   | Z1    |
        Dee   | Z1    |
        Eve   | B1    |
        Fay   | Z1    |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2008-04-01 |
        Ben   | 2009-03-31 |
        Cal   | 2008-03-31 |
        Dee   | 2009-04-01 |
        Eve   | 2008-06-01 |
        Fay   | 2001-06-01 |
        Fay   | 2008-06-01 |
        """,
    )


ROWS = """
    CHILD |
    Ana   |
    Ben   | flag
    """


def test_1012_rows_of_a_child_without_episodes(check):
    """Any episode is enough. Tables that are not there are not asked."""
    tables = ("placed_for_adoption", "missing", "reviews", "ad1", "previous_permanence", "oc2")
    episodes = "CHILD | DECOM\nAna | "
    check("1012", episodes=episodes, **dict.fromkeys(tables, ROWS))
    check("1012", episodes=episodes, reviews=ROWS)


def test_1014_an_asylum_seeker_without_care_this_year(check):
    """No episode at all, and none that touches the year, are the same."""
    check(
        "1014",
        """
        CHILD | IN_TOUCH |
        Ana   | YES      |
        Ben   | YES      | flag
        Cal   | YES      | flag
        Dee   |          |
        Eve   | YES      |
        Fay   | YES      |
        """,
        uasc="""
        CHILD | DUC        |
        Ana   |            |
        Ben   |            | flag
        Cal   | 2025-05-01 | flag
        Dee   |            |
        Fay   |            |
        """,
        episodes="""
        CHILD | DECOM      | DEC        |
        Ana   | 2025-03-01 | 2025-04-01 |
        Ben   | 2025-03-01 | 2025-03-31 |
        Fay   | 2026-03-31 |            |
        """,
    )
