"""Rare events: the days, or the cases, between them."""

from datetime import date, timedelta

import pytest

from headway.verdicts.signals import Direction, Seen
from headway.verdicts.signals.rare import cases_between, days_between

# Gaps of a rare event: between one and nine weeks, in no order.
GAPS = [21, 40, 12, 33, 55, 8, 27, 61, 18, 30, 45, 24]


def events(gaps: list[int]) -> list[date]:
    """The days on which events came, from 1 January 2020."""
    days = [date(2020, 1, 1)]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    return days


def test_a_gap_far_longer_than_those_before_is_a_fall_of_the_events():
    chart = days_between(events([*GAPS, 40, 400]), base_gaps=12)
    assert [(f.at, f.direction) for f in chart.found] == [((1,), Direction.FALL)]
    assert 61 < chart.limits[0].upper < 400


def test_a_gap_far_shorter_is_a_rise_where_a_shorter_one_can_be():
    """Gaps near 100 days: two on one day are out of the ordinary. Gaps near nothing: nothing is shorter."""
    steady = [95, 105, 99, 101, 97, 104, 100, 98, 102, 96, 103, 100]
    assert days_between(events([*steady, 0]), base_gaps=12).found[0].direction is Direction.RISE
    assert days_between(events([3, 40, 1, 60, 0, 9, 30, 2, 50, 0, 7]), 10).limits[0].lower is None


def test_the_open_gap_is_judged_for_being_long_and_never_for_being_short():
    """The last event was yesterday: that says nothing. It was three years ago: that does."""
    steady = [95, 105, 99, 101, 97, 104, 100, 98, 102, 96, 103, 100]
    days = events(steady)
    assert not days_between(days, 12, until=days[-1] + timedelta(days=1)).found
    assert days_between(days, 12, until=days[-1] + timedelta(days=900)).found


def test_few_gaps_are_not_enough_to_tell_and_eleven_give_trial_limits():
    assert days_between(events(GAPS[:4]), base_gaps=4).seen is Seen.NOT_ENOUGH
    assert days_between([], base_gaps=12).seen is Seen.NOT_ENOUGH
    assert days_between(events([*GAPS[:11], 30]), base_gaps=11).is_trial


def test_cases_between_have_an_upper_limit_only():
    """Mean 20 cases: limit 20 + 3 x the root of 20 x 21."""
    chart = cases_between([18, 22, 20, 25, 15, 20, 19, 21, 24, 16, 20, 20, 0, 81, 82], base_gaps=12)
    assert chart.limits[0].upper == pytest.approx(81.48, abs=0.01)
    assert [f.at for f in chart.found] == [(2,)]
    assert chart.limits[0].lower is None
    assert cases_between([1, 2, 3, 4], base_gaps=4).seen is Seen.NOT_ENOUGH
