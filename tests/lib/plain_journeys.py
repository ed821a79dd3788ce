"""Journeys and transitions a second time: slow, plain Python, from tables that are rows of values."""

import itertools
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

Row = dict[str, Any]
Tables = dict[str, list[Row]]
STEPS = (
    "referral assessment enquiry conference child_protection_plan child_in_need_plan review closure"
).split()
NO_DAY = date.max


def _step(step: str, row: Row, on: date, **more: Any) -> Row:
    made: Row = {"child": row["child"], "after_adoption": row["after_adoption"], "step": step}
    made |= {"step_on": on, "referred_on": row["referred_on"], "copy": row.get("copy", 1)}
    return made | {"ended_on": None, "is_open": None, "counted_to": None, "detail": None} | more


def _every(tables: Tables) -> list[Row]:
    made = []
    for r in tables["referrals"]:
        made.append(_step("referral", r, r["referred_on"], detail=r["ReferralSource"]))
        if r["closed_on"]:
            made.append(_step("closure", r, r["closed_on"], detail=r["ReasonForClosure"]))
    for a in tables["assessments"]:
        lasts = {"ended_on": a["authorised_on"], "is_open": a["is_open"]}
        lasts |= {"counted_to": a["counted_to"], "detail": a["AssessmentFactors"]}
        made.append(_step("assessment", a, a["started_on"], **lasts))
    for s in tables["enquiries"]:
        made.append(_step("enquiry", s, s["started_on"], is_open=s["is_open"]))
    for c in tables["conferences"]:
        made.append(_step("conference", c, c["held_on"], led_on=c["enquiry_on"]))
    for name, step in (
        ("protection_plans", "child_protection_plan"),
        ("in_need_plans", "child_in_need_plan"),
    ):
        for p in tables[name]:
            lasts = {k: p[k] for k in ("ended_on", "is_open", "counted_to")}
            lasts["detail"] = p.get("LatestCategoryOfAbuse")
            made.append(_step(step, p, p["started_on"], **lasts))
    for v in tables["protection_reviews"]:
        made.append(_step("review", v, v["reviewed_on"], led_on=v["plan_started_on"]))
    return made


def journey_steps(tables: Tables, year_of: Callable[[date], int]) -> list[Row]:
    """See headway.record.in_need.journey_steps."""
    by_person: dict[tuple, list[Row]] = defaultdict(list)
    for step in _every(tables):
        by_person[step["child"], step["after_adoption"]].append(step)
    made = []
    for steps in by_person.values():
        steps.sort(
            key=lambda s: (
                s["step_on"],
                s["referred_on"] or NO_DAY,
                STEPS.index(s["step"]),
                s["copy"],
                s.get("led_on") or NO_DAY,
            )
        )
        for number, step in enumerate(steps, start=1):
            before = steps[: number - 1]
            step |= {"number": number, "year": year_of(step["step_on"])}
            step["days_since_previous"] = (
                (step["step_on"] - before[-1]["step_on"]).days if before else None
            )
            step["led_by"] = _led_by(step, before)
        made += steps
    return [
        {k: v for k, v in step.items() if k not in ("copy", "led_on")}
        | {"step": step["step"].replace("_", " ")}
        for step in made
    ]


def _led_by(step: Row, before: list[Row]) -> int | None:
    kind = step["step"]
    episode = [s for s in before if s["referred_on"] == step["referred_on"]]
    of = {
        name: max((s["number"] for s in episode if s["step"] == name), default=None)
        for name in STEPS
    }
    if kind in ("assessment", "enquiry"):
        return of["referral"]
    if kind in ("conference", "review"):
        led_by = "enquiry" if kind == "conference" else "child_protection_plan"
        named = [
            s["number"] for s in before if s["step"] == led_by and s["step_on"] == step["led_on"]
        ]
        return min(named, default=of["referral"] if kind == "conference" else None)
    if kind == "child_protection_plan":
        return of["conference"] or of["referral"]
    if kind == "child_in_need_plan":
        names = ("referral", "assessment", "child_protection_plan")
        return max((of[name] for name in names if of[name]), default=None)
    if kind == "closure":
        return max((s["number"] for s in episode), default=None)
    return None


def transitions(
    tables: Tables, months_on: Callable[[date, int], date], year_of: Callable[[date], int]
) -> list[Row]:
    """See headway.record.in_need.transitions."""
    plans: dict[tuple, list[Row]] = defaultdict(list)
    for place, name in enumerate(("in_need_plans", "protection_plans")):
        for p in tables[name]:
            if p["referred_on"]:
                plans[p["child"], p["after_adoption"], p["referred_on"]].append(p | {"up": place})
    made = []
    for held in plans.values():
        held.sort(key=lambda p: (p["started_on"], p["up"], p["copy"]))
        for before, after in itertools.pairwise(held):
            if before["up"] != after["up"]:
                made.append(_stepped(before, after))
    by_person: dict[tuple, list[Row]] = defaultdict(list)
    for r in tables["referrals"]:
        by_person[r["child"], r["after_adoption"]].append(r)
    for held in by_person.values():
        for on in sorted({r["referred_on"] for r in held}):
            if row := _back(on, [r for r in held if r["referred_on"] < on], months_on):
                made.append(row)
    return [row | {"year": year_of(row["happened_on"])} for row in made]


def _stepped(before: Row, after: Row) -> Row:
    days = None
    if before["ended_on"]:
        days = max((after["started_on"] - before["ended_on"]).days, 0)
    elif before["counted_to"] >= after["started_on"]:
        days = 0
    return {
        "child": after["child"],
        "after_adoption": after["after_adoption"],
        "kind": "step up" if after["up"] else "step down",
        "referred_on": after["referred_on"],
        "from_on": before["started_on"],
        "happened_on": after["started_on"],
        "days_between": days,
        "is_within_12_months": None,
    }


def _back(on: date, earlier: list[Row], months_on: Callable[[date, int], date]) -> Row | None:
    closed = max((r["closed_on"] for r in earlier if r["closed_on"]), default=None)
    if closed is None or closed > on or any(r["counted_to"] > closed for r in earlier):
        return None
    return {
        "child": earlier[0]["child"],
        "after_adoption": earlier[0]["after_adoption"],
        "kind": "re-referral after closure",
        "referred_on": on,
        "from_on": closed,
        "happened_on": on,
        "days_between": (on - closed).days,
        "is_within_12_months": closed >= months_on(on, -12),
    }
