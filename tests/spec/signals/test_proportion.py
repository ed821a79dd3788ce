"""Shares and rates over time, with limits as wide as they really vary."""

import pytest

from headway.verdicts.signals import Direction, Seen
from headway.verdicts.signals.proportion import rate_chart, share_chart

# 20% of 100 give or take what chance does (4 points).
BY_CHANCE = [(18, 100), (22, 100), (19, 100), (21, 100), (23, 100), (17, 100)] * 2
# The same mean, but with brothers and sisters: 12 points.
CLUSTERED = [(8, 100), (32, 100), (12, 100), (28, 100), (35, 100), (5, 100)] * 2


def test_limits_follow_the_size_of_each_point():
    """20% of 400 may lie between 14% and 26%; 20% of 100 between 8% and 32%."""
    chart = share_chart(BY_CHANCE, [(20, 100), (80, 400)])
    assert chart.limits[0].lower == pytest.approx(0.08)
    assert chart.limits[1].upper == pytest.approx(0.26)


def test_a_share_beyond_its_limit_is_a_signal_at_its_own_size_only():
    chart = share_chart(BY_CHANCE, [(27, 100), (108, 400)])
    assert [(f.at, f.direction) for f in chart.found] == [((1,), Direction.RISE)]


def test_limits_widen_by_what_the_base_shows_and_never_narrow():
    """Poisson and binomial limits cry wolf in half of all years; these do not."""
    assert share_chart(CLUSTERED, [(40, 100)], widen=False).found
    assert not share_chart(CLUSTERED, [(40, 100)]).found
    too_even = [(20, 100)] * 12
    plain = share_chart(too_even, [(20, 100)], widen=False)
    assert share_chart(too_even, [(20, 100)]).limits == plain.limits


def test_a_missing_share_or_one_of_nothing_is_a_gap():
    chart = share_chart([*BY_CHANCE, None, (0, 0)], [None, (0, 0), (20, 100)])
    assert chart.base_points == 12
    assert not chart.found
    assert chart.limits[0].lower is None


def test_no_share_lies_beyond_nothing_or_all():
    few = [(1, 12), (0, 10), (2, 11), (0, 12), (1, 10), (1, 13)]
    limit = share_chart(few, [(0, 10)]).limits[0]
    assert limit.lower is None
    many = [(n - a, n) for a, n in few]
    assert share_chart(many, [(10, 10)]).limits[0].upper is None


def test_a_rate_may_pass_one():
    visits = [(30, 20), (33, 20), (28, 20), (31, 20), (29, 20), (32, 20)]
    chart = rate_chart(visits, [(60, 20), (31, 20)])
    assert [f.at for f in chart.found] == [(0,)]
    assert chart.is_trial


def test_too_few_points_or_nothing_counted_are_not_enough():
    assert share_chart(BY_CHANCE[:4], [(90, 100)]).seen is Seen.NOT_ENOUGH
    assert share_chart([(0, 100)] * 12, [(1, 100)]).seen is Seen.NOT_ENOUGH
