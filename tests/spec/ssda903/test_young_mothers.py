"""Girls in care who have a child of their own: whether they do, and since when."""

import pytest


@pytest.mark.parametrize(("girl", "boy", "year"), [("F", "M", 2026), ("2", "1", 2024)])
def test_607_a_girl_left_care_without_an_answer(check, girl, boy, year):
    """An answer of no is an answer. Moves and short breaks are no leaving of care."""
    check(
        "607",
        f"""
        CHILD | DEC        | REC | LS |
        Ana   | {year - 1}-04-01 | E4A | C2 |
        Ben   | {year}-03-31 | E4A |    | flag
        Cal   | {year - 1}-04-01 | E4A | C2 |
        Dee   | {year - 1}-04-01 | X1  | C2 |
        Eve   | {year - 1}-04-01 | E4A | V3 |
        Fay   | {year - 1}-03-31 | E4A | C2 |
        """,
        year=year,
        header=f"""
        CHILD | SEX    | MOTHER |
        Ana   | {girl} | 0      |
        Ben   | {girl} |        | flag
        Cal   | {boy}  |        |
        Dee   | {girl} |        |
        Eve   | {girl} |        |
        Fay   | {girl} |        |
        """,
    )


def test_611_mother_of_a_child_born_on_no_day(check):
    """Any date, even one that cannot be read, is an answer here."""
    check(
        "611",
        """
        CHILD | MOTHER | MC_DOB     |
        Ana   | 1      | 2025-05-01 |
        Ben   | 1      |            | flag
        Cal   | 0      |            |
        Dee   | 1      | 31/02/2025 |
        """,
    )


@pytest.mark.parametrize(("girl", "boy", "year"), [("F", "M", 2026), ("2", "1", 2024)])
def test_612_a_child_but_no_mother(check, girl, boy, year):
    """A blank answer and an answer of no are the same here."""
    check(
        "612",
        f"""
        CHILD | SEX    | MOTHER | MC_DOB     |
        Ana   | {girl} | 1      | 2023-05-01 |
        Ben   | {girl} | 0      | 2023-05-01 | flag
        Cal   | {girl} |        | 2023-05-01 | flag
        Dee   | {girl} | 0      |            |
        Eve   | {boy}  | 0      | 2023-05-01 |
        """,
        year=year,
    )


def test_620_a_mother_under_eleven(check):
    """Eleven on the first day of the year is old enough not to be asked about."""
    check(
        "620",
        """
        CHILD | DOB        | MOTHER |
        Ana   | 2014-04-01 | 1      |
        Ben   | 2014-04-02 | 1      | flag
        Cal   | 2014-04-02 | 0      |
        Dee   |            | 1      |
        """,
    )


def test_621_not_older_than_her_child(check):
    """Born on one day is flagged, and so is a mother of whom no date of birth is known."""
    check(
        "621",
        """
        CHILD | DOB        | MC_DOB     |
        Ana   | 2009-05-01 | 2025-05-01 |
        Ben   | 2009-05-01 | 2009-05-01 | flag
        Cal   | 2009-05-02 | 2009-05-01 | flag
        Dee   |            | 2025-05-01 | flag
        Eve   | 2009-05-01 |            |
        """,
    )


def test_624_another_birthday_than_last_year(check):
    """A date may be written in another way. One that is gone is another; with one that nobody could read last year none is compared."""
    check(
        "624",
        """
        CHILD | MC_DOB     |
        Ana   | 1/3/2023   |
        Ben   | 2023-03-02 | flag
        Cal   |            | flag
        Dee   | 2023-03-02 |
        Eve   | 2023-03-02 |
        Fay   | 2023-03-02 |
        """,
        header_last="""
        CHILD | MC_DOB     |
        Ana   | 01/03/2023 |
        Fay   | 31/02/2023 |
        Ben   | 2023-03-01 |
        Cal   | 2023-03-01 |
        Dee   |            |
        """,
    )


def test_625_born_after_the_year_or_after_care(check):
    """The last episode is the one that starts last; while it is open only the year's end counts."""
    check(
        "625",
        header="""
        CHILD | MC_DOB     |
        Ana   | 2025-06-01 |
        Ben   | 2025-06-02 | flag
        Cal   | 2025-06-02 |
        Dee   | 2026-04-01 | flag
        Eve   | 2026-03-31 |
        Fay   | 2026-04-01 |
        """,
        episodes="""
        CHILD | DECOM      | DEC        |
        Ana   | 2025-04-01 | 2025-06-01 |
        Ben   | 2025-04-01 | 2025-05-01 |
        Ben   | 2025-05-01 | 2025-06-01 | flag
        Cal   | 2025-04-01 | 2025-06-01 |
        Cal   | 2025-08-01 |            |
        Dee   | 2025-04-01 |            | flag
        Eve   | 2025-04-01 |            |
        """,
    )


def test_626_no_mother_last_year(check):
    """A birth on the first day of the year is this year's. A blank answer last year is no answer."""
    check(
        "626",
        """
        CHILD | MOTHER | MC_DOB     |
        Ana   | 1      | 2025-04-01 |
        Ben   | 1      | 2025-03-31 | flag
        Cal   | 1      | 2025-03-31 |
        Dee   | 0      | 2025-03-31 |
        Eve   | 1      | 2025-03-31 |
        """,
        header_last="""
        CHILD | MOTHER |
        Ana   | 0      |
        Ben   | 0      |
        Cal   | 1      |
        Dee   | 0      |
        Eve   |        |
        """,
    )


def test_628_a_care_leaver_without_care_this_year(check):
    """An answer of no is an answer too. Any episode, and a row of blanks, excuse it."""
    check(
        "628",
        header="""
        CHILD | MOTHER |
        Ana   | 0      | flag
        Ben   | 1      | flag
        Cal   |        |
        Dee   | 1      |
        Eve   | 1      |
        """,
        oc3="""
        CHILD | IN_TOUCH | ACTIV | ACCOM |
        Ana   | YES      |       |       |
        Ben   |          |       | B1    |
        Cal   | YES      | F2    | B1    |
        Dee   | YES      | F2    | B1    |
        Eve   |          |       |       |
        """,
        episodes="""
        CHILD | DECOM      |
        Dee   | 2025-05-01 |
        """,
    )
