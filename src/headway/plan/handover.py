"""Handing over: what somebody who takes up a role must know, and passing on what a leaver owned."""

from dataclasses import dataclass, replace
from datetime import date

from headway.plan.actions import Action, Ask, Milestone
from headway.plan.aims import Aim
from headway.plan.between import Happened, what_changed
from headway.plan.codec import Place
from headway.plan.coverage import aims_of
from headway.plan.fields import Numbered
from headway.plan.findings import Finding, Risk
from headway.plan.programme import Change
from headway.plan.progress import Late, due_next, overdue
from headway.plan.whole import Plan, number_of, plan_of

# A newcomer is told what happened in the last half year.
LOOKS_BACK = 183


@dataclass(frozen=True, kw_only=True)
class Handover:
    """A brief for a role: what it answers for, what is late, what comes, what waits, what happened."""

    role: str
    as_at: date
    actions: tuple[Action, ...]
    milestones: tuple[Milestone, ...]
    aims: tuple[Aim, ...]
    findings: tuple[Finding, ...]
    risks: tuple[Risk, ...]
    asks: tuple[Ask, ...]
    overdue: tuple[Late, ...]
    due_next: tuple[Late, ...]
    happened: tuple[Happened, ...]
    waits_for: tuple[str, ...]


def brief(plan: Plan, role: str, as_at: date) -> Handover:
    """The handover brief of a role on a day; the accountable role's is of the whole plan."""
    everything = bool(role) and role == plan.programme.accountable
    own = tuple(
        a
        for a in plan.actions
        if a.is_live and (everything or a.owner == role or role in a.helpers)
    )
    ids = {a.id for a in own}
    serves = {aim for a in own for aim in aims_of(plan, a)}
    milestones = tuple(m for m in plan.of(Milestone) if m.action in ids)
    mine = ids | {m.id for m in milestones}
    started = date.fromordinal(as_at.toordinal() - LOOKS_BACK)
    return Handover(
        role=role,
        as_at=as_at,
        actions=own,
        milestones=milestones,
        aims=tuple(aim for aim in plan.aims if everything or aim.id in serves or aim.owner == role),
        findings=tuple(f for f in plan.of(Finding) if any(f.id in a.answers for a in own)),
        risks=tuple(r for r in plan.of(Risk) if r.owner == role or ids & set(r.actions)),
        asks=tuple(
            a for a in plan.of(Ask) if a.is_open and (a.asked_by == role or ids & set(a.actions))
        ),
        overdue=tuple(late for late in overdue(plan, as_at) if late.id in mine),
        due_next=tuple(late for late in due_next(plan, as_at) if late.id in mine),
        happened=tuple(
            h
            for h in what_changed(plan, started, as_at)
            if everything or h.id in mine or h.id[:3] == "EVT"
        ),
        waits_for=tuple(sorted({id for a in own for id in a.depends_on} - ids)),
    )


def hand_over(plan: Plan, *, leaver: str, to: str, on: date, by: str, why: str) -> Plan:
    """The plan with every open action, risk and aim of a role passed to another, each noted.

    Raises BadInput where the leaver owns nothing that is open.
    """
    things: list[Numbered] = []
    noted: list[Change] = []
    number = 1 + max((number_of(c)[0] for c in plan.of(Change)), default=0)
    for thing in plan.things:
        passes = getattr(thing, "owner", "") == leaver
        if isinstance(thing, Action) and (thing.is_finished or not thing.is_live):
            passes = False
        if not passes:
            things.append(thing)
            continue
        things.append(replace(thing, owner=to))  # type: ignore[call-arg]
        noted.append(
            Change(
                id=f"CHG-{number + len(noted)}", of=thing.id, field="owner", changed_on=on, by=by,
                why=why, source=thing.source,
            )
        )  # fmt: skip
    if not noted:
        raise Place("the plan").fault(
            f"'{leaver}' owns nothing that is open. Look at the role's words."
        )
    return plan_of(plan.programme, [*things, *noted])
