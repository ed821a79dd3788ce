"""The generator's checks at a small size: the full one is `benchmarks/generator.py`."""

from random import Random

import pytest

from benchmarks import generator
from benchmarks._invented import council, pooled, still_there
from benchmarks._volatility import lag, spread_by_size, starts, stock
from headway.synthetic.days import first_day, last_day
from headway.synthetic.pace import Pace


@pytest.fixture(scope="module")
def councils():
    """Eight councils of 300 children, sixteen years each."""
    return [council(seed, 300, None) for seed in range(8)]


def test_as_many_come_and_go_as_published(councils):
    """.38 starts and exits a year for each child."""
    assert generator._rate(councils, "starts") == pytest.approx(0.384, abs=0.06)
    assert generator._rate(councils, "ceases") == pytest.approx(0.385, abs=0.06)


def test_children_stay_as_long_as_published(councils):
    """In percent of those who come, after half a year, a year, two and five."""
    found = [still_there(councils, days) for days in (183, 365, 731, 1826)]
    assert found == pytest.approx([74, 55, 33, 14], abs=8)
    assert pooled(councils, "under 12 months")["yes"] == pytest.approx(28.9, abs=5)


def test_years_differ_as_in_real_councils(councils):
    """Starts swing by a fifth a year and swing back; the stock moves by a thirteenth."""
    assert spread_by_size(councils, starts)[1] == pytest.approx(0.212, abs=0.06)
    assert spread_by_size(councils, stock)[1] == pytest.approx(0.077, abs=0.03)
    assert lag(councils, starts) < -0.1


def test_a_check_is_met_only_if_every_figure_of_it_is_near():
    """One figure too far off is enough to miss it."""
    assert generator.check(1, "two", (1.0, 2.0), (1.1, 1.9), 0.1).is_met
    assert not generator.check(1, "two", (1.0, 2.0), (1.1, 1.8), 0.1).is_met


@pytest.mark.parametrize("seed", range(5))
def test_time_in_care_runs_forward_and_as_long_as_its_days(seed):
    """Longer stays end later; where months run at their own pace a stay from the last day on is plain."""
    pace, random = Pace(Random(seed), 2020, 2025, 300), Random(seed)
    for _ in range(200):
        start = random.randint(first_day(2005), last_day(2025))
        short, long = sorted(random.randint(1, 4000) for _ in range(2))
        assert start < pace.end(start, short) <= pace.end(start, long)
    late = last_day(2025) + 100
    assert pace.end(late, 50) == late + 50
