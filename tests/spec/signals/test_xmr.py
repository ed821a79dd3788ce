"""XmR charts: limits from earlier points, trial limits, screening, phases."""

from functools import partial

import pytest

from headway.verdicts.signals import Seen
from headway.verdicts.signals.xmr import Phase, moving_range, phased, xmr
from headway.vocabulary.errors import BadInput

TWELVE = [10, 12, 11, 9, 10, 12, 9, 11, 10, 12, 11, 9]


def test_a_point_beyond_2_66_mean_moving_ranges_is_named(monthly):
    """Mean 10, moving ranges 2: limits 10 ± 5.32. On the line is inside."""
    chart = monthly(
        partial(xmr, floor=None),
        """
        count | ->
        9     | base
        11    | base
        9     | base
        11    | base
        9     | base
        11    | base
        15.3  |
        15.4  | xmr rise
        4.7   |
        4.6   | xmr fall
        -     |
    """,
    )
    assert chart.limits[0].centre == 10
    assert chart.is_trial


def test_a_point_is_never_inside_its_own_limits():
    """Five years with the fall among them make limits so wide that no fall could ever pass."""
    assert xmr([275, 280, 290, 270, 285], [161]).found
    assert not xmr([280, 290, 270, 285, 161], [161], screen=False).found


def test_limits_from_fewer_than_twelve_points_are_trial_limits():
    assert xmr(TWELVE[:11], [10]).note == (
        "Trial limits: they rest on 11 points, and 12 or more are wanted."
    )
    assert not xmr(TWELVE, [10]).is_trial
    assert xmr(TWELVE, [10]).note == ""


def test_fewer_than_five_points_are_not_enough_to_tell():
    chart = xmr(TWELVE[:4], [100])
    assert chart.seen is Seen.NOT_ENOUGH
    assert "4 earlier points" in chart.note
    assert xmr([None] * 20, [100]).seen is Seen.NOT_ENOUGH
    assert xmr(TWELVE[:5], [10]).seen is Seen.NO_SIGNAL
    assert "hardly move" in xmr([10] * 12, [11]).note


def test_screening_is_on_unless_switched_off_and_says_how_many_ranges_it_left_out():
    """NHSRplotthedots screens ranges above 3.267 of their mean; the Making Data Count workbook does not."""
    wild = [*TWELVE, 60, *TWELVE]
    screened, whole = xmr(wild, [25]), xmr(wild, [25], screen=False)
    assert (screened.screened, whole.screened) == (2, 0)
    assert screened.limits[0].upper < whole.limits[0].upper
    assert screened.found
    assert not whole.found


def test_screening_is_done_once():
    """The mean falls when the wild ranges go; the rest is not screened again by the lower mean."""
    mean, left_out = moving_range([0, 1, 0, 1, 0, 1, 0, 8, 0, 100, 0], screen=True)
    assert left_out == 2
    assert mean == pytest.approx((6 * 1 + 8 + 8) / 8)


def test_a_missing_point_breaks_the_moving_range_on_both_sides():
    assert moving_range([10, None, 20, 21], screen=False) == (1, 0)
    assert moving_range([10, None, 20], screen=False) == (None, 0)


def test_counts_have_no_limit_below_nought():
    assert xmr([1, 5, 0, 4, 1, 6], [0]).limits[0].lower is None
    assert xmr([1, 5, 0, 4, 1, 6], [0], floor=None).limits[0].lower < 0


def test_a_re_base_has_a_reason_and_an_approver():
    """Asked of NHSRplotthedots again and again: re-base by the program. It is never done here."""
    step = [*TWELVE, *[v + 20 for v in TWELVE]]
    for phase in (Phase(starts=12), Phase(starts=12, reason="new duty team")):
        with pytest.raises(BadInput, match="point 13 without a reason and an approver"):
            phased(step, [Phase(starts=0), phase])
    without = phased([*step, 31], [Phase(starts=0, freeze=12)])
    assert len(without[0].found) == 13


def test_re_basing_and_freezing_go_together():
    """40 points, a re-base at 20, limits frozen after 12 in each: 8 and 8 points are judged."""
    values = [10 + (at % 2) for at in range(20)] + [30 + (at % 2) for at in range(20)]
    agreed = Phase(starts=20, freeze=12, reason="new duty team", approved_by="director")
    first, second = phased(values, [Phase(starts=0, freeze=12), agreed])
    assert (len(first.limits), len(second.limits)) == (8, 8)
    assert (first.limits[0].centre, second.limits[0].centre) == (10.5, 30.5)
    assert not first.found and not second.found


def test_a_phase_that_is_not_frozen_judges_none_of_its_points():
    """They made the limits."""
    chart = phased([*TWELVE, 60], [Phase(starts=0)])[0]
    assert chart.limits == () and chart.found == ()
