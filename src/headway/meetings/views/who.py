"""Who held which role on a day, which stood empty, and how often holders had changed by then."""

from collections import defaultdict
from datetime import date

from headway.meetings.ledger import months_on
from headway.meetings.views.sentences import Body, counted, iso, said_on
from headway.plan.roles import Event, Owner
from headway.plan.whole import Plan

CHANGE = "leadership change"
BACK_MONTHS = -12


def body(plan: Plan, on: date) -> Body:
    """Each role of the plan's owners on a day, and the changes of the twelve months to it."""
    since = months_on(on, BACK_MONTHS)
    by_role: dict[str, list[Owner]] = defaultdict(list)
    for owner in plan.of(Owner):
        if owner.starts_on <= on:
            by_role[owner.role].append(owner)
    return {
        "on": on.isoformat(),
        "since": since.isoformat(),
        "rows": [_role(role, held, since, on) for role, held in by_role.items()],
        "changes": [
            {"id": e.id, "title": e.title, "starts_on": e.starts_on.isoformat()}
            for e in sorted(plan.of(Event), key=lambda e: e.starts_on)
            if e.type == CHANGE and since < e.starts_on <= on
        ],
    }


def _role(role: str, held: list[Owner], since: date, on: date) -> Body:
    now = [o for o in held if o.is_held_on(on)]
    newest = max(now, key=lambda o: o.starts_on, default=None)
    lately = [o for o in held if o.ends_on is None or o.ends_on > since]
    last_end = max((o.ends_on for o in held if o.ends_on), default=None)
    return {
        "role": role,
        "seat": held[-1].seat,
        "is_held": newest is not None,
        "holder": newest.holder if newest else "",
        "starts_on": iso(newest.starts_on) if newest else None,
        "days_held": (on - newest.starts_on).days if newest else None,
        "empty_since": None if newest else iso(last_end),
        "holders_in_the_year": len(lately),
    }


def lines(body: Body) -> list[str]:
    """Each role in lines, then the changes noted in the plan."""
    found = [f"Who held which role on {said_on(body['on'])}"]
    if not body["rows"]:
        found.append("  plan/owners.toml says of no role who held it by then.")
    for row in body["rows"]:
        if row["is_held"]:
            kind = f" ({row['holder']})" if row["holder"] else ""
            days = counted(row["days_held"], "day")
            found.append(f"  {row['role']}{kind}: since {said_on(row['starts_on'])}, {days}")
        else:
            found.append(f"  {row['role']}: empty since {said_on(row['empty_since'])}")
        if row["holders_in_the_year"] > 1:
            found.append(f"    {row['holders_in_the_year']} holders in the twelve months before.")
    if body["changes"]:
        found.append(f"Changes since {said_on(body['since'])}: {len(body['changes'])}")
        found += [f"  {said_on(c['starts_on'])} {c['title']}" for c in body["changes"]]
    return found
