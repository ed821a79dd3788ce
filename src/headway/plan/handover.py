"""Handing over: what somebody who takes up a role must know, and passing on what a leaver owned."""

from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from headway.plan.actions import Action, Ask, Milestone
from headway.plan.aims import Aim
from headway.plan.between import Happened, what_changed
from headway.plan.codec import Place
from headway.plan.coverage import aims_of
from headway.plan.fields import Numbered, Source
from headway.plan.findings import Finding, Risk
from headway.plan.programme import Change
from headway.plan.progress import Late, due_next, overdue
from headway.plan.roles import Owner
from headway.plan.whole import Plan, number_of, plan_of
from headway.vocabulary.errors import BadInput

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
        risks=tuple(
            r
            for r in plan.of(Risk)
            if is_open(r) and (everything or r.owner == role or ids & set(r.actions))
        ),
        asks=tuple(
            a
            for a in plan.of(Ask)
            if a.is_open and (everything or a.asked_by == role or ids & set(a.actions))
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


def roles_in(plan: Plan) -> tuple[str, ...]:
    """Every role that the plan names as an owner, a helper or accountable; in order of words."""
    named = {plan.programme.accountable, *(owner.role for owner in plan.of(Owner))}
    for thing in plan.things:
        named |= {getattr(thing, "owner", ""), *getattr(thing, "helpers", ())}
    return tuple(sorted(named - {""}))


def hand_over(
    plan: Plan, *, leaver: str, to: str, on: date, by: str, why: str, source: Source | None = None
) -> Plan:
    """The plan with every open action, risk and aim of a role passed to another, each noted.

    `source` is where the handing over itself stands in public: that of an entry says nothing of
    it. Raises BadInput where the leaver owns nothing that is open, or no one is named.
    """
    if leaver == to or not (to and by and why):
        raise Place("the plan").fault("say another role to pass it to, who does it, and why.")
    things: list[Numbered] = []
    noted: list[Change] = []
    number = 1 + max((number_of(c)[0] for c in plan.of(Change)), default=0)
    for thing in plan.things:
        if getattr(thing, "owner", "") != leaver or not is_open(thing):
            things.append(thing)
            continue
        things.append(replace(thing, owner=to))  # type: ignore[call-arg]
        noted.append(
            Change(
                id=f"CHG-{number + len(noted)}", of=thing.id, field="owner", changed_on=on, by=by,
                why=why, source=source,
            )
        )  # fmt: skip
    if not noted:
        raise nobody(plan, leaver, "owns nothing that is open")
    return plan_of(plan.programme, [*things, *noted])


def nobody(plan: Plan, role: str, is_what: str) -> BadInput:
    """The refusal of a role that the plan does not name so, with the nearest that it does."""
    known = roles_in(plan)
    near = get_close_matches(role, known, n=1, cutoff=0.5)
    hint = f"Did you mean '{near[0]}'?" if near and near[0] != role else ""
    hint = hint or f"The plan names: {', '.join(known) or 'no role'}."
    return Place("the plan").fault(f"'{role}' {is_what}. {hint}")


def is_open(thing: Numbered) -> bool:
    """Whether there is still something to answer for: what is finished stays its owner's."""
    if isinstance(thing, Action):
        return thing.is_live and not thing.is_finished
    return getattr(thing, "closed_on", None) is None
