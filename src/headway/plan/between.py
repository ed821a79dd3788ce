"""What changed between two dates: everything in the plan that bears a day in between."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from headway.plan.fields import specs
from headway.plan.versions import Version
from headway.plan.whole import Plan, name_of

# How a day of each field is said. `{value}` is filled from the thing.
SAYS: dict[tuple[str, str], str] = {
    ("ACT", "started_on"): "action started", ("ACT", "done_on"): "action finished",
    ("ACT", "raised_on"): "action raised", ("ACT", "stopped_on"): "action given up",
    ("MIL", "reached_on"): "milestone reached", ("FND", "identified_on"): "finding seen",
    ("FND", "published_on"): "finding published", ("FND", "scope_decided_on"): "scope decided",
    ("EVD", "dated"): "evidence", ("ATT", "reviewed_on"): "attested", ("ASK", "asked_on"): "asked",
    ("ASK", "answered_on"): "answered", ("EVT", "starts_on"): "event", ("EVT", "ends_on"): "ended",
    ("OWN", "starts_on"): "role taken up", ("OWN", "ends_on"): "role given up",
    ("RSK", "raised_on"): "risk raised", ("RSK", "closed_on"): "risk closed",
    ("TGT", "set_on"): "target set", ("PRJ", "went_live_on"): "project went live",
    ("CHG", "changed_on"): "plan changed",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Happened:
    """Something that bears a day: the day, the thing, what happened, and what was said of it."""

    on: date
    id: str
    name: str
    what: str
    says: str = ""


def what_changed(plan: Plan, earlier: date, later: date) -> tuple[Happened, ...]:
    """All that happened after `earlier` up to and on `later`, in order of day.

    Due days that passed unmet are listed too: not to have happened is a change.
    """
    found = []
    for thing in plan.things:
        for spec in specs(type(thing)):
            what = SAYS.get((thing.id[:3], spec.name))
            day = getattr(thing, spec.name)
            if what and isinstance(day, date):
                found.append(
                    Happened(on=day, id=thing.id, name=name_of(thing), what=what, says=_said(thing))
                )
        for on, what, says in _parts(thing):
            found.append(Happened(on=on, id=thing.id, name=name_of(thing), what=what, says=says))
    found += _passed(plan)
    inside = [h for h in found if earlier < h.on <= later]
    return tuple(sorted(inside, key=lambda h: (h.on, h.id, h.what)))


def _parts(thing: Any) -> list[tuple[date, str, str]]:
    """What a thing's own history says: updates of an action, steps and comments of a version."""
    updates = [(u.on, f"update: {u.status}", u.says) for u in getattr(thing, "updates", ())]
    if isinstance(thing, Version):
        updates += [(s.on, f"version {s.to}", s.says) for s in thing.steps]
        updates += [(c.on, f"comment by {c.by}", c.says) for c in thing.comments]
    return updates


def _said(thing: Any) -> str:
    said = getattr(thing, "says", "") or getattr(thing, "outcome", "")
    if by := getattr(thing, "by", "") if isinstance(getattr(thing, "by", ""), str) else "":
        return f"{thing.of} {thing.field}: {by}"
    return str(said)


def _passed(plan: Plan) -> list[Happened]:
    return [
        Happened(on=a.due_on, id=a.id, name=a.title, what="due and not done", says=a.status)
        for a in plan.actions
        if a.due_on and a.is_live and not a.is_finished
    ]
