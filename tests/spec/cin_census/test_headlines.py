"""The figures that the census carries, and how far its errors could move them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from headway.measures.finding import measure_named
from headway.returns.cin_census.spec import RETURN
from headway.validation.checking import check_loaded, rules_for
from tests.lib.comparedcin import loaded
from tests.lib.drawn_returns import asked_of, draw
from tests.lib.joinedcin import mixed
from tests.lib.plain_rules import plus_years
from tests.lib.smallcin import SmallCin, valid_date
from tests.lib.working_days import HOLIDAYS

Row = dict[str, str | None]
START, END = date(2025, 4, 1), date(2026, 3, 31)


@pytest.fixture
def weighed(duck):
    """What a whole check makes of drawn tables of 2026: an effect by its measure."""

    def check_drawn(*codes: str, **tables: str):
        read = draw(RETURN, tables, "xml").loaded
        with duck.apart() as apart:
            rules = rules_for(RETURN, 2026, codes)
            made = check_loaded(apart, RETURN, read, asked_of(2026), rules, weigh=True)
        return {effect.headline.measure: effect for effect in made.effects}

    return check_drawn


def ends(effect):
    """As returned, without the children in doubt, lowest and highest once mended."""
    return effect.value, effect.without, effect.lowest, effect.highest


def test_every_figure_is_a_measure_that_headway_knows():
    assert len(RETURN.headlines()) == 12
    for headline in RETURN.headlines():
        assert measure_named(headline.measure).registry


def test_days_on_which_a_figure_turns(weighed):
    """A year holds both its ends; what closed on the last day is open no more."""
    made = weighed(
        "8600",
        cin_details="""
        LAchildID | CINreferralDate | CINclosureDate | ReferralNFA
        Ana       | 2025-03-31      | 2025-04-02     | false
        Ana       | 2026-03-31      |                | false
        Ben       | 2025-04-01      | 2026-03-31     | false
        Cal       | 2025-06-02      |                | true
        Dee       | 2024-02-29      | 2025-02-28     | false
        Dee       | 2025-05-01      | 2026-04-01     | 0
        """,
    )
    # Ana's last, Dee's last; Cal's led to nothing further.
    assert made["children_in_need"].value == 2
    assert made["referrals"].value == 4
    # Ana came back on the same day a year later, Dee on the day after 14 months.
    assert made["rereferrals"].value == 100 * 1 / 4


def test_an_error_puts_every_referral_of_its_child_in_doubt(weighed):
    """Ben has a referral, and one without a day: mended, neither may be of the year, or both."""
    made = weighed(
        "8600",
        cin_details="""
        LAchildID | CINreferralDate |
        Ana       | 2025-05-01      |
        Ana       | 2025-05-01      |
        Ben       | 2025-05-01      |
        Ben       |                 |
        """,
    )
    assert ends(made["referrals"]) == (3, 2, 2, 2 + 2)
    assert (made["referrals"].in_doubt, made["referrals"].by_rule) == (1, (("8600", 1),))


def test_an_error_in_a_cause_moves_the_share_of_neglect_and_no_number_of_plans(weighed):
    """2 of 3 are for neglect. With Cal in doubt: 2 of 3 at least, 3 of 3 at most; without, 2 of 2."""
    made = weighed(
        "8905",
        cp_plans="""
        LAchildID | CPPstartDate | InitialCategoryOfAbuse | LatestCategoryOfAbuse
        Ana       | 2025-05-01   | NEG                    | NEG
        Ben       | 2025-05-01   | NEG                    | PHY
        Cal       | 2025-05-01   | neglect                | NEG
        Dee       | 2024-05-01   | neglect                | NEG
        """,
    )
    assert made["cp_plans_started"].in_doubt == 0
    assert ends(made["neglect_share"]) == (66.7, 100.0, 66.7, 100.0)
    assert made["neglect_share"].in_doubt == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_every_figure_is_a_plain_count(duck, shared, seed):
    """Of a return of many invented children, a row at a time."""
    whole = mixed(2026, count=2, seed=seed)
    with duck.apart() as apart:
        rules = rules_for(RETURN, 2026)
        made = check_loaded(apart, RETURN, loaded(whole), asked_of(2026), rules, weigh=True)
    expected = plain_figures(whole)
    assert {e.headline.measure: e.value for e in made.effects} == expected
    assert all(expected.values())
    for effect in made.effects:
        assert effect.lowest <= effect.value <= effect.highest


def plain_figures(s: SmallCin) -> dict[str, float | None]:
    """Each figure counted row by row, from the indicators' words."""
    details, plans = s.tables["cin_details"], s.tables["cp_plans"]
    referrals = [row for row in details if in_year(row["CINreferralDate"])]
    completed = [r for r in s.tables["assessments"] if in_year(r["AssessmentAuthorisationDate"])]
    held = [row for row in s.tables["section47"] if in_year(row["DateOfInitialCPC"])]
    started = [row for row in plans if in_year(row["CPPstartDate"])]
    again = [r for r in started if number(r["NumberOfPreviousCPP"]) >= 1]
    neglect = [r for r in started if r["InitialCategoryOfAbuse"] == "NEG"]
    on_plan = [r for r in plans if is_open(r, "CPPstartDate", "CPPendDate")]
    named = {(r["LAchildID"] or "").strip().upper() for r in on_plan}
    return {
        "children_in_need": sum(
            is_open(r, "CINreferralDate", "CINclosureDate")
            and (r["ReferralNFA"] or "").lower() not in ("true", "1")
            for r in details
        ),
        "referrals": len(referrals),
        "rereferrals": share(referrals, lambda r: any(is_before(o, r) for o in details)),
        "assessments_in_time": share(
            completed,
            lambda r: takes(r["AssessmentActualStartDate"], r["AssessmentAuthorisationDate"], 45),
        ),
        "section_47_started": sum(in_year(r["S47ActualStartDate"]) for r in s.tables["section47"]),
        "conferences_in_time": share(
            held, lambda r: takes(r["S47ActualStartDate"], r["DateOfInitialCPC"], 15)
        ),
        "cp_plans_open": len(named),
        "cp_plans_started": len(started),
        "repeat_cp_plans": share(started, lambda r: r in again),
        "cp_neglect_started": len(neglect),
        "neglect_share": share(started, lambda r: r in neglect),
        "in_need_plans": sum(
            is_open(r, "CINPlanStartDate", "CINPlanEndDate") for r in s.tables["cin_plans"]
        ),
    }


def in_year(text: str | None) -> bool:
    day = valid_date(text)
    return day is not None and START <= day <= END


def is_open(row: Row, began: str, ended: str) -> bool:
    first, last = valid_date(row[began]), valid_date(row[ended])
    goes_on = row[ended] is None or (last is not None and last > END)
    return first is not None and first <= END and goes_on


def is_before(earlier: Row, row: Row) -> bool:
    """Whether one referral came within 12 months before another of the same child."""
    one, day = valid_date(earlier["CINreferralDate"]), valid_date(row["CINreferralDate"])
    if one is None or earlier["child_number"] != row["child_number"]:
        return False
    return plus_years(day, -1) <= one < day


def takes(start: str | None, end: str | None, most: int) -> bool:
    """Whether the working days after the first day, up to the last, are at most so many."""
    first, last = valid_date(start), valid_date(end)
    if first is None or last is None or last < first:
        return False
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(day.weekday() < 5 and day not in HOLIDAYS for day in days) <= most


def number(text: str | None) -> float:
    return float(text) if re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text or "") else 0


def share(rows: list[Row], counts: Callable[[Row], bool]) -> float | None:
    return round(100 * sum(map(counts, rows)) / len(rows), 1) if rows else None
