"""What no plan may say: each fault a sentence that names the thing and what to do.

Faults are refused before anything is kept. What merely wants doing (an overdue action, a finding
that nobody answers) is no fault: see `coverage` and `progress`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from headway.plan.actions import (
    EMBEDDED,
    NEXT,
    SHOWN,
    Action,
    Ask,
    Milestone,
    Update,
)
from headway.plan.aims import Target
from headway.plan.codec import ID
from headway.plan.fields import Numbered, specs
from headway.plan.findings import Evidence, Finding, Risk
from headway.plan.programme import Change, Programme
from headway.plan.projects import Project
from headway.plan.roles import Event, Owner
from headway.plan.versions import Version, agreed_at_once, out_of_order
from headway.plan.whole import KINDS, Plan
from headway.vocabulary.errors import BadInput

# Two days of one thing of which the second cannot come before the first, and how to say it.
DAYS: tuple[tuple[type, str, str, str], ...] = (
    (Action, "starts_on", "due_on", "is due on {late}, before it starts on {early}"),
    (Action, "started_on", "done_on", "was done on {late}, before it started on {early}"),
    (Finding, "occurred_on", "identified_on", "was seen on {late}, before it began on {early}"),
    (Owner, "starts_on", "ends_on", "ends on {late}, before it starts on {early}"),
    (Event, "starts_on", "ends_on", "ends on {late}, before it starts on {early}"),
    (Ask, "asked_on", "needed_by", "is needed by {late}, before it was asked on {early}"),
    (Ask, "asked_on", "answered_on", "was answered on {late}, before it was asked on {early}"),
    (Target, "set_on", "by", "is to be reached by {late}, before it was set on {early}"),
    (Project, "starts_on", "go_live_on", "goes live on {late}, before it starts on {early}"),
    (Programme, "starts_on", "ends_on", "ends on {late}, before it starts on {early}"),
)
SCALE = range(1, 6)


@dataclass(frozen=True)
class Fault:
    """What is wrong with one thing, and what to do. `id` is empty for the programme itself."""

    id: str
    says: str

    def __str__(self) -> str:
        return f"{self.id or 'programme.toml'}: {self.says}"


def check_plan(plan: Plan, where: str) -> Plan:
    """The plan itself where it has no fault. Raises BadInput with every fault, a line each."""
    found = faults(plan)
    if found:
        lines = "\n  ".join(str(fault) for fault in found)
        raise BadInput(
            f"{where}: the plan cannot be kept as it stands.\n  {lines}\nNothing was kept."
        )
    return plan


def faults(plan: Plan) -> tuple[Fault, ...]:
    """Every fault of a plan, in the order of its things."""
    return (
        *_whose(plan.programme),
        *_twice(plan),
        *_nowhere(plan),
        *_backwards(plan),
        *_loops(plan.actions),
        *_leaps(plan),
        *_half_said(plan),
        *_histories(plan),
        *_versions(plan),
        *(_sourceless(plan) if plan.programme.is_demonstration else ()),
    )


def _whose(programme: Programme) -> Iterator[Fault]:
    if programme.invented and programme.council:
        yield Fault("", "names a council and says that it is invented. Take one of the two out.")
    if programme.invented and programme.ours:
        yield Fault("", "says that it is invented and ours. Take one of the two out.")
    if not programme.invented and not programme.council:
        yield Fault("", "says neither 'council' nor 'invented = true'. Say whose plan it is.")


def _twice(plan: Plan) -> Iterator[Fault]:
    for id, times in Counter(thing.id for thing in plan.things).items():
        if times > 1:
            yield Fault(id, f"stands {times} times. Give each its own number; never use one again.")


def _nowhere(plan: Plan) -> Iterator[Fault]:
    """Ids that name nothing. Those of meetings are another room's to look for."""
    ours = {kind.prefix for kind in KINDS}
    here = {thing.id for thing in plan.things}
    for thing in plan.things:
        for spec in specs(type(thing)):
            if spec.kind not in ("id", "ids") or spec.name == "id" or _is_of_a_whole(thing):
                continue
            value: Any = getattr(thing, spec.name)
            for id in [value] if isinstance(value, str) else value:
                named = ID.fullmatch(id)
                if named and named[1] in ours and id not in here:
                    yield Fault(
                        thing.id, f"'{spec.name}' names {id}, which the plan does not have."
                    )
        if isinstance(thing, Milestone) and thing.action not in here:
            yield Fault(thing.id, f"belongs to {thing.action}, which the plan does not have.")


def _is_of_a_whole(thing: Numbered) -> bool:
    """Whether it is a change of no one field: then the thing that it names may have been dropped."""
    return isinstance(thing, Change) and not thing.field


def _backwards(plan: Plan) -> Iterator[Fault]:
    for thing in (plan.programme, *plan.things):
        for kind, early_name, late_name, says in DAYS:
            early = getattr(thing, early_name, None) if type(thing) is kind else None
            late = getattr(thing, late_name, None) if type(thing) is kind else None
            if isinstance(early, date) and isinstance(late, date) and late < early:
                yield Fault(
                    getattr(thing, "id", ""),
                    says.format(early=early, late=late) + ". Put the dates right.",
                )


def _loops(actions: tuple[Action, ...]) -> Iterator[Fault]:
    """Actions that wait for themselves by way of others, each loop said once."""
    waits = {action.id: action.depends_on for action in actions}
    finished: set[str] = set()
    for first in waits:
        path: list[str] = []
        # Each entry of the stack: an action, and those it waits for that are still to be looked at.
        stack = [(first, iter(waits[first]))] if first not in finished else []
        path = [first] if stack else []
        while stack:
            step = next(stack[-1][1], None)
            if step is None:
                finished.add(stack.pop()[0])
                path.pop()
            elif step in path:
                loop = " waits for ".join([*path[path.index(step) :], step])
                yield Fault(step, f"waits for itself: {loop}. Take one of these out of depends_on.")
            elif step in waits and step not in finished:
                path.append(step)
                stack.append((step, iter(waits[step])))


def evidence_for(plan: Plan, thing: Numbered) -> tuple[Evidence, ...]:
    """Evidence that a thing names, or that says it shows the thing; oldest first."""
    named = getattr(thing, "evidence", ())
    found = [e for e in plan.of(Evidence) if e.id in named or thing.id in e.shows]
    return tuple(sorted(found, key=lambda e: e.dated))


def _leaps(plan: Plan) -> Iterator[Fault]:
    for action in plan.actions:
        if action.status not in SHOWN:
            continue
        shown = evidence_for(plan, action)
        if not shown:
            yield Fault(
                action.id,
                f"cannot be '{action.status}': no evidence shows it. Name dated evidence, or set "
                "it to 'done, not evidenced'.",
            )
        elif action.status == EMBEDDED and action.done_on and shown[-1].dated <= action.done_on:
            yield Fault(
                action.id,
                f"cannot be 'embedded': no evidence is later than {action.done_on}, when it was "
                "done. Name evidence that it is still true, or set it to 'evidenced'.",
            )


def _half_said(plan: Plan) -> Iterator[Fault]:
    for finding in plan.of(Finding):
        if finding.in_scope is False and not finding.scope_reason:
            yield Fault(finding.id, "is out of scope without a reason. Give scope_reason.")
    for risk in plan.of(Risk):
        for name in ("likelihood", "impact", "target_likelihood", "target_impact"):
            value = getattr(risk, name)
            if value is not None and value not in SCALE:
                yield Fault(risk.id, f"{name} is {value}. Give a whole number from 1 to 5.")
    for action in plan.actions:
        if action.stopped_on and not action.stopped_why:
            yield Fault(action.id, "was given up without a reason. Give stopped_why.")


def _histories(plan: Plan) -> Iterator[Fault]:
    """What was said of an action, step by step: each an allowed one, and nothing shown too early."""
    for action in plan.actions:
        said = sorted(action.updates, key=lambda update: update.on)
        shown = evidence_for(plan, action)
        for update in said:
            if update.status in SHOWN and not any(e.dated <= update.on for e in shown):
                yield Fault(
                    action.id,
                    f"was '{update.status}' on {update.on}, and no evidence is dated by then. Name "
                    "evidence from before, or put that update right.",
                )
        for before, status, when in _steps(action, said):
            if status not in NEXT[before]:
                yield Fault(
                    action.id,
                    f"cannot go from '{before}' to '{status}'{when}. After '{before}' comes one of: "
                    f"{', '.join(NEXT[before])}. Put the updates or the status right.",
                )


def _steps(action: Action, said: list[Update]) -> Iterator[tuple[str, str, str]]:
    """Each step of an action's status with its day; the last is to the status it has now."""
    for before, after in pairwise(said):
        yield before.status, after.status, f" on {after.on}"
    if said and action.status:
        yield said[-1].status, action.status, ""


def _versions(plan: Plan) -> Iterator[Fault]:
    versions = plan.of(Version)
    for version in versions:
        for says in out_of_order(version):
            yield Fault(version.id, says)
    if standing := agreed_at_once(versions):
        ids = " and ".join(v.id for v in standing)
        yield Fault(ids, "stand as agreed at once. Say when the older was superseded.")


def _sourceless(plan: Plan) -> Iterator[Fault]:
    for thing in plan.things:
        if thing.source is None:
            yield Fault(
                thing.id,
                "has no source. In a programme made of a real council from published documents every "
                'entry says where it stands: source = {publication = "…", date = 2026-04-01}. Is it the '
                "council's own plan, kept by the council? Then write ours = true in programme.toml.",
            )
