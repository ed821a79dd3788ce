"""The handover brief in full, as plain values and in lines: what whoever takes up a role must know."""

from datetime import date
from pathlib import Path

from headway.plan.actions import DONE
from headway.plan.codec import as_plain, jsonable
from headway.plan.coverage import gaps
from headway.plan.findings import Evidence
from headway.plan.folder import baseline_days
from headway.plan.handover import Handover, brief, nobody, roles_in
from headway.plan.lines import Body, ask_line, block, drift_lines, late_line, next_line, risk_line
from headway.plan.locker import artefact_gaps
from headway.plan.published import is_held
from headway.plan.showing import drift_since
from headway.plan.whole import Plan

# The newest of what happened that are named; the rest are counted, and stand in --json.
MOST_HAPPENED = 12
NOTHING_SHOWS = "done, and no evidence shows it"


def handover_body(
    folder: Path, plan: Plan, role: str, as_at: date, promises: list[Body] | None = None
) -> Body:
    """The brief of a role with its drift, the gaps in its evidence and the promises that it owes.

    Promises were made at meetings, which another room reads: they are given. Raises BadInput for a
    role that the plan does not name.
    """
    if role not in roles_in(plan):
        raise nobody(plan, role, "answers for nothing in the plan")
    told = brief(plan, role, as_at)
    own = _own(plan, told)
    days = [day for day in baseline_days(folder) if day <= as_at]
    drifted = drift_since(folder, plan, days) if days else None
    if drifted:
        drifted["drift"] = [d for d in drifted["drift"] if d["id"] in own]
        drifted["score"]["silent"] = sum(d["is_silent"] for d in drifted["drift"])
    kept = {e.id for e in plan.of(Evidence) if e.owner == role or own & set(e.shows)}
    found = [g for g in gaps(plan, is_known=is_held) if g.id in own]
    found += [g for g in artefact_gaps(folder, plan) if g.id in kept]
    lacking = [*as_plain(found), *_unshown(told)]
    return {
        "programme": jsonable(plan.programme),
        "is_accountable": role == plan.programme.accountable,
        **as_plain(told),
        "risks": [{**jsonable(r), "size": r.size} for r in told.risks],
        "promises": promises or [],
        "gaps": lacking,
        "drift": drifted,
    }


def _own(plan: Plan, told: Handover) -> set[str]:
    """The ids of all that the brief is about; everything, for the role that answers for it all."""
    if told.role == plan.programme.accountable:
        return {thing.id for thing in plan.things}
    parts = (told.actions, told.milestones, told.aims, told.findings, told.risks, told.asks)
    own = {thing.id for part in parts for thing in part}
    return own | {t.id for t in plan.things if getattr(t, "owner", "") == told.role}


def _unshown(told: Handover) -> list[Body]:
    done = (a for a in told.actions if a.status == DONE)
    return [{"id": a.id, "name": a.title, "lacks": NOTHING_SHOWS} for a in done]


def handover_lines(body: Body) -> list[str]:
    """The brief in lines."""
    p, day = body["programme"], body["as_at"]
    lines = [f"Handover brief: {body['role']}, on {day}", f"  {p['title']}"]
    if body["is_accountable"]:
        lines.append("  This role answers for the whole plan: all of it is here.")
    lines += block("You answer for these actions", [_action_line(a) for a in body["actions"]])
    lines += block("They serve these aims", [f"{a['id']} {a['title']}" for a in body["aims"]])
    lines += block("They answer these findings", [_finding_line(f) for f in body["findings"]])
    lines += block("Overdue", [late_line(x) for x in body["overdue"]])
    lines += block("Due next", [next_line(x) for x in body["due_next"]])
    lines += block("Promises made at meetings", [_promise_line(x) for x in body["promises"]])
    lines += block("Asks without an answer", [ask_line(x, day) for x in body["asks"]])
    lines += block("Wait for others first", body["waits_for"])
    lines += block("Risks", [risk_line(r) for r in body["risks"]])
    lines += block("Gaps", [f"{g['id']} {g['name']}: {g['lacks']}" for g in body["gaps"]])
    none = ["No baseline has been agreed: nothing to measure drift from."]
    lines += drift_lines(body["drift"]) if body["drift"] else none
    newest = body["happened"][::-1][:MOST_HAPPENED]
    which = f", the newest {len(newest)} of {len(body['happened'])}"
    head = "In the last half year" + (which if len(newest) < len(body["happened"]) else "")
    return [*lines, *block(head, [f"{h['on']} {h['id']} {h['name']}: {h['what']}" for h in newest])]


def _promise_line(promise: Body) -> str:
    return f"{promise['id']} “{promise['words']}” {promise['says']}"


def _action_line(action: Body) -> str:
    due = f"due {action['due_on']}" if "due_on" in action else action.get("due_said", "no date")
    return f"{action['id']} {action['title']}: {action.get('status', 'no status')}, {due}"


def _finding_line(finding: Body) -> str:
    return f"{finding['id']} ({finding['found_by']}) {finding['words']}"
