"""How often the rules are wrong, on the real figures of every council.

The full run, with detection by size, is `benchmarks/annual_rule.py` and `monthly_rule.py`.
"""

import pytest
from scripts.fit_noise import fit, series_of

from benchmarks import annual_rule, monthly_rule
from headway.verdicts.noise import parameters, wrong_before
from headway.verdicts.signals import Direction
from tests.lib import official

# tau, phi and line as tried before the rule was built.
TRIED = {
    ("cp_plans_started", "count"): (0.081, 3.15, 2.44),
    ("cp_neglect_started", "count"): (0.114, 2.05, 2.36),
    ("cp_plans_open", "count"): (0.099, 1.74, 2.45),
    ("section_47_started", "count"): (0.081, 8.03, 2.28),
    ("initial_conferences", "count"): (0.081, 3.31, 2.51),
    ("referrals", "count"): (0.085, 9.44, 2.46),
    ("children_in_need", "count"): (0.062, 1.47, 2.50),
    ("looked_after_started", "count"): (0.067, 1.52, 2.21),
    ("children_looked_after", "count"): (0.020, 0.30, 3.2),
    ("rereferrals", "share"): (0.100, 4.11, 2.47),
    ("repeat_cp_plans", "share"): (0.084, 2.19, 2.07),
    ("neglect_share", "share"): (0.101, 2.63, 2.40),
    ("conferences_per_section_47", "value"): (0.058, 2.55, 2.23),
    ("plans_per_conference", "value"): (0.030, 1.00, 1.96),
    ("no_further_action", "share"): (0.331, 1.00, 2.80),
    ("not_in_need", "share"): (0.214, 2.24, 2.80),
}


@pytest.mark.parametrize("measure", list(annual_rule.TRIED))
def test_false_real_falls_are_rare(published, measure):
    """At most 5 of 100 council-years with no lasting change; 6 for plans for neglect."""
    rates = annual_rule.false_alarms(published.figures, measure)
    most = annual_rule.MOST_FALSE_OF.get(measure, annual_rule.MOST_FALSE)
    assert rates["n"] > 150
    assert rates["falls"] / rates["n"] <= most
    either = annual_rule.TRIED[measure][0] / 100
    assert rates["either"] / rates["n"] == pytest.approx(either, abs=0.015)


def test_the_count_that_the_words_quote(published):
    """11 of 327: the false falls in child protection plans started that its card prints."""
    rates = annual_rule.false_alarms(published.figures, "cp_plans_started")
    assert (rates["falls"], rates["n"]) == (11, 327)
    alarm = wrong_before("cp_plans_started", "count", "fall", "false_alarm")
    assert (alarm.wrong, alarm.n) == (11, 327)


def test_a_fall_of_40_percent_at_270_a_year_is_found_four_times_in_five(published):
    found = annual_rule.detection(published.figures, draws=1000)
    assert found["the rule"][270, 0.4] == pytest.approx(0.81, abs=0.04)
    assert found["the rule"][270, 0.0] == pytest.approx(0.05, abs=0.02)
    assert found["the rule"][50, 0.4] == pytest.approx(0.32, abs=0.04)
    assert found["XmR, k = 4"][270, 0.4] < 0.5
    assert found["Poisson 5%"][270, 0.0] > 0.4


def test_the_monthly_rule_cries_wolf_in_7_of_100_years_and_standard_xmr_in_21(published):
    windows = list(monthly_rule.real_windows(official.library()))
    real = monthly_rule.unchanged(windows)
    assert (len(windows), len(real)) == (738, 106)
    n, either, _ = monthly_rule.false_signals(monthly_rule.the_rule, real)
    assert either / n <= 0.07
    _, standard, _ = monthly_rule.false_signals(monthly_rule.standard, real)
    assert standard / n == pytest.approx(0.21, abs=0.02)
    found = monthly_rule.detection(monthly_rule.the_rule, monthly_rule.levelled(windows))
    assert found == pytest.approx([0.65, 0.97, 1.0], abs=0.03)


@pytest.mark.parametrize(("measure", "kind"), list(TRIED))
def test_the_noise_is_that_of_the_method_as_tried(measure, kind):
    tau, phi, line = TRIED[measure, kind]
    noise = parameters(measure, kind, 9999)
    assert noise.tau == pytest.approx(tau, abs=0.01)
    assert noise.phi == pytest.approx(phi, rel=0.10)
    assert noise.line == pytest.approx(line, abs=0.08)


@pytest.mark.parametrize(
    ("measure", "kind"), [("cp_plans_started", "count"), ("rereferrals", "share")]
)
def test_the_shipped_noise_is_what_a_fit_gives_today(published, measure, kind):
    """Deterministic: a fixed seed, and no part of the fit depends on the order of files."""
    from headway.measures import measure_named

    series = series_of(published.figures, measure, kind)
    for known_at in (2018, 2025):
        fitted = fit(measure_named(measure), kind, series, known_at)
        assert fitted.noise == parameters(measure, kind, known_at)


@pytest.mark.parametrize(
    ("of", "share", "low", "high"), [(k, *v) for k, v in annual_rule.UNDONE.items()]
)
def test_real_changes_are_undone_as_often_as_was_found(of, share, low, high):
    measure, direction = of
    undone = wrong_before(measure, "count", Direction(direction).value)
    assert undone.share == pytest.approx(share / 100, abs=0.02)
    assert low - 2 <= 100 * undone.share <= high + 2


def test_falls_in_plans_started_rebound_far_more_often_than_other_years():
    """As tried: 46 of 78 against 21% of 1,178 council-years."""
    fall = wrong_before("cp_plans_started", "count", "fall", "rebound")
    base = wrong_before("cp_plans_started", "count", "any", "rebound")
    assert fall.n == pytest.approx(78, abs=5) and fall.wrong == pytest.approx(46, abs=3)
    assert base.n == pytest.approx(1178, abs=2) and base.share == pytest.approx(0.21, abs=0.01)
