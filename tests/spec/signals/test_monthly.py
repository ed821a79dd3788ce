"""The monthly rule: raw counts against widened limits from the 24 months before."""

import pytest

from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.monthly import Barred, MonthlyReason, judge_months, shifted

STEADY = [96, 104, 101, 97, 103, 99] * 4


def series(base: list, judged: list, first: tuple[int, int] = (2018, 4)) -> dict:
    """Months before `first` from `base`, and from it on from `judged`."""
    start = shifted(first, -len(base))
    return {shifted(start, by): value for by, value in enumerate([*base, *judged])}


def judge(judged: list, base: list | None = None, first: tuple[int, int] = (2018, 4), **more):
    """Judge a year of months after two steady ones."""
    months = {"months": len(judged)} | more
    return judge_months(series(base or STEADY, judged, first), first, **months)


def test_a_month_beyond_three_widened_deviations_is_real():
    """Mean 100, mean moving range 4.7: one widened deviation is 5.5, the limits 83.6 and 116.4."""
    quiet = judge([100] * 11 + [117])
    assert quiet.answer is Answer.YES
    assert quiet.reason is MonthlyReason.POINT
    assert quiet.directions == (Direction.RISE,)
    assert quiet.found[0].at == (11,)
    assert quiet.lower == pytest.approx(83.6, abs=0.1)
    assert quiet.upper == pytest.approx(116.4, abs=0.1)
    assert judge([100] * 11 + [116]).answer is Answer.NO


def test_seven_on_one_side_are_real_only_if_their_mean_is_far_enough():
    """Seven months just below the mean come in 1 unchanged council-year of 5; seven well below do not."""
    assert judge([100] * 5 + [97] * 7).answer is Answer.NO
    far = judge([101] * 5 + [92] * 7)
    assert far.answer is Answer.YES
    assert far.reason is MonthlyReason.RUN
    assert far.directions == (Direction.FALL,)
    assert far.found[0].at == (5, 6, 7, 8, 9, 10, 11)


def test_a_run_may_not_begin_in_the_base():
    """Six low months end the base; one more in the period is not seven."""
    low_end = [*STEADY[:18], 91, 91, 91, 91, 91, 91]
    assert judge([91] + [101] * 11, base=low_end).answer is Answer.NO


def test_a_rise_and_a_fall_in_one_period_are_both_said():
    assert judge([60] + [100] * 10 + [140]).directions == (Direction.FALL, Direction.RISE)


def test_one_wild_moving_range_is_screened_out_once():
    """A month of 300 in the base would hide everything if its ranges counted."""
    wild = [*STEADY[:12], 300, *STEADY[13:]]
    signal = judge([60] + [100] * 11, base=wild)
    assert signal.screened == 2
    assert signal.directions == (Direction.FALL,)


def test_a_base_with_many_gaps_is_no_base():
    gaps = [None] * 5 + STEADY[5:]
    signal = judge([100] * 12, base=gaps)
    assert signal.answer is Answer.NOT_SHOWN
    assert signal.reason is MonthlyReason.SHORT_BASE
    assert signal.base_months == 19
    assert judge([100] * 12, base=[None] * 4 + STEADY[4:]).answer is Answer.NO
    assert judge([100] * 12, base=[None] * 24).reason is MonthlyReason.SHORT_BASE
    assert judge([100] * 12, base=[100] * 24).reason is MonthlyReason.FLAT


def test_a_gap_in_the_period_is_no_low_month_and_breaks_a_run():
    assert judge([None] * 12).reason is MonthlyReason.TOO_FEW_MONTHS
    assert judge([92, 92, 92, None, 92, 92, 92, 101, 101, 101, 101, 101]).answer is Answer.NO


def test_a_few_months_cannot_show_that_nothing_changed():
    signal = judge([100] * 6)
    assert signal.answer is Answer.NOT_SHOWN
    assert signal.reason is MonthlyReason.TOO_FEW_MONTHS
    assert judge([60] * 6).answer is Answer.YES


def test_a_small_count_is_too_small_to_tell():
    """Three a month: even seven months at half would lie within one deviation."""
    signal = judge([3] * 12, base=[1, 5, 2, 4, 6, 0] * 4)
    assert signal.answer is Answer.NOT_SHOWN
    assert signal.reason is MonthlyReason.TOO_SMALL
    assert signal.lower is None


def test_the_first_year_of_the_pandemic_is_in_no_base():
    signal = judge([100] * 12, first=(2022, 4))
    assert signal.reason is MonthlyReason.BARRED
    assert signal.barred == "first year of the pandemic"
    assert judge([100] * 12, first=(2020, 4)).answer is Answer.NO
    assert judge([100] * 12, first=(2023, 4)).answer is Answer.NO


def test_a_change_of_recording_is_in_no_base_either():
    change = Barred(first=(2017, 6), last=(2017, 8), reason="new case system")
    signal = judge([100] * 12, barred=(change,))
    assert signal.answer is Answer.NOT_SHOWN
    assert signal.barred == "new case system"


def test_a_base_fixed_earlier_is_used_as_it_stands():
    """The program never moves it: a step inside the months between is judged, not absorbed."""
    counts = series([*STEADY, *[round(0.6 * v) for v in STEADY]], [60] * 12)
    near = judge_months(counts, (2018, 4))
    far = judge_months(counts, (2018, 4), base_first=(2014, 4))
    assert near.answer is Answer.NO
    assert far.directions == (Direction.FALL,)
    with pytest.raises(ValueError, match="base ends before"):
        judge_months(counts, (2018, 4), base_first=(2017, 4))
