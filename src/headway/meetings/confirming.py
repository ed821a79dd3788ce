"""From a proposal to values, once a person has confirmed it element by element.

Nothing is kept of what was not confirmed. Ids are the next free numbers of the programme and are
never used again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from headway.meetings.awaited import is_awaited, laid_onto
from headway.meetings.folder import read_meetings, write_meeting
from headway.meetings.minutes.value import NOT_NAMED, Element, ElementKind, ItemRead, Proposal
from headway.meetings.value import (
    Invitation,
    Item,
    Meeting,
    Opinion,
    Promise,
    Question,
    Report,
    Resolution,
    Statement,
)
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered, Source
from headway.plan.folder import read_unchecked
from headway.verdicts.claims.value import Claim
from headway.vocabulary.errors import BadInput

At = dict[str, Any]
ORDER = (
    ElementKind.ANSWER, ElementKind.REPORT, ElementKind.STATEMENT, ElementKind.PAST_CLAIM,
    ElementKind.FOCUS, ElementKind.PROMISE, ElementKind.SOFT, ElementKind.INVITATION,
    ElementKind.OPINION, ElementKind.RESOLUTION,
)  # fmt: skip


class _Numbers:
    """The next free number of each kind of id."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.last: dict[str, int] = {}
        for id in taken:
            prefix, number = id.split("-")[0], int(re.split(r"[-.]", id)[1])
            self.last[prefix] = max(self.last.get(prefix, 0), number)

    def next(self, prefix: str) -> str:
        self.last[prefix] = self.last.get(prefix, 0) + 1
        return f"{prefix}-{self.last[prefix]}"


def confirmed(
    proposal: Proposal,
    kept: Sequence[Element],
    *,
    by: str,
    sha256: str = "",
    before: Meetings | None = None,
    claims: Mapping[str, Claim] | None = None,
) -> tuple[Numbered, ...]:
    """The meeting and its entries, of the elements that a person kept. `by`: that person's role.

    `claims` are, by the id of a proposed statement, the claims that a person linked to it.
    """
    if not by.strip():
        raise BadInput("Say in which role you confirm the minutes. Nothing was kept.")
    if proposal.held_on is None or not proposal.body:
        lacks = "the day of the meeting" if proposal.body else "the name of the body"
        raise BadInput(f"{proposal.file}: {lacks} was not found. Give it. Nothing was kept.")
    numbers = _Numbers(t.id for t in before.things) if before else _Numbers(())
    meeting = Meeting(
        id=numbers.next("MTG"),
        body=proposal.body,
        held_on=proposal.held_on,
        minutes_status="draft",
        minutes_file=proposal.file,
        minutes_sha256=sha256,
        confirmed_by=by,
    )
    items = {i.number: _item(i, meeting.id, numbers.next("ITM")) for i in proposal.items}
    made: list[Numbered] = [meeting, *items.values()]
    questions: dict[str, str] = {}
    for element in sorted(kept, key=lambda e: ORDER.index(e.kind)):
        item = items.get(element.item)
        thing = _entry(element, meeting.id, item, numbers, questions, proposal)
        if element.kind is ElementKind.ANSWER:
            questions[element.id] = thing.id
        made.append(_typed(thing, (claims or {}).get(element.id)))
    return tuple(made)


def _typed(thing: Numbered, claim: Claim | None) -> Numbered:
    """The statement with its claim and what the claim measures."""
    if claim is None or not isinstance(thing, Statement):
        return thing
    return replace(thing, claim=claim.id, measure=claim.measure)


def keep_confirmed(
    folder: Path,
    proposal: Proposal,
    kept: Sequence[Element],
    *,
    by: str,
    sha256: str = "",
    source: Source | None = None,
    claims: Mapping[str, Claim] | None = None,
) -> Path:
    """Write what was confirmed into the programme folder. Raises BadInput with nothing kept.

    A meeting whose agenda was written before it was held keeps it; one with minutes is left alone.
    `source` is where the minutes stand in public; a demonstration about a real council must have it.
    """
    if read_unchecked(folder).programme.is_demonstration and source is None:
        raise BadInput(
            f"{folder}: the programme is a demonstration about a real council, so say where the "
            "minutes stand in public: --publication NAME --published-on DATE. Nothing was kept."
        )
    before = read_meetings(folder)
    made = confirmed(proposal, kept, by=by, sha256=sha256, before=before, claims=claims)
    things: tuple[Numbered, ...] = tuple(replace(t, source=source) for t in made)
    meeting = _same_meeting(before, proposal)
    if meeting is not None:
        if not is_awaited(before, meeting):
            raise BadInput(
                f"{folder}: the meeting of {meeting.body} on {meeting.held_on} is there already "
                f"({meeting.id}). Change that file. Nothing was kept."
            )
        things = laid_onto(before, meeting, things)
    heading = f"Read from {proposal.file} and confirmed by the {by}."
    return write_meeting(folder, things, heading)


def _same_meeting(before: Meetings, proposal: Proposal) -> Meeting | None:
    """The meeting of that body on that day that the folder holds, or None."""
    for meeting in before.of(Meeting):
        is_same = meeting.held_on == proposal.held_on
        if is_same and meeting.body.casefold() == proposal.body.casefold():
            return meeting
    return None


def _item(read: ItemRead, meeting: str, id: str) -> Item:
    return Item(
        id=id,
        meeting=meeting,
        number=read.number,
        title=read.title,
        part=2 if read.part == 2 else None,
        exempt_under=read.exempt_under or ("not said" if read.part == 2 else ""),
    )


def _entry(
    e: Element,
    meeting: str,
    item: Item | None,
    numbers: _Numbers,
    questions: dict[str, str],
    proposal: Proposal,
) -> Numbered:
    at: dict[str, Any] = {
        "meeting": meeting,
        "item": item.id if item else "",
        "part": item.part if item else None,
        "paragraph": e.paragraph or f"line {e.line}",
    }
    if e.kind is ElementKind.REPORT:
        return _report(e, proposal, item, numbers.next("RPT"), at)
    if e.kind is ElementKind.ANSWER:
        return Question(id=numbers.next("QST"), answer=e.words, answered_by=e.who, **at)
    if e.kind in (ElementKind.PROMISE, ElementKind.SOFT):
        return _promise(e, questions.get(e.inside, ""), numbers.next("PRM"), at)
    if e.kind is ElementKind.INVITATION:
        return Invitation(id=numbers.next("INV"), words=e.words, by=e.who, on=e.due.day, **at)
    if e.kind is ElementKind.OPINION:
        return Opinion(id=numbers.next("OPN"), words=e.words, by=e.who or proposal.body, **at)
    if e.kind is ElementKind.RESOLUTION:
        return _resolution(e, numbers.next("RES"), at)
    deed = True if e.kind is ElementKind.PAST_CLAIM else None
    theme = "area of focus" if e.kind is ElementKind.FOCUS else ""
    return Statement(
        id=numbers.next("STM"), words=e.words, by=e.who, is_deed=deed, theme=theme, **at
    )


def _report(e: Element, proposal: Proposal, item: Item | None, id: str, at: At) -> Report:
    read = next((i for i in proposal.items if i.number == e.item), None)
    first = read.attachments[0] if read and read.attachments else None
    return Report(
        id=id,
        title=first.title if first else item.title if item else e.words,
        author=e.who,
        words=e.words,
        format=first.type if first else "",
        size=first.size if first else "",
        **at,
    )


def _promise(e: Element, question: str, id: str, at: At) -> Promise:
    return Promise(
        id=id,
        words=e.words,
        by="" if e.who == NOT_NAMED else e.who,
        firmness="promise" if e.kind is ElementKind.PROMISE else "soft undertaking",
        owner="" if e.owner == NOT_NAMED else e.owner,
        due_on=e.due.day,
        due_said=e.due.said,
        question=question,
        also=e.also,
        **at,
    )


def _resolution(e: Element, id: str, at: At) -> Resolution:
    return Resolution(
        id=id,
        words=e.words,
        kind=e.resolution,
        due_on=e.due.day,
        due_said=e.due.said,
        label=e.paragraph if e.paragraph.startswith("(") else "",
        **at,
    )
