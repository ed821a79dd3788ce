"""The looked-after half of the record: periods of care, placement spells, and 31 March."""

from pathlib import Path

import pytest

from headway.engine.duck import engine
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.ssda903.reader import read
from tests.lib.drawn_files import write_return

HEADER = """
    CHILD | SEX | DOB        | ETHNIC | UPN
    Ana   | F   | 2012-05-01 | WBRI   | UN1
"""


@pytest.fixture
def asked(tmp_path):
    """Rows of a SELECT over the record of these episodes, a drawing of them a year."""

    def ask(sql, *, header=HEADER, workers="", **years):
        filed = []
        for name, episodes in years.items():
            more = {"sw_episodes": workers} if workers else {}
            folder: Path = write_return(tmp_path / name, header=header, episodes=episodes, **more)
            filed.append(Filed(year=int(name[1:]), loaded=read([folder]), of="ssda903"))
        with engine() as duck:
            return make(duck, filed).rows(sql)

    return ask


def days(rows):
    """Dates as text, all else as it is."""
    return [tuple(v.isoformat() if hasattr(v, "isoformat") else v for v in row) for row in rows]


PERIODS = "SELECT period, started_on, ended_on, REC FROM periods_of_care ORDER BY period"


def test_episodes_that_follow_one_another_are_one_period(asked):
    found = asked(
        PERIODS,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C1 | U4    | 2025-09-01 | X1
        Ana   | 2025-09-01 | L   | C2 | U4    | 2026-01-10 | E4A
        """,
    )
    assert days(found) == [(1, "2025-05-01", "2026-01-10", "E4A")]


def test_a_child_who_comes_back_the_same_day_begins_another_period(asked):
    found = asked(
        PERIODS,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C2 | U4    | 2025-09-01 | E4A
        Ana   | 2025-09-01 | S   | V2 | U4    |            |
        """,
    )
    assert days(found) == [(1, "2025-05-01", "2025-09-01", "E4A"), (2, "2025-09-01", None, None)]


def test_the_later_return_says_how_an_open_episode_ended(asked):
    year_one = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ana   | 2024-05-01 | S   | C2 | U4    |     |
    """
    year_two = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2024-05-01 | S   | C2 | U4    | 2025-07-01 | E4A
    """
    expected = [(1, "2024-05-01", "2025-07-01", "E4A")]
    assert days(asked(PERIODS, y2025=year_one, y2026=year_two)) == expected
    assert days(asked(PERIODS, y2026=year_two, y2025=year_one)) == expected


def test_an_episode_that_the_next_return_no_longer_holds_has_no_known_end(asked):
    year_one = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ana   | 2024-05-01 | S   | C2 | U4    |     |
    """
    year_two = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
        Ben   | 2025-05-01 | S   | C2 | U4    |     |
    """
    found = asked(
        "SELECT child, is_open, end_is_known, counted_to FROM care_episodes ORDER BY child",
        y2025=year_one,
        y2026=year_two,
    )
    assert days(found) == [("ANA", False, False, "2025-03-31"), ("BEN", True, True, "2026-03-31")]


def test_short_breaks_are_no_part_of_it(asked):
    found = asked(
        PERIODS,
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | V3 | U4    | 2025-05-03 | E4A
        Ana   | 2025-06-01 | S   | V4 | U4    |            |
        """,
    )
    assert found == []


def test_nothing_is_joined_across_an_adoption(asked):
    found = asked(
        "SELECT period, days_since_last, next_started_on FROM periods_of_care ORDER BY period",
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | E1 | A3    | 2025-09-01 | E12
        Ana   | 2025-11-01 | S   | V2 | U4    | 2025-12-01 | E4A
        Ana   | 2026-01-01 | S   | V2 | U4    |            |
        """,
    )
    assert days(found) == [(1, None, None), (2, None, "2026-01-01"), (3, 31, None)]


SPELLS = "SELECT started_on, counted_to, PLACE FROM {} ORDER BY spell"
MOVES = """
    CHILD | DECOM      | RNE | LS | PLACE | PLACE_PROVIDER | URN | DEC        | REC
    Ana   | 2025-05-01 | S   | C1 | U4    | PR1            | 1   | 2025-06-01 | X1
    Ana   | 2025-06-01 | L   | C2 | U4    | PR1            | 1   | 2025-08-01 | X1
    Ana   | 2025-08-01 | P   | C2 | T0    | PR0            |     | 2025-08-10 | X1
    Ana   | 2025-08-10 | P   | C2 | U4    | PR1            | 1   | 2025-10-01 | X1
    Ana   | 2025-10-01 | T   | C2 | U5    | PR1            | 1   | 2025-12-01 | X1
    Ana   | 2025-12-01 | P   | C2 | K2    | PR4            | 2   |            |
"""


def test_a_legal_status_and_a_holiday_make_no_new_placement_spell(asked):
    assert days(asked(SPELLS.format("placement_spells"), y2026=MOVES)) == [
        ("2025-05-01", "2025-10-01", "U4"),
        ("2025-10-01", "2025-12-01", "U5"),
        ("2025-12-01", "2026-03-31", "K2"),
    ]


def test_a_move_with_the_same_carer_goes_on_the_carer_spell(asked):
    assert days(asked(SPELLS.format("carer_spells"), y2026=MOVES)) == [
        ("2025-05-01", "2025-12-01", "U5"),
        ("2025-12-01", "2026-03-31", "K2"),
    ]


def test_a_stay_of_under_a_day_is_no_spell(asked):
    found = asked(
        "SELECT COUNT(*) FROM placement_spells",
        y2026="""
        CHILD | DECOM      | RNE | LS | PLACE | PLACE_PROVIDER | DEC        | REC
        Ana   | 2025-05-01 | S   | C2 | U4    | PR1            | 2025-06-01 | X1
        Ana   | 2025-06-01 | P   | C2 | K2    | PR4            | 2025-06-01 | X1
        Ana   | 2025-06-01 | P   | C2 | U5    | PR1            |            |
        """,
    )
    assert found == [(2,)]


def test_31_march_with_the_year_behind_it(asked):
    workers = """
        CHILD | SW_ID | SW_DECOM   | SW_DEC     | SW_REASON
        Ana   | W1    | 2025-05-01 | 2025-06-01 | CHCHAN
        Ana   | W2    | 2025-06-01 | 2025-07-01 | CHCHAN
        Ana   | W1    | 2025-07-01 |            |
    """
    found = asked(
        "SELECT year, placements, workers, with_carer_days, days_in_care, is_under_16, age "
        "FROM looked_after_at_month_end WHERE month_ends_on = DATE '2026-03-31'",
        workers=workers,
        y2026=MOVES,
    )
    assert found == [(2026, 3, 2, 120, 334, True, "10 to 15")]


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("2010-03-31", "16 and over"),
        ("2010-04-01", "10 to 15"),
        ("2025-03-31", "1 to 4"),
        ("2025-04-01", "under 1"),
    ],
)
def test_age_on_31_march_to_the_day(asked, born, age):
    header = f"""
        CHILD | SEX | DOB    | ETHNIC | UPN
        Ana   | F   | {born} | WBRI   | UN1
    """
    found = asked(
        "SELECT age FROM looked_after_at_month_end WHERE month_ends_on = DATE '2026-03-31'",
        header=header,
        y2026=MOVES,
    )
    assert found == [(age,)]
