"""Care orders at home as JSON and as rows: figures for anybody in the council, a list for reviewers.

The list gives the fact that put each child on it, in the order of days. It ranks nobody.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from statistics import median
from typing import Any

from headway.returns.care_orders.stages import APPLYING, SETTLED, STAGES
from headway.verdicts.orders_at_home.cohort import (
    AGES,
    FULL,
    IN_TIME,
    MANY_WORKERS,
    NOT_KNOWN,
    OVERDUE,
    TIMES,
    AtHome,
    Cohort,
)
from headway.verdicts.orders_at_home.days import eighteenth
from headway.verdicts.orders_at_home.looking import Seen
from headway.verdicts.orders_at_home.outside import public_body
from headway.verdicts.orders_at_home.pipeline import NO_ENTRY, Pipeline, Standing
from headway.verdicts.orders_at_home.released import Released
from headway.verdicts.orders_at_home.watch import Watched

Body = dict[str, Any]
Row = dict[str, Any]
ORDERS = {FULL: "full care order", "C1": "interim care order"}
AT_HOME = "at home on a care order"
NOT_AT_HOME = "in the list, not at home on a care order on the day"
STILL = "discharged in the list, at home on an order in the returns"
BACK = "left care from home on an order, and was looked after again"


def as_json(seen: Seen, *, is_public: bool) -> Body:
    """Every figure; in public small counts and what gives them away are None."""
    cohort, price, assumed = seen.cohort, seen.takes.price, seen.takes.assumptions
    body: Body = {
        "on": cohort.on.isoformat(),
        "public": False,
        "cohort": {
            "children": len(cohort.children),
            "on_orders": cohort.on_orders,
            "looked_after": cohort.looked_after,
        },
        "by": _parts(seen),
        "middle_days_at_home": _middle_days(cohort),
        "takes_in_a_year": _released(seen.takes),
        "released": _released(seen.has_released)
        | {"since": seen.since.isoformat(), "left_otherwise": seen.left_otherwise},
        "list": _list(seen.pipeline, seen.would_release),
        "watch": [
            {"months": home.months, "from_home": _watched(home), "all_leavers": _watched(every)}
            for home, every in zip(seen.from_home, seen.of_all, strict=True)
        ],
        "price": price and {"weekly": float(price.weekly), "source": price.source},
        "assumptions": asdict(assumed)
        | {"date": assumed.date.isoformat(), "limits": assumed.by_stage, "says": assumed.says},
    }
    return public_body(body) if is_public else body


def _parts(seen: Seen) -> dict[str, dict[str, int]]:
    """The cohort by each thing that parts it: the parts of each sum to the whole."""
    those = seen.cohort.children
    made = {
        "order": _count((ORDERS[one.order] for one in those), ORDERS.values()),
        "age": _count((one.age for one in those), AGES),
        "time_at_home": _count((one.time for one in those), TIMES),
        "need": _count((one.need for one in those), ()),
        "review": _count((one.review for one in those), (IN_TIME, OVERDUE, NOT_KNOWN)),
    }
    if all(one.workers is not None for one in those):
        many = f"{MANY_WORKERS} or more"
        words = [many if (one.workers or 0) >= MANY_WORKERS else "fewer" for one in those]
        made["social workers in 12 months"] = _count(words, ("fewer", many))
    if seen.pipeline is not None:
        stage = {one.child: one.stage for one in seen.pipeline.standing}
        words = [stage.get(one.child, NO_ENTRY) for one in those]
        made["stage"] = _count(words, (*STAGES, NO_ENTRY))
    return made


def _count(words: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    """How many of each, those named first in their order, others by name."""
    many = Counter(words)
    named = list(order)
    return {name: many[name] for name in (*named, *sorted(set(many) - set(named)))}


def _middle_days(cohort: Cohort) -> float | None:
    days = [(cohort.on - one.home_started_on).days for one in cohort.children]
    return median(days) if days else None


def _released(held: Released) -> Body:
    return {
        "children": len(held.shares),
        "without_birth": held.left_out,
        "horizon": held.horizon.isoformat(),
        "child_weeks": round(held.weeks, 1),
        "cost": None if held.cost is None else float(held.cost),
        "visits": round(held.visits, 1),
        "reviews": round(held.reviews, 1),
        "hours": round(held.hours, 1),
    }


def _list(line: Pipeline | None, would: Released | None) -> Body | None:
    if line is None or would is None:
        return None
    court = round(len(would.shares) * would.assumptions.hours_an_application, 1)
    return {
        "stages": [asdict(one) for one in line.stages],
        "blockers": dict(line.blockers),
        "without_entry": len(line.without_entry),
        "not_at_home": len(line.not_at_home),
        "still_at_home": len(line.still_at_home),
        "would_release": _released(would) | {"stages": list(APPLYING), "court_hours": court},
    }


def _watched(one: Watched) -> Body:
    return {"left": one.left, "known": one.known, "back": one.back}


def figure_rows(body: Body) -> list[Row]:
    """The figures one a row, for a spreadsheet."""
    rows: list[Row] = []

    def add(figure: str, part: str, value: Any) -> None:
        hidden = "hidden: a small number" if value is None and body["public"] else ""
        rows.append(
            {"on": body["on"], "figure": figure, "part": part, "value": value, "note": hidden}
        )

    for name, value in body["cohort"].items():
        add("children", name.replace("_", " "), value)
    for name, parts in body["by"].items():
        for part, value in parts.items():
            add(f"at home, by {name.replace('_', ' ')}", part, value)
    add("middle days at home", "", body["middle_days_at_home"])
    sums = [("takes in a year", body["takes_in_a_year"]), ("released", body["released"])]
    if body["list"]:
        sums.append(("would release", body["list"]["would_release"]))
        for one in body["list"]["stages"]:
            for name in ("middle_days", "stuck", "passed", "middle_days_passed"):
                add(f"stage: {name.replace('_', ' ')}", one["stage"], one[name])
        for name, value in body["list"]["blockers"].items():
            add("blocker", name, value)
        for name in ("without_entry", "not_at_home", "still_at_home"):
            add("list beside the returns", name.replace("_", " "), body["list"][name])
    for what, held in sums:
        for name in ("children", "child_weeks", "cost", "visits", "reviews", "hours"):
            add(what, name.replace("_", " "), held[name])
    for one in body["watch"]:
        for who in ("from_home", "all_leavers"):
            for name, value in one[who].items():
                add(f"{who.replace('_', ' ')}: {name}", f"{one['months']} months", value)
    add("assumptions", body["assumptions"]["says"], "")
    return rows


def list_rows(seen: Seen) -> list[Row]:
    """The children to review, each with the fact that put them on the list, by the day of it."""
    stages = {one.child: one for one in seen.pipeline.standing} if seen.pipeline else {}
    rows = [_at_home(one, stages.get(one.child), seen) for one in seen.cohort.children]
    for name, those in _beside(seen.pipeline):
        rows += [
            _row(name, one.child, one.since_on, f"{one.stage} since then", one, seen)
            for one in those
        ]
    for row in seen.came_back:
        back = date.fromordinal(date(1970, 1, 1).toordinal() + row["return_day"])
        fact = f"left care that day, was looked after again on {back.isoformat()}"
        rows.append(_row(BACK, row["child"], row["ended_on"], fact, None, seen))
    return rows


def _beside(line: Pipeline | None) -> Sequence[tuple[str, tuple[Standing, ...]]]:
    return [(NOT_AT_HOME, line.not_at_home), (STILL, line.still_at_home)] if line else []


def _at_home(one: AtHome, at: Standing | None, seen: Seen) -> Row:
    fact = f"{ORDERS[one.order]} at home since then: {one.time}"
    made = _row(AT_HOME, one.child, one.home_started_on, fact, at, seen)
    return made | {
        "stage": at.stage if at else NO_ENTRY if seen.pipeline else "",
        "review": one.review,
        "review_due_on": one.review_due_on and one.review_due_on.isoformat(),
        "eighteenth_on": one.born_on and eighteenth(one.born_on).isoformat(),
    }


def _row(name: str, child: str, since: date, fact: str, at: Standing | None, seen: Seen) -> Row:
    step, reason = seen.notes_of.get(at.row, ("", "")) if at else ("", "")
    is_settled = at is not None and at.stage in SETTLED
    return {
        "list": name,
        "since": since.isoformat(),
        "child": child,
        "fact": fact,
        "stage": at.stage if at else "",
        "stage_since": at.since_on.isoformat() if at else None,
        "days_in_stage": at.days if at and not is_settled else None,
        "stuck": at.stuck if at else "",
        "blocker": at.blocker if at else "",
        "next_step": step,
        "next_step_on": at.next_step_on.isoformat() if at and at.next_step_on else None,
        "reason": reason,
        "review": "",
        "review_due_on": None,
        "eighteenth_on": None,
    }
