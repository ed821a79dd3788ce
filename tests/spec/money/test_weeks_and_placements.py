"""Weeks of care, and what each placement costs a week."""

from datetime import date
from decimal import Decimal

import pytest

from tests.lib.drawn_money import care, filed

EPISODES = """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC        | REC
    Ana   | 01/05/2024 | S   | C2 | N1  | U4    | PR4            |            |
    Ben   | 25/03/2026 | S   | V2 | N1  | K2    | PR4            |            |
    Cal   | 01/04/2025 | S   | C2 | N1  | U4    | PR1            | 08/04/2025 | E4A
    Dee   | 20/03/2025 | S   | C1 | N1  | P1    | PR0            | 02/04/2025 | E4A
    Eve   | 01/06/2025 | S   | V4 | N1  | U4    | PR1            |            |
"""


def test_the_day_of_starting_counts_and_the_day_of_leaving_does_not(rows, tmp_path):
    """A year has 365 days of who is there all through it; short breaks are no part of it."""
    sql = "SELECT child, days, at_end FROM care_days WHERE year = 2026 ORDER BY child"
    assert rows(sql, care(tmp_path, EPISODES)) == [
        ("ANA", 365, True),
        ("BEN", 7, True),
        ("CAL", 7, False),
        ("DEE", 1, False),
    ]


def test_a_leap_year_has_a_day_more(rows, tmp_path):
    text = "CHILD | DECOM | RNE | LS | CIN | PLACE\n Ana | 01/05/2020 | S | C2 | N1 | U4"
    sql = "SELECT days FROM care_days WHERE year = 2024"
    assert rows(sql, care(tmp_path, text, year=2024)) == [(366,)]


def test_weeks_are_by_placement_provider_and_legal_status(rows, tmp_path):
    sql = """
        SELECT placement_type, ownership, legal_status, children, days, weeks FROM child_weeks
        WHERE placement_type IN ('fostering', 'with parents') ORDER BY ownership
    """
    assert rows(sql, care(tmp_path, EPISODES)) == [
        ("fostering", "own", "C2", 1, 7, 1.0),
        ("with parents", "parents", "C1", 1, 1, 0.1429),
        ("fostering", "private", "C2", 1, 365, 52.1429),
    ]


@pytest.mark.parametrize(
    ("quarter", "start", "end", "days", "weekly"),
    [
        (4, "01/05/2024", "", 365, 70.00),  # from 1 April, to 31 March, which counts
        (4, "01/04/2025", "01/04/2025", 0, None),  # over on the day that it began
        (4, "25/03/2026", "", 7, 3650.00),
        (4, "01/04/2025", "31/03/2026", 364, 70.19),  # the day of its end does not count
        (2, "01/05/2024", "", 183, 139.62),  # to 30 September
        (2, "01/10/2025", "", 0, None),  # begins after the quarter
    ],
)
def test_a_week_costs_what_was_committed_over_the_days_it_is_for(
    rows, tmp_path, quarter, start, end, days, weekly
):
    cost = "Total committed cost accrued in FY to date"
    text = (
        f"Child ID | Placement start date | Placement end date | Placement type | Provider type | {cost}"
        f"\n Ana | {start} | {end} | U4 | PR4 | 3650.00"
    )
    sql = "SELECT days, weekly_cost FROM costed_placements"
    part = filed(tmp_path, "placement_costs", text, quarter=quarter)
    assert [(d, w and float(w)) for d, w in rows(sql, part)] == [(days, weekly)]


COSTS = """
    Child ID | Placement start date | Placement type | Provider type | Total committed cost accrued in FY to date
    Ana      | 01/05/2024           | U4             | PR4           | 36500.00
    ben      | 25/03/2026           | K2             | PR4           | 5000.10
    Zed      | 01/04/2025           | K2             | PR4           | 1.00
"""


def test_a_cost_finds_its_placement_by_the_child_and_the_days(rows, tmp_path):
    sql = "SELECT child, spell_started_on, care_days, cost FROM placement_costs ORDER BY child"
    parts = care(tmp_path, EPISODES), filed(tmp_path, "placement_costs", COSTS)
    assert rows(sql, *parts) == [
        ("ANA", date(2024, 5, 1), 365, Decimal("36500.00")),
        ("BEN", date(2026, 3, 25), 7, Decimal("5000.10")),
        ("ZED", None, 0, Decimal("1.00")),
    ]


def test_of_the_quarters_of_a_year_the_latest_is_believed(rows, tmp_path):
    """What was committed so far is in it already: the two are never added."""
    early = filed(tmp_path, "placement_costs", COSTS.replace("36500.00", "9000.00"), quarter=1)
    late = filed(tmp_path, "placement_costs", COSTS, quarter=2)
    sql = "SELECT cost FROM costed_placements WHERE child = 'ANA'"
    assert rows(sql, late, early) == [(Decimal("36500.00"),)]


def test_without_the_looked_after_return_costs_stand_alone(rows, tmp_path):
    assert rows(
        "SELECT COUNT(*) FROM costed_placements", filed(tmp_path, "placement_costs", COSTS)
    ) == [(3,)]
