"""How an invented council's starts come over the months, and where its pace has come to at the end."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from headway.synthetic.days import last_day
from headway.synthetic.mix import ENGLAND, Mix
from headway.synthetic.pace import DAYS, Pace, _wander

ONE_PLACE = Mix({("leaving", ""): 1.0}, "one place")
MONTHS = [2020 + month // 12 for month in range(72)]


@pytest.mark.parametrize("first_year", range(2020, 2026))
def test_no_more_start_on_the_last_day_than_on_another(first_year):
    """However the months fall in the years that are asked for."""
    random = Random(7)
    pace = Pace(Random(1), first_year, 2025, 400)
    days = Counter(pace.day(random) for _ in range(60_000))
    end = last_day(2025)
    assert max(days) == end
    before = sum(days[end - back] for back in range(1, 2 * DAYS)) / (2 * DAYS - 1)
    assert days[end] < 4 * before


@pytest.mark.parametrize("of", ["others", "uasc", "leaving"])
def test_who_is_like_one_place_has_come_to_where_that_is(of):
    """Its published numbers say where it stands on the last day; only the way there is drawn."""
    levels, _ = _wander(Random(3), of, MONTHS, 400, ONE_PLACE.is_known)
    assert levels[-1] == 0
    assert len(set(levels)) == len(levels)


@pytest.mark.parametrize("of", ["others", "uasc", "leaving"])
def test_who_is_like_england_has_come_to_anywhere(of):
    """No council in particular is meant, so where it stands is drawn as well."""
    ends = [_wander(Random(seed), of, MONTHS, 400, ENGLAND.is_known)[0][-1] for seed in range(40)]
    assert min(ends) < -0.1 < 0.1 < max(ends)


@pytest.mark.parametrize("of", ["others", "uasc", "leaving"])
def test_the_way_there_keeps_the_steps_of_the_months(of):
    """From month to month it wanders about as far, known or not."""

    def steps(is_known):
        found = []
        for seed in range(40):
            levels, _ = _wander(Random(seed), of, MONTHS, 400, is_known)
            found += [(b - a) ** 2 for a, b in pairwise(levels)]
        return sum(found) / len(found)

    assert steps(True) == pytest.approx(steps(False), rel=0.15)
