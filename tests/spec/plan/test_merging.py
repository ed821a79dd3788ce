"""A copy of the plan that somebody changed elsewhere comes back: nobody's later change is lost."""

from dataclasses import replace

import pytest

from headway.plan.merging import carried, edits, merged
from headway.plan.whole import plan_of
from headway.vocabulary.errors import BadInput

ACTIONS = """
id    | title     | owner | due_on     | evidence
ACT-1 | Supervise | Head  | 2026-06-30 |
ACT-2 | Recruit   | Lead  | 2026-09-30 |
"""


def changed(plan, id, **values):
    """The plan with some fields of one thing changed."""
    things = [replace(t, **values) if t.id == id else t for t in plan.things]
    return plan_of(plan.programme, things)


def test_only_what_was_changed_in_the_copy_counts(draw):
    """What somebody else changed in the plan meanwhile is no edit of the copy's keeper."""
    taken = draw(action=ACTIONS)
    now = changed(taken, "ACT-2", owner="Director")
    copy = changed(taken, "ACT-1", owner="Deputy")
    found = edits(taken, copy, now)
    assert [(e.key, e.has_moved_on) for e in found] == [("ACT-1.owner", False)]
    assert found[0].says == "ACT-1 Supervise: owner: from Head to Deputy"


def test_what_both_changed_is_marked_and_says_what_the_other_made_of_it(draw):
    taken = draw(action=ACTIONS)
    now = changed(taken, "ACT-1", owner="Director")
    (edit,) = edits(taken, changed(taken, "ACT-1", owner="Deputy"), now)
    assert edit.has_moved_on
    assert edit.says.endswith("from Head to Deputy; somebody made it Director")


def test_what_the_plan_says_already_is_no_edit(draw):
    taken = draw(action=ACTIONS)
    both = changed(taken, "ACT-1", owner="Deputy")
    assert edits(taken, both, both) == ()


def test_the_chosen_edits_are_carried_onto_the_plan_as_it_is(draw):
    taken = draw(action=ACTIONS)
    now = changed(taken, "ACT-1", title="Supervise well")
    copy = changed(changed(taken, "ACT-1", owner="Deputy"), "ACT-2", owner="Nobody")
    owner = next(e for e in edits(taken, copy, now) if e.key == "ACT-1.owner")
    kept = merged(now, now, [owner])
    assert [(t.id, t.title, t.owner) for t in kept.things] == [
        ("ACT-1", "Supervise well", "Deputy")
    ]


def test_things_are_added_and_taken_out_whole(draw):
    taken = draw(action=ACTIONS)
    added = draw(action="id | title\nACT-3 | Train").things[0]
    copy = plan_of(taken.programme, [taken.find("ACT-1"), added])
    found = edits(taken, copy, taken)
    assert {(e.key, e.is_taken_out) for e in found} == {("ACT-3", False), ("ACT-2", True)}
    kept = merged(taken, taken, found)
    assert kept.things == (added,)
    assert kept.gone == ("ACT-2",)


def test_an_edit_of_what_is_gone_is_refused(draw):
    taken = draw(action=ACTIONS)
    now = plan_of(taken.programme, [taken.find("ACT-2")])
    found = edits(taken, changed(taken, "ACT-1", owner="Deputy"), now)
    with pytest.raises(BadInput, match="ACT-1: was taken out of the plan meanwhile"):
        merged(now, now, found)


def test_ids_that_the_giver_could_not_see_stay_named(draw):
    whole = draw(action=ACTIONS).find("ACT-1")
    whole = replace(whole, evidence=("EVD-1", "EVD-2"))
    seen = replace(whole, evidence=("EVD-1",))
    assert carried(whole, seen, {"evidence": ("EVD-3",)}).evidence == ("EVD-3", "EVD-2")
    assert carried(whole, seen, {"evidence": ("EVD-1",)}) == whole
