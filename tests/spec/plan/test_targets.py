"""Targets are looked at when they are set, not when they are missed."""

import pytest

from headway.plan.published import published_figures
from headway.plan.targets import Known, target_doubts
from tests.lib.drawing import drawn

TARGET = """
    id    | aims  | measure     | kind  | value   | better   | level   | by         | reason | comparator
    TGT-1 | AIM-1 | rereferrals | share | {value} | {better} | {level} | 2028-03-31 | x      | neighbours
    """
CASES = """
    value | better | level   | latest | best | ->
    18    | lower  |         | 21     | 15   |
    21    | lower  |         | 21     | 15   |
    22    | lower  |         | 21     | 15   | softer
    18    | lower  | stretch | 21     | 15   | no stretch
    15    | lower  | stretch | 21     | 15   |
    18    | lower  | minimum | 21     | 15   |
    80    | higher |         | 85     | 90   | softer
    88    | higher | stretch | 85     | 90   | no stretch
    80    | higher | stretch | 85     | 90   | softer; no stretch
    80    | higher | stretch | 85     |      | softer
    """
WORDS = {"softer": "is softer than what is reached already", "no stretch": "is called a stretch"}


@pytest.mark.parametrize("case", drawn(CASES), ids=lambda c: "-".join(c.values()))
def test_softer_than_the_latest_and_no_stretch(draw, case):
    """The same figure is not softer; a stretch must reach the neighbours' best quartile."""
    plan = draw(aim="id\nAIM-1", target=TARGET.format(**case))
    best = float(case["best"]) if case["best"] else None
    known = Known(latest=float(case["latest"]), best_quartile=best, neighbours=10)
    doubts = [d.says for d in target_doubts(plan, lambda target: known)]
    expected = [word for word in case["->"].split("; ") if word]
    assert len(doubts) == len(expected)
    for doubt, word in zip(doubts, expected, strict=True):
        assert WORDS[word] in doubt


def test_a_measure_without_a_figure_is_said(draw):
    """No silence: nothing is held to set it beside."""
    plan = draw(aim="id\nAIM-1", target=TARGET.format(value=18, better="lower", level=""))
    [doubt] = target_doubts(plan, lambda target: None)
    assert "no figure of rereferrals (share) is held" in doubt.says


def test_published_figures_are_given_for_a_real_council(draw):
    """From the package; an invented council borrows those of the one it is like, and says so."""
    from dataclasses import replace

    plan = draw(aim="id\nAIM-1", target=TARGET.format(value=99, better="lower", level="stretch"))
    assert published_figures(plan.programme) is None
    real = replace(plan.programme, invented=None, council="342")
    doubts = target_doubts(plan, published_figures(real))
    assert ["softer" in d.says for d in doubts] == [True, False]
    assert not any("borrowed" in d.says for d in doubts)
    like = replace(plan.programme, like="342")
    borrowed = target_doubts(plan, published_figures(like))
    says = [d.says.replace(" (borrowed from St Helens)", "") for d in borrowed]
    assert says == [d.says for d in doubts] != [d.says for d in borrowed]
