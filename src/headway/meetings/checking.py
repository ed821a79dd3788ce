"""What no record of meetings may say: each fault a sentence with the entry and what to do."""

from collections import Counter
from collections.abc import Iterator

from headway.meetings.value import (
    Attendance,
    Body,
    Challenge,
    Escalation,
    Item,
    Meeting,
    PartnerReply,
    Promise,
    Report,
)
from headway.meetings.whole import KINDS, Meetings
from headway.plan.codec import ID
from headway.plan.fields import Numbered, specs
from headway.vocabulary.errors import BadInput

OURS = frozenset({Body.prefix, *(kind.prefix for kind in KINDS)})


def check_meetings(meetings: Meetings, where: str) -> Meetings:
    """The meetings themselves where they have no fault. Raises BadInput with every fault."""
    found = faults(meetings)
    if found:
        lines = "\n  ".join(found)
        raise BadInput(f"{where}: this cannot be kept as it stands.\n  {lines}\nNothing was kept.")
    return meetings


def faults(meetings: Meetings) -> tuple[str, ...]:
    """Every fault, a sentence each."""
    return (
        *_twice(meetings),
        *_nowhere(meetings),
        *_exempt(meetings),
        *(f for p in meetings.of(Promise) for f in _promise(meetings, p)),
        *_replies(meetings),
        *(f for r in meetings.of(Report) for f in _signed(r)),
        *(f for a in meetings.of(Attendance) for f in _counted(a)),
        *_papers(meetings),
    )


def _twice(meetings: Meetings) -> Iterator[str]:
    for id, times in Counter(t.id for t in meetings.things).items():
        if times > 1:
            yield f"{id}: stands {times} times. Give each its own number; never use one again."


def _nowhere(meetings: Meetings) -> Iterator[str]:
    here = {t.id for t in meetings.things}
    for thing in meetings.things:
        for spec in specs(type(thing)):
            if spec.kind not in ("id", "ids") or spec.name == "id":
                continue
            value = getattr(thing, spec.name)
            for id in [value] if isinstance(value, str) else value:
                named = ID.fullmatch(id)
                if named and named[1] in OURS and id not in here:
                    yield f"{thing.id}: '{spec.name}' names {id}, which is in no meeting."


def _exempt(meetings: Meetings) -> Iterator[str]:
    for thing in meetings.things:
        part = getattr(thing, "part", None)
        if part not in (None, 1, 2):
            yield f"{thing.id}: part is {part}. Give 1, or 2 where it is exempt."
        if isinstance(thing, Item) and part == 2 and not thing.exempt_under:
            yield f"{thing.id}: is in Part 2 without a reason. Give the paragraph of Schedule 12A."


def _promise(meetings: Meetings, promise: Promise) -> Iterator[str]:
    if promise.outcome == "kept" and not promise.evidence:
        yield f"{promise.id}: cannot be kept without evidence. Name what shows it, as EVD-3."
    if promise.outcome and not (promise.closed_on and promise.closed_by):
        yield f"{promise.id}: is '{promise.outcome}', so say closed_on and closed_by."
    if promise.outcome in ("superseded", "withdrawn") and not promise.outcome_says:
        # Else a promise that nobody kept could be closed in silence.
        yield f"{promise.id}: is '{promise.outcome}' without a word. Say why in outcome_says."
    meeting = meetings.find(promise.meeting)
    body = getattr(meeting, "body", "")
    if promise.closed_by and body and promise.closed_by.casefold() != body.casefold():
        yield (
            f"{promise.id}: was closed by {promise.closed_by}. It was made to {body}, and only "
            "that body closes it."
        )
    held_on = getattr(meeting, "held_on", None)
    for name in ("due_on", "closed_on"):
        day = getattr(promise, name)
        if day and held_on and day < held_on:
            yield f"{promise.id}: {name} is {day}, before it was made on {held_on}. Look at the year."


def _replies(meetings: Meetings) -> Iterator[str]:
    raised: list[Challenge | Escalation] = [*meetings.of(Challenge), *meetings.of(Escalation)]
    for thing in raised:
        if thing.reply and not thing.replied_by:
            yield f"{thing.id}: has a reply from nobody. Give replied_by, a role."
    for reply in meetings.of(PartnerReply):
        if bool(reply.words) != bool(reply.replied_on):
            yield f"{reply.id}: give the partner's words and replied_on together, or neither."
        if reply.replied_on and reply.replied_on < reply.asked_on:
            yield f"{reply.id}: was given on {reply.replied_on}, before it was asked for. Look again."


def _signed(report: Report) -> Iterator[str]:
    for kind, times in Counter(s.kind for s in report.sign_offs).items():
        if times > 1 and kind != "other":
            yield f"{report.id}: has the {kind} sign-off {times} times. Keep one in each version."
    for one in report.sign_offs:
        if one.signed_on and one.asked_on and one.signed_on < one.asked_on:
            yield (
                f"{report.id}: the {one.kind} sign-off is of {one.signed_on}, before it was asked "
                f"for on {one.asked_on}. Put the dates right."
            )


def _counted(attendance: Attendance) -> Iterator[str]:
    invited, attended = attendance.invited or 0, attendance.attended or 0
    if not 0 <= attended <= invited or int(invited) != invited or int(attended) != attended:
        yield (
            f"{attendance.id}: came to {attended} of {invited}. Give whole numbers, the second no "
            "smaller than the first."
        )
    starts, ends = attendance.starts_on, attendance.ends_on
    if starts and ends and ends < starts:
        yield f"{attendance.id}: ends on {ends}, before it starts on {starts}. Put the dates right."


def _papers(meetings: Meetings) -> Iterator[str]:
    for meeting in meetings.of(Meeting):
        if meeting.papers_due_on and meeting.papers_due_on >= meeting.held_on:
            yield (
                f"{meeting.id}: papers are due on {meeting.papers_due_on}, not before the meeting "
                f"of {meeting.held_on}. Give an earlier day."
            )


def exempt_ids(meetings: Meetings) -> frozenset[str]:
    """The ids of everything in Part 2: exempt itself, of an exempt item, or part of what is."""
    out = {t.id for t in meetings.things if getattr(t, "part", None) == 2}
    before = -1
    while before != len(out):
        before = len(out)
        out |= {t.id for t in meetings.things if _rests_on(t, out)}
    return frozenset(out)


def _rests_on(thing: Numbered, exempt: set[str]) -> bool:
    named = [getattr(thing, name, "") for name in ("item", "report", "question", "replaces", "of")]
    return any(n in exempt for n in named if n)


def part_one(meetings: Meetings) -> Meetings:
    """What anybody may see. What rests on an exempt entry goes with it; so do links to it."""
    exempt = exempt_ids(meetings)
    kept = [t for t in meetings.things if t.id not in exempt]
    return Meetings(things=tuple(_without_links(t, exempt) for t in kept))


def _without_links(thing: Numbered, exempt: frozenset[str]) -> Numbered:
    from dataclasses import replace

    changed: dict[str, object] = {}
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.kind == "ids" and set(value) & exempt:
            changed[spec.name] = tuple(v for v in value if v not in exempt)
        if spec.kind == "id" and spec.name != "id" and value in exempt:
            changed[spec.name] = ""
        if spec.sensitive == 2:
            changed[spec.name] = spec.empty
    return replace(thing, **changed) if changed else thing  # type: ignore[arg-type]
