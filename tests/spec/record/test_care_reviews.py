"""Reviews of care, who came back, times missing, health and care leavers, drawn by hand."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from headway.engine.duck import Duck, engine
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.ssda903.spec import RETURN
from tests.lib.drawn_returns import draw

HEADER = """
    CHILD | SEX | DOB        | ETHNIC
    Ana   | F   | 2012-05-01 | WBRI
"""
CARE = """
    CHILD | DECOM      | RNE | LS | PLACE | DEC | REC
    Ana   | 2025-05-01 | S   | C2 | U4    |     |
"""


@pytest.fixture(scope="module")
def opened() -> Iterator[Duck]:
    with engine(threads=1) as duck:
        yield duck


def of_31_march(table):
    """Of what has a row for each month's end, that of 31 March 2026."""
    is_monthly = table in ("looked_after_at_month_end", "looked_after_in_twelve_months")
    return " WHERE month_ends_on = DATE '2026-03-31'" if is_monthly else ""


@pytest.fixture
def asked(opened: Duck) -> Callable[..., list[tuple]]:
    """Rows of some columns of a table of the record; `y2026` and its like are a year's tables."""

    def ask(columns: str, table: str, **years: dict[str, str]) -> list[tuple]:
        filed = [
            Filed(
                year=int(name[1:]),
                loaded=draw(RETURN, {"header": HEADER, **tables}, "csv").loaded,
                of="ssda903",
            )
            for name, tables in years.items()
        ]
        with opened.apart() as duck:
            record = make(duck, filed, only=[table])
            return sorted(record.rows(f"SELECT {columns} FROM {table}{of_31_march(table)}"))

    return ask


def reviews(*days: str) -> str:
    return "CHILD | REVIEW | REVIEW_CODE\n" + "\n".join(f"Ana | {day} | PN1" for day in days)


@pytest.mark.parametrize(
    ("held", "in_time"),
    [("2025-06-02", True), ("2025-06-03", False)],
    ids=["20 working days", "21 working days"],
)
def test_the_first_review_is_due_within_20_working_days(asked, held, in_time):
    """The bank holidays of 5 and 26 May are no working days."""
    found = asked(
        "number, held_on, is_in_time",
        "care_reviews_due",
        y2026={"episodes": CARE, "reviews": reviews(held)},
    )
    assert found[0] == (1, date.fromisoformat(held), in_time)


@pytest.mark.parametrize(
    ("second", "third", "in_time"),
    [
        ("2025-08-20", "2026-02-20", [True, True, True]),
        ("2025-08-21", "2026-02-22", [True, False, False]),
    ],
)
def test_the_second_is_due_within_3_months_and_each_later_one_within_6(
    asked, second, third, in_time
):
    found = asked(
        "number, is_in_time",
        "care_reviews_due",
        y2026={"episodes": CARE, "reviews": reviews("2025-05-20", second, third)},
    )
    assert found == list(enumerate(in_time, start=1))


def test_a_review_that_was_never_held_is_late_and_one_not_yet_due_is_none(asked):
    found = asked(
        "number, held_on, is_in_time",
        "care_reviews_due",
        y2026={"episodes": CARE, "reviews": reviews("2025-05-20")},
    )
    assert found == [(1, date(2025, 5, 20), True), (2, None, False)]


def test_of_a_child_in_care_before_the_first_year_the_first_review_is_only_a_beginning(asked):
    earlier = CARE.replace("2025-05-01", "2020-05-01")
    found = asked(
        "number, counted_from, held_on, is_in_time",
        "care_reviews_due",
        y2026={"episodes": earlier, "reviews": reviews("2025-04-15", "2025-10-15")},
    )
    assert found == [(2, date(2025, 4, 15), date(2025, 10, 15), True)]


def test_without_any_review_in_the_return_nothing_is_said_to_be_late(asked):
    assert asked("number", "care_reviews_due", y2026={"episodes": CARE}) == []


@pytest.mark.parametrize(
    ("again", "days", "is_back"),
    [("2025-06-01", 365, True), ("2025-06-02", 366, False), ("2024-06-01", 0, True)],
)
def test_a_child_is_back_within_365_days_of_leaving_for_a_family(asked, again, days, is_back):
    left = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2024-04-05 | S   | C2 | U4    | 2024-06-01 | E4A
    """
    back = f"""
        CHILD | DECOM   | RNE | LS | PLACE | DEC | REC
        Ana   | {again} | S   | V2 | U4    |     |
    """
    found = asked(
        "year, days_to_return, is_back_within_a_year",
        "leavers_followed",
        y2025={"episodes": left},
        y2026={"episodes": back},
    )
    assert found == [(2026, days, is_back)]


def test_who_left_in_the_latest_year_is_not_followed_yet(asked):
    left = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-04-05 | S   | C2 | U4    | 2025-06-01 | E4A
    """
    assert asked("child", "leavers_followed", y2026={"episodes": left}) == []


@pytest.mark.parametrize(
    ("kind", "start", "end", "flags"),
    [
        ("M", "2025-06-01", "2025-06-02", (True, False)),
        ("A", "2025-06-01", "2025-06-02", (False, True)),
        ("M", "2025-04-20", "2025-04-30", (False, False)),
    ],
    ids=["missing", "away", "before care began"],
)
def test_missing_in_the_year_while_looked_after(asked, kind, start, end, flags):
    missing = f"""
        CHILD | MISSING | MIS_START | MIS_END
        Ana   | {kind}  | {start}   | {end}
    """
    found = asked(
        "was_missing, was_away",
        "looked_after_in_twelve_months",
        y2026={"episodes": CARE, "missing": missing},
    )
    assert found == [flags]


def test_a_return_that_names_nobody_missing_says_neither_yes_nor_no(asked):
    found = asked(
        "was_missing, was_away",
        "looked_after_in_twelve_months",
        y2026={"episodes": CARE},
    )
    assert found == [(None, None)]


@pytest.mark.parametrize(("born", "age"), [("2015-03-31", 11), ("2015-04-01", 10)])
def test_health_by_age_on_31_march(asked, born, age):
    oc2 = f"""
        CHILD | DOB    | SDQ_SCORE | TEETH_CHECK | IMMUNISATIONS
        Ana   | {born} | 17        | 1           | 0
    """
    found = asked(
        "age, sdq_score, TEETH_CHECK_yes, IMMUNISATIONS_yes, CONVICTED_yes",
        "looked_after_health",
        y2026={"oc2": oc2},
    )
    assert found == [(age, 17, True, False, None)]


def test_care_leavers_are_of_their_year_alone(asked):
    def told(touch: str, doing: str, home: str) -> dict[str, str]:
        return {
            "oc3": f"""
            CHILD | DOB        | IN_TOUCH | ACTIV   | ACCOM
            Ana   | 2006-02-28 | {touch}  | {doing} | {home}
            """
        }

    found = asked(
        "year, age, is_followed, is_busy, is_housed_here, is_suitable",
        "care_leavers",
        y2024=told("YES", "F2", "U1"),
        y2025=told("YES", "G5", "R1"),
        y2026=told("RHOM", "0", "B2"),
    )
    assert found == [
        (2024, 18, True, True, True, True),
        (2025, 19, True, False, False, True),
        (2026, 20, False, False, True, False),
    ]


def test_a_child_whose_return_holds_an_episode_twice_is_one_child_on_31_march(asked):
    twice = CARE + CARE.strip().splitlines()[1]
    found = asked(
        "child, placements",
        "looked_after_at_month_end",
        y2026={"episodes": twice},
    )
    assert [child for child, _ in found] == ["ANA"]


def test_a_child_in_hospital_on_31_march_is_still_with_the_carer(asked):
    away = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-05-01 | S   | C2 | U4    | 2026-03-20 | X1
        Ana   | 2026-03-20 | P   | C2 | T1    |            |
    """
    found = asked(
        "with_carer_days, workers",
        "looked_after_at_month_end",
        y2026={"episodes": away},
    )
    assert found == [(334, None)]


def test_of_two_times_leaving_care_in_a_year_the_last_gives_the_reason(asked):
    left = """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        Ana   | 2025-04-05 | S   | C2 | U4    | 2025-06-01 | E4A
        Ana   | 2025-07-05 | S   | C2 | U4    | 2025-09-01 | E45
    """
    found = asked("REC, next_ended_on", "periods_of_care", y2026={"episodes": left})
    assert found == [("E45", None), ("E4A", date(2025, 9, 1))]
