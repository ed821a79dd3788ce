"""Durations of which some have not ended, against a worked example that every textbook has.

Freireich and others 1963 (Blood 21: 699-716), weeks in remission of 42 children, 21 with
6-mercaptopurine and 21 with placebo. The expected figures are those printed by Kleinbaum and Klein
(Survival Analysis) and by R's `survfit(conf.type = "log-log")` and `survdiff`.
"""

from datetime import date

import pytest

from headway.verdicts.clock.permuting import unusual
from headway.verdicts.clock.survival import Duration, curve, log_rank_scores
from headway.verdicts.clock.words import interval_words
from tests.spec.pre_proceedings.conftest import lasting

# A plus is a remission that had not ended when it was last seen.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"


def durations(text: str) -> list[Duration]:
    """Written durations as values."""
    return [
        Duration(days=int(word.rstrip("+")), has_ended=not word.endswith("+"))
        for word in text.split()
    ]


def test_the_curve_of_the_worked_example():
    """Day, at risk, ended, share, and its 95% interval."""
    published = [
        (6, 21, 3, 0.857, 0.620, 0.952),
        (7, 17, 1, 0.807, 0.563, 0.923),
        (10, 15, 1, 0.753, 0.503, 0.889),
        (13, 12, 1, 0.690, 0.432, 0.849),
        (16, 11, 1, 0.627, 0.368, 0.805),
        (22, 7, 1, 0.538, 0.268, 0.747),
        (23, 6, 1, 0.448, 0.188, 0.680),
    ]
    made = curve(durations(TREATED)).steps
    assert [(s.day, s.at_risk, s.ended) for s in made] == [p[:3] for p in published]
    for step, expected in zip(made, published, strict=True):
        assert (step.share, step.low, step.high) == pytest.approx(expected[3:], abs=0.0006)


def test_the_middles_of_the_worked_example():
    """23 weeks, 13 or more; and 8 weeks, 4 to 11."""
    middle = curve(durations(TREATED)).middle()
    assert (middle.days, middle.low, middle.high) == (23, 13, None)
    assert interval_words(middle.low, middle.high) == "13 or more"
    middle = curve(durations(PLACEBO)).middle()
    assert (middle.days, middle.low, middle.high) == (8, 4, 11)


def test_the_log_rank_test_of_the_worked_example():
    """9 relapses where 19.25 were to be expected; chance alone does not do that."""
    both = durations(PLACEBO) + durations(TREATED)
    found = unusual(log_rank_scores(both), after=21)
    assert found.total == pytest.approx(9 - 19.25, abs=0.005)
    assert found.p < 0.001
    assert sum(log_rank_scores(both)) == pytest.approx(0, abs=1e-9)


def test_without_anything_open_the_middle_is_the_plain_one():
    """Halfway between two where their number is even."""
    assert curve(durations("1 88 109 126")).middle().days == 98.5
    assert curve(durations("88 109 126")).middle().days == 109


def test_the_share_after_a_day_counts_the_day_itself_as_within():
    held = curve(durations("10 112 113 120+"))
    assert held.after(9).share == 1
    assert held.after(112).share == pytest.approx(0.5)
    assert held.after(113).share == pytest.approx(0.25)
    assert held.after(120).share == pytest.approx(0.25)


def test_beyond_what_was_followed_nothing_is_known():
    """Unless all have ended by then, and none can be left."""
    assert curve(durations("10 20 40+")).after(112) is None
    assert curve(durations("10 20")).after(112).share == 0
    assert curve([]).after(112) is None and curve([]).middle().days is None


def test_what_is_last_seen_on_a_day_was_at_risk_on_it():
    first, second = curve(durations("5 5+ 8")).steps
    assert (first.at_risk, first.share) == (3, pytest.approx(2 / 3))
    assert (second.at_risk, second.share) == (1, 0)


def test_open_ones_make_the_middle_longer_than_that_of_finished_ones(counted):
    """Nine of ten began lately and are open; the one that ended says 20 days, the curve does not."""
    drawn = lasting(date(2026, 12, 1), [20, None, None, None, None, None, None, None, None, None])
    clock = counted(drawn)
    assert clock.finished == [20]
    assert clock.curve.middle().days is None
    assert clock.over_limit.share == pytest.approx(0.9)
