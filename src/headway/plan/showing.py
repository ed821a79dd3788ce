"""What `headway plan` says: each verb's answer as plain values, those of `--json`.

`lines` says the same in words for the terminal.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from headway.plan.between import what_changed
from headway.plan.codec import as_plain as as_plain
from headway.plan.codec import jsonable
from headway.plan.coverage import gaps, is_partly_held
from headway.plan.drift import drift, drift_score
from headway.plan.earlier import Stood, as_it_stood
from headway.plan.exchange import plan_differences
from headway.plan.folder import baseline_days, read_baseline, read_plan
from headway.plan.leaving import left_behind
from headway.plan.locker import artefact_gaps
from headway.plan.programme import Baseline
from headway.plan.progress import (
    ASK_WAITS,
    ageing,
    attestation_gaps,
    delivered,
    due_next,
    money_of,
    open_asks,
    overdue,
    serious_risks,
    timeline,
    urgent,
)
from headway.plan.published import is_held, published_figures
from headway.plan.targets import TargetDoubt, target_doubts
from headway.plan.tracker.proposal import Proposal
from headway.plan.versions import AGREED, Version
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput

Body = dict[str, Any]


def plan_on(folder: Path, day: date, today: date) -> Stood:
    """The plan on a day; on one that is past, as far as its dated history tells."""
    plan = read_plan(folder)
    if day >= today:
        return Stood(plan=plan, not_kept=())
    agreed = [(on, read_baseline(folder, on)[1]) for on in baseline_days(folder)]
    return as_it_stood(plan, day, agreed)


def status_body(folder: Path, plan: Plan, as_at: date, not_kept: tuple[str, ...] = ()) -> Body:
    """How a plan stands on a day: its version, what is delivered, late and next, gaps, drift.

    Drift is counted from the plan as it was first agreed: agreeing it again starts no new count.
    `not_kept` names actions of which nothing dated tells how they stood on that day.
    """
    days = [day for day in baseline_days(folder) if day <= as_at]
    return {
        "programme": jsonable(plan.programme),
        "as_at": as_at.isoformat(),
        "not_kept": list(not_kept),
        "versions": [_version(folder, version, as_at) for version in plan.of(Version)],
        "delivered": as_plain(delivered(plan, as_at)),
        "overdue": as_plain(overdue(plan, as_at)),
        "due_next": as_plain(due_next(plan, as_at)),
        "urgent": as_plain(urgent(plan, as_at)),
        "ageing": as_plain(ageing(plan, as_at)),
        "risks": [{**jsonable(r), "size": r.size} for r in serious_risks(plan, as_at)],
        "gaps": as_plain([*gaps(plan, is_known=is_held), *artefact_gaps(folder, plan)]),
        "targets": as_plain(doubted(plan)),
        "attestation_gaps": as_plain(attestation_gaps(plan, as_at)),
        "asks": as_plain(open_asks(plan, as_at)),
        "ask_waits_days": ASK_WAITS,
        "is_partly_held": is_partly_held(plan),
        "money": as_plain(money_of(a for a in plan.actions if a.is_live)),
        "drift": drift_since(folder, plan, days) if days else None,
        "timeline": as_plain(timeline(plan)),
    }


def doubted(plan: Plan) -> tuple[TargetDoubt, ...]:
    """The doubts about the plan's targets, beside what is published of its council."""
    if not any(thing.id[:3] == "TGT" for thing in plan.things):
        return ()
    figures = published_figures(plan.programme)
    return target_doubts(plan, figures) if figures else ()


def _version(folder: Path, version: Version, as_at: date) -> Body:
    """A version with its stage on a day, and whether what was agreed is kept as a baseline."""
    agreed = version.reached(AGREED)
    is_lost = bool(agreed and agreed.on <= as_at and agreed.on not in baseline_days(folder))
    says = f"no baseline of {agreed.on} is kept" if agreed and is_lost else ""
    return {**jsonable(version), "stage": version.stage_on(as_at), "lacks": says}


def drift_since(folder: Path, after: Plan, days: list[date]) -> Body:
    """The drift from the first of these baselines; the later ones are named and start no count."""
    head, before = read_baseline(folder, days[0])
    return {
        **drift_body(before, after, days[0]),
        "baseline": _baseline(folder, head),
        "agreed_again": [_baseline(folder, read_baseline(folder, day)[0]) for day in days[1:]],
    }


def _baseline(folder: Path, head: Baseline) -> Body:
    is_first = head.agreed_on == baseline_days(folder)[0]
    return {**jsonable(head), "is_first": is_first}


def drift_body(before: Plan, after: Plan, since: date) -> Body:
    """The drift since a baseline, each with its sentence, and the score."""
    found = drift(before, after, since)
    return {
        "since": since.isoformat(),
        "score": as_plain(drift_score(found, before)),
        "drift": [{**as_plain(d), "says": d.says, "is_silent": d.is_silent} for d in found],
    }


def state_on(folder: Path, day: date | None) -> tuple[date | None, Plan]:
    """The plan as it was agreed by a day: the newest baseline not after it; now, where None."""
    if day is None:
        return None, read_plan(folder)
    held = [d for d in baseline_days(folder) if d <= day]
    if not held:
        known = ", ".join(d.isoformat() for d in baseline_days(folder)) or "none"
        raise BadInput(f"{folder}: no baseline was agreed by {day}. It holds: {known}.")
    return held[-1], read_baseline(folder, held[-1])[1]


def diff_body(folder: Path, earlier: date | None, later: date | None) -> Body:
    """The drift between two states and what happened between two days.

    A day stands for the newest baseline agreed by then; no later day, for the plan as it is now;
    no earlier day, for the first baseline, so that nothing is hidden by agreeing the plan again.
    """
    held = [d for d in baseline_days(folder) if later is None or d < later]
    if earlier is None and not held:
        raise BadInput(f"{folder}: no baseline to set the plan beside. Agree one first.")
    first = earlier or held[0]
    since, _ = state_on(folder, first)
    until, after = state_on(folder, later)
    now = read_plan(folder)
    ends = later or max((p.on for p in _happened(now, first)), default=first)
    between = [d for d in held if since and since < d and d != until]
    return {
        "from": first.isoformat(),
        "to": later.isoformat() if later else None,
        "baselines": [as_plain(since), as_plain(until)],
        **drift_since(folder, after, [since or first, *between]),
        "happened": as_plain(what_changed(now, first, ends)),
    }


def _happened(plan: Plan, since: date) -> Iterable[Any]:
    return what_changed(plan, since, date.max)


def import_body(
    folder: Path, file: Path, wanted: Plan, proposal: Proposal | None, has_moved_on: bool
) -> Body:
    """What an import would change, what it leaves behind, targets and cells to ask about."""
    found = plan_differences(read_plan(folder), wanted)
    changed = {d.id for d in found}
    body: Body = {
        "file": file.name,
        "left_behind": as_plain(left_behind(folder, file)),
        "targets": [as_plain(d) for d in doubted(wanted) if d.id in changed],
        "has_moved_on": has_moved_on,
        "differences": [
            {"id": d.id, "name": d.name, "field": d.field, "before": as_plain(d.before),
             "after": as_plain(d.after), "says": d.says}
            for d in found
        ],
    }  # fmt: skip
    if proposal:
        body["proposal"] = {
            "title": proposal.title,
            "version": proposal.version,
            "draft": proposal.is_draft,
            "last_updated": as_plain(proposal.last_updated),
            "actions": as_plain(proposal.rows),
            "not_an_action": as_plain(proposal.others),
            "doubtful": as_plain(proposal.doubts),
        }
    return body
