"""What `headway plan` says: each verb's answer as plain values, and as lines for the terminal.

The values are those of `--json`; packs may take them too. Lines at the margin are headings.
"""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from headway.plan.between import what_changed
from headway.plan.codec import jsonable
from headway.plan.coverage import gaps, is_partly_held
from headway.plan.drift import drift, drift_score
from headway.plan.exchange import Difference
from headway.plan.fields import Thing
from headway.plan.folder import baseline_days, read_baseline, read_plan
from headway.plan.locker import artefact_gaps
from headway.plan.progress import (
    attestation_gaps,
    delivered,
    due_next,
    money_of,
    open_asks,
    overdue,
    timeline,
    urgent,
)
from headway.plan.published import is_held, published_figures
from headway.plan.targets import target_doubts
from headway.plan.tracker.proposal import Proposal
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput

Body = dict[str, Any]


def as_plain(value: Any) -> Any:
    """A dataclass, list or value as JSON holds it: dates as text, money as numbers."""
    if isinstance(value, Thing):
        return jsonable(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(each) for each in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def status_body(folder: Path, plan: Plan, as_at: date) -> Body:
    """How a plan stands on a day: delivered, overdue, next, urgent, gaps, drift, timeline."""
    days = [day for day in baseline_days(folder) if day <= as_at]
    drifted: Body | None = None
    if days:
        drifted = drift_body(read_baseline(folder, days[-1])[1], plan, days[-1])
    figures = (
        published_figures(plan.programme) if any(t.id[:3] == "TGT" for t in plan.things) else None
    )
    return {
        "programme": jsonable(plan.programme),
        "as_at": as_at.isoformat(),
        "delivered": as_plain(delivered(plan, as_at)),
        "overdue": as_plain(overdue(plan, as_at)),
        "due_next": as_plain(due_next(plan, as_at)),
        "urgent": as_plain(urgent(plan, as_at)),
        "gaps": as_plain([*gaps(plan, is_known=is_held), *artefact_gaps(folder, plan)]),
        "targets": as_plain(target_doubts(plan, figures)) if figures else [],
        "attestation_gaps": as_plain(attestation_gaps(plan, as_at)),
        "asks": as_plain(open_asks(plan, as_at)),
        "is_partly_held": is_partly_held(plan),
        "money": as_plain(money_of(a for a in plan.actions if a.is_live)),
        "drift": drifted,
        "timeline": as_plain(timeline(plan)),
    }


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
    no earlier day, for the last baseline (before `later`).
    """
    held = [d for d in baseline_days(folder) if later is None or d < later]
    if earlier is None and not held:
        raise BadInput(f"{folder}: no baseline to set the plan beside. Agree one first.")
    first = earlier or held[-1]
    since, before = state_on(folder, first)
    until, after = state_on(folder, later)
    now = read_plan(folder)
    ends = later or max((p.on for p in _happened(now, first)), default=first)
    return {
        "from": first.isoformat(),
        "to": later.isoformat() if later else None,
        "baselines": [since.isoformat() if since else None, until.isoformat() if until else None],
        **drift_body(before, after, since or first),
        "happened": as_plain(what_changed(now, first, ends)),
    }


def _happened(plan: Plan, since: date) -> Iterable[Any]:
    return what_changed(plan, since, date.max)


def import_body(
    file: Path, found: tuple[Difference, ...], proposal: Proposal | None, has_moved_on: bool
) -> Body:
    """What an import would change, and for a tracker each cell to ask about."""
    body: Body = {
        "file": file.name,
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


def status_lines(body: Body) -> list[str]:
    """The status in lines."""
    done, p = body["delivered"], body["programme"]
    lines = [f"{p['title']}, on {body['as_at']}"]
    if done["elapsed"] is not None:
        lines.append(f"  {done['elapsed']:.0%} of the plan's time has gone.")
    if body["is_partly_held"]:
        lines.append("  No action is held: whether findings are answered cannot be told from here.")
    else:
        lines.append(
            f"  {done['done']} of {done['actions']} actions are done, {done['shown']} of them evidenced; "
            f"of {done['due']} due by now, {done['done_of_due']} are done."
        )
    late = [
        f"{x['id']} {x['name']} ({x['owner'] or 'no owner'}): {x['days']} days late, due {x['due_on']}"
        for x in body["overdue"]
    ]
    lines += _block("Overdue", late)
    lines += _block(
        "Due next",
        [
            f"{x['due_on']} {x['id']} {x['name']} ({x['owner'] or 'no owner'})"
            for x in body["due_next"]
        ],
    )
    lines += _block("Urgent", [_urgent_line(x) for x in body["urgent"]])
    lines += _block("Gaps", [f"{x['id']} {x['name']}: {x['lacks']}" for x in body["gaps"]])
    lines += _block("Targets to ask about", [f"{x['id']}: {x['says']}" for x in body["targets"]])
    lines += _block(
        "Not attested",
        [f"{x['days']} days, from {x['after']} to {x['until']}" for x in body["attestation_gaps"]],
    )
    lines += _block(
        "Asks without an answer",
        [f"{x['id']} of {x['of_whom']}, asked {x['asked_on']}: {x['what']}" for x in body["asks"]],
    )
    none = ["No baseline has been agreed: nothing to measure drift from."]
    return lines + (_drift_lines(body["drift"]) if body["drift"] else none)


def _urgent_line(waiting: Body) -> str:
    days = waiting["days_since_raised"]
    raised = f"raised {days} days ago" if days is not None else "no day on which it was raised"
    needs = f"; {waiting['needs']}" if waiting["needs"] else ""
    return f"{waiting['id']} {waiting['name']}: {raised}{needs}"


def _block(head: str, lines: list[str]) -> list[str]:
    return [f"{head}: {len(lines)}", *(f"  {line}" for line in lines)] if lines else []


def _drift_lines(body: Body) -> list[str]:
    if not body["drift"]:
        return [f"No drift since the baseline of {body['since']}."]
    silent = body["score"]["silent"]
    head = f"Drift since the baseline of {body['since']}: {len(body['drift'])}, {silent} in silence"
    return [head, *(f"  {d['says']}" for d in body["drift"])]


def diff_lines(body: Body) -> list[str]:
    """The drift and what happened, in lines."""
    happened = [f"{h['on']} {h['id']} {h['name']}: {h['what']}" for h in body["happened"]]
    return [*_drift_lines(body), *_block("What happened", happened)]


def import_lines(body: Body) -> list[str]:
    """What an import would change, in lines; the doubtful cells first."""
    lines = []
    if proposal := body.get("proposal"):
        lines.append(f"{body['file']}: {len(proposal['actions'])} actions read")
        doubts = [
            f'{d["sheet"]} {d["cell"]} "{d["raw"]}": read as {d["read_as"]}; {d["why"]}'
            for d in proposal["doubtful"]
        ]
        lines += _block("Cells to ask about", doubts)
    if body["has_moved_on"]:
        lines.append("The programme has changed since this was exported. Look at each difference.")
    lines += _block("Differences", [d["says"] for d in body["differences"]])
    if not body["differences"]:
        lines.append("Nothing differs. Nothing was changed.")
    elif body["kept"]:
        lines.append(f"Kept in {', '.join(body['kept'])}.")
    else:
        lines.append("Nothing was changed. To keep it, give the same command with --confirm.")
    return lines
