"""What a proposal becomes once a person has confirmed it: things of the plan, with new numbers."""

import re
from dataclasses import replace
from datetime import date
from itertools import count

from headway.plan.actions import EVIDENCED, Action, Update
from headway.plan.aims import Aim
from headway.plan.exchange import used_numbers
from headway.plan.fields import Numbered
from headway.plan.findings import EVIDENCE_TYPES, Evidence
from headway.plan.tracker.days import days_in
from headway.plan.tracker.proposal import Proposal, Row
from headway.plan.whole import Plan, plan_of

_PRIORITY = re.compile(r"^(priority|theme|aim|objective|section)\s*\d*\s*[:.–-]\s*", re.I)


def plan_with(plan: Plan, proposal: Proposal, others: tuple[Plan, ...] = ()) -> Plan:
    """The plan with the proposal's actions in it; those it has already are changed, not doubled.

    Sections become aims. An action is known again by its title and how it is done. `others` are
    the baselines, whose numbers are never used again.
    """
    things: dict[str, Numbered] = {thing.id: thing for thing in plan.things}
    numbers = {
        p: count(used_numbers(plan, prefix=p, others=others) + 1) for p in ("AIM", "ACT", "EVD")
    }
    aims = {aim.title.casefold(): aim.id for aim in plan.aims}
    known = {(a.title.casefold(), a.how.casefold()): a for a in plan.actions}
    for row in proposal.distinct:
        aim = _PRIORITY.sub("", row.section)
        if aim and aim.casefold() not in aims:
            made = Aim(id=f"AIM-{next(numbers['AIM'])}", title=aim)
            things[made.id] = made
            aims[aim.casefold()] = made.id
        serves = (aims[aim.casefold()],) if aim else ()
        before = known.get((row.what.casefold(), row.how.casefold()))
        action = _action(
            row, proposal, before, serves, f"ACT-{next(numbers['ACT'])}" if not before else ""
        )
        if action.status == EVIDENCED and not action.evidence:
            evidence = _evidence(row, f"EVD-{next(numbers['EVD'])}", action.id)
            things[evidence.id] = evidence
            action = replace(action, evidence=(evidence.id,))
        things[action.id] = action
    return plan_of(plan.programme, things.values())


def _action(
    row: Row, proposal: Proposal, before: Action | None, aims: tuple[str, ...], id: str
) -> Action:
    owners = [name.strip() for name in re.split(r"\s[/&]\s|;|/", row.who) if name.strip()]
    updates = before.updates if before else ()
    day = proposal.last_updated
    if day and row.status and row.status_text.strip() and _is_dated_well(row, day):
        said = Update(on=day, status=row.status, says=" ".join(row.status_text.split()))
        updates = updates if said in updates else (*updates, said)
    action = before or Action(id=id, title=row.what, how=row.how)
    return replace(
        action,
        aims=aims or action.aims,
        owner=owners[0] if owners else "",
        helpers=tuple(dict.fromkeys(owners[1:])),
        success=row.success,
        due_on=row.when,
        due_said="" if row.when_kind == "day" else " ".join(row.when_text.split()),
        status=row.status,
        outcome=row.outcome,
        updates=updates,
    )


def _is_dated_well(row: Row, day: date) -> bool:
    """Whether the tracker's own date can be that of the status: not from before its evidence."""
    return row.status != EVIDENCED or days_in(row.outcome)[0] <= day


def _evidence(row: Row, id: str, action: str) -> Evidence:
    """The document and date that the outcome names: only that made the action evidenced."""
    low = row.outcome.lower()
    sort = next((kind for kind in EVIDENCE_TYPES if kind in low), "other")
    return Evidence(
        id=id, title=row.outcome, dated=days_in(row.outcome)[0], type=sort, shows=(action,)
    )
