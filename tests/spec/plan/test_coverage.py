"""What a plan leaves open: nobody answers, nothing shows, no one is heard."""

from headway.plan.coverage import FINDING, MEASURE, VOICE, gaps


def lacking(plan, what, **asked):
    """The ids of the things that lack this."""
    return [gap.id for gap in gaps(plan, **asked) if gap.lacks == what]


def test_a_finding_is_covered_by_a_live_action(draw):
    """Given up is no answer; out of scope needs none, nor does a strength."""
    plan = draw(
        finding="""
        id    | in_scope | scope_reason        | nature
        FND-1 |          |                     |
        FND-2 |          |                     |
        FND-3 | no       | a matter for health |
        FND-4 | yes      |                     | weakness
        FND-5 |          |                     | strength
        """,
        action="""
        id    | answers | stopped_on | stopped_why
        ACT-1 | FND-1   |            |
        ACT-2 | FND-2   | 2026-05-01 | no money
        """,
    )
    assert lacking(plan, FINDING) == ["FND-2", "FND-4"]


def test_an_aim_is_shown_by_a_measure(draw):
    """Its own, an objective's or a target's; the culture aim has none and is unevidenced."""
    plan = draw(
        aim="""
        id    | title   | measures
        AIM-1 | Safe    | rereferrals
        AIM-2 | Heard   |
        AIM-3 | Stable  |
        AIM-4 | Culture |
        """,
        objective="id | aims | measures\nOBJ-1 | AIM-2 | vacancy",
        target="""
        id    | aims  | measure | kind  | value | better | by         | reason | comparator
        TGT-1 | AIM-3 | agency  | share | 15    | lower  | 2028-03-31 | x      | England
        """,
    )
    assert lacking(plan, MEASURE) == ["AIM-4"]
    assert "unevidenced" in MEASURE


def test_an_action_serves_an_aim_directly_or_by_an_objective(draw):
    """One that serves none is listed; one given up is not."""
    plan = draw(
        aim="id | measures\nAIM-1 | rereferrals",
        objective="id | aims\nOBJ-1 | AIM-1",
        action="""
        id    | aims  | objectives | stopped_on | stopped_why
        ACT-1 | AIM-1 |            |            |
        ACT-2 |       | OBJ-1      |            |
        ACT-3 |       |            |            |
        ACT-4 |       |            | 2026-05-01 | no money
        """,
    )
    assert lacking(plan, "action with no aim") == ["ACT-3"]


def test_children_and_families_are_heard_on_an_aim(draw):
    """Evidence where they speak, on the aim or on an action that serves it; and lately."""
    from datetime import date

    plan = draw(
        aim="id\nAIM-1\nAIM-2\nAIM-3",
        action="id | aims\nACT-1 | AIM-2",
        evidence="""
        id    | title   | dated      | type   | of_voice | shows
        EVD-1 | Survey  | 2026-02-01 | survey | yes      | AIM-1
        EVD-2 | Letters | 2026-07-01 | voice  |          | ACT-1
        EVD-3 | Audit   | 2026-07-01 | audit  |          | AIM-3
        """,
    )
    assert lacking(plan, VOICE) == ["AIM-3"]
    assert lacking(plan, VOICE, voice_since=date(2026, 4, 1)) == ["AIM-1", "AIM-3"]


def test_a_measure_that_headway_does_not_hold_is_said(draw):
    """A slip in a measure's name would otherwise show nothing, in silence."""
    plan = draw(aim="id | measures\nAIM-1 | rereferrals; rereferals")
    found = gaps(plan, is_known=lambda name: name == "rereferrals")
    assert [gap.lacks for gap in found if "hold" in gap.lacks] == [
        "measure that headway does not hold: rereferals"
    ]


def test_a_real_council_whose_actions_are_not_held_is_not_said_to_answer_nothing(draw):
    """What is not published here may well be done; an invented council has no such excuse."""
    from dataclasses import replace

    plan = draw(finding="id\nFND-1", aim="id\nAIM-1")
    assert lacking(plan, FINDING) == ["FND-1"]
    real = replace(plan, programme=replace(plan.programme, invented=None, council="876"))
    assert not lacking(real, FINDING) and not lacking(real, "aim with no action")
    ours = replace(real, programme=replace(real.programme, ours=True))
    assert lacking(ours, FINDING) == ["FND-1"]
