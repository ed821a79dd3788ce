"""What no record of meetings may say: each fault a sentence with the entry and what to do."""

from collections import Counter
from collections.abc import Iterator

from headway.meetings.value import Challenge, Item, Promise
from headway.meetings.whole import Meetings
from headway.plan.codec import ID
from headway.plan.fields import Numbered, specs
from headway.vocabulary.errors import BadInput

OURS = frozenset("BOD MTG ITM RPT STM QST PRM INV RES OPN CHL CIT".split())


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
    for challenge in meetings.of(Challenge):
        if challenge.reply and not challenge.replied_by:
            yield f"{challenge.id}: has a reply from nobody. Give replied_by, a role."


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
