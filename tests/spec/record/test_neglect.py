"""Neglect in the record: which assessments found it, and which children should be looked at again."""

import pyarrow as pa
import pytest

from headway.engine.duck import engine
from headway.record.making import make
from tests.lib.years_of_need import File, filed


def episode(referred, *, closed=None, why=None, nfa="0", found=(), plans=()):
    """One episode: `found` are (assessed on, factors); `plans` (start, end, category, number before)."""
    return {
        "CINreferralDate": referred,
        "CINclosureDate": closed,
        "ReasonForClosure": why,
        "ReferralNFA": nfa,
        "assessments": [
            {
                "AssessmentActualStartDate": referred,
                "AssessmentAuthorisationDate": on,
                "factors": factors,
            }
            for on, factors in found
        ],
        "cp_plans": [
            {
                "CPPstartDate": start,
                "CPPendDate": end,
                "InitialCategoryOfAbuse": category,
                "LatestCategoryOfAbuse": category,
                "NumberOfPreviousCPP": before,
            }
            for start, end, category, before in plans
        ],
        "cin_plans": [],
        "section47": [],
    }


@pytest.fixture
def asked():
    """Rows of a SELECT over the record of these episodes of one child, a list of them a year."""

    def ask(sql, before_court=(), **years):
        returns = [
            filed(File(int(year[1:]), "", ({"LAchildID": "A1", "episodes": episodes},)))
            for year, episodes in years.items()
        ]
        if before_court:
            _add(returns[-1].loaded.tables, before_court)
        with engine() as duck:
            return make(duck, returns).rows(sql)

    return ask


def _add(tables, starts):
    columns = {"row": [*range(1, len(starts) + 1)], "child_number": [1] * len(starts)}
    columns |= {"LAchildID": ["A1"] * len(starts), "CINdetailsID": [1] * len(starts)}
    columns |= {"PPStartDate": list(starts)}
    schema = tables["pre_proceedings"].schema
    tables["pre_proceedings"] = pa.table(
        {f.name: pa.array(columns.get(f.name, [None] * len(starts)), f.type) for f in schema}
    )


REVIEW = "SELECT reason, since_on, days FROM neglect_to_review ORDER BY reason"


def reasons(rows):
    """The reasons of what was found, in their order."""
    return [reason for reason, _, _ in rows]


def test_an_episode_counts_once_a_year_whatever_was_found_in_it(asked):
    twice = episode("2025-05-01", found=[("2025-06-01", ["16A", "4B"]), ("2025-09-01", ["16A"])])
    other = episode("2025-11-01", found=[("2025-12-01", ["4B"])])
    none = episode("2026-01-05", found=[("2026-02-01", [])])
    rows = asked(
        "SELECT year, has_neglect, COUNT(*) FROM episodes_assessed GROUP BY year, has_neglect "
        "ORDER BY has_neglect",
        y2026=[twice, other, none],
    )
    assert rows == [(2026, False, 1), (2026, True, 1)]


FOUND = [("2025-05-20", ["16A"])]


def test_referred_again_after_neglect_was_found_and_closed_without_action(asked):
    first = episode("2025-04-10", closed="2025-06-01", why="RC7", found=FOUND)
    again = episode("2026-03-01", closed="2026-03-02", why="RC8", nfa="1")
    rows = asked(REVIEW, y2025=[], y2026=[first, again])
    assert reasons(rows) == ["referred_again_and_closed"]
    assert rows[0][2] == 325  # days since the referral before


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(episode("2026-03-01"), id="still open"),
        pytest.param(episode("2026-03-01", closed="2026-03-20", why="RC9"), id="to early help"),
    ],
)
def test_not_where_the_council_did_something(asked, again):
    first = episode("2025-04-10", closed="2025-06-01", why="RC7", found=FOUND)
    assert asked(REVIEW, y2025=[], y2026=[first, again]) == []


def test_not_where_no_assessment_had_found_neglect(asked):
    first = episode("2025-04-10", closed="2025-06-01", why="RC7", found=[("2025-05-20", ["4B"])])
    again = episode("2026-03-01", closed="2026-03-02", why="RC8", nfa="1")
    assert asked(REVIEW, y2025=[], y2026=[first, again]) == []


@pytest.mark.parametrize(("start", "is_long"), [("2024-09-30", True), ("2024-10-01", False)])
def test_a_plan_is_long_from_the_day_after_18_months(asked, start, is_long):
    """From 30 September 2024 they end on 30 March 2026, the day before the year does."""
    rows = asked(REVIEW, y2026=[episode("2024-08-01", plans=[(start, None, "NEG", "0")])])
    assert ("plan_over_18_months" in reasons(rows)) is is_long


def test_a_plan_that_is_not_the_first_by_the_record_or_as_the_council_counts(asked):
    in_record = [("2025-04-05", "2025-07-01", "EMO", "0"), ("2025-12-01", None, "NEG", "0")]
    assert reasons(asked(REVIEW, y2026=[episode("2025-04-01", plans=in_record)])) == ["second_plan"]
    counted = [("2025-12-01", None, "NEG", "1")]
    assert reasons(asked(REVIEW, y2026=[episode("2025-04-01", plans=counted)])) == ["second_plan"]


def test_only_plans_for_neglect_that_are_open(asked):
    for plan in (("2024-01-01", None, "EMO", "2"), ("2024-01-01", "2026-03-30", "NEG", "2")):
        assert asked(REVIEW, y2026=[episode("2023-12-01", plans=[plan])]) == []


def test_without_a_decision_to_start_pre_proceedings_from_2027_on(asked):
    long = [episode("2025-01-01", plans=[("2025-02-01", None, "NEG", "0")])]
    both = ["no_pre_proceedings", "plan_over_18_months"]
    assert reasons(asked(REVIEW, y2026=long)) == []
    assert reasons(asked(REVIEW, y2027=long)) == both
    assert reasons(asked(REVIEW, ["2026-10-01"], y2027=long)) == ["plan_over_18_months"]
    assert reasons(asked(REVIEW, ["2025-01-15"], y2027=long)) == both  # before the plan began
