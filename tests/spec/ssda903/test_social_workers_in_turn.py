"""A child's social workers follow one another, and somebody is there at the year's end."""

import pytest


@pytest.mark.parametrize(("code", "undated"), [("SW08STG2", ""), ("SW14STG2", "flag")])
def test_an_earlier_social_worker_without_a_last_day(check, code, undated):
    """SW08 passes over rows without a first day; SW14 (2024 only) takes them for the latest."""
    check(
        code,
        f"""
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2023-06-01 |            |
        Ana   | 2023-05-01 | 2023-06-01 |
        Ben   | 2023-05-01 |            | flag
        Ben   | 2023-06-01 |            |
        Cal   | 2023-05-01 | 31/02/2024 | flag
        Cal   | 2023-06-01 | 2023-07-01 |
        Dee   | 2023-05-01 |            | {undated}
        Dee   |            |            |
        Eve   | 2023-05-01 |            | flag
        Eve   | 2023-05-01 |            |
        """,
        year=2024,
    )


@pytest.mark.parametrize(
    ("code", "year", "first_contact"),
    [("SW10STG2", 2024, "flag"), ("SW10STG2", 2025, ""), ("SW10aSTG2", 2026, "")],
)
def test_a_new_social_worker_within_a_week(check, code, year, first_contact):
    """Seven days either side of the last day of the one before, where there is one.

    Since 2025 a first social worker may come at any time.
    """
    check(
        code,
        f"""
        CHILD | SW_DECOM   | SW_DEC     | SW_REASON |
        Ana   | 2023-05-01 | 2023-06-01 | MANAGE    |
        Ana   | 2023-06-08 | 2023-07-01 | MANAGE    |
        Ana   | 2023-06-24 |            |           |
        Ben   | 2023-06-09 |            | MANAGE    | flag
        Ben   | 2023-05-01 | 2023-06-01 | MANAGE    |
        Cal   | 2023-05-01 | 2023-06-09 | MANAGE    |
        Cal   | 2023-06-01 | 2023-07-01 |           | flag
        Dee   | 2023-05-01 |            | MANAGE    |
        Dee   | 2023-06-01 |            | MANAGE    |
        Eve   | 2023-05-01 | 2023-06-01 | MANAGE    |
        Eve   |            |            | MANAGE    | flag
        Fay   | 2023-05-01 | 2023-06-01 | MANAGE    |
        Fay   | 2023-09-01 |            | FCONTA    | {first_contact}
        """,
        year=year,
    )


def test_sw10bstg2_first_social_worker_while_another_was_there(check):
    """The day the one before ended is still too early; the day after is in order."""
    check(
        "SW10bSTG2",
        """
        CHILD | SW_DECOM   | SW_DEC     | SW_REASON |
        Ana   | 2025-05-01 | 2025-06-01 | MANAGE    |
        Ana   | 2025-06-02 |            | FCONTA    |
        Ben   | 2025-05-01 | 2025-06-01 | MANAGE    |
        Ben   | 2025-06-01 |            | FCONTA    | flag
        Cal   | 2025-05-01 | 2025-06-01 | MANAGE    |
        Cal   | 2025-06-01 |            | MANAGE    |
        Dee   | 2025-05-01 |            | MANAGE    |
        Dee   | 2025-06-01 |            | FCONTA    |
        """,
    )


def test_sw11astg2_nobody_within_five_days(check):
    """In 2024 only: five days either side, of those who ended by 26 March."""
    check(
        "SW11aSTG2",
        """
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2023-05-01 | 2023-06-01 |
        Ana   | 2023-06-06 | 2023-07-01 |
        Ana   | 2023-07-07 |            | flag
        Ben   | 2023-05-01 | 2023-06-07 |
        Ben   | 2023-06-01 | 2024-03-26 | flag
        Ben   |            |            | flag
        Cal   | 2023-05-01 | 2024-03-27 |
        Cal   |            |            |
        Dee   | 2023-05-01 |            |
        Dee   | 2023-09-01 |            |
        """,
        year=2024,
    )


def test_sw19stg2_two_begin_on_one_day(check):
    """The first of them is flagged too, however the day is written. A blank is no day."""
    check(
        "SW19STG2",
        """
        CHILD | SW_DECOM   |
        Ana   | 2025-05-01 |
        Ana   | 2025-05-02 |
        Ben   | 01/05/2025 | flag
        Ben   | 1/5/2025   | flag
        Cal   | 2025-05-01 |
        Dee   |            |
        Dee   |            |
        Eve   | 31/02/2025 |
        Eve   | 31/02/2025 |
        """,
    )


IN_CARE = """
    CHILD | DEC        | LS |
    Ana   |            | C2 | {ana}
    Ben   |            | C2 | {ben}
    Cal   |            | V4 |
    Dee   | 2025-03-20 | C2 |
    Eve   |            |    | {eve}
    Fay   |            | C2 | {fay}
    """


def test_sw11bstg2_the_last_one_ended_in_the_last_days_of_march(check):
    """26 to 31 March, of children looked after then. Whoever follows puts it in order."""
    check(
        "SW11bSTG2",
        """
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2024-05-01 | 2025-03-26 | flag
        Ana   |            |            |
        Ben   | 2024-05-01 | 2025-03-25 |
        Cal   | 2024-05-01 | 2025-03-31 |
        Dee   | 2024-05-01 | 2025-03-31 |
        Eve   | 2024-05-01 | 2025-03-31 |
        Eve   | 2025-03-31 |            |
        Fay   | 2024-05-01 | 2025-03-31 | flag
        """,
        episodes=IN_CARE.format(ana="", ben="", eve="", fay=""),
        year=2025,
    )


def test_sw12stg2_nobody_at_the_years_end(check):
    """One who is open or ends on 31 March is enough. Without any row there is nobody."""
    check(
        "SW12STG2",
        IN_CARE.format(ana="", ben="flag", eve="flag", fay=""),
        sw_episodes="""
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2024-05-01 | 2024-06-01 |
        Ana   | 2024-06-01 |            |
        Ben   | 2024-05-01 | 2025-03-30 |
        Cal   | 2024-05-01 | 2025-03-30 |
        Fay   | 2024-05-01 | 2025-03-31 |
        """,
        year=2025,
    )


def test_sw17stg2_the_latest_one_has_ended(check):
    """Asked of children looked after on 31 March; without episodes nobody knows, so of every child."""
    workers = """
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2025-05-01 | 2025-06-01 | flag
        Ana   |            |            |
        Ben   | 2025-05-01 | 2025-06-01 |
        Ben   | 2025-06-01 |            |
        Dee   | 2025-05-01 | 2025-06-01 | {left}
        Gil   | 2025-05-01 | 2025-06-01 | {left}
        """
    check(
        "SW17STG2",
        workers.format(left=""),
        episodes=IN_CARE.format(ana="", ben="", eve="", fay=""),
    )
    check("SW17STG2", workers.format(left="flag"))
