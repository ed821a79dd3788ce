"""Who answers for what, and what changed around them: roles and dates, no person's name.

A programme of a real council names roles only; so does this room.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from headway.plan.fields import Numbered, field_of

SEATS = ("officer", "lead member", "leader", "chair", "partner")
EVENTS = (
    "leadership change", "inspection", "re-organisation", "support started", "support ended",
    "new system", "law or guidance", "election", "other",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Owner(Numbered):
    """A role while it is held by one person: from when to when, and what stands in between.

    `holder` tells one holding from the next without a name: "interim", "second of the year".
    """

    table: ClassVar[str] = "owner"
    prefix: ClassVar[str] = "OWN"

    role: str = field_of("text", "the role, as actions name it", required=True)
    seat: str = field_of("choice", "what sort of role", one_of=SEATS)
    portfolio: str = field_of("text", "what a member's portfolio covers")
    holder: str = field_of("text", "what tells this holding from the last; no name")
    starts_on: date = field_of("date", "the first day", required=True)
    ends_on: date | None = field_of("date", "the last day; none while it is held")

    def is_held_on(self, day: date) -> bool:
        """Whether it was held on that day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, kw_only=True)
class Attestation(Numbered):
    """The accountable role says on a day that it has looked at the plan."""

    table: ClassVar[str] = "attestation"
    prefix: ClassVar[str] = "ATT"

    role: str = field_of("text", "the role that says so", required=True)
    reviewed_on: date = field_of("date", "the day of the review", required=True)
    says: str = field_of("text", "what it says", required=True)


@dataclass(frozen=True, kw_only=True)
class Event(Numbered):
    """Something dated that charts should show: a new director, an inspection, support added."""

    table: ClassVar[str] = "event"
    prefix: ClassVar[str] = "EVT"

    title: str = field_of("text", "what happened", required=True)
    type: str = field_of("choice", "what sort", one_of=EVENTS, required=True)
    starts_on: date = field_of("date", "when", required=True)
    ends_on: date | None = field_of("date", "when it ended, where it lasted")
    measures: tuple[str, ...] = field_of("texts", "measures whose charts should show it")
