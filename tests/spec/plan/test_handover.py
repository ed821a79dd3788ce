"""Handing over: what a newcomer must know, and a leaver's actions passed on in one act."""

from datetime import date

import pytest

from headway.plan.drift import drift
from headway.plan.handover import brief, hand_over
from headway.vocabulary.errors import BadInput

ACTIONS = """
    id    | owner    | aims  | answers | due_on     | status    | depends_on | helpers
    ACT-1 | Head     | AIM-1 | FND-1   | 2026-06-30 | on track  |            |
    ACT-2 | Head     |       |         | 2026-12-31 | on track  | ACT-3      |
    ACT-3 | Director | AIM-2 |         | 2026-12-31 | on track  |            | Head
    ACT-4 | Head     |       |         | 2026-05-31 | evidenced |            |
    """


@pytest.fixture
def plan(draw):
    """Three open actions, two of them the head's own."""
    return draw(
        programme={"accountable": "Director"},
        aim="id\nAIM-1\nAIM-2",
        finding="id\nFND-1",
        action=ACTIONS,
        risk="id | cause | event | effect | likelihood | impact | actions\nRSK-1 | a | b | c | 3 | 4 | ACT-1",
        ask="id | what | of_whom | asked_on | actions\nASK-1 | lawyers | legal | 2026-05-01 | ACT-2",
        evidence="id | title | dated | type | shows\nEVD-1 | Report | 2026-06-01 | report | ACT-4",
    )


def test_the_brief_of_a_role(plan):
    """Its own actions and those it helps with; what is late, what waits, what they answer."""
    told = brief(plan, "Head", date(2026, 9, 30))
    assert [a.id for a in told.actions] == ["ACT-1", "ACT-2", "ACT-3", "ACT-4"]
    assert [aim.id for aim in told.aims] == ["AIM-1", "AIM-2"]
    assert [late.id for late in told.overdue] == ["ACT-1"]
    assert [f.id for f in told.findings] == ["FND-1"]
    assert [r.id for r in told.risks] == ["RSK-1"] and told.risks[0].size == 12
    assert [a.id for a in told.asks] == ["ASK-1"]
    assert [a.id for a in brief(plan, "Director", date(2026, 9, 30)).actions] == [
        "ACT-1", "ACT-2", "ACT-3", "ACT-4",
    ]  # fmt: skip
    assert not brief(plan, "Nobody", date(2026, 9, 30)).actions


def test_a_leaver_s_open_actions_pass_in_one_act_and_each_is_noted(plan):
    """What is finished stays theirs; the drift that follows is explained."""
    after = hand_over(
        plan, leaver="Head", to="Interim head", on=date(2026, 10, 1), by="Director", why="left"
    )
    owners = {a.id: a.owner for a in after.actions}
    assert owners == {
        "ACT-1": "Interim head", "ACT-2": "Interim head", "ACT-3": "Director", "ACT-4": "Head",
    }  # fmt: skip
    found = drift(plan, after)
    assert {(d.id, d.kind, d.is_silent) for d in found} == {
        ("ACT-1", "owner changed", False),
        ("ACT-2", "owner changed", False),
    }
    with pytest.raises(BadInput, match="owns nothing that is open"):
        hand_over(plan, leaver="Nobody", to="x", on=date(2026, 10, 1), by="x", why="x")
