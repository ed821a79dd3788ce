"""The scripted story at a small size: `make long` tells it in full, in generated councils too.

HEADWAY_SEEDS says with how many seeds.
"""

import os

from benchmarks._story_draws import (
    CEASES,
    FEWER_STARTS,
    MONTHS,
    MORE_CEASES,
    NULL_CEASES,
    NULL_STARTS,
    PASSING,
    STARTS,
    counted,
    stated,
)
from benchmarks.story import judged, tell, worst_half_year
from headway.synthetic.filing import Return

SEEDS = range(40_001, 40_001 + int(os.environ.get("HEADWAY_SEEDS", "40")))


def test_a_null_action_is_seldom_credited():
    for story in (NULL_STARTS, NULL_CEASES):
        told = tell(stated, story, SEEDS)
        assert told.credited <= 0.15 * told.n


def test_the_true_effect_is_found_and_credited_to_what_was_said_beforehand():
    """Half as likely again to leave is found nearly always, a quarter fewer starts less often."""
    leaving, starting = tell(stated, MORE_CEASES, SEEDS), tell(stated, FEWER_STARTS, SEEDS)
    assert leaving.real >= 0.80 * leaving.n and leaving.credited >= 0.65 * leaving.n
    assert 0 < starting.real < leaving.real


def test_a_fall_back_from_a_passing_surge_is_named_and_not_credited():
    told = tell(stated, PASSING, SEEDS)
    assert told.named >= 0.80 * told.n
    assert told.credited <= 0.10 * told.n


def test_the_same_seed_tells_the_same_until_the_effect():
    before, after = stated(1, NULL_STARTS), stated(1, FEWER_STARTS)
    assert before[:30] == after[:30] and before != after and len(before) == MONTHS
    at = worst_half_year(before)
    assert sum(before[at - 6 : at]) == max(sum(before[m - 6 : m]) for m in range(24, 43))
    assert judged(before, STARTS, at).span.months == 18


def test_children_are_counted_from_the_returns_once_a_month():
    """A new episode of the same period is no start; a short break is neither start nor end."""
    made = Return(2022)
    made.tables["episodes"] = [
        ["A", "03/05/2021", "S", "C2", "N1", "U1", "", "20/05/2021", "X1", "", "", "", ""],
        ["A", "20/05/2021", "P", "C2", "N1", "U4", "", "30/06/2021", "E4A", "", "", "", ""],
        ["A", "30/06/2021", "S", "V2", "N1", "U4", "", "", "", "", "", "", ""],
        ["B", "09/05/2021", "S", "V4", "N1", "U1", "", "11/05/2021", "E8", "", "", "", ""],
    ]
    assert counted({2022: made}, STARTS)[:4] == [0, 1, 1, 0]
    assert counted({2022: made}, CEASES)[:4] == [0, 0, 1, 0]
