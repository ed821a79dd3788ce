"""How the plan stands on a day: overdue, urgent, ageing, due next, delivered, attested, asked.

Every function takes the day; none looks at a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from headway.plan.actions import SHOWN, Action, Ask, Milestone
from headway.plan.findings import Risk
from headway.plan.roles import Attestation, Event, Owner
from headway.plan.whole import Plan

# An urgent action of which nothing was said for four weeks is brought up.
SILENT_AFTER = 28
# A board meets about every six weeks: what falls due before the next two.
LOOKS_AHEAD = 90
ASK_WAITS = 30
# Of 25: likely and grave, or nearly certain and middling.
SERIOUS = 12


@dataclass(frozen=True, kw_only=True)
class Late:
    """An action or milestone whose day has passed, or is near: `days` is negative when ahead."""

    id: str
    name: str
    owner: str
    due_on: date
    days: int


def overdue(plan: Plan, as_at: date) -> tuple[Late, ...]:
    """Live actions and milestones whose day has passed and that are not finished; latest first."""
    return tuple(sorted(_open_by(plan, as_at, None), key=lambda late: -late.days))


def due_next(plan: Plan, as_at: date, within: int = LOOKS_AHEAD) -> tuple[Late, ...]:
    """What falls due from that day on, within so many days; the next first."""
    return tuple(sorted(_open_by(plan, as_at, within), key=lambda late: late.due_on))


def _open_by(plan: Plan, as_at: date, within: int | None) -> Iterable[Late]:
    actions = {action.id: action for action in plan.actions}
    open_things: list[tuple[Action | Milestone, str, date]] = [
        (a, a.owner, a.due_on)
        for a in actions.values()
        if a.due_on and a.is_live and not a.is_finished
    ]
    for milestone in plan.of(Milestone):
        action = actions.get(milestone.action)
        if milestone.reached_on is None and action and action.is_live:
            open_things.append((milestone, action.owner, milestone.due_on))
    for thing, owner, due in open_things:
        days = (as_at - due).days
        wanted = days > 0 if within is None else 0 <= -days <= within
        if wanted:
            yield Late(id=thing.id, name=thing.title, owner=owner, due_on=due, days=days)


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An open action and how long it has waited: since it was raised, since anything was said."""

    id: str
    name: str
    owner: str
    days_since_raised: int | None
    days_since_update: int | None
    needs: str


def urgent(plan: Plan, as_at: date, silent_after: int = SILENT_AFTER) -> tuple[Waiting, ...]:
    """Urgent actions that are open, the longest raised first; `needs` says what is wanted, if any.

    One is urgent by its priority or until its `urgent_until`; past that day it needs a review.
    """
    found = []
    for action in _open(plan):
        if action.priority != "urgent" and not action.urgent_until:
            continue
        waiting = _waiting(action, as_at)
        silent = waiting.days_since_update
        needs = ""
        if action.urgent_until and action.urgent_until < as_at:
            needs = f"its urgency was to be looked at again by {action.urgent_until}"
        elif silent is None or silent > silent_after:
            needs = "no update yet" if silent is None else f"no update for {silent} days"
        found.append(Waiting(**{**vars(waiting), "needs": needs}))
    return tuple(sorted(found, key=_oldest))


def ageing(plan: Plan, as_at: date) -> tuple[Waiting, ...]:
    """Every open action by how long ago it was raised; those with no such day last."""
    return tuple(sorted((_waiting(action, as_at) for action in _open(plan)), key=_oldest))


def _oldest(waiting: Waiting) -> int:
    return -(waiting.days_since_raised if waiting.days_since_raised is not None else -1)


def _open(plan: Plan) -> list[Action]:
    return [a for a in plan.actions if a.is_live and not a.is_finished]


def _waiting(action: Action, as_at: date) -> Waiting:
    raised = action.raised_on or action.starts_on or action.started_on
    said = [update.on for update in action.updates if update.on <= as_at]
    return Waiting(
        id=action.id,
        name=action.title,
        owner=action.owner,
        days_since_raised=(as_at - raised).days if raised and raised <= as_at else None,
        days_since_update=(as_at - max(said)).days if said else None,
        needs="",
    )


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """Time gone beside work done. Shares are of 1; `elapsed` is None where the plan has no dates.

    `shown` are evidenced or embedded: `done` counts them too. `stopped` are given up.
    """

    elapsed: float | None
    actions: int
    done: int
    shown: int
    stopped: int
    due: int
    done_of_due: int


def delivered(plan: Plan, as_at: date) -> Delivered:
    """How much of the plan's time has gone, and how many of its actions are done and shown."""
    starts, ends = plan.programme.starts_on, plan.programme.ends_on
    elapsed = None
    if starts and ends:
        gone = (as_at - starts).days / max(1, (ends - starts).days)
        elapsed = min(1.0, max(0.0, gone))
    live = [a for a in plan.actions if a.is_live]
    due = [a for a in live if a.due_on and a.due_on <= as_at]
    return Delivered(
        elapsed=elapsed,
        actions=len(live),
        done=sum(a.is_finished for a in live),
        shown=sum(a.status in SHOWN for a in live),
        stopped=len(plan.actions) - len(live),
        due=len(due),
        done_of_due=sum(a.is_finished for a in due),
    )


@dataclass(frozen=True, kw_only=True)
class Point:
    """A point of the timeline: the day, the thing, and what happens to it that day."""

    on: date
    id: str
    name: str
    what: str


def timeline(plan: Plan) -> tuple[Point, ...]:
    """Every dated point of the plan: starts, milestones, ends, events; in order of day."""
    found = []
    for action in plan.actions:
        started, ended = action.started_on or action.starts_on, action.done_on or action.due_on
        for day, what in ((started, "starts"), (ended, "done" if action.done_on else "due")):
            if day:
                found.append(Point(on=day, id=action.id, name=action.title, what=what))
    for milestone in plan.of(Milestone):
        what = "reached" if milestone.reached_on else "milestone"
        day = milestone.reached_on or milestone.due_on
        found.append(Point(on=day, id=milestone.id, name=milestone.title, what=what))
    for event in plan.of(Event):
        found.append(Point(on=event.starts_on, id=event.id, name=event.title, what=event.type))
    return tuple(sorted(found, key=lambda point: (point.on, point.id)))


@dataclass(frozen=True, kw_only=True)
class Unattested:
    """A stretch without an attestation, longer than was promised; `days` is its whole length."""

    after: date
    until: date
    days: int


def attestation_gaps(plan: Plan, as_at: date) -> tuple[Unattested, ...]:
    """Stretches longer than `attested_every_days` in which nobody attested, up to that day.

    Counted from the plan's first day. Nothing where the programme promises no attestation.
    """
    every, starts = plan.programme.attested_every_days, plan.programme.starts_on
    if not every or not starts:
        return ()
    said = sorted(a.reviewed_on for a in plan.of(Attestation) if starts <= a.reviewed_on <= as_at)
    stretches = pairwise([starts, *said, as_at])
    return tuple(
        Unattested(after=a, until=b, days=(b - a).days)
        for a, b in stretches
        if b - a > timedelta(days=every)
    )


def open_asks(plan: Plan, as_at: date, waits: int = ASK_WAITS) -> tuple[Ask, ...]:
    """Asks without an answer: past the day they are needed, or older than `waits` days.

    One that nobody dated may be older than any: it counts, and stands last.
    """
    found = [
        ask
        for ask in plan.of(Ask)
        if ask.is_open
        and (
            ask.asked_on is None
            or (ask.needed_by and ask.needed_by < as_at)
            or (as_at - ask.asked_on).days > waits
        )
    ]
    return tuple(sorted(found, key=lambda ask: ask.asked_on or date.max))


def serious_risks(plan: Plan, as_at: date) -> tuple[Risk, ...]:
    """Risks open on a day whose likelihood times impact is 12 or more, the gravest first."""
    found = [
        risk
        for risk in plan.of(Risk)
        if risk.size >= SERIOUS and not (risk.closed_on and risk.closed_on <= as_at)
    ]
    return tuple(sorted(found, key=lambda risk: -risk.size))


@dataclass(frozen=True, kw_only=True)
class Money:
    """Pounds of a set of actions. Cashable and avoided are never added up."""

    budget: Decimal
    actual: Decimal
    cashable: Decimal
    avoided: Decimal


def money_of(actions: Iterable[Action]) -> Money:
    """The sums of money over some actions; what is not given counts as nothing."""
    held = list(actions)
    nothing = Decimal(0)
    return Money(
        budget=sum((a.budget or nothing for a in held), nothing),
        actual=sum((a.actual or nothing for a in held), nothing),
        cashable=sum((a.cashable or nothing for a in held), nothing),
        avoided=sum((a.avoided or nothing for a in held), nothing),
    )


def held_on(plan: Plan, day: date, *, role: str = "", seat: str = "") -> tuple[Owner, ...]:
    """Who held a role, or a sort of seat as `lead member`, on a day."""
    return tuple(
        owner
        for owner in plan.of(Owner)
        if owner.is_held_on(day)
        and (not role or owner.role == role)
        and (not seat or owner.seat == seat)
    )
