"""A meeting written down before it was held: minutes read later are laid onto its agenda.

Its id, items and reports stay as they are, with their sign-offs; what was said is added to them.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from headway.meetings.value import (
    Attendance,
    Escalation,
    Item,
    Meeting,
    PartnerReply,
    Report,
)
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered, specs

# What may be known of a meeting before anybody has spoken at it.
AHEAD = (Item, Report, Attendance, Escalation, PartnerReply)


def is_awaited(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether only its agenda and papers are on record, and no minutes of it."""
    own = [t for t in meetings.things if getattr(t, "meeting", "") == meeting.id]
    has_minutes = meeting.minutes_file or meeting.minutes_sha256 or meeting.minutes_status
    return not has_minutes and all(isinstance(t, AHEAD) for t in own)


def laid_onto(
    meetings: Meetings, meeting: Meeting, made: Iterable[Numbered]
) -> tuple[Numbered, ...]:
    """The whole meeting: its agenda as it stood, and what was made of its minutes, under it."""
    own = [t for t in meetings.things if getattr(t, "meeting", t.id) == meeting.id]
    known: dict[str, Numbered] = {t.id: t for t in own}
    named: dict[str, str] = {}
    added: list[Numbered] = []
    for thing in made:
        thing = _named(thing, named)
        before = _same(known.values(), thing)
        if before is None:
            added.append(thing)
        else:
            named[thing.id] = before.id
            known[before.id] = _filled(before, thing)
    return (*known.values(), *added)


def _same(known: Iterable[Numbered], thing: Numbered) -> Numbered | None:
    """The entry of the agenda that this one is: by its number, or else its title; or its item."""
    if isinstance(thing, Meeting):
        return next(t for t in known if isinstance(t, Meeting))
    if isinstance(thing, Item):
        items = [t for t in known if isinstance(t, Item)]
        by_number = [i for i in items if _number(thing) and _number(i) == _number(thing)]
        by_title = [i for i in items if _plain(i.title) == _plain(thing.title)]
        return next(iter(by_number or by_title), None)
    if isinstance(thing, Report):
        held = [t for t in known if isinstance(t, Report)]
        replaced = {r.replaces for r in held}
        current = [r for r in held if r.id not in replaced and r.status != "superseded"]
        own = [r for r in current if thing.item and r.item == thing.item]
        same = [r for r in own if _plain(r.title) == _plain(thing.title)]
        return same[0] if same else own[0] if len(own) == 1 else None
    return None


def _number(item: Item) -> str:
    """An item's number without the letters that an agenda sets before it: 60 of CAB 60."""
    digits = re.findall(r"\d+", item.number)
    return digits[-1] if digits else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _filled(before: Numbered, thing: Numbered) -> Numbered:
    """What stood there, with what the minutes add where it said nothing."""
    given: dict[str, Any] = {
        spec.name: value
        for spec in specs(type(before))
        if getattr(before, spec.name) == spec.empty
        and (value := getattr(thing, spec.name)) != spec.empty
    }
    return replace(before, **given) if given else before


def _named(thing: Numbered, named: dict[str, str]) -> Numbered:
    """The entry with the agenda's ids in place of those that were made anew."""
    given: dict[str, Any] = {}
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.kind == "id" and spec.name != "id" and value in named:
            given[spec.name] = named[value]
        if spec.kind == "ids" and named.keys() & set(value):
            given[spec.name] = tuple(named.get(id, id) for id in value)
    return replace(thing, **given) if given else thing
