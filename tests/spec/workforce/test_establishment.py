"""The establishment list: how posts and people stand each month, by team."""

from tests.lib.drawn_workforce import census, establishment

LIST = """
    as_at_date | team  | role | employed_or_agency | fte | vacant_fte | cases_open
    2025-09-30 | North | 5    | employed           | 3   | 1          | 48
    2025-09-30 | South | 5    | agency             | 1   | 0          | 20
    2025-11-28 | North | 5    | employed           | 2   | 2          | 40
"""


def test_each_month_given_has_its_figures_and_no_other_has_any(measured, tmp_path):
    found = measured((2025, establishment(tmp_path, LIST)))
    assert found["social_workers", "2025-09", ""] == 3
    assert found["vacancy", "2025-09", ""] == 25
    assert found["agency", "2025-09", ""] == 25
    assert found["caseload", "2025-09", ""] == 17
    assert found["vacancy", "2025-11", ""] == 50
    assert {when for _, when, _ in found} == {"2025-09", "2025-11"}


def test_teams_have_their_own(measured, tmp_path):
    found = measured((2025, establishment(tmp_path, LIST)))
    assert found["caseload", "2025-09", "team South"] == 20
    assert found["social_workers", "2025-09", "team South"] == 0


def test_without_cases_in_the_list_caseload_is_not_known(measured, tmp_path):
    text = "as_at_date | employed_or_agency | fte | vacant_fte\n 2025-09-30 | employed | 1 | 0"
    found = measured((2025, establishment(tmp_path, text)))
    assert found["caseload", "2025-09", ""] is None
    assert found["vacancy", "2025-09", ""] == 0


def test_the_year_is_the_censuss_and_the_month_the_lists(measured, tmp_path):
    yearly = census(tmp_path, "FTE\n 4", vacancies="4")
    found = measured((2025, yearly), (2025, establishment(tmp_path, LIST)))
    assert found["vacancy", "2025", ""] == 50 and found["vacancy", "2025-09", ""] == 25
