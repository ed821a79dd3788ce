"""What no plan may say. Each fault is a sentence, and nothing is half kept."""

from dataclasses import replace
from datetime import date

import pytest

from headway.plan.actions import Update
from headway.plan.checking import faults
from headway.plan.folder import read_plan
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn


def said(plan):
    """Every fault as one text."""
    return "\n".join(str(fault) for fault in faults(plan))


def test_an_action_is_due_on_or_after_the_day_it_starts(draw):
    """The same day is a short action. A day before is a slip."""
    plan = draw(
        action="""
        id    | starts_on  | due_on
        ACT-1 | 2026-05-01 | 2026-05-01
        ACT-2 | 2026-05-01 | 2026-04-30
        """
    )
    assert said(plan) == (
        "ACT-2: is due on 2026-04-30, before it starts on 2026-05-01. Put the dates right."
    )


def test_actions_may_wait_for_others_but_not_for_themselves(draw):
    """Two that wait for one are no loop; three in a ring are, and it is said once."""
    diamond = draw(
        action="""
        id    | depends_on
        ACT-1 |
        ACT-2 | ACT-1
        ACT-3 | ACT-1
        ACT-4 | ACT-2; ACT-3
        """
    )
    assert not faults(diamond)
    ring = draw(
        action="""
        id    | depends_on
        ACT-1 | ACT-3
        ACT-2 | ACT-1
        ACT-3 | ACT-2
        """
    )
    assert said(ring) == (
        "ACT-1: waits for itself: ACT-1 waits for ACT-3 waits for ACT-2 waits for ACT-1. "
        "Take one of these out of depends_on."
    )
    assert "ACT-1 waits for ACT-1" in said(draw(action="id | depends_on\nACT-1 | ACT-1"))


def test_evidenced_and_embedded_need_evidence(draw):
    """Done can be said; evidenced must be shown; embedded must be shown later than done."""
    evidence = """
        id    | title  | dated      | type   | shows
        EVD-1 | Report | 2026-06-03 | report | ACT-2
        EVD-2 | Audit  | 2027-01-15 | audit  | ACT-4
        """
    plan = draw(
        evidence=evidence,
        action="""
        id    | status             | done_on    | evidence
        ACT-1 | done, not evidenced | 2026-06-01 |
        ACT-2 | evidenced          | 2026-06-01 |
        ACT-3 | evidenced          | 2026-06-01 |
        ACT-4 | embedded           | 2026-06-01 |
        ACT-5 | embedded           | 2026-06-01 |
        ACT-6 | embedded           | 2026-06-03 | EVD-1
        """,
    )
    assert [fault.id for fault in faults(plan)] == ["ACT-3", "ACT-5", "ACT-6"]
    assert "no evidence shows it" in said(plan)
    assert "no evidence is later than 2026-06-03" in said(plan)


HISTORY = """
    case                | updates                                                        | now       | evidence   | says
    step by step        | 01-10 on track; 02-10 evidenced; 03-10 embedded                | embedded  | 2026-02-10 |
    re-opened           | 01-10 evidenced; 02-10 at risk                                 | off track | 2026-01-10 |
    told out of order   | 03-10 embedded; 02-10 evidenced                                | embedded  | 2026-02-10 |
    the same again      | 01-10 not started; 02-10 not started                           | on track  |            |
    never evidenced     | 01-10 on track; 03-10 embedded                                 | embedded  | 2026-02-10 | cannot go from 'on track' to 'embedded' on 2026-03-10
    done is not shown   | 01-10 done, not evidenced; 03-10 embedded                      | embedded  | 2026-02-10 | cannot go from 'done, not evidenced' to 'embedded' on 2026-03-10
    evidence came later | 02-09 evidenced                                                | evidenced | 2026-02-10 | was 'evidenced' on 2026-02-09, and no evidence is dated by then
    begun, then not     | 01-10 at risk; 02-10 not started                               | on track  |            | cannot go from 'at risk' to 'not started' on 2026-02-10
    the last step       | 01-10 on track                                                 | embedded  | 2026-02-10 | cannot go from 'on track' to 'embedded'. After 'on track' comes one of
    """


@pytest.mark.parametrize("case", drawn(HISTORY), ids=lambda c: c["case"])
def test_the_history_of_a_status_goes_step_by_step(draw, case):
    """Embedded comes after evidenced, evidenced after evidence; what was begun stays begun."""
    evidence = (
        f"id | title | dated | type | shows\nEVD-1 | Audit | {case['evidence']} | audit | ACT-1"
    )
    plan = draw(
        action=f"id | status\nACT-1 | {case['now']}",
        **({"evidence": evidence} if case["evidence"] else {}),
    )
    said_then = [text.partition(" ") for text in case["updates"].split("; ")]
    updates = tuple(
        Update(on=date.fromisoformat(f"2026-{day}"), status=status, says="x")
        for day, _, status in said_then
    )
    things = [replace(t, updates=updates) if t.id == "ACT-1" else t for t in plan.things]
    found = said(replace(plan, things=tuple(things)))
    assert (case["says"] in found) if case["says"] else not found


def test_an_id_stands_once_and_names_something(draw):
    """Ids of meetings are another room's to look for."""
    plan = draw(
        action="""
        id    | aims
        ACT-1 | AIM-1
        ACT-1 | AIM-2
        """,
        aim="id\nAIM-1",
        milestone="id | due_on\nMIL-1.1 | 2026-05-01\nMIL-9.1 | 2026-05-01",
        change="id | of | changed_on | by | why\nCHG-1 | RES-4 | 2026-05-01 | Cabinet | x",
    )
    assert said(plan).splitlines() == [
        "ACT-1: stands 2 times. Give each its own number; never use one again.",
        "ACT-1: 'aims' names AIM-2, which the plan does not have.",
        "MIL-9.1: belongs to ACT-9, which the plan does not have.",
    ]


def test_a_finding_out_of_scope_says_why(draw):
    """So that it can be found again, with what excluded it."""
    plan = draw(
        finding="""
        id    | in_scope | scope_reason
        FND-1 | no       | a matter for health
        FND-2 | no       |
        FND-3 | yes      |
        """
    )
    assert [fault.id for fault in faults(plan)] == ["FND-2"]


def test_a_real_council_gives_its_sources(draw):
    """An invented one need not, nor one that the council keeps itself; one that is neither says
    nothing of whose plan it is."""
    plan = draw(aim="id\nAIM-1")
    assert not faults(plan)
    real = replace(plan, programme=replace(plan.programme, invented=None, council="342"))
    assert [fault.id for fault in faults(real)] == ["AIM-1"]
    assert "has no source" in said(real)
    ours = replace(plan, programme=replace(real.programme, ours=True))
    assert not faults(ours)
    both = replace(plan, programme=replace(plan.programme, ours=True))
    assert "says that it is invented and ours" in said(both)
    nobody = replace(plan, programme=replace(plan.programme, invented=None))
    assert "Say whose plan it is" in said(nobody)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("actions", 'owner = "Head', 'ownr = "Head', "ACT-1: an action has no key 'ownr'. Did you mean 'owner'?"),
        ("actions", '"ACT-2"', '"ACTION-2"', "ACTION-2: id: 'ACTION-2' is no id. Write a kind and a number, as ACT-3."),
        ("actions", '"ACT-2"', '"AIM-2"', "AIM-2: id: AIM-2 is not what belongs here"),
        ("actions", "2026-09-30 ", '"31 June 2026" ', "ACT-1: due_on: '31 June 2026' is no date. Write it as 2026-04-01."),
        ("actions", "2026-09-30 ", "0226-09-30 ", "ACT-1: due_on: 0226-09-30 cannot be meant"),
        ("actions", "2026-09-30 ", "2026-09-31 ", "actions.toml"),
        ("actions", '"on track"', '"on tracks"', "ACT-1: status: 'on tracks' is none of"),
        ("actions", "size = 10", 'size = "ten"', "ACT-1: expects 1.size: 'ten' is no number"),
        ("actions", 'kind = "count"\n', "", "ACT-1: expects 1.kind: must be given"),
        ("aims", "[[target]]", "[[tarket]]", "the file has no key 'tarket'. Did you mean 'target'?"),
        ("aims", 'title = "Children', 'title = ["Children"]\n#', "AIM-1: title: must be text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_names_file_id_and_key(folder, file, old, new, expected):
    """One slip in one file: the sentence says where, and what to do."""
    path = folder / "plan" / f"{file}.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(BadInput) as fault:
        read_plan(folder)
    assert expected in str(fault.value) and f"{file}.toml" in str(fault.value)
    assert str(fault.value).endswith("Nothing was kept.")


def test_a_file_of_another_name_is_refused(folder):
    """A plan is not half read because a file was misspelt."""
    (folder / "plan" / "action.toml").write_text("", "utf-8")
    with pytest.raises(BadInput, match=r"Did you mean actions\.toml"):
        read_plan(folder)


def test_a_change_may_tell_of_what_is_no_longer_there(draw):
    """One that names a field names a thing of the plan; one that names none tells of it as a whole."""
    plan = draw(
        change="""
        id    | of     | field  | changed_on | by      | why
        CHG-1 | MIL-3.1 |       | 2026-05-01 | Cabinet | It was a slip.
        CHG-2 | ACT-9  | due_on | 2026-05-01 | Cabinet | Later.
        """,
    )
    assert [fault.id for fault in faults(plan)] == ["CHG-2"]
