"""What `headway plan` says in lines for the terminal. Lines at the margin are headings."""

from datetime import date
from typing import Any

Body = dict[str, Any]
# The oldest open actions that are named; the rest are counted, and stand in --json.
MOST_AGEING = 5


def status_lines(body: Body) -> list[str]:
    """The status in lines."""
    done, p = body["delivered"], body["programme"]
    lines = [f"{p['title']}, on {body['as_at']}"]
    if done["elapsed"] is not None:
        lines.append(f"  {done['elapsed']:.0%} of the plan's time has gone.")
    lines += [f"  {_version_line(v)}" for v in body["versions"] if v["stage"]]
    if body["is_partly_held"]:
        lines.append("  No action is held: whether findings are answered cannot be told from here.")
    else:
        lines.append(
            f"  {done['done']} of {done['actions']} actions are done, {done['shown']} of them evidenced; "
            f"of {done['due']} due by now, {done['done_of_due']} are done."
        )
    if body["not_kept"]:
        ids = ", ".join(body["not_kept"])
        lines.append(f"  How these stood that day is not kept; they are shown as now: {ids}.")
    lines += block("Overdue", [late_line(x) for x in body["overdue"]])
    lines += block("Due next", [next_line(x) for x in body["due_next"]])
    lines += block("Urgent", [_urgent_line(x) for x in body["urgent"]])
    lines += _ageing_lines(body["ageing"])
    lines += block("Most serious risks", [risk_line(x) for x in body["risks"]])
    lines += block("Gaps", [f"{x['id']} {x['name']}: {x['lacks']}" for x in body["gaps"]])
    lines += block("Targets to ask about", [f"{x['id']}: {x['says']}" for x in body["targets"]])
    lines += block(
        "Not attested",
        [f"{x['days']} days, from {x['after']} to {x['until']}" for x in body["attestation_gaps"]],
    )
    lines += block(
        f"Asks without an answer, past their day or {body['ask_waits_days']} days",
        [ask_line(x, body["as_at"]) for x in body["asks"]],
    )
    none = ["No baseline has been agreed: nothing to measure drift from."]
    return lines + (drift_lines(body["drift"]) if body["drift"] else none)


def late_line(late: Body) -> str:
    """What is overdue, whose it is, and by how long."""
    days = "1 day" if late["days"] == 1 else f"{late['days']} days"
    owner = late["owner"] or "no owner"
    return f"{late['id']} {late['name']} ({owner}): {days} late, due {late['due_on']}"


def next_line(late: Body) -> str:
    """What comes next and whose it is."""
    return f"{late['due_on']} {late['id']} {late['name']} ({late['owner'] or 'no owner'})"


def risk_line(risk: Body) -> str:
    """A risk and how grave it is."""
    grave = f"{risk['likelihood']} × {risk['impact']} = {risk['size']}"
    return f"{risk['id']} {risk['event']} ({risk.get('owner') or 'no owner'}): {grave}"


def ask_line(ask: Body, as_at: str) -> str:
    """An ask without an answer and how long it has waited."""
    if asked := ask.get("asked_on"):
        days = (date.fromisoformat(as_at) - date.fromisoformat(asked)).days
        when = f"asked {asked}, {days} days ago"
    else:
        when = "no date given"
    return f"{ask['id']} of {ask['of_whom']}, {when}: {ask['what']}"


def _version_line(version: Body) -> str:
    taken = [s for s in version["steps"] if s["to"] == version["stage"]][-1]
    says = (
        f"{version['id']} {version['title']}: {version['stage']}, {taken['on']}, by {taken['by']}"
    )
    said = len(version.get("comments", ()))
    says += f"; {said} comment{'' if said == 1 else 's'}" if said else ""
    return f"{says}; {version['lacks']}" if version["lacks"] else says


def _ageing_lines(ageing: list[Body]) -> list[str]:
    """The open actions that were raised longest ago."""
    dated = [x for x in ageing if x["days_since_raised"] is not None]
    oldest = [
        f"{x['id']} {x['name']} ({x['owner'] or 'no owner'}): {x['days_since_raised']} days"
        for x in dated[:MOST_AGEING]
    ]
    if not oldest:
        return []
    which = f", the oldest {len(oldest)}" if len(dated) > len(oldest) else ""
    return [f"Open, by days since raised: {len(dated)}{which}", *(f"  {line}" for line in oldest)]


def _urgent_line(waiting: Body) -> str:
    days = waiting["days_since_raised"]
    raised = f"raised {days} days ago" if days is not None else "no day on which it was raised"
    needs = f"; {waiting['needs']}" if waiting["needs"] else ""
    return f"{waiting['id']} {waiting['name']}: {raised}{needs}"


def block(head: str, lines: list[str]) -> list[str]:
    """A heading with how many lines stand below it; nothing where there are none."""
    return [f"{head}: {len(lines)}", *(f"  {line}" for line in lines)] if lines else []


def drift_lines(body: Body) -> list[str]:
    """The drift, and from which baseline it is counted."""
    agreed = body["baseline"]
    first = "was first agreed" if agreed["is_first"] else "was agreed"
    since = f"since the plan {first}, by {agreed['agreed_by']} on {agreed['agreed_on']}"
    again = " and ".join(f"{b['agreed_on']} by {b['agreed_by']}" for b in body["agreed_again"])
    note = [f"  Agreed again on {again}: that starts no new count."] if again else []
    if not body["drift"]:
        return [f"No drift {since}.", *note]
    silent = body["score"]["silent"]
    head = f"Drift {since}: {len(body['drift'])}, {silent} in silence"
    return [head, *note, *(f"  {d['says']}" for d in body["drift"])]


def diff_lines(body: Body) -> list[str]:
    """The drift and what happened, in lines."""
    happened = [f"{h['on']} {h['id']} {h['name']}: {h['what']}" for h in body["happened"]]
    return [*drift_lines(body), *block("What happened", happened)]


def import_lines(body: Body) -> list[str]:
    """What an import would change, in lines; the doubtful cells first."""
    lines = []
    if proposal := body.get("proposal"):
        lines.append(f"{body['file']}: {len(proposal['actions'])} actions read")
        doubts = [
            f'{d["sheet"]} {d["cell"]} "{d["raw"]}": read as {d["read_as"]}; {d["why"]}'
            for d in proposal["doubtful"]
        ]
        lines += block("Cells to ask about", doubts)
    if body["has_moved_on"]:
        lines.append("The programme has changed since this was exported. Look at each difference.")
    lines += block("Differences", [d["says"] for d in body["differences"]])
    lines += block("Targets to ask about", [f"{x['id']}: {x['says']}" for x in body["targets"]])
    lines += _left_lines(body)
    if not body["differences"]:
        lines.append("Nothing differs. Nothing was changed.")
    elif body["kept"]:
        lines.append(f"Kept in {', '.join(body['kept'])}.")
    else:
        lines.append("Nothing was changed. To keep it, give the same command with --confirm.")
    return lines


def _left_lines(body: Body) -> list[str]:
    """What an import does not bring, said whether or not anything differs."""
    if "proposal" in body:
        return []
    if not body["left_behind"]:
        return ["Only the plan's entries are read: no baselines, meetings or evidence files."]
    left = [f"{x['what']}: {', '.join(x['files'])}" for x in body["left_behind"]]
    return block("Not brought; look at each, and copy by hand what you want", left)
