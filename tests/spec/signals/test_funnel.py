"""The funnel: which councils are unlike the others of their size, in one year."""

import pytest

from headway.verdicts.signals import Direction
from headway.verdicts.signals.funnel import funnel

SIZES = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200]


def councils(shares: list[float]) -> dict[str, tuple[float, float]]:
    """One council a size, with its share counted."""
    return {
        f"{300 + at}": (share * n, n)
        for at, (share, n) in enumerate(zip(shares, SIZES, strict=True))
    }


def test_limits_are_wider_for_small_councils():
    held = funnel(councils([0.2] * 12), is_share=True)
    small, large = held.limits(100), held.limits(1200)
    assert small.upper - small.centre == pytest.approx(1.96 * 0.04, abs=0.001)
    assert large.upper < small.upper
    assert held.limits(100, "99.8%").upper > small.upper


def test_a_council_far_from_the_others_is_named_with_its_widest_limit_and_way():
    shares = [0.20, 0.21, 0.19, 0.2, 0.2, 0.21, 0.19, 0.2, 0.2, 0.35, 0.2, 0.2]
    found = funnel(councils(shares), is_share=True).beyond
    assert [(b.council, b.limit, b.direction) for b in found] == [("309", "99.8%", Direction.RISE)]


def test_ordinary_difference_between_councils_widens_the_limits():
    """Councils that differ by thresholds, not by chance, are not all out of the ordinary."""
    differing = [0.10, 0.30, 0.12, 0.28, 0.15, 0.25, 0.11, 0.29, 0.13, 0.27, 0.14, 0.26]
    held = funnel(councils(differing), is_share=True)
    assert held.between > 0.05
    assert held.beyond == ()
    assert funnel(councils([0.2] * 12), is_share=True).between == 0


def test_a_suppressed_council_is_left_out_and_is_no_nought():
    counted = {**councils([0.2] * 12), "342": None, "876": (0, 0)}
    held = funnel(counted, is_share=True)
    assert held.councils == 12
    assert "342" not in {b.council for b in held.beyond}


def test_few_councils_or_nothing_counted_are_not_enough_to_tell():
    nine = dict(list(councils([0.2] * 12).items())[:9])
    assert not funnel(nine, is_share=True).is_enough
    assert not funnel({}, is_share=True).is_enough
    assert not funnel(councils([0.0] * 12), is_share=True).is_enough


def test_rates_have_no_highest_value():
    counted = {c: (10 * a, n) for c, (a, n) in councils([0.2] * 12).items()}
    held = funnel(counted, is_share=False)
    assert held.centre == pytest.approx(2)
    assert held.limits(100).upper > 2
    assert held.limits(0.5).lower is None
