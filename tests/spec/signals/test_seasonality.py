"""The season in monthly counts: taken out for showing, and nothing is judged on it."""

import pytest

from headway.verdicts.signals import all_signals
from headway.verdicts.signals.monthly import shifted
from headway.verdicts.signals.seasonality import SIGNAL, adjusted

SEASON = [0.90, 1.05, 1.09, 1.07, 0.84, 0.99, 1.08, 1.07, 0.89, 1.02, 0.95, 1.05]


def months(years: int, level: float = 200) -> dict[tuple[int, int], float]:
    """Counts with England's season and no noise, from April 2015."""
    return {shifted((2015, 4), by): level * SEASON[by % 12] for by in range(12 * years)}


def test_a_season_without_noise_leaves_a_level_line():
    line = adjusted(months(4))
    assert line.is_enough
    assert line.factors[8] == pytest.approx(0.84, abs=0.001)
    assert all(v == pytest.approx(200) for v in line.counts.values())


def test_a_step_stays_to_be_seen():
    counts = months(6)
    stepped = {m: v * (0.6 if m >= (2018, 4) else 1) for m, v in counts.items()}
    line = adjusted(stepped)
    assert line.counts[2020, 6] < 0.7 * line.counts[2016, 6]


def test_two_full_years_of_each_month_are_needed():
    """A centred year needs six months on both sides: three years of counts give two of each month."""
    assert adjusted(months(3)).is_enough
    assert not adjusted(months(2)).is_enough
    assert not adjusted({}).is_enough
    assert not adjusted(dict.fromkeys(months(4), 0.0)).is_enough


def test_a_missing_month_stays_missing():
    counts = {**months(5), (2018, 8): None}
    line = adjusted(counts)
    assert line.is_enough
    assert (2018, 8) not in line.counts


def test_no_verdict_rests_on_it():
    assert not SIGNAL.bears_real
    assert {s.id for s in all_signals() if s.bears_real} == {"annual", "monthly", "monthly_share"}
