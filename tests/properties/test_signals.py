"""Promises of the signals for any series, checked against a slow plain reference."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from headway.verdicts.noise import Form, Noise, Point
from headway.verdicts.signals import Answer, Direction, Limits, Seen
from headway.verdicts.signals.annual import Reason, judge_year, passes
from headway.verdicts.signals.monthly import widened
from headway.verdicts.signals.runs import named_runs
from headway.verdicts.signals.xmr import xmr
from tests.lib.plain_signals import plain_months, plain_year

YEAR = 2018
counts = st.integers(1, 3000)
gappy = st.one_of(st.none(), counts)
histories = st.lists(gappy, min_size=1, max_size=12)
months = st.lists(st.integers(0, 400), min_size=36, max_size=36)


@st.composite
def noises(draw, form: Form = Form.COUNT) -> Noise:
    """Any noise that a fit could give."""
    run_line = draw(st.sampled_from([None, 2.26]))
    return Noise(
        measure="invented",
        kind=form.value,
        known_at=YEAR,
        form=form,
        is_stock=run_line is not None,
        tau=draw(st.floats(0.01, 0.4)),
        phi=draw(st.floats(0, 10)),
        line=draw(st.floats(1.96, 3.2)),
        run_line=run_line,
        residuals=240,
        councils=150,
    )


def years(history: list[float | None]) -> dict[int, Point]:
    """A history that ends in YEAR."""
    first = YEAR - len(history) + 1
    return {first + at: Point(value=value) for at, value in enumerate(history)}


@given(history=histories, noise=noises())
def test_the_yearly_rule_agrees_with_the_plain_one(history, noise):
    points = years(history)
    signal = judge_year(points, YEAR, noise)
    plain = {y: p.value for y, p in points.items()}
    answer, z = plain_year(plain, YEAR, noise.tau, noise.phi, noise.line, noise.run_line)
    assert signal.answer == answer
    assert signal.z == (None if z is None else pytest.approx(z, abs=1e-9))


@given(series=months)
def test_the_monthly_rule_agrees_with_the_plain_one(series):
    base, judged = series[:24], series[24:]
    against = widened(base, judged)
    assume(against is not None)
    _, _, _, found = against
    assert {str(f.direction) for f in found} == plain_months(base, judged)


@given(history=histories, noise=noises(), order=st.randoms(use_true_random=False))
def test_the_order_of_years_does_not_matter(history, noise, order):
    points = list(years(history).items())
    order.shuffle(points)
    assert judge_year(dict(points), YEAR, noise) == judge_year(years(history), YEAR, noise)


@given(history=histories, noise=noises(), at=st.integers(0, 11))
def test_a_gap_is_never_a_zero(history, noise, at):
    """A year that is missing and a year that is not held are the same, and no figure of a base."""
    points = years(history)
    year = YEAR - at
    held = {**points, year: Point(value=None)}
    absent = {y: p for y, p in points.items() if y != year}
    assert judge_year(held, YEAR, noise) == judge_year(absent, YEAR, noise)
    assert 0 not in judge_year(held, YEAR, noise).base_values


@given(history=histories, noise=noises(), more=st.dictionaries(st.integers(2019, 2025), counts))
def test_a_later_year_changes_nothing(history, noise, more):
    points = years(history)
    later = {**points, **{y: Point(value=v) for y, v in more.items()}}
    assert judge_year(later, YEAR, noise) == judge_year(points, YEAR, noise)


@given(history=histories, noise=noises())
def test_the_sign_of_z_is_the_direction(history, noise):
    signal = judge_year(years(history), YEAR, noise)
    if signal.z:
        assert signal.direction.sign == math.copysign(1, signal.z)
        assert math.copysign(1, signal.change) == math.copysign(1, signal.z)


@given(value=counts, length=st.integers(4, 12), noise=noises())
def test_a_level_series_has_no_signal(value, length, noise):
    signal = judge_year(years([value] * length), YEAR, noise)
    assert signal.answer is not Answer.YES
    assert signal.z == pytest.approx(0, abs=1e-6)


@given(history=st.lists(counts, min_size=4, max_size=8), noise=noises())
def test_limits_hold_the_base_and_say_what_would_stand_out(history, noise):
    points = years(history)
    signal = judge_year(points, YEAR, noise)
    assert signal.low is None or signal.low < signal.base
    assert signal.high > signal.base
    alone = {**noise.__dict__, "run_line": None}

    def way(value: float) -> Direction | None:
        return passes({**points, YEAR: Point(value=value)}, YEAR, Noise(**alone))

    assert way(signal.high) is Direction.RISE
    assert way(signal.high - 1) is not Direction.RISE
    if signal.low:
        assert way(signal.low) is Direction.FALL
        assert way(signal.low + 1) is not Direction.FALL


@given(history=histories, noise=noises())
def test_since_begins_an_unbroken_run_the_same_way(history, noise):
    points = years(history)
    signal = judge_year(points, YEAR, noise)
    if signal.answer is Answer.YES:
        run = range(signal.since, YEAR + 1)
        assert {passes(points, y, noise) for y in run} == {signal.direction}
        assert passes(points, signal.since - 1, noise) != signal.direction
    else:
        assert signal.since is None


@given(history=histories, noise=noises())
def test_nothing_shown_always_says_why(history, noise):
    signal = judge_year(years(history), YEAR, noise)
    why = {
        Answer.YES: {Reason.PASSED, Reason.PASSED_BY_MOVES},
        Answer.NO: {Reason.INSIDE},
        Answer.NOT_SHOWN: set(Reason) - {Reason.PASSED, Reason.PASSED_BY_MOVES, Reason.INSIDE},
    }
    assert signal.reason in why[signal.answer]


@given(counted=st.lists(st.integers(0, 500), min_size=5, max_size=5), noise=noises(form=Form.SHARE))
def test_a_share_and_what_is_left_move_against_each_other(counted, noise):
    """60% yes is 40% no: the same evidence, the other way."""

    def points(of: list[int]) -> dict[int, Point]:
        first = YEAR - 4
        return {
            first + at: Point(value=a / 5, numerator=a, denominator=500) for at, a in enumerate(of)
        }

    here = judge_year(points(counted), YEAR, noise)
    there = judge_year(points([500 - a for a in counted]), YEAR, noise)
    assert here.z == pytest.approx(-there.z, abs=1e-9)
    assert here.answer == there.answer


@given(
    counted=st.lists(st.integers(0, 900), min_size=5, max_size=5),
    noise=noises(form=Form.SHARE),
    decimals=st.integers(0, 1),
)
def test_a_printed_percentage_never_contradicts_the_answer(counted, noise, decimals):
    points = {
        YEAR - 4 + at: Point(value=a / 9, numerator=a, denominator=900)
        for at, a in enumerate(counted)
    }
    signal = judge_year(points, YEAR, noise, decimals=decimals)
    if signal.reason is Reason.PASSED_BY_MOVES:
        return
    shown = math.floor(signal.value * 10**signal.decimals + 0.5) / 10**signal.decimals
    stands_out = (signal.low is not None and shown <= signal.low) or (
        signal.high is not None and shown >= signal.high
    )
    assert stands_out == (signal.answer is Answer.YES)


@given(value=st.integers(0, 1000), length=st.integers(5, 30))
def test_a_level_chart_has_no_signal(value, length):
    chart = xmr([value] * length, [value] * 12)
    assert chart.seen is Seen.NOT_ENOUGH
    level = [Limits(centre=value, lower=None, upper=value + 1)] * 12
    assert named_runs([value] * 12, level) == ()


@given(base=st.lists(st.integers(0, 500), min_size=5, max_size=30), judged=months)
def test_limits_hold_their_mean_and_the_wider_rule_fires_no_more(base, judged):
    screened, whole = xmr(base, judged), xmr(base, judged, screen=False)
    for chart in (screened, whole):
        if chart.seen is Seen.NOT_ENOUGH:
            continue
        limit = chart.limits[0]
        assert limit.lower is None or limit.lower <= limit.centre
        assert limit.centre <= limit.upper
    if screened.limits:
        assert len(whole.found) <= len(screened.found)
