"""Handing over: what a newcomer must know, and a leaver's actions passed on in one act."""

from dataclasses import replace
from datetime import date

import pytest

from headway.plan.briefing import handover_body, handover_lines
from headway.plan.drift import drift
from headway.plan.fields import Source
from headway.plan.findings import Risk
from headway.plan.folder import read_plan, write_baseline
from headway.plan.handover import brief, hand_over
from headway.plan.programme import Baseline, Change
from headway.plan.whole import plan_of
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
    with pytest.raises(BadInput, match=r"'Haed' owns nothing that is open\. Did you mean 'Head'"):
        hand_over(plan, leaver="Haed", to="x", on=date(2026, 10, 1), by="x", why="x")
    with pytest.raises(BadInput, match="say another role to pass it to, who does it, and why"):
        hand_over(plan, leaver="Head", to="Head", on=date(2026, 10, 1), by="x", why="x")


def test_where_an_entry_stands_in_public_says_nothing_of_its_new_owner(plan):
    """A change has the source of the handing over, or none; never the entry's own."""
    minutes = Source(publication="Minutes", date=date(2026, 4, 1))
    letter = Source(publication="Letter to staff", date=date(2026, 9, 30))
    things = [replace(t, source=minutes) if t.id == "ACT-1" else t for t in plan.things]
    sourced = plan_of(plan.programme, things)
    passing = {"leaver": "Head", "to": "Interim", "on": date(2026, 10, 1), "by": "x", "why": "left"}
    for source in (None, letter):
        after = hand_over(sourced, source=source, **passing)
        assert after.find("ACT-1").source == minutes
        assert {change.source for change in after.of(Change)} == {source}


def test_a_closed_risk_stays_with_who_closed_it(draw):
    """There is nothing left to answer for."""
    plan = draw(
        risk="""
        id    | cause | event | effect | likelihood | impact | owner | closed_on
        RSK-1 | a     | b     | c      | 3          | 4      | Head  |
        RSK-2 | a     | b     | c      | 3          | 4      | Head  | 2026-05-01
        """
    )
    after = hand_over(plan, leaver="Head", to="Interim", on=date(2026, 10, 1), by="x", why="x")
    assert [risk.owner for risk in after.of(Risk)] == ["Interim", "Head"]


def test_the_brief_in_full(folder):
    """Actions, drift of their own, gaps in evidence, and the promises that were handed in."""
    write_baseline(
        folder, Baseline(agreed_on=date(2026, 4, 22), agreed_by="Cabinet"), read_plan(folder)
    )
    held = read_plan(folder)
    new = {
        "ACT-1": {"due_on": date(2026, 12, 18)},
        "ACT-2": {"due_on": date(2027, 6, 30), "status": "done, not evidenced"},
    }
    plan = plan_of(held.programme, [replace(t, **new.get(t.id, {})) for t in held.things])
    promise = {"id": "PRM-1", "words": "We will ring.", "says": "Promised on 1 May 2026 by Head."}
    body = handover_body(folder, plan, "Practice Academy Lead", date(2026, 12, 20), [promise])
    lines = handover_lines(body)
    assert lines[:2] == [
        "Handover brief: Practice Academy Lead, on 2026-12-20",
        "  Wharfemoor improvement plan",
    ]
    for line in (
        "  ACT-2 Train every social worker: done, not evidenced, due 2027-06-30",
        "  PRM-1 “We will ring.” Promised on 1 May 2026 by Head.",
        "  ACT-2 Train every social worker: done, and no evidence shows it",
        "Drift since the plan was first agreed, by Cabinet on 2026-04-22: 1, 1 in silence",
        "  ACT-1",
    ):
        assert line in lines
    [drifted] = body["drift"]["drift"]
    assert (drifted["id"], drifted["days"]) == ("ACT-2", 91)
    other = handover_body(folder, plan, "Head of Safeguarding", date(2026, 12, 20))
    assert [late["id"] for late in other["overdue"]] == ["ACT-1"]
    with pytest.raises(BadInput, match="Did you mean 'Head of Safeguarding'"):
        handover_body(folder, plan, "Head of Safegarding", date(2026, 12, 20))
