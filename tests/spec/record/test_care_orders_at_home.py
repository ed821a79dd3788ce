"""Care orders at home: who is there on which day, since when, and how it ended."""

from pathlib import Path

import pytest

from headway.record.care_orders.at_home import time_band
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.ssda903.reader import read
from tests.lib.drawn_files import write_return
from tests.spec.record.test_looked_after import HEADER, days


@pytest.fixture
def asked(duck, tmp_path):
    """Rows of a SELECT over the record of these episodes, a drawing of them a year."""

    def ask(sql, table, **years):
        filed = []
        for name, episodes in years.items():
            folder: Path = write_return(tmp_path / name, header=HEADER, episodes=episodes)
            filed.append(Filed(year=int(name[1:]), loaded=read([folder]), of="ssda903"))
        with duck.apart() as opened:
            return days(make(opened, filed, only=[table]).rows(sql))

    return ask


SPELLS = "SELECT started_on, ended_on, ended_as FROM spells_at_home ORDER BY started_on"


def spells(asked, **years):
    """The times at home, oldest first."""
    return asked(SPELLS, "spells_at_home", **years)


def test_time_at_home_goes_on_when_the_order_becomes_a_full_one(asked):
    """And from one parent to the other."""
    assert spells(
        asked,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C1 | U4    | 2025-06-01 | X1
        Ana   | 2025-06-01 | P   | C1 | P1    | 2025-07-01 | X1
        Ana   | 2025-07-01 | L   | C2 | P1    | 2025-08-01 | X1
        Ana   | 2025-08-01 | P   | C2 | P1    | 2025-12-01 | X1
        Ana   | 2025-12-01 | P   | C2 | K2    |            |
        """,
    ) == [("2025-06-01", "2025-12-01", "moved")]


def test_time_at_home_goes_on_into_the_next_return(asked):
    assert spells(
        asked,
        y2025="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ana   | 2024-05-01 | S   | C2 | P1    |     |
        """,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2024-05-01 | S   | C2 | P1    | 2025-09-01 | E4A
        """,
    ) == [("2024-05-01", "2025-09-01", "left care")]


def test_a_stay_in_hospital_does_not_end_it_and_another_placement_does(asked):
    assert spells(
        asked,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C2 | P1    | 2025-06-01 | X1
        Ana   | 2025-06-01 | P   | C2 | T1    | 2025-06-20 | X1
        Ana   | 2025-06-20 | P   | C2 | P1    | 2025-09-01 | X1
        Ana   | 2025-09-01 | P   | C2 | U4    | 2025-09-02 | X1
        Ana   | 2025-09-02 | P   | C2 | P1    |            |
        """,
    ) == [("2025-05-01", "2025-09-01", "moved"), ("2025-09-02", None, "open")]


def test_who_leaves_and_comes_back_the_same_day_begins_another_time_at_home(asked):
    assert spells(
        asked,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C2 | P1    | 2025-06-01 | E4A
        Ana   | 2025-06-01 | S   | C1 | P1    | 2025-09-01 | X1
        Ana   | 2025-09-01 | L   | E1 | P1    |            |
        """,
    ) == [("2025-05-01", "2025-06-01", "left care"), ("2025-06-01", "2025-09-01", "order changed")]


def test_what_the_next_return_no_longer_holds_ended_nobody_knows_when(asked):
    found = spells(
        asked,
        y2025="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ana   | 2024-05-01 | S   | C2 | P1    |     |
        """,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ben   | 2025-05-01 | S   | C2 | U4    |     |
        """,
    )
    assert found == [("2024-05-01", None, "not known")]


# At home since this day: how long, and whether for a year, on 28 February 2025.
BANDS = {
    "2023-02-28": ("2 years and over", True),
    "2023-03-01": ("1 to 2 years", True),
    "2024-02-29": ("1 to 2 years", True),
    "2024-03-01": ("6 to 12 months", False),
    "2024-08-31": ("6 to 12 months", False),
    "2024-09-01": ("3 to 6 months", False),
    "2024-11-30": ("3 to 6 months", False),
    "2024-12-01": ("under 3 months", False),
}


def test_time_at_home_is_told_to_the_day(asked):
    """Over on the same day of the month, or on its last where it has no such day."""
    on = "DATE '2025-02-28'"
    rows = [f"C{n} | {began} | S | C2 | P1 | |" for n, began in enumerate(BANDS)]
    found = asked(
        f"SELECT home_started_on, {time_band(on)}, home_year_day <= home_started_day + "
        f"({on} - home_started_on) FROM episodes_at_home ORDER BY home_started_on",
        "episodes_at_home",
        y2025="CHILD | DECOM | RNE | LS | PLACE | DEC | REC\n" + "\n".join(rows),
    )
    assert {began: tuple(told) for began, *told in found} == BANDS


# Care ended on 29 February 2024 and began again on this day: within 3, 12 and 24 months?
BACK = {
    "2024-05-29": (True, True, True),
    "2024-05-30": (False, True, True),
    "2025-02-28": (False, True, True),
    "2025-03-01": (False, False, True),
    "2026-02-28": (False, False, True),
    "2026-03-01": (False, False, False),
}


def test_who_came_back_is_told_to_the_day(asked):
    """3 months from 29 February are over on 29 May, 12 and 24 on 28 February."""
    returns = {
        f"y{year}": ["CHILD | DECOM | RNE | LS | PLACE | DEC | REC"] for year in (2024, 2025, 2026)
    }
    for number, day in enumerate(BACK):
        returns["y2024"].append(f"C{number} | 2023-05-01 | S | C2 | P1 | 2024-02-29 | E4A")
        year = int(day[:4]) + (day[5:] > "03-31")
        returns[f"y{year}"].append(f"C{number} | {day} | S | V2 | U4 | |")
    found = asked(
        "SELECT is_back_3, is_back_12, is_back_24 FROM leavers_watched "
        "WHERE period = 1 AND was_at_home AND is_to_family ORDER BY child",
        "leavers_watched",
        **{name: "\n".join(rows) for name, rows in returns.items()},
    )
    assert dict(zip(BACK, found, strict=True)) == BACK
