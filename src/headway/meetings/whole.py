"""All that the meetings of a programme left behind, as one value: found by kind or by id."""

from dataclasses import dataclass
from typing import TypeVar

from headway.meetings.value import (
    Attendance,
    Challenge,
    Cited,
    Escalation,
    Invitation,
    Item,
    Meeting,
    Opinion,
    PartnerReply,
    Promise,
    Question,
    Report,
    Resolution,
    Statement,
)
from headway.plan.fields import Numbered
from headway.vocabulary.errors import BadInput

N = TypeVar("N", bound=Numbered)
KINDS: tuple[type[Numbered], ...] = (
    Meeting, Item, Report, Statement, Question, Promise, Invitation, Resolution, Opinion,
    Challenge, Cited, Attendance, Escalation, PartnerReply,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Meetings:
    """All that the meetings of a programme left behind, in order of their days."""

    things: tuple[Numbered, ...] = ()

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """Every entry of a kind: `meetings.of(Promise)`."""
        return tuple(t for t in self.things if type(t) is kind)

    def find(self, id: str) -> Numbered | None:
        """The entry with this id, or None."""
        return next((t for t in self.things if t.id == id), None)

    def meeting_of(self, thing: Numbered) -> Meeting:
        """The meeting of an entry. Raises BadInput where it names one that is not there."""
        found = self.find(str(getattr(thing, "meeting", "")))
        if not isinstance(found, Meeting):
            raise BadInput(f"{thing.id}: its meeting is not in the programme. Name one that is.")
        return found
