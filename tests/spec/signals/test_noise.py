"""What the package knows of ordinary movement, from all councils."""

import math

import pytest

from headway.verdicts.noise import (
    Form,
    Point,
    all_noises,
    expected_by_chance,
    ordinary,
    parameters,
    placed,
    points_by_council,
    wilson,
    wrong_before,
)
from headway.verdicts.signals import all_signals


def row(council: str, year: int, value: float) -> dict:
    """One figure as figures are held."""
    return {
        "council": council,
        "year": year,
        "value": value,
        "numerator": None,
        "denominator": None,
    }


def test_parameters_are_those_known_at_the_date():
    """A verdict as at 2018 uses the noise of figures to 2018; one in a far year, the newest."""
    assert parameters("cp_plans_started", "count", 2018).known_at == 2018
    newest = parameters("cp_plans_started", "count", 2040)
    assert newest.known_at >= 2025
    assert parameters("cp_plans_started", "count", 2015) is None
    assert parameters("looked_after_spend", "value", 2040) is None


def test_every_noise_keeps_the_bounds_of_the_method():
    for one in all_noises():
        assert one.phi >= (0 if one.is_stock else 1), one
        assert one.tau >= 0 and one.tau + one.phi > 0, one
        assert 1.96 <= one.line <= 2.8 or one.measure == "children_looked_after", one
        assert (one.run_line is not None) == one.is_stock, one
        assert one.residuals >= 240, one


def test_looked_after_children_drift_so_their_line_is_higher():
    assert parameters("children_looked_after", "count", 2025).line == 3.2


def test_a_figure_is_placed_on_the_scale_of_its_form():
    assert placed(Point(value=100), Form.COUNT).level == math.log(100)
    half = placed(Point(value=50, denominator=99), Form.SHARE)
    assert half.level == pytest.approx(math.log(51 / 50), abs=0.03)
    ratio = placed(Point(value=2, numerator=20, denominator=10), Form.RATIO)
    assert (ratio.level, ratio.chance) == (pytest.approx(math.log(2)), pytest.approx(0.15))
    rate = placed(Point(value=56.4, numerator=200), Form.RATE)
    assert rate.chance == pytest.approx(0.005)


def test_what_cannot_be_placed_is_a_gap():
    for form, point in (
        (Form.COUNT, None),
        (Form.COUNT, Point(value=None)),
        (Form.COUNT, Point(value=0)),
        (Form.SHARE, Point(value=20, denominator=19)),
        (Form.SHARE, Point(value=20)),
        (Form.SHARE, Point(value=20, numerator=30, denominator=25)),
        (Form.RATIO, Point(value=2, numerator=20)),
        (Form.RATIO, Point(value=2, denominator=20)),
        (Form.RATE, Point(value=56.4)),
    ):
        assert placed(point, form) is None, (form, point)


def test_only_councils_in_force_and_no_other_rows():
    """999 is England in one publication, 314/318 two councils; a successor has no history."""
    rows = [
        row("342", 2018, 161),
        row("999", 2018, 66000),
        row("E92000001", 2018, 66000),
        row("314/318", 2018, 5),
        row("942", 2022, 300),
        row("942", 2024, 300),
    ]
    found = points_by_council(rows)
    assert {c: sorted(years) for c, years in found.items()} == {"342": [2018], "942": [2024]}


def test_how_often_such_verdicts_were_wrong_is_known():
    undone = wrong_before("cp_plans_started", "count", "fall")
    assert undone.low < undone.share < undone.high
    assert wrong_before("cp_plans_started", "count", "fall", "rebound").share > 2 * (
        wrong_before("cp_plans_started", "count", "any", "rebound").share
    )
    assert wrong_before("no_such", "count", "fall") is None


def test_a_page_of_many_verdicts_says_how_many_would_pass_by_chance():
    """Of 40 looked at, about 2; by each measure's own false alarms where they are known."""
    assert expected_by_chance([("no_such", "count")] * 40) == pytest.approx(2)
    assert 0.05 < expected_by_chance([("cp_plans_started", "count")]) < 0.10


def test_ordinary_movement_by_size():
    """150 to 300 plans a year: one council-year in twenty lies about a third below its base."""
    seen = ordinary("cp_plans_started", "count", 280)
    assert -0.40 < math.exp(seen.quantiles[1]) - 1 < -0.30
    assert seen.share_at_or_below(0.0) == pytest.approx(0.5, abs=0.15)
    assert seen.share_at_or_below(-9) == 0.01
    assert seen.share_at_or_below(9) == 0.99
    assert ordinary("cp_plans_started", "count", 280, "no such span") is None


def test_the_wilson_interval():
    low, high = wilson(46, 78)
    assert (round(low, 2), round(high, 2)) == (0.48, 0.69)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 10)[0] == 0.0
    assert wilson(10, 10)[1] == pytest.approx(1)


def test_every_signal_says_what_it_tests_and_how_often_it_is_wrong():
    signals = all_signals()
    assert len({s.id for s in signals}) == len(signals) == 10
    for one in signals:
        assert one.says.endswith(".") and one.fires_where_nothing_changed.endswith(".")
