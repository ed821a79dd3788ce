"""Claims that something went up or down."""

from datetime import date

import pytest

from headway.verdicts.claims.given import Given, GivenFacts
from headway.verdicts.claims.value import Period
from headway.verdicts.claims.weighing import weigh
from tests.spec.claims.conftest import claim_of

FELL = """
    kind  | 2014 | 2015 | 2016 | 2017 | 2018
    count | 293  | 302  | 294  | 230  | 161
"""
HARDLY = """
    kind  | 2014 | 2015 | 2016 | 2017 | 2018
    count | 293  | 302  | 294  | 290  | 280
"""
SHORT = """
    kind  | 2014 | 2015 | 2016 | 2017 | 2018
    count | 293  | 302  | 294  | 280  | 225
"""
YEAR = Period(starts_on=date(2017, 4, 1), ends_on=date(2018, 3, 31))
FOUR_YEARS = Period(starts_on=date(2014, 3, 31), ends_on=date(2018, 3, 31))


@pytest.mark.parametrize(("direction", "answer"), [("down", "supported"), ("up", "contradicted")])
def test_without_a_size_word_the_plain_direction_decides(weighed, direction, answer):
    """The year of the period is set beside the year before."""
    told = weighed(direction, FELL, period=YEAR)
    assert told.answer == answer
    assert "230 plans in the year to 31 March 2017, 161 plans" in told.sentence
    assert "down by 69 (30%)" in told.sentence


def test_a_change_inside_usual_movement_is_said_to_be(weighed):
    """The claim stands, and the reader is told how little it says."""
    told = weighed("down", HARDLY, period=YEAR)
    assert told.answer == "supported"
    assert "inside usual movement" in told.sentence


def test_no_change_is_no_fall(weighed):
    told = weighed("down", "kind | 2017 | 2018\ncount | 200 | 200", period=YEAR)
    assert told.answer == "contradicted"


@pytest.mark.parametrize(
    ("table", "answer", "said"),
    [
        (FELL, "supported", "more than chance"),
        (HARDLY, "contradicted", "inside the usual"),
        (SHORT, "cannot be tested", "The figures cannot tell yet."),
    ],
)
def test_significantly_is_held_to_the_yearly_rule(weighed, table, answer, said):
    """Beyond the line; inside usual movement; unusual, but short of the line."""
    told = weighed("down", table, word="significantly", period=YEAR)
    assert told.answer == answer
    assert said in told.sentence


def test_a_rise_does_not_bear_out_a_sharp_fall(weighed):
    told = weighed("up", FELL, word="sharply", period=YEAR)
    assert told.answer == "contradicted"


def test_a_fall_that_is_borne_out_is_not_said_to_be_good(weighed):
    """The answer to another question is pointed to, or said to be open."""
    told = weighed("down", FELL, word="significantly", period=YEAR)
    assert any("nothing on whether there is harm" in note for note in told.notes)
    assert "significant" not in told.sentence


def test_too_short_a_history_cannot_be_tested_for_more_than_chance(weighed):
    table = "kind | 2016 | 2017 | 2018\ncount | 294 | 230 | 161"
    told = weighed("down", table, word="significantly", period=YEAR)
    assert told.answer == "cannot be tested"
    assert "fewer than three" in told.sentence


@pytest.mark.parametrize(
    ("size", "first", "last", "answer"),
    [
        ({"word": "halved"}, "200", "90", "supported"),  # 55%
        ({"word": "halved"}, "200", "111", "contradicted"),  # 44.5%
        ({"percent": 50}, "200", "110", "supported"),  # 45%
        ({"percent": 50}, "200", "112", "contradicted"),  # 44%
        ({"percent": 10}, "200", "178", "supported"),  # 11%
        ({"percent": 10}, "200", "176", "contradicted"),  # 12%
        ({"percent": 3}, "200", "196", "supported"),  # 2%: a point either way at least
        ({"word": "slightly"}, "200", "180", "supported"),
        ({"word": "slightly"}, "200", "179", "contradicted"),
        ({"number": 50}, "200", "150", "supported"),
        ({"number": 50}, "200", "140", "contradicted"),
    ],
)
def test_a_stated_size_has_its_tolerance(weighed, size, first, last, answer):
    told = weighed("down", f"kind | 2017 | 2018\ncount | {first} | {last}", period=YEAR, **size)
    assert told.answer == answer


def test_points_and_percent_of_a_share_are_two_things(weighed):
    """30% to 27% is down a tenth, and 3 points: "down 3%" does not say which."""
    table = "kind | 2017 | 2018\nshare | 30 | 27"
    assert weighed("down", table, percent=10, period=YEAR).answer == "supported"
    told = weighed("down", table, percent=3, period=YEAR)
    assert told.answer == "depends on comparator"
    assert "True in percentage points" in told.sentence


def test_where_the_number_and_the_rate_part_it_depends(weighed):
    """More children, and fewer of every 10,000."""
    table = """
        kind  | 2017 | 2018
        count | 1000 | 1010
        rate  | 69   | 67
    """
    told = weighed("up", table, period=YEAR)
    assert told.answer == "depends on comparator"
    assert "By number" in told.sentence and "By rate" in told.sentence


def test_a_kind_that_is_named_decides_and_the_other_is_told(weighed):
    table = "kind | 2017 | 2018\ncount | 1000 | 1010\nrate | 69 | 67"
    told = weighed("up", table, share_or_rate="rate", period=YEAR)
    assert told.answer == "contradicted"
    assert any("By number" in note for note in told.notes)


@pytest.mark.parametrize("gone", ["2014", "2018"])
def test_a_missing_end_cannot_be_tested_and_is_named(weighed, gone):
    """A gap between the ends does not matter to a plain direction."""
    table = FELL.replace("293" if gone == "2014" else "161", "   ")
    told = weighed("down", table, period=FOUR_YEARS)
    assert told.answer == "cannot be tested"
    assert f"No figure in the year to 31 March {gone}: not held" in told.sentence
    assert weighed("down", FELL.replace("294", "   "), period=FOUR_YEARS).answer == "supported"


def test_without_a_period_the_newest_year_that_had_ended_is_taken(weighed):
    """Said in September 2025: the year to March 2025, not one still to come."""
    told = weighed("down", "kind | 2024 | 2025 | 2026\ncount | 200 | 190 | 300")
    assert told.answer == "supported"
    assert "31 March 2025" in told.sentence


def test_falling_faster_than_elsewhere(weighed):
    """The same years, in percent."""
    table = """
        kind | place   | 2017 | 2018
        rate | here    | 100  | 90
        rate | England | 50   | 48
    """
    told = weighed("down", table, comparator="England", period=YEAR)
    assert told.answer == "supported"
    assert "England down 4%" in told.sentence
    slower = table.replace("| 48", "| 40")
    assert weighed("down", slower, comparator="England", period=YEAR).answer == "contradicted"


@pytest.mark.parametrize(
    ("last_four", "answer"),
    [((212, 207, 196, 187), "supported"), ((212, 214, 209, 211), "contradicted")],
)
def test_months_are_judged_against_the_months_before(last_four, answer):
    """By the monthly rule's widened limits; the last four months are judged."""
    base = (214, 217, 211, 209, 213, 216, 219, 215, 212, 210, 214, 218, 216, 213, 215, 211)
    facts = GivenFacts(
        (
            Given(
                measure="cp_plans_open",
                kind="count",
                unit="children",
                against="here",
                place="Wharfemoor",
                values=tuple(map(float, base + last_four)),
                days=tuple(date(2023 + m // 12, m % 12 + 1, 28) for m in range(20)),
                is_monthly=True,
            ),
        )
    )
    told = weigh(claim_of("down", measure="cp_plans_open", word="significantly"), facts)
    assert told.answer == answer
