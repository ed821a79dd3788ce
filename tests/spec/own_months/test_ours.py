"""Did our work help? At most that the months moved as an action said beforehand that they would."""

from datetime import date

import pytest

from headway.verdicts.own_months.giving import as_json
from headway.verdicts.own_months.words import ours_words, returning_words
from headway.verdicts.signals import Answer, Direction
from tests.spec.own_months.conftest import STEADY

LOWER = [72, 78, 76, 73, 77, 74] * 4


def test_without_a_plan_or_an_expectation_nothing_is_claimed(months, expected):
    drawn = [*STEADY, *LOWER[:12]]
    assert months(drawn).ours.why == "No action was named."
    other = expected(measure="cp_plans_started")
    assert "No action in the plan" in months(drawn, expectations=(other,)).ours.why


def test_what_was_said_beforehand_and_came_is_as_expected_and_never_more(months, expected):
    """No neighbour's months are known, so the answer stays: we cannot tell yet."""
    verdict = months([*STEADY, *LOWER[:18]], expectations=(expected(),))
    assert verdict.real.answer is Answer.YES
    assert verdict.ours.answer is Answer.NOT_SHOWN
    assert verdict.ours.as_expected
    assert "no other council’s months are known" in ours_words(verdict)
    assert "as our plan said beforehand" in verdict.sentence
    assert as_json(verdict)["ours"]["action"] == "ACT-1"


def test_the_base_is_the_two_years_before_the_action(months, expected):
    """Eighteen months on, a base right before the last twelve would hold six of the new level."""
    drawn = [*STEADY, *LOWER[:18]]
    verdict = months(drawn, expectations=(expected(),))
    assert (verdict.span.base_first, verdict.span.first) == ((2022, 4), (2024, 4))
    assert verdict.span.months == 18 and "ACT-1" in verdict.span.fixed_by
    assert months(drawn).span.base_first == (2022, 10)


def test_a_month_in_which_an_action_begins_is_in_neither(months, expected):
    """Begun on 15 April: the base ends with March, the first month judged is May."""
    begun = expected(started_on=date(2024, 4, 15))
    span = months([*STEADY, *LOWER[:12]], expectations=(begun,)).span
    assert (span.base_first, span.first, span.months) == ((2022, 4), (2024, 5), 11)
    assert span.fixed_by.endswith("the month in which it began is in neither")


def test_after_two_years_an_action_s_own_span_lapses(months, expected):
    drawn = [*STEADY, *LOWER, *LOWER[:1]]
    verdict = months(drawn, expectations=(expected(),))
    assert verdict.span.fixed_by == "" and verdict.span.months == 12
    assert months(drawn, as_at=date(2026, 3, 31), expectations=(expected(),)).ours.as_expected


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"locked_on": date(2024, 6, 1)}, "was locked on 2024-06-01, after it had begun"),
        ({"lag_years": 2}, "shows from April 2026 on"),
        ({"lag_years": 1}, "was there in April 2024, before April 2025"),
        ({"direction": Direction.RISE}, "did not move the way that was expected"),
        ({"size": 0.4}, "smaller than was expected"),
    ],
)
def test_what_takes_the_credit_away(months, expected, other, why):
    """Said too late, not due yet, come too soon, the other way, too little."""
    ours = months([*STEADY, *LOWER[:18]], expectations=(expected(**other),)).ours
    assert not ours.as_expected
    assert why in ours.why


def test_two_actions_that_said_the_same_of_the_same_months_cannot_be_told_apart(months, expected):
    second = expected(action="ACT-2", started_on=date(2024, 9, 1), locked_on=date(2024, 8, 1))
    ours = months([*STEADY, *LOWER[:18]], expectations=(expected(), second)).ours
    assert ours.as_expected and "ACT-2 said so of the same months" in ours.why


def test_a_base_that_ends_on_a_high_stretch_was_to_fall_back_anyway(months, expected):
    """The action came when referrals were at their worst. What followed is not credited to it."""
    high = [*STEADY[:18], 128, 131, 125, 130, 127, 129]
    back = [97, 101, 99, 94, 98, 102, *STEADY[:6]]
    verdict = months([*high, *back], expectations=(expected(size=0.05),))
    assert verdict.returning is not None and verdict.returning.back is Direction.FALL
    assert verdict.real.answer is Answer.YES
    assert not verdict.ours.as_expected
    assert "began after an unusual stretch" in verdict.ours.why
    text = returning_words(verdict)
    assert "October 2023 to March 2024 was 128.3 on average" in text
    assert "was to be expected whatever anyone did" in text
    assert as_json(verdict)["regression_to_the_mean"]["expected"] == "fall"


def test_a_fall_well_past_what_it_came_from_is_more_than_a_return(months, expected):
    """From 128 the months fall to 75; the eighteen before the stretch were at 100."""
    high = [*STEADY[:18], 128, 131, 125, 130, 127, 129]
    verdict = months([*high, *LOWER[:12]], expectations=(expected(),))
    assert verdict.goes_beyond and verdict.ours.as_expected
    assert "they stand out below those 18 too" in returning_words(verdict)


def test_a_steady_base_foretells_no_return(months):
    assert months([*STEADY, *LOWER[:12]]).returning is None


def test_a_fall_that_goes_on_from_a_low_stretch_is_not_called_a_return(months, expected):
    """The half year before was unusually low: a rise was to be expected, and a fall came."""
    low = [*STEADY[:18], 84, 86, 83, 85, 87, 84]
    verdict = months([*low, *[60] * 12], expectations=(expected(),))
    assert verdict.returning is not None and verdict.returning.back is Direction.RISE
    assert verdict.ours.as_expected


def test_what_was_there_before_the_action_is_not_its(months, expected):
    """The fall came a year before the action: against those twelve months nothing moved."""
    drawn = [*STEADY[:12], *LOWER[:12], *[69] * 12]
    verdict = months(drawn, expectations=(expected(),))
    assert verdict.real.answer is Answer.YES
    assert "part of it was there before" in verdict.ours.why
