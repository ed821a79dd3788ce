"""The workforce census as the department counts it: who is in post, who left, who holds cases."""

import pytest

from tests.lib.drawn_workforce import census

YEAR = "2025"


@pytest.fixture
def figure(measured, tmp_path):
    """One figure of the census of these workers."""

    def value(measure, text, part="", **more):
        return measured((2025, census(tmp_path, text, **more)))[measure, YEAR, part]

    return value


THREE = """
    AgencyWorker | FTE | OrgRole | Cases30 | WorkingDaysLost
    0            | 1   | 5       | 15      | 5.06
    0            | 0.5 | 3       |         | 2.53
    1            | 0.5 | 5       | 10      | 40
"""


def test_in_post_are_those_employed_agency_workers_left_out(figure):
    assert figure("social_workers", THREE) == 1.5
    assert figure("agency_workers", THREE) == 0.5
    assert figure("agency", THREE) == 25


def test_vacancy_is_vacant_posts_out_of_all_posts(figure):
    assert figure("vacancy", THREE, vacancies="0.5") == 25
    assert figure("vacancy", THREE, vacancies="0") == 0


def test_cover_is_agency_workers_who_cover_vacancies_out_of_vacant_posts(figure):
    assert figure("agency_cover", THREE, vacancies="2", covered="0.5") == 25


@pytest.mark.parametrize("vacancies", ["0", "0.25"])
def test_more_cover_than_vacancies_cannot_be_and_is_no_figure(figure, vacancies):
    assert figure("agency_cover", THREE, vacancies=vacancies, covered="0.5") is None


def test_caseload_is_of_those_who_hold_cases_agency_workers_among_them(figure):
    """A manager without cases is left out; so is who holds cases and has no time."""
    assert figure("cases_held", THREE) == 25
    assert figure("caseload", THREE) == round(25 / 1.5, 4)
    none = "FTE | Cases30\n 0 | 9\n 1 | 12"
    assert figure("cases_held", none) == figure("caseload", none) == 12
    assert figure("caseload", "FTE\n 1") is None


def test_caseload_is_set_beside_the_time_worked_on_30_september(figure):
    assert figure("caseload", "FTE | FTE30 | Cases30\n 1 | 0.5 | 10") == 20


def test_absence_is_of_those_in_post_over_253_days_each_254_in_a_leap_year(
    figure, measured, tmp_path
):
    assert figure("absence", THREE) == round(100 * 7.59 / (1.5 * 253), 4)
    leap = measured((2024, census(tmp_path, THREE, year=2024)))
    assert leap["absence", "2024", ""] == round(100 * 7.59 / (1.5 * 254), 4)


def test_where_nobody_gives_days_lost_absence_is_not_known(figure):
    assert figure("absence", "FTE\n 1") is None


@pytest.mark.parametrize(
    ("ends", "in_post", "left"),
    [("2025-09-29", 1, 100), ("2025-09-30", 2, 50), ("2025-10-01", 2, 0), ("2024-09-30", 1, 0)],
)
def test_who_left_before_30_september_is_not_in_post(figure, ends, in_post, left):
    """Turnover is of the year from 1 October; the last day still counts as in post."""
    text = f"FTE | RoleStartDate | RoleEndDate\n 1 | 2020-01-06 | \n 1 | 2019-06-03 | {ends}"
    assert figure("social_workers", text) == in_post
    assert figure("turnover", text) == left


def test_who_began_and_left_within_the_year_did_not_leave(figure):
    text = """
        FTE | RoleStartDate | RoleEndDate
        1   | 2020-01-06    |
        1   | 2024-10-01    | 2025-03-31
    """
    assert figure("turnover", text) == 0


def test_an_agency_worker_who_left_is_no_leaver(figure):
    text = """
        AgencyWorker | FTE | RoleStartDate | RoleEndDate
        0            | 1   | 2020-01-06    |
        1            | 1   | 2023-01-02    | 2025-03-31
    """
    assert figure("turnover", text) == 0 and figure("agency_workers", text) == 0


@pytest.mark.parametrize(
    ("begins", "turnover"), [("2025-03-31", 0), ("2025-04-01", 0), ("2025-04-02", 100)]
)
def test_a_move_to_another_post_of_the_service_is_no_leaving(figure, begins, turnover):
    text = f"""
        SWENo        | FTE | RoleStartDate | RoleEndDate
        SW0000000001 | 1   | 2020-01-06    | 2025-03-31
        SW0000000001 | 1   | {begins}      |
    """
    assert figure("turnover", text) == turnover


def test_workers_without_a_number_are_different_people_and_all_count(figure):
    assert figure("social_workers", "FTE\n 1\n 0.6") == 1.6


def test_a_worker_without_full_time_equivalent_counts_in_no_sum(figure):
    assert figure("social_workers", "FTE | OrgRole\n | 5\n 1 | 5") == 1


def test_figures_are_by_role_but_vacancies_are_not(measured, tmp_path):
    """The census gives vacant posts as one number."""
    found = measured((2025, census(tmp_path, THREE, vacancies="1")))
    assert found["social_workers", YEAR, "role case holder"] == 1
    assert found["social_workers", YEAR, "role first line manager"] == 0.5
    assert found["caseload", YEAR, "role first line manager"] is None
    assert not [key for key in found if key[0] == "vacancy" and key[2]]


def test_the_census_is_of_one_day_a_year_and_gives_no_month(measured, tmp_path):
    assert {when for _, when, _ in measured((2025, census(tmp_path, THREE)))} == {YEAR}


def test_of_two_issues_of_a_year_the_later_alone_counts(measured, tmp_path):
    (tmp_path / "later").mkdir()
    first = census(tmp_path, "FTE\n 1\n 1")
    later = census(tmp_path / "later", "FTE\n 1", at="2025-11-20T10:00:00")
    assert measured((2025, later), (2025, first))["social_workers", YEAR, ""] == 1
