"""Who is at home on a care order on a day, and whether the next review is overdue."""

from datetime import date, timedelta

import pytest

HEADER = """
    CHILD | SEX | DOB        | ETHNIC | UPN
    Ana   | F   | 2012-02-29 | WBRI   | UN1
    Ben   | M   | 2020-05-01 | WBRI   | UN1
"""
EPISODES = """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | DEC        | REC
    Ana   | 2024-05-01 | S   | C2 | N1  | P1    | 2025-02-28 | E4A
    Ben   | 2024-09-01 | S   | C1 | N1  | P1    | 2024-10-01 | X1
    Ben   | 2024-10-01 | L   | C2 | N1  | P1    | 2024-11-01 | X1
    Ben   | 2024-11-01 | P   | C2 | N1  | U4    |            |
"""


def test_an_episode_counts_from_its_first_day_to_the_day_before_it_ends(at_home):
    expected = {
        "2024-04-30": [],
        "2024-05-01": [("ANA", "C2")],
        "2024-09-30": [("ANA", "C2"), ("BEN", "C1")],
        "2024-10-01": [("ANA", "C2"), ("BEN", "C2")],
        "2024-11-01": [("ANA", "C2")],
        "2025-02-27": [("ANA", "C2")],
        "2025-02-28": [],
    }
    seen = at_home(*expected, y2025={"header": HEADER, "episodes": EPISODES})
    told = [[(one.child, one.order) for one in children] for children in seen]
    assert told == list(expected.values())


def test_a_birthday_on_29_february(at_home):
    """Ana is 16 on 29 February 2028, and not the day before."""
    open_ended = EPISODES.replace("2025-02-28 | E4A", "           |    ")
    years = {f"y{year}": {"header": HEADER, "episodes": open_ended} for year in (2025, 2028)}
    seen = at_home("2025-02-27", "2028-02-28", "2028-02-29", **years)
    ages = [one.age for children in seen for one in children if one.child == "ANA"]
    assert ages == ["10 to 15", "10 to 15", "16 and over"]


@pytest.mark.parametrize(
    ("reviews", "due", "first_day_late"),
    [
        ([], "2024-05-31", "2024-06-03"),
        (["2024-05-20"], "2024-08-20", "2024-08-21"),
        (["2024-05-20", "2024-08-19"], "2025-02-19", "2025-02-20"),
    ],
)
def test_a_review_is_due_within_20_working_days_3_months_6_months(
    at_home, reviews, due, first_day_late
):
    """From 1 May 2024, with two bank holidays, 20 working days end on Friday 31 May."""
    drawn = "CHILD | DOB | REVIEW | REVIEW_CODE\n" + "\n".join(
        f"{child} | 2012-02-29 | {day} | PN1" for child, day in
        [*(("Ana", day) for day in reviews), ("Ben", "2024-10-02")]
    )  # fmt: skip
    before = (date.fromisoformat(first_day_late) - timedelta(1)).isoformat()
    tables = {"header": HEADER, "episodes": EPISODES, "reviews": drawn}
    seen = at_home(due, before, first_day_late, y2025=tables)
    told = [(one.review, str(one.review_due_on)) for those in seen for one in those[:1]]
    assert told == [("in time", due), ("in time", due), ("overdue", due)]


def test_where_the_return_has_no_reviews_or_workers_nothing_is_said_of_them(at_home):
    [seen] = at_home("2024-06-01", y2025={"header": HEADER, "episodes": EPISODES})
    assert [(one.review, one.workers) for one in seen] == [("not known", None)]


def test_workers_of_the_last_twelve_months_are_counted_once_each(at_home):
    workers = """
        CHILD | SW_ID | SW_DECOM   | SW_DEC     | SW_REASON
        Ana   | W0    | 2023-05-01 | 2024-02-01 | CHCHAN
        Ana   | W1    | 2024-02-01 | 2024-06-01 | CHCHAN
        Ana   | W2    | 2024-06-01 | 2024-07-01 | CHCHAN
        Ana   | W1    | 2024-07-01 |            |
    """
    drawn = {"header": HEADER, "episodes": EPISODES, "sw_episodes": workers}
    [seen] = at_home("2025-02-01", y2025=drawn)
    assert [one.workers for one in seen] == [2]
