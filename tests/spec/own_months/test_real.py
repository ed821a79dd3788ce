"""Is the change more than chance? The monthly rule on a council's own months."""

from datetime import date

import pytest

from headway.verdicts.own_months.value import Mark
from headway.verdicts.own_months.words import line_words, provisional_words, real_words
from headway.verdicts.signals import Answer, Direction
from tests.spec.own_months.conftest import STEADY

LOWER = [72, 78, 76, 73, 77, 74] * 2


def test_a_lasting_step_is_found_with_its_first_month(months):
    """Half a year as before, then a quarter fewer: the fall is real, and began in October 2024."""
    verdict = months([*STEADY, 96, 104, 101, 97, 99, 103, *LOWER[:6]])
    assert verdict.real.answer is Answer.YES
    assert verdict.real.direction is Direction.FALL
    assert verdict.real.since == (2024, 10)
    assert verdict.span.base_first == (2022, 4) and verdict.as_at == (2025, 3)
    assert "more than chance" in verdict.sentence
    assert "first in October 2024" in real_words(verdict)
    assert "7 of 106" in real_words(verdict)


def test_months_like_those_before_are_no_change(months):
    """And the answer says what would have been one: a month of 83 or fewer, or of 117 or more."""
    verdict = months([*STEADY, *STEADY[:12]])
    assert verdict.real.answer is Answer.NO
    assert "a month of 83 or fewer or 117 or more" in line_words("count", verdict.real)
    assert "inside the usual month-to-month movement" in verdict.sentence


def test_an_earlier_day_is_judged_on_what_had_ended_by_then(months):
    drawn = [*STEADY, *STEADY[:12], *LOWER]
    assert months(drawn).real.answer is Answer.YES
    verdict = months(drawn, as_at=date(2025, 4, 29))
    assert verdict.as_at == (2025, 3)
    assert verdict.real.answer is Answer.NO


def test_a_month_without_its_return_is_missing_and_never_zero(months):
    """A year that is not held leaves twelve gaps: too short a base, and no low months."""
    verdict = months([*[None] * 12, *STEADY[:12], *STEADY[:12]])
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert "fewer than 20 of the 24 months" in verdict.real.reason
    assert len(verdict.missing) == 12
    assert "Missing, for no return is held" in provisional_words(verdict)
    assert "April 2022 to March 2023" in provisional_words(verdict)
    gap = months([*STEADY, *STEADY[:5], None, None, *STEADY[:5]])
    assert gap.real.answer is Answer.NO and gap.real.months_known == 10


def test_a_few_months_below_cannot_be_joined_over_a_gap(months):
    low = [92, 91, 92, 93, None, 92, 91, 92, 100, 101, 99, 100]
    assert months([*STEADY, *low]).real.answer is Answer.NO


def test_the_pandemic_s_first_year_is_in_no_base(months):
    verdict = months([*STEADY, *LOWER], first=(2020, 4))
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert "first year of the pandemic" in verdict.real.reason


@pytest.mark.parametrize("day", [date(2023, 7, 3), date(2024, 9, 2)])
def test_no_verdict_lies_across_a_change_of_recording(months, day):
    """A new system in the base, or in the months judged: they are not of one process."""
    system = Mark(on=day, what="new system", id="EVT-1", title="New case system", bars=True)
    verdict = months([*STEADY, *LOWER], marks=(system,))
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert "New case system (EVT-1" in verdict.real.reason
    other = Mark(**{**vars(system), "measures": ("cp_plans_started",)})
    assert months([*STEADY, *LOWER], marks=(other,)).real.answer is Answer.YES


def test_a_share_is_judged_by_the_size_of_each_month(months):
    """20 of 100 month after month; then 40 of 100. The same share of ten a month tells nothing."""
    base = [(19, 100), (21, 100), (20, 100), (22, 110), (18, 90), (20, 100)] * 4
    verdict = months([*base, *[(40, 100)] * 12], "rereferrals", "share")
    assert verdict.real.answer is Answer.YES and verdict.real.direction is Direction.RISE
    assert verdict.real.now == pytest.approx(40) and verdict.real.change == pytest.approx(20)
    assert "20.0 points above 20.0%" in real_words(verdict)
    assert months([*base, *base[:12]], "rereferrals", "share").real.answer is Answer.NO
    few = [(2, 10), (1, 10), (3, 10)] * 8
    told = months([*few, *[(4, 10)] * 3, *few[:9]], "rereferrals", "share").real
    assert told.answer is Answer.NOT_SHOWN and "too small" in told.reason


def test_few_events_are_judged_by_the_days_between_them(months):
    """One a month, then none for nine months: no month stands out, the gap does."""
    days = [
        date(2022 + (m + 3) // 12, (m + 3) % 12 + 1, (3, 26, 9, 21, 15)[m % 5]) for m in range(36)
    ]
    around = {"measure": "emergency_entries", "days": lambda *_: days[:27]}
    verdict = months([*[1] * 27, *[0] * 9], **around)
    assert verdict.real.answer is Answer.YES and verdict.real.direction is Direction.FALL
    assert "longer gap between two events" in verdict.real.reason
    assert verdict.real.since == (2024, 6)
    even = months([1] * 36, **(around | {"days": lambda *_: days}))
    assert even.real.answer is Answer.NOT_SHOWN
    assert months([*[1] * 27, *[0] * 8, None], **around).real.answer is Answer.NOT_SHOWN


@pytest.mark.parametrize(
    ("measure", "kind", "says"),
    [
        ("dental_checks", "share", "once a year"),
        ("assessment_days", "value", "no monthly rule has been tried"),
    ],
)
def test_what_no_monthly_rule_was_tried_on_is_not_judged(months, measure, kind, says):
    verdict = months([*STEADY, *LOWER], measure, kind)
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert says in verdict.real.reason


def test_standard_signals_are_named_and_bear_nothing(months):
    """Seven just below the mean: a named signal, and still no change."""
    verdict = months([*STEADY, *[97] * 7, *STEADY[:5]])
    assert verdict.real.answer is Answer.NO
    assert [n.signal for n in verdict.real.named] == ["seven_on_one_side"]


def test_of_one_event_in_two_months_three_at_once_prove_nothing(months):
    """Brothers and sisters come in together: chance alone makes such a month every few years."""
    verdict = months([0, 1] * 12 + [1, 0, 3, 0, 1, 0, 1, 0, 0, 1, 0, 1], "emergency_entries")
    assert verdict.real.answer is Answer.NOT_SHOWN
    assert not verdict.real.found
    assert "too small to tell" in verdict.real.reason
