"""A meeting set out for reading: its items in order, and under each what it took and left behind."""

from dataclasses import dataclass

from headway.meetings.checking import exempt_ids
from headway.meetings.value import (
    Challenge,
    Cited,
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
from headway.plan.fields import Numbered
from headway.web.site.held import held_by
from headway.web.site.page import Asked

KINDS: tuple[type[Numbered], ...] = (
    Report, Question, Statement, Cited, Opinion, Promise, Invitation, Challenge, Resolution,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Taken:
    """An item with everything under it; `item` is None for what belongs to no item.

    `is_hidden`: this person may not read it, and only its number and paragraph are given.
    """

    item: Item | None
    number: str = ""
    exempt_under: str = ""
    is_part_2: bool = False
    is_hidden: bool = False
    of: dict[str, list[Numbered]]

    @property
    def count(self) -> int:
        """How many entries it has."""
        return sum(len(held) for held in self.of.values())


def agenda_of(asked: Asked, meeting: Meeting) -> list[Taken]:
    """The items of a meeting as this person may read them, exempt ones by their paragraph alone."""
    meetings = asked.held.meetings
    everything = held_by(asked.council).meetings
    exempt = exempt_ids(everything)
    own = [t for t in meetings.things if getattr(t, "meeting", "") == meeting.id]
    taken = []
    for item in everything.of(Item):
        if item.meeting != meeting.id:
            continue
        is_hidden = meetings.find(item.id) is None
        taken.append(
            Taken(
                item=None if is_hidden else item,
                number=item.number,
                exempt_under=item.exempt_under,
                is_part_2=item.id in exempt,
                is_hidden=is_hidden,
                of={} if is_hidden else under(own, item.id),
            )
        )
    rest = Taken(item=None, of=under(own, ""))
    return [*taken, rest] if rest.count else taken


def under(things: list[Numbered], item: str) -> dict[str, list[Numbered]]:
    """The entries of an item by kind, in the order in which a reader wants them."""
    found: dict[str, list[Numbered]] = {}
    for kind in KINDS:
        held = [t for t in things if type(t) is kind and getattr(t, "item", "") == item]
        if held:
            found[kind.table] = held
    return found


def words_of(taken: list[Taken]) -> list[str]:
    """Every text of a meeting, to find its short forms."""
    names = ("title", "words", "answer", "reply", "learnt")
    things = [t for one in taken for held in one.of.values() for t in held]
    things += [one.item for one in taken if one.item]
    return [str(v) for t in things for n in names if (v := getattr(t, n, ""))]


def following(meetings: Meetings, body: str, meeting: Meeting) -> Meeting | None:
    """The next meeting of a body after one, where it is on record."""
    later = [
        m
        for m in meetings.of(Meeting)
        if m.body.casefold() == body.casefold() and m.held_on > meeting.held_on
    ]
    return min(later, key=lambda m: (m.held_on, m.id), default=None)
