"""The council's own figures on the days on which they turn: birthdays, year ends, moves of one day."""

from collections.abc import Callable
from datetime import date

import pytest

from headway.engine.duck import Duck
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.cin_census.spec import RETURN as CENSUS
from headway.returns.ssda903.spec import RETURN as CARE
from tests.lib.drawn_returns import draw

HEADER = """
    CHILD | SEX | DOB        | ETHNIC | UPN
    ANA   | F   | 2008-02-29 | WBRI   | UN1
"""


@pytest.fixture
def figure(duck: Duck) -> Callable[..., tuple]:
    """Numerator and denominator of a measure's share or number at the end of a month.

    `care` and `census` are drawings by year; a cut and a part may be asked for.
    """

    def ask(measure, kind, when, cut="", part="", *, care=None, census=None, length="month"):
        filed = [
            Filed(year=y, loaded=draw(CARE, {"header": HEADER, **t}, "csv").loaded, of="ssda903")
            for y, t in (care or {}).items()
        ]
        filed += [
            Filed(year=y, loaded=draw(CENSUS, t, "xml").loaded) for y, t in (census or {}).items()
        ]
        measures = [m for m in recorded_measures() if m.id == measure]
        years = sorted({one.year for one in filed})
        over = periods(date(years[0] - 1, 4, 1), date(years[-1], 3, 31), years)
        tables = [r.table for m in measures for r in m.recorded]
        with duck.apart() as opened:
            made = own_figures(make(opened, filed, only=tables), measures, over, [cut])
        for f in made:
            at = (f.kind, f.period.length, f.period.last, f.cut, f.part)
            if at == (kind, length, date.fromisoformat(when), cut, part):
                return f.numerator, f.denominator
        return None

    return ask


IN_CARE = {
    "episodes": """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | DEC | REC
    ANA   | 2023-05-01 | S   | C2 | N1  | U4    |     |
    """
}


@pytest.mark.parametrize(
    ("when", "part"),
    [("2024-01-31", "10 to 15"), ("2024-02-29", "16 and over"), ("2023-12-31", "10 to 15")],
)
def test_a_child_born_on_29_february_is_older_on_that_day(figure, when, part):
    """She is 16 on 29 February 2024, and counts with the older at that month's end."""
    found = figure("full_care_orders", "count", when, "age", part, care={2024: IN_CARE})
    assert found == (1, None)


def test_two_starts_in_a_year_are_one_child_and_in_their_months_one_each(figure):
    """Short breaks (V4) are no start at all."""
    twice = {
        "episodes": """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        ANA   | 2023-05-01 | S   | V2 | U4    | 2023-06-01 | E4A
        ANA   | 2023-07-01 | S   | V4 | U4    | 2023-07-03 | E8
        ANA   | 2023-09-01 | S   | V2 | U4    |            |
        """
    }
    asked = ("looked_after_started", "count")
    assert figure(*asked, "2024-03-31", care={2024: twice}, length="year") == (1, None)
    assert figure(*asked, "2023-05-31", care={2024: twice}) == (1, None)
    assert figure(*asked, "2023-07-31", care={2024: twice}) == (0, None)
    assert figure(*asked, "2023-09-30", care={2024: twice}) == (1, None)


def test_who_leaves_on_31_march_is_not_looked_after_on_it(figure):
    """She ceased in the year, and the number fell from one to none."""
    gone = {
        "episodes": """
        CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
        ANA   | 2021-05-01 | S   | C2 | U4    | 2024-03-31 | E41
        """
    }
    year = {"care": {2024: gone}, "length": "year"}
    assert figure("children_looked_after", "count", "2024-03-31", **year) == (0, None)
    assert figure("child_arrangements_exits", "share", "2024-03-31", **year) == (1, 1)
    assert figure("net_growth", "share", "2024-03-31", **year) == (-1, 1)


MOVES = {
    "episodes": """
    CHILD | DECOM      | RNE | LS | PLACE | PLACE_PROVIDER | DEC        | REC
    ANA   | 2023-04-01 | S   | C2 | U4    | PR1            | 2023-05-01 | X1
    ANA   | 2023-05-01 | P   | C2 | K2    | PR4            | 2023-05-01 | X1
    ANA   | 2023-05-01 | P   | C2 | U6    | PR5            | 2024-01-10 | X1
    ANA   | 2024-01-10 | P   | C2 | K2    | PR4            |            |
    """
}
STAYS = {
    "episodes": """
    CHILD | DECOM      | RNE | LS | PLACE | PLACE_PROVIDER | DEC | REC
    ANA   | 2024-01-10 | P   | C2 | K2    | PR4            |     |
    """
}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2024-02-29", (0, 0)),
        ("2024-03-31", (1, 1)),
        ("2024-04-30", (1, 1)),
        ("2024-05-31", (0, 1)),
    ],
    ids=["months before the first return", "the year", "a day of the first month", "moved on"],
)
def test_three_placements_in_the_twelve_months_to_a_month_s_end(figure, when, expected):
    """A placement of under a day is none; one that ended on the first day of the twelve months is one."""
    care = {2024: MOVES, 2025: STAYS}
    assert figure("placement_moves", "share", when, care=care) == expected


def test_an_assessment_is_overdue_from_the_46th_working_day(figure):
    """Begun on 25 March 2024, with four bank holidays on the way: due on 31 May."""

    def census(start):
        return {
            2025: {
                "cin_details": "LAchildID | CINreferralDate | ReferralNFA\nANA | 2024-03-20 | 0",
                "assessments": f"LAchildID | AssessmentActualStartDate\nANA | {start}",
            }
        }

    asked = ("overdue_assessments", "share", "2024-05-31")
    assert figure(*asked, census=census("2024-03-25")) == (0, 1)
    assert figure(*asked, census=census("2024-03-22")) == (1, 1)


@pytest.mark.parametrize(
    ("again", "counted"), [("2025-02-28", 1), ("2025-03-01", 0)], ids=["the day", "a day late"]
)
def test_a_second_plan_within_two_years_of_28_february(figure, again, counted):
    """Three years' returns are loaded; two years end on the same day of the month."""

    def plans(*rows):
        lines = "\n".join(f"ANA | {row}" for row in rows)
        return {
            "cin_details": "LAchildID | CINreferralDate | ReferralNFA\nANA | 2022-06-01 | 0",
            "cp_plans": "LAchildID | CPPstartDate | CPPendDate | NumberOfPreviousCPP\n" + lines,
        }

    ended = "2022-06-10 | 2023-02-28 | 0"
    census = {
        2023: plans(ended),
        2024: {"cin_details": "LAchildID | CINreferralDate | ReferralNFA\nANA | 2022-06-01 | 0"},
        2025: plans(f"{again} | | 1"),
    }
    found = figure(
        "repeat_cp_plans_within_two_years", "share", "2025-03-31", census=census, length="year"
    )
    assert found == (counted, 1)


@pytest.mark.parametrize(
    ("ended", "counted"),
    [("2023-05-01", 1), ("2023-04-30", 0), ("", 1)],
    ids=["day", "before", "open"],
)
def test_a_plan_that_ends_as_care_begins_was_open_then(figure, ended, counted):
    census = {
        2024: {
            "cin_details": "LAchildID | CINreferralDate | ReferralNFA\nANA | 2023-04-02 | 0",
            "cp_plans": f"LAchildID | CPPstartDate | CPPendDate\nANA | 2023-04-10 | {ended}",
        }
    }
    found = figure(
        "started_with_protection_plan", "share", "2023-05-31", care={2024: IN_CARE}, census=census
    )
    assert found == (counted, 1)
