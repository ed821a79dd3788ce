"""The whole verdict on real published series: real, any sign of harm, ours, as known on a day."""

from datetime import date

import pytest

from headway.verdicts.giving import as_json, card, settles
from headway.verdicts.judging import judge, release_words
from headway.verdicts.safety import Finding
from headway.verdicts.words import moved
from tests.lib import official


@pytest.fixture(scope="module")
def verdict(official_home):
    """Judge from every official file."""

    def ask(council: str, measure: str, **asked):
        return judge(council, measure, library=official.library(), **asked)

    return ask


def test_st_helens_plans_started_to_march_2018(verdict):
    """Real: yes. Any sign of harm: not shown, naming neglect (−46% while England rose 17%)."""
    v = verdict("342", "cp_plans_started", as_at=date(2018, 3, 31))
    assert (v.real.value, round(v.real.base), v.real.answer) == (161, 280, "yes")
    assert v.real.z == pytest.approx(-3.7, abs=0.3)
    assert v.real.line == pytest.approx(2.44, abs=0.08)
    assert v.safe.answer == "not shown"
    neglect = [w for w in v.safe.warnings if w.watch.measure == "cp_neglect_started"]
    assert moved("count", neglect[0].signal) == "46% below"
    assert f"{neglect[0].england:.0%}" == "17%"
    assert v.ours.answer == "not shown"
    assert v.ours.placebo.difference == pytest.approx(-0.40, abs=0.02)
    assert v.ours.placebo.below == pytest.approx(0.03, abs=0.01)
    assert f"{v.england:.0%}" == "9%"


def test_as_a_member_could_have_known_on_1_july_2018(verdict):
    """It judges the year to March 2017 and says so; neglect and section 47 had really fallen."""
    v = verdict("342", "cp_plans_started", known_at=date(2018, 7, 1))
    assert v.known.year == 2017
    assert v.real.answer == "not shown"
    assert f"{v.real.change:.0%}" == "-17%"
    said = release_words(v)
    assert "the newest published figure was that of 31 March 2017" in said
    assert "published about 2 November 2017; the day was not seen" in said
    assert "held only as released again in" in said
    assert v.safe.answer == "not shown"
    warned = {w.watch.measure: w.signal for w in v.safe.warnings}
    assert {"cp_neglect_started", "section_47_started"} <= set(warned)
    assert sorted(warned["cp_neglect_started"].base_values) == [98, 100, 112, 133]
    assert warned["cp_neglect_started"].value == 65


def test_a_year_without_a_release_date_is_left_out_and_said(verdict):
    """RO3 has no date of first publication: nothing was known by any day."""
    from headway.vocabulary.errors import BadInput

    with pytest.raises(BadInput, match="has no date"):
        verdict("342", "looked_after_share_of_spend_ro3", known_at=date(2026, 1, 1))


def test_successors_have_no_history_of_their_own_to_be_judged_against(verdict):
    """Cumberland began in 2023: its predecessors' years are not spliced on."""
    v = verdict("942", "cp_plans_started")
    assert v.real.answer == "not shown"
    assert min(v.points) >= 2023


def test_a_county_whose_latest_year_fell_is_told_so_beside_a_real_rise(verdict):
    """County Durham, children looked after, March 2025: real, since 2017, and the year fell."""
    v = verdict("840", "children_looked_after", as_at=date(2025, 3, 31))
    assert (v.real.answer, v.real.direction, v.real.moved_back) == ("yes", "rise", True)
    assert v.real.since < 2025


def test_gap_years_are_named(verdict):
    """Hackney could not report after 2020: the base reaches back and says which years."""
    v = verdict("204", "children_in_need", as_at=date(2025, 3, 31))
    assert v.real.answer == "yes" and v.real.direction == "fall"
    assert v.real.base_years != (2024, 2023, 2022, 2021)


@pytest.mark.parametrize("council", ["342", "876", "857", "886", "204", "840", "921", "942"])
@pytest.mark.parametrize(
    "measure", ["cp_plans_started", "children_looked_after", "children_in_need", "referrals"]
)
def test_not_shown_always_names_what_would_settle_it(verdict, council, measure):
    """And the JSON has the agreed keys, the card its three questions."""
    v = verdict(council, measure)
    if "not shown" in (v.safe.answer, v.real.answer):
        assert settles(v)
    body = as_json(v)
    assert {
        "measure", "kind", "council", "as_at", "known_at", "baseline", "real", "safe", "ours",
        "wrong_before", "sentence",
    } <= set(body)  # fmt: skip
    assert [len(row) for row in card(v)] == [3, 3, 3]


def test_a_missing_england_never_counts_as_no_change(verdict):
    """A looking measure that fell is not excused by a comparator that nobody published."""
    v = verdict("342", "cp_plans_started", as_at=date(2018, 3, 31))
    for w in v.safe.watched:
        assert not (w.england is None and w.is_england_too)
        assert w.finding in tuple(Finding)


def test_a_span_chosen_afterwards_is_shown_and_not_judged(verdict):
    """2014 to 2018 makes the fall look larger; the answer does not move."""
    plain = verdict("342", "cp_neglect_started", as_at=date(2018, 3, 31))
    asked = verdict("342", "cp_neglect_started", as_at=date(2018, 3, 31), baseline=(2014, 2018))
    assert f"{asked.history.change:.0%}" == "-59%"
    assert (asked.real.z, asked.real.answer) == (plain.real.z, plain.real.answer)
    assert as_json(asked)["baseline"]["chosen_afterwards"]["was"] == 133
