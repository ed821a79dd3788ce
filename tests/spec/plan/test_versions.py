"""A version of the plan goes step by step: draft, consulted, refined, final, agreed, superseded."""

from datetime import date

import pytest

from headway.plan.between import what_changed
from headway.plan.checking import faults
from headway.plan.folder import read_plan, write_plan
from headway.plan.versions import STEPS, Comment, Step, Version, with_comment, with_step
from headway.plan.whole import plan_of
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn


def version(*stages, id="VER-1"):
    """A version that took these steps, a day each."""
    steps = (Step(to=to, on=date(2026, 4, n), by="Cabinet") for n, to in enumerate(stages, start=1))
    return Version(id=id, title="Plan", steps=tuple(steps))


def said(draw, *versions):
    """The faults of a plan with these versions, as one text."""
    head = draw().programme
    return "\n".join(str(fault) for fault in faults(plan_of(head, versions)))


@pytest.mark.parametrize("last", range(1, len(STEPS) + 1))
def test_steps_in_order_are_no_fault(draw, last):
    """However far a version has come."""
    assert not said(draw, version(*STEPS[:last]))


@pytest.mark.parametrize("case", drawn("""
    steps                                                  | says
    consulted                                              | begins as 'consulted'. Every version begins as 'draft'.
    draft; refined                                         | cannot go past a step, from 'draft' to 'refined'. The next step is 'consulted'.
    draft; consulted; draft                                | cannot go back from 'consulted' to 'draft'. The next step is 'refined'.
    draft; consulted; consulted                            | cannot go back from 'consulted' to 'consulted'. The next step is 'refined'.
    draft; agreed                                          | cannot go past a step, from 'draft' to 'agreed'
    draft; consulted; refined; final; superseded           | cannot go past a step, from 'final' to 'superseded'
    draft; consulted; refined; final; agreed; superseded; draft | was superseded, and cannot become 'draft'. Begin a new version
    """), ids=lambda c: c["steps"])  # fmt: skip
def test_a_leap_or_a_step_back_is_refused(draw, case):
    """The sentence says what the next step is."""
    assert f"VER-1: {case['says']}" in said(draw, version(*case["steps"].split("; ")))


def test_steps_are_dated_in_order_and_there_is_a_first(draw):
    """The same day is well; a day before is a slip."""
    same = (
        Step(to="draft", on=date(2026, 4, 2), by="x"),
        Step(to="consulted", on=date(2026, 4, 2), by="x"),
    )
    early = (same[0], Step(to="consulted", on=date(2026, 4, 1), by="x"))
    assert not said(draw, Version(id="VER-1", title="x", steps=same))
    assert said(draw, Version(id="VER-1", title="x", steps=early)) == (
        "VER-1: was 'consulted' on 2026-04-01, before it was 'draft' on 2026-04-02. "
        "Put the dates right."
    )
    assert "has taken no step" in said(draw, Version(id="VER-1", title="x"))


def test_one_version_is_agreed_at_a_time(draw):
    """The older was superseded by the newer, or nobody knows which plan holds."""
    both = (version(*STEPS[:5]), version(*STEPS[:5], id="VER-2"))
    assert said(draw, *both) == (
        "VER-1 and VER-2: stand as agreed at once. Say when the older was superseded."
    )


def test_agreeing_the_next_version_supersedes_the_one_before():
    """In one act, on the same day, by the same body."""
    day = date(2026, 10, 13)
    versions = (version(*STEPS[:5]),)
    for to in STEPS[:5]:
        versions = with_step(versions, Step(to=to, on=day, by="Cabinet"), "Revised")
    assert [(v.id, v.title, v.stage) for v in versions] == [
        ("VER-1", "Plan", "superseded"),
        ("VER-2", "Revised", "agreed"),
    ]
    assert versions[0].steps[-1].on == day and "VER-2" in versions[0].steps[-1].says


@pytest.mark.parametrize(
    ("stages", "to", "says"),
    [
        ((), "consulted", "no version is under way"),
        (("draft",), "final", "The next step is 'consulted'"),
        (("draft",), "superseded", "is superseded when the next one is agreed"),
        (("draft",), "ready", "'ready' is none of"),
    ],
)
def test_a_step_that_cannot_be_taken_is_refused(stages, to, says):
    """Before anything is written."""
    versions = (version(*stages),) if stages else ()
    with pytest.raises(BadInput, match=says):
        with_step(versions, Step(to=to, on=date(2026, 5, 1), by="Cabinet"), "x")


def test_comments_are_dated_and_go_to_the_version_under_way():
    """Who, when and what; none where nothing is out for comment."""
    said = Comment(on=date(2026, 5, 1), by="Care council", says="Too long.")
    [only] = with_comment((version("draft", "consulted"),), said)
    assert only.comments == (said,) and only.stage == "consulted"
    with pytest.raises(BadInput, match="no version is under way to comment on"):
        with_comment((version(*STEPS[:5]),), said)


def test_versions_are_kept_in_a_file_of_their_own(folder):
    """Through the same codec; each step and comment is something that happened."""
    plan = read_plan(folder)
    said = Comment(on=date(2026, 5, 1), by="Care council", says="Too long.")
    versions = with_comment((version("draft", "consulted"),), said)
    kept = plan_of(plan.programme, [*plan.things, *versions])
    [path] = write_plan(folder, kept)
    assert path.name == "versions.toml" and read_plan(folder) == kept
    happened = what_changed(kept, date(2026, 4, 1), date(2026, 5, 1))
    assert [(h.id, h.what) for h in happened] == [
        ("VER-1", "version consulted"),
        ("VER-1", "comment by Care council"),
    ]
