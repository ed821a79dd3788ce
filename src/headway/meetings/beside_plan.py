"""What a record of meetings may not say beside its plan: no source, or evidence that is not there.

The meetings of a folder are never looked at alone: in a demonstration about a real council every entry
says where it stands in public, unless the council keeps the programme itself; and what is called
kept rests on evidence that the plan holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from headway.meetings.checking import part_one
from headway.meetings.ledger import sources_missing
from headway.meetings.value import Challenge, Promise
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered
from headway.plan.findings import SENSITIVITIES, Evidence
from headway.plan.folder import FILES
from headway.plan.programme import Programme
from headway.plan.toml_text import read_toml, things_in
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput

PART_2 = SENSITIVITIES[1]
SOURCELESS = (
    "has no source. In a demonstration about a real council every entry says where it stands in "
    'public: source = {publication = "…", date = 2026-04-01}. Where the council keeps the programme '
    "itself, say ours = true in programme.toml."
)


def check_beside_plan(folder: Path, meetings: Meetings, files: Mapping[str, Path]) -> Meetings:
    """The meetings themselves where the programme of their folder bears them out.

    `files` says in which file each id stands. A folder without `programme.toml` is no programme
    yet and is not looked at. Raises BadInput with every fault, its file first.
    """
    head = folder / "programme.toml"
    if not head.is_file():
        return meetings
    [programme] = things_in(read_toml(head), (Programme,), str(head))
    assert isinstance(programme, Programme)
    found = [
        f"{files[id].name}: {id}: {says}"
        for id, says in faults_beside(meetings, programme, evidence_of(folder))
    ]
    if found:
        lines = "\n  ".join(found)
        where = folder / "meetings"
        raise BadInput(f"{where}: this cannot be kept as it stands.\n  {lines}\nNothing was kept.")
    return meetings


def evidence_of(folder: Path) -> tuple[Evidence, ...]:
    """The evidence that the plan of a folder lists, read alone."""
    path = folder / "plan" / "evidence.toml"
    if not path.is_file():
        return ()
    things = things_in(read_toml(path), FILES["evidence"], str(path))
    return tuple(t for t in things if isinstance(t, Evidence))


def faults_beside(
    meetings: Meetings, programme: Programme, evidence: Iterable[Evidence]
) -> Iterator[tuple[str, str]]:
    """Each fault: the id of the entry, and what is wrong with it."""
    if programme.is_demonstration:
        for thing in sources_missing(meetings):
            yield thing.id, SOURCELESS
    held = {e.id for e in evidence}
    for promise in meetings.of(Promise):
        for id in promise.evidence:
            if id not in held:
                yield (
                    promise.id,
                    f"rests on {id}, which the plan does not hold. List it in plan/evidence.toml, "
                    "with its day and what it shows, or name what is there.",
                )


def for_the_public(meetings: Meetings, plan: Plan) -> Meetings:
    """What anybody may see: nothing of Part 2, and no challenge of what is Part 2 in the plan."""
    hidden = {t.id for t in plan.things if getattr(t, "sensitivity", "") == PART_2}
    kept = (t for t in meetings.things if not (isinstance(t, Challenge) and t.of in hidden))
    return part_one(Meetings(things=tuple(_without(t, hidden) for t in kept)))


def _without(thing: Numbered, hidden: set[str]) -> Numbered:
    if isinstance(thing, Promise) and hidden & set(thing.evidence):
        return replace(thing, evidence=tuple(id for id in thing.evidence if id not in hidden))
    return thing


def evidence_doubts(meetings: Meetings, evidence: Iterable[Evidence]) -> dict[str, str]:
    """What to ask about the evidence of kept promises, by promise: its day does not fit."""
    by_id = {e.id: e for e in evidence}
    doubts = {}
    for promise in meetings.of(Promise):
        made_on = meetings.meeting_of(promise).held_on
        for shown in (by_id[id] for id in promise.evidence if id in by_id):
            if shown.dated < made_on:
                doubts[promise.id] = f"{shown.id} is older than the promise: does it show it?"
            elif promise.closed_on and shown.dated > promise.closed_on:
                doubts[promise.id] = f"{shown.id} came after it was closed: on what was it closed?"
    return doubts
