"""What each partner was asked for, promised and did: plain facts, in the order of the alphabet.

Nobody is ranked and nothing is added up to a score. Before it is published a partner is sent its
own page and may reply; without that its page is not for the public.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from headway.disclosure.small import LEAST_SHOWN
from headway.meetings.checking import part_one
from headway.meetings.ledger import Owed, ledger
from headway.meetings.value import Attendance, Escalation, Meeting, PartnerReply, Promise
from headway.meetings.whole import Meetings
from headway.plan.actions import SHOWN, Action, Ask
from headway.plan.whole import Plan

T = TypeVar("T", Attendance, Escalation)


@dataclass(frozen=True, kw_only=True)
class Came:
    """How often a partner came. Where a number is hidden both are None, and `is_hidden` is true."""

    at: str
    invited: int | None
    attended: int | None
    starts_on: date | None
    ends_on: date | None
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class Scorecard:
    """The facts about one partner on a day. `is_for_the_public` once it was asked to reply."""

    partner: str
    on: date
    actions: tuple[Action, ...]
    asks: tuple[Ask, ...]
    promises: tuple[Owed, ...]
    attendance: tuple[Came, ...]
    escalations: tuple[Escalation, ...]
    replies: tuple[PartnerReply, ...]

    @property
    def delivered(self) -> tuple[Action, ...]:
        """Actions that were done by the day."""
        return tuple(a for a in self.actions if _is_done(a, self.on))

    @property
    def shown(self) -> tuple[Action, ...]:
        """Those of the delivered that evidence shows."""
        return tuple(a for a in self.delivered if a.status in SHOWN)

    @property
    def overdue_actions(self) -> tuple[Action, ...]:
        """Actions whose day has passed and that are not done."""
        late = (a for a in self.actions if a.due_on and a.due_on < self.on)
        return tuple(a for a in late if not _is_done(a, self.on))

    @property
    def open_asks(self) -> tuple[Ask, ...]:
        """What it was asked for and had not answered by the day."""
        return tuple(a for a in self.asks if not _by(a.answered_on, self.on))

    @property
    def overdue_asks(self) -> tuple[Ask, ...]:
        """Of these, what was needed before the day."""
        return tuple(a for a in self.open_asks if a.needed_by and a.needed_by < self.on)

    @property
    def open_escalations(self) -> tuple[Escalation, ...]:
        """What was taken higher and had no answer by the day."""
        return tuple(
            e
            for e in self.escalations
            if not (e.reply and (e.replied_on is None or e.replied_on <= self.on))
        )

    @property
    def reply(self) -> PartnerReply | None:
        """The newest time that it was asked to reply, with what it said, or None."""
        return max(self.replies, key=lambda r: r.asked_on, default=None)

    @property
    def is_for_the_public(self) -> bool:
        """Whether it replied, or was given until a day that has passed."""
        newest = self.reply
        if newest is None:
            return False
        return _by(newest.replied_on, self.on) or bool(newest.due_on and newest.due_on < self.on)


def _by(day: date | None, on: date) -> bool:
    return day is not None and day <= on


def _is_done(action: Action, on: date) -> bool:
    """Done by that day; where nobody noted the day, as it stands."""
    return action.is_finished and (action.done_on is None or action.done_on <= on)


def partners(plan: Plan, meetings: Meetings) -> tuple[str, ...]:
    """Every partner that the plan or a meeting names, as it is first spelt; A to Z."""
    named = [a.partner for a in plan.actions]
    for kind in (Promise, Attendance, Escalation, PartnerReply):
        named += [str(getattr(thing, "partner", "")) for thing in meetings.of(kind)]
    spelt: dict[str, str] = {}
    for name in named:
        if name:
            spelt.setdefault(name.casefold(), name)
    return tuple(spelt[key] for key in sorted(spelt))


def scorecards(
    plan: Plan, meetings: Meetings, on: date, *, is_public: bool = False
) -> tuple[Scorecard, ...]:
    """A scorecard for each partner on a day, A to Z.

    `is_public` leaves out what is Part 2 and hides small numbers.
    """
    held = part_one(meetings) if is_public else meetings
    past = {m.id for m in held.of(Meeting) if m.held_on <= on}
    owed = ledger(held, on)
    return tuple(
        Scorecard(
            partner=name,
            on=on,
            actions=tuple(a for a in plan.actions if a.is_live and _is(a.partner, name)),
            asks=tuple(_asks(plan, name, on)),
            promises=tuple(o for o in owed if _is(o.promise.partner, name)),
            attendance=tuple(_came(_own(held.of(Attendance), name, past), is_public)),
            escalations=tuple(_own(held.of(Escalation), name, past)),
            # A reply is asked for ahead of the meeting that will see it.
            replies=tuple(
                r for r in held.of(PartnerReply) if _is(r.partner, name) and r.asked_on <= on
            ),
        )
        for name in partners(plan, held)
    )


def _is(given: str, name: str) -> bool:
    return given.casefold() == name.casefold()


def _own(things: Iterable[T], name: str, past: set[str]) -> list[T]:
    return [t for t in things if _is(t.partner, name) and t.meeting in past]


def _asks(plan: Plan, name: str, on: date) -> Iterator[Ask]:
    """What was asked of it: by its name, or by a word of its name for an action that it shares."""
    own = {a.id for a in plan.actions if _is(a.partner, name)}
    words = set(name.casefold().replace("(", " ").replace(")", " ").split())
    for ask in plan.of(Ask):
        is_word = set(ask.of_whom.casefold().split()) <= words and own & set(ask.actions)
        if _by(ask.asked_on, on) and (_is(ask.of_whom, name) or is_word):
            yield ask


def _came(attendance: Iterable[Attendance], is_public: bool) -> Iterator[Came]:
    for each in attendance:
        invited, attended = int(each.invited or 0), int(each.attended or 0)
        # A small number may point at a child or at the one worker who was to come; so may a small
        # number missed, beside the whole.
        is_small = any(0 < n < LEAST_SHOWN for n in (invited, attended, invited - attended))
        is_hidden = is_public and is_small
        yield Came(
            at=each.at,
            invited=None if is_hidden else invited,
            attended=None if is_hidden else attended,
            starts_on=each.starts_on,
            ends_on=each.ends_on,
            is_hidden=is_hidden,
        )
