"""The ledger of promises: what is owed, overdue, kept and broken; what the next meeting must ask.

A soft undertaking is no promise, yet after six months without a recorded outcome it is said so. A
resolution that only noted, and that nothing followed, is counted by body.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from headway.meetings.value import Challenge, Invitation, Meeting, Promise, Question, Resolution
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered
from headway.vocabulary.month import Month, in_words

E = TypeVar("E", Question, Challenge, Invitation, Resolution)
DUE_SOON = timedelta(days=28)
SOFT_AFTER_MONTHS = 6
NO_OUTCOME = "no recorded outcome"


class Standing(StrEnum):
    """How a promise stands on a day."""

    OPEN = "open"
    UNDATED = "undated"
    DUE = "due"
    OVERDUE = "overdue"
    KEPT = "kept"
    BROKEN = "broken"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


OWED = (Standing.OVERDUE, Standing.DUE, Standing.OPEN, Standing.UNDATED)


@dataclass(frozen=True, kw_only=True)
class Owed:
    """A promise as it stands on a day: to whom it was made, how late it is, how often it was asked."""

    promise: Promise
    meeting: Meeting
    standing: Standing
    days_late: int = 0

    @property
    def is_owed(self) -> bool:
        """Whether it is still to be done."""
        return self.standing in OWED

    @property
    def says(self) -> str:
        """A sentence on how it stands."""
        owner = self.promise.owner or "nobody named"
        held_on = self.meeting.held_on
        made = f"{'in' if isinstance(held_on, Month) else 'on'} {_said(held_on)}"
        if self.standing is Standing.OVERDUE:
            days = "1 day" if self.days_late == 1 else f"{self.days_late} days"
            return f"Promised {made} by {owner}; due {_said(self.promise.due_on)}, {days} late."
        if self.standing is Standing.UNDATED:
            said = f' ("{self.promise.due_said}")' if self.promise.due_said else ""
            return f"Promised {made} by {owner}, without a day{said}. Ask for one."
        if self.is_owed:
            return f"Promised {made} by {owner}; due {_said(self.promise.due_on)}."
        closed = _said(self.promise.closed_on)
        return f"Promised {made} by {owner}; {self.standing.value}, closed {closed}."


def _said(day: date | None) -> str:
    return in_words(day) if day else "on no day"


def standing_of(promise: Promise, on: date) -> Standing:
    """How a promise stands on a day; what was closed later is still open then."""
    if promise.outcome and promise.closed_on and promise.closed_on <= on:
        return Standing(promise.outcome)
    if promise.due_on is None:
        return Standing.UNDATED
    if promise.due_on < on:
        return Standing.OVERDUE
    return Standing.DUE if promise.due_on <= on + DUE_SOON else Standing.OPEN


def ledger(meetings: Meetings, on: date) -> tuple[Owed, ...]:
    """Every promise made by a day, soft undertakings aside: overdue first, then by day, then undated."""
    made = [(p, meetings.meeting_of(p)) for p in meetings.of(Promise) if not p.is_soft]
    owed = [
        Owed(promise=p, meeting=m, standing=(s := standing_of(p, on)), days_late=_late(p, s, on))
        for p, m in made
        if m.held_on <= on
    ]
    order = list(Standing)
    order.sort(key=lambda s: (OWED.index(s) if s in OWED else len(OWED), s.value))
    return tuple(
        sorted(
            owed,
            key=lambda o: (
                order.index(o.standing),
                o.promise.due_on or date.max,
                o.meeting.held_on,
                o.promise.id,
            ),
        )
    )


def _late(promise: Promise, standing: Standing, on: date) -> int:
    if standing is not Standing.OVERDUE or promise.due_on is None:
        return 0
    return (on - promise.due_on).days


@dataclass(frozen=True, kw_only=True)
class MattersArising:
    """What the next meeting of a body has to take up, without anybody writing it.

    `chased`: undated promises, to be given a day; `questions` and `challenges` that nobody
    answered; `visits` to which members were invited and of which nothing is recorded.
    """

    body: str
    on: date
    owed: tuple[Owed, ...] = ()
    chased: tuple[Owed, ...] = ()
    questions: tuple[Question, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    visits: tuple[Invitation, ...] = ()
    resolved: tuple[Resolution, ...] = ()

    @property
    def overdue(self) -> tuple[Owed, ...]:
        """Those that are late."""
        return tuple(o for o in self.owed if o.standing is Standing.OVERDUE)


def matters_arising(meetings: Meetings, body: str, on: date) -> MattersArising:
    """Every unresolved thing that an earlier meeting of this body left, overdue promises first."""
    earlier = {
        m.id
        for m in meetings.of(Meeting)
        if m.body.casefold() == body.casefold() and m.held_on < on
    }
    owed = [o for o in ledger(meetings, on) if o.is_owed and o.meeting.id in earlier]
    return MattersArising(
        body=body,
        on=on,
        owed=tuple(o for o in owed if o.standing is not Standing.UNDATED),
        chased=tuple(o for o in owed if o.standing is Standing.UNDATED),
        questions=_of(meetings.of(Question), earlier, lambda q: q.is_open),
        challenges=_of(meetings.of(Challenge), earlier, lambda c: c.is_open),
        visits=_of(meetings.of(Invitation), earlier, lambda i: not i.learnt),
        resolved=_of(
            meetings.of(Resolution),
            earlier,
            lambda r: r.kind in ("deferred", "referred", "recommended") and not r.followed_by,
        ),
    )


def _of(things: Iterable[E], earlier: set[str], is_wanted: Callable[[E], bool]) -> tuple[E, ...]:
    return tuple(t for t in things if t.meeting in earlier and is_wanted(t))


@dataclass(frozen=True, kw_only=True)
class SoftAged:
    """A soft undertaking six months on, with what is recorded of it."""

    promise: Promise
    meeting: Meeting
    nudged_on: date
    says: str


def soft_undertakings(meetings: Meetings, on: date) -> tuple[SoftAged, ...]:
    """Soft undertakings that are six months old: what came of each, or *no recorded outcome*."""
    aged = []
    for promise in meetings.of(Promise):
        meeting = meetings.meeting_of(promise)
        nudge = months_on(meeting.held_on, SOFT_AFTER_MONTHS)
        if promise.is_soft and nudge <= on:
            is_known = bool(promise.outcome) and promise.closed_on and promise.closed_on <= on
            says = promise.outcome_says or promise.outcome if is_known else NO_OUTCOME
            aged.append(SoftAged(promise=promise, meeting=meeting, nudged_on=nudge, says=says))
    return tuple(sorted(aged, key=lambda a: (a.nudged_on, a.promise.id)))


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on, or the month's last day."""
    from calendar import monthrange

    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, kw_only=True)
class NotedShare:
    """Of a body's resolutions, how many only noted, and how many of those nothing followed."""

    body: str
    resolutions: int
    noted: int
    unfollowed: tuple[Resolution, ...]

    @property
    def share(self) -> float:
        """The percentage that only noted."""
        return 100 * self.noted / self.resolutions


def noted_share(meetings: Meetings, since: date, until: date) -> tuple[NotedShare, ...]:
    """How often each body noted, and what it noted that nothing followed."""
    found: dict[str, list[Resolution]] = defaultdict(list)
    for resolution in meetings.of(Resolution):
        meeting = meetings.meeting_of(resolution)
        if since <= meeting.held_on <= until:
            found[meeting.body].append(resolution)
    return tuple(
        NotedShare(
            body=body,
            resolutions=len(all_),
            noted=sum(r.kind == "noted" for r in all_),
            unfollowed=tuple(r for r in all_ if r.kind == "noted" and not _followed(meetings, r)),
        )
        for body, all_ in sorted(found.items())
    )


def _followed(meetings: Meetings, resolution: Resolution) -> bool:
    """Something is named as following it, or a promise was made under the same item."""
    if resolution.followed_by:
        return True
    same = [p for p in meetings.of(Promise) if p.item and p.item == resolution.item]
    return any(not p.is_soft for p in same)


def next_steps(meetings: Meetings, meeting: str) -> tuple[Promise, ...]:
    """The steps that one meeting left, with owners: there before its minutes are published."""
    own = [p for p in meetings.of(Promise) if p.meeting == meeting and not p.is_soft]
    return tuple(sorted(own, key=lambda p: (p.due_on or date.max, p.id)))


def sources_missing(meetings: Meetings) -> tuple[Numbered, ...]:
    """Entries without a source: in a demonstration about a real council there may be none."""
    return tuple(t for t in meetings.things if t.source is None)
