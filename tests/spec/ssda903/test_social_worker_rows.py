"""Each row of a child's social workers is whole: who, from when, to when, and why they came."""

import pytest


def test_sw01stg1_no_whole_social_worker(check):
    """In 2024: one whole row is enough. Short breaks and ended episodes are not asked."""
    check(
        "SW01STG1",
        """
        CHILD | DEC        | LS |
        Ana   |            | C2 |
        Ben   |            | C2 | flag
        Cal   |            |    | flag
        Dee   |            | V3 |
        Eve   | 2023-06-01 | C2 |
        """,
        sw_episodes="""
        CHILD | SW_ID  | SW_DECOM   | SW_REASON |
        Ana   | SW1234 | 2023-05-01 | MANAGE    |
        Ana   | SW1234 | 2023-06-01 |           |
        Ben   | SW1234 |            | MANAGE    |
        """,
        year=2024,
    )


WORKERS = """
    CHILD | SW_ID  | SW_DECOM   | SW_REASON |
    Ana   | SW1234 | 2023-03-31 |           |
    Ben   |        | 2023-03-31 | MANAGE    | {early}
    Cal   | SW1234 |            | MANAGE    | flag
    Dee   | SW1234 | 31/02/2025 | MANAGE    | flag
    Eve   |        | 2023-04-01 | MANAGE    | {late}
    Fay   | SW1234 | 2023-04-01 |           | {late}
    Gil   | SW1234 | 2023-04-01 | MANAGE    |
    """


@pytest.mark.parametrize(("code", "early", "late"), [("SW01a", "flag", ""), ("SW01b", "", "flag")])
def test_a_social_worker_without_start_or_identifier(check, code, early, late):
    """In 2025: SW01a asks it of those who began before April 2023, SW01b of those since."""
    check(f"{code}STG1", WORKERS.format(early=early, late=late), year=2025)


@pytest.mark.parametrize(("year", "short"), [(2025, ""), (2026, "flag")])
def test_sw02stg1_no_registration_number(check, year, short):
    """From 2026 on it has four characters at least."""
    check(
        "SW02STG1",
        f"""
        CHILD | SW_ID  |
        Ana   | SW1234 |
        Ben   | xx12   |
        Cal   | SW1    | {short}
        Dee   | AB1234 | flag
        Eve   | S      | flag
        Fay   |        | flag
        """,
        year=year,
    )


def test_sw03stg1_a_row_with_a_blank(check):
    """In 2024 only: a day that cannot be read is not blank."""
    check(
        "SW03STG1",
        """
        CHILD | SW_ID  | SW_DECOM   | SW_REASON |
        Ana   | SW1234 | 2023-05-01 | MANAGE    |
        Ben   |        | 2023-05-01 | MANAGE    | flag
        Cal   | SW1234 |            | MANAGE    | flag
        Dee   | SW1234 | 2023-05-01 |           | flag
        Eve   | SW1234 | 31/02/2023 | MANAGE    |
        """,
        year=2024,
    )


def test_sw13stg1_no_known_reason(check):
    """Since 2025 a blank is in order for those who began before April 2023."""
    rows = """
        CHILD | SW_DECOM   | SW_REASON |
        Ana   | 2023-04-01 | MANAGE    |
        Ben   | 2023-03-31 | OTHER     | flag
        Cal   | 2023-04-01 |           | flag
        Dee   | 2023-03-31 |           | {before}
        Eve   | 31/02/2025 |           | {before}
        """
    check("SW13STG1", rows.format(before=""), year=2025)
    check("SW13STG1", rows.format(before="flag"), year=2024)


@pytest.mark.parametrize(("code", "column"), [("SW04STG1", "SW_DECOM"), ("SW05STG1", "SW_DEC")])
@pytest.mark.parametrize(("year", "partial"), [(2025, ""), (2026, "flag")])
def test_the_day_a_social_worker_began_or_ended_can_be_read(check, code, column, year, partial):
    """SW04 asks it of the first day, SW05 of the last. Until 2025 parts might be unknown (ZZ)."""
    check(
        code,
        f"""
        CHILD | {column}   |
        Ana   | 1/5/2023   |
        Ben   |            |
        Cal   | ZZ/05/2023 | {partial}
        Dee   | ZZ/ZZ/ZZZZ | {partial}
        Eve   | 31/02/2023 | flag
        Fay   | 01-05-2023 | flag
        """,
        year=year,
    )


def test_sw06stg2_began_after_the_year(check):
    """31 March is the last day of the year; there is no first."""
    check(
        "SW06STG2",
        """
        CHILD | SW_DECOM   |
        Ana   | 2026-03-31 |
        Ben   | 2026-04-01 | flag
        Cal   | 2016-04-01 |
        Dee   |            |
        """,
    )


@pytest.mark.parametrize(("year", "first_year"), [(2024, 2023), (2025, 2023), (2026, 2024)])
def test_sw07stg2_ended_outside_the_years_collected(check, year, first_year):
    """In 2024 the year itself, since then the year before too. Its first and last day belong."""
    check(
        "SW07STG2",
        f"""
        CHILD | SW_DEC             |
        Ana   | {first_year}-04-01 |
        Ben   | {first_year}-03-31 | flag
        Cal   | {year}-03-31       |
        Dee   | {year}-04-01       | flag
        Eve   |                    |
        """,
        year=year,
    )


def test_sw09stg2_ended_at_once(check):
    """Under three days since 2026, backward too; until then on the same day, however written."""
    rows = """
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2024-05-01 | 2024-05-04 |
        Ben   | 2024-05-01 | 2024-05-03 | {now}
        Cal   | 01/05/2024 | 1/5/2024   | flag
        Dee   | 2024-05-02 | 2024-05-01 | {now}
        Eve   |            |            |
        """
    check("SW09STG2", rows.format(now="flag"), year=2026)
    check("SW09STG2", rows.format(now=""), year=2025)


def test_sw18stg2_ended_before_beginning(check):
    """The same day is flagged too."""
    check(
        "SW18STG2",
        """
        CHILD | SW_DECOM   | SW_DEC     |
        Ana   | 2025-05-01 | 2025-05-02 |
        Ben   | 2025-05-01 | 2025-05-01 | flag
        Cal   | 2025-05-02 | 2025-05-01 | flag
        Dee   | 2025-05-02 | 01-05-25   |
        """,
    )
