"""Annex A in the record: each month's lists by themselves, and beside the yearly returns."""

from datetime import date

import pytest

from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write
from headway.returns.cin_census.spec import RETURN as CIN
from headway.returns.ssda903.spec import RETURN as SSDA903
from tests.lib.drawn_returns import draw

MEASURES = [m for m in recorded_measures() if m.theme == "in_year"]
MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 30)


@pytest.fixture
def lists(tmp_path):
    """A month's lists as they are filed: rows of a list by its name, with the day of the lists."""

    def filed(as_at, **rows):
        path = tmp_path / f"annex_a_{as_at}.xlsx"
        write(path, rows)
        year = as_at.year + (as_at.month > 3)
        return Filed(year=year, loaded=read([path], as_at=as_at), of="annex_a")

    return filed


@pytest.fixture
def measured(duck):
    """The figures of these returns, by measure and the end of the month."""

    def figures(*filed):
        with duck.apart() as opened:
            found = own_figures(make(opened, filed), MEASURES, periods(date(2025, 4, 1), APRIL))
        return {(f.measure, f.period.last): f.value for f in found if f.kind != "count"} | {
            (f.measure, f.period.last): f.numerator for f in found if f.kind == "count"
        }

    return figures


def cared_for(child, **more):
    """A child looked after from April 2025."""
    return {"child_id": child, "started_on": date(2025, 4, 1)} | more


def test_each_month_is_that_of_its_own_list(lists, measured):
    """A month without a list has no figure, and the next list takes nothing from the last."""
    two, one = [cared_for("Ana"), cared_for("Ben")], [cared_for("Ana")]
    found = measured(lists(date(2026, 2, 27), looked_after=two), lists(APRIL, looked_after=one))
    numbers = {day: n for (name, day), n in found.items() if name == "looked_after_on_list"}
    assert numbers == {date(2026, 2, 28): 2, APRIL: 1}


def test_a_list_that_was_not_given_has_no_figure(lists, measured):
    """Not a zero."""
    found = measured(lists(MARCH, looked_after=[cared_for("Ana")]))
    assert ("cp_plans_on_list", MARCH) not in found


def test_a_column_that_was_left_out_makes_nobody_overdue(lists, measured):
    """No row has a visit: so it is not known. With one row that has, a blank is none."""
    unknown = measured(lists(MARCH, looked_after=[cared_for("Ana"), cared_for("Ben")]))
    assert unknown["visits_in_time", MARCH] is None
    seen = [cared_for("Ana", visited_on=date(2026, 3, 1)), cared_for("Ben")]
    assert measured(lists(MARCH, looked_after=seen))["visits_in_time", MARCH] == 50


def test_the_day_of_an_end_and_days_ahead(lists, measured):
    """A child who left on the day is not looked after; one who will leave is. A visit that lies
    ahead is a slip, and none."""
    rows = [
        cared_for("Ana", ended_on=MARCH, visited_on=date(2026, 3, 30)),
        cared_for("Ben", ended_on=date(2026, 4, 1), visited_on=date(2026, 4, 1)),
        cared_for("Cal", visited_on=date(2026, 3, 30)),
    ]
    found = measured(lists(MARCH, looked_after=rows))
    assert found["looked_after_on_list", MARCH] == 2
    assert found["visits_in_time", MARCH] == 50


def test_children_with_two_workers_count_with_each_and_on_two_lists_once(lists, measured):
    """Three children of two workers, one of whom holds two: W1 holds Ana and Ben, W2 holds Ana."""
    team = {"team": "North", "worker": "W1"}
    found = measured(
        lists(
            MARCH,
            looked_after=[cared_for("Ana", **team)],
            children_in_need=[{"child_id": "Ana", **team}, {"child_id": "Ben", **team}],
            assessments=[{"child_id": "Ana", "started_on": date(2026, 3, 1), "worker": "W2"}],
        )
    )
    assert found["children_per_worker", MARCH] == (2 + 1) / 2


def test_who_the_list_and_the_return_disagree_on(duck, lists, measured):
    """Ana is on both; Ben is on the list alone, Cal in the return alone; Dee had left by then."""
    listed = lists(MARCH, looked_after=[cared_for("Ana"), cared_for("Ben")])
    episodes = """
    CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC |
    ANA   | 2025-04-01 | S   | C2 | U4    |            |     |
    Cal   | 2025-04-01 | S   | C2 | U4    |            |     |
    Dee   | 2025-04-01 | S   | C2 | U4    | 2026-03-31 | E4A |
    """
    filed = Filed(year=2026, loaded=draw(SSDA903, {"episodes": episodes}).loaded, of="ssda903")
    assert told(duck, "annex_a_care_cases", listed, filed) == {
        ("on the list alone", "BEN"),
        ("in the return alone", "CAL"),
    }
    assert measured(listed, filed)["looked_after_on_both", MARCH] == pytest.approx(100 / 3)
    # Of a year whose return is not held nothing is compared.
    other = Filed(year=2025, loaded=filed.loaded, of="ssda903")
    assert told(duck, "annex_a_care_cases", listed, other) == set()
    assert ("looked_after_on_both", MARCH) not in measured(listed, other)


def test_plans_are_compared_with_the_census(duck, lists):
    """The same for children on protection plans. A plan that ended on the day is not open on it."""
    listed = lists(MARCH, protection_plans=[cared_for("Ana"), cared_for("Ben", ended_on=MARCH)])
    plans = """
    LAchildID | CPPstartDate | CPPendDate |
    Cal       | 2025-05-01   |            |
    Ana       | 2025-04-01   |            |
    Ben       | 2025-04-01   | 2026-03-31 |
    """
    details = """
    LAchildID | CINreferralDate |
    Cal       | 2025-04-20      |
    Ana       | 2025-03-20      |
    Ben       | 2025-03-20      |
    """
    every = {table.name: "row" for table in CIN.tables}
    drawing = draw(CIN, every | {"cp_plans": plans, "cin_details": details}, "xml")
    filed = Filed(year=2026, loaded=drawing.loaded)
    assert told(duck, "annex_a_plan_cases", listed, filed) == {("in the return alone", "CAL")}


def test_children_who_were_only_referred_are_not_missed_on_list_6(duck, lists):
    """Ana, on both, was assessed in a year that is not held; Ben was only referred; Cal is missed."""
    listed = lists(MARCH, children_in_need=[cared_for("Ana")])
    details = """
    LAchildID | CINreferralDate |
    Ana       | 2025-04-20      |
    Ben       | 2026-03-20      |
    Cal       | 2026-01-20      |
    """
    assessments = """
    LAchildID | AssessmentActualStartDate |
    Cal       | 2026-01-21                |
    """
    every = {table.name: "row" for table in CIN.tables}
    drawn = every | {"cin_details": details, "assessments": assessments}
    filed = Filed(year=2026, loaded=draw(CIN, drawn, "xml").loaded)
    assert told(duck, "annex_a_need_compared", listed, filed) == {
        ("on both", "ANA"),
        ("in the return alone", "CAL"),
    }


def test_care_leavers_are_not_missed_on_list_6(duck, lists):
    """It leaves them out. Ana turns 18 on the day of the list, Ben a day later; of Cal nobody knows."""
    identifiers = """
    LAchildID | PersonBirthDate |
    Ana       | 2008-03-31      |
    Ben       | 2008-04-01      |
    Cal       |                 |
    """
    details = """
    LAchildID | CINreferralDate |
    Ana       | 2025-04-20      |
    Ben       | 2025-04-20      |
    Cal       | 2025-04-20      |
    """
    assessments = """
    LAchildID | AssessmentActualStartDate |
    Ana       | 2025-04-21                |
    Ben       | 2025-04-21                |
    Cal       | 2025-04-21                |
    """
    every = {table.name: "row" for table in CIN.tables}
    drawn = {"child_identifiers": identifiers, "cin_details": details, "assessments": assessments}
    filed = Filed(year=2026, loaded=draw(CIN, every | drawn, "xml").loaded)
    listed = lists(MARCH, children_in_need=[cared_for("Dee")])
    assert told(duck, "annex_a_need_compared", listed, filed) == {
        ("on the list alone", "DEE"),
        ("in the return alone", "BEN"),
        ("in the return alone", "CAL"),
    }


def told(duck, table, *filed):
    """The cases of one table: of which kind, and of which child."""
    with duck.apart() as opened:
        record = make(opened, filed, only=[table])
        return set(record.rows(f"SELECT kind, child FROM {table}"))
