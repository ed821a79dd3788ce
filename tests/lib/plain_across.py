"""What the census and the looked-after return say together of a child: slow, plain Python.

Over rows of the two plain records. Nothing was taken from headway's own SQL.
"""

from datetime import date
from typing import Any

from tests.lib.plain_care_reviews import month_end
from tests.lib.plain_care_years import open_on
from tests.lib.plain_stated import Is, Stated, every
from tests.lib.plain_things_in_need import months_on, year_of

Row = dict[str, Any]
Plain = dict[str, list[Row]]
ADOPTED = ("E11", "E12")


def plain_across(plain: Plain, years: dict[str, set[int]], named: set[tuple[str, int]]) -> Plain:
    """Every table of both returns. `named` are the children and years that the census names."""
    first = _first_adoptions(plain)
    persons = [(p, _is_after(p, plain, first)) for p in plain["periods_of_care"]]
    held = _held(plain, first)
    both = years["cla"] & years["cin"]
    made: Plain = {"care_starts_with_plans": [], "looked_after_with_plans": []}
    made["care_ends_followed"] = []
    for p, after in persons:
        mine = [h for h in held if h["child"] == p["child"] and h["is_after"] == after]
        ids = {"child": p["child"], "period": p["period"]}
        if p["start_is_known"]:
            begun = [h for h in mine if h["started_on"] <= p["started_on"]
                     and (h["ended_on"] or h["counted_to"]) >= p["started_on"]]  # fmt: skip
            made["care_starts_with_plans"].append(
                ids | {"started_on": p["started_on"]} | _flags(begun)
            )
        for c in plain["looked_after_at_month_end"]:
            if (c["child"], c["period"]) == (p["child"], p["period"]):
                on = c["month_ends_on"]
                open_then = [h for h in mine if open_on(h, on)]
                row = ids | {"month_ends_on": on} | _flags(open_then)
                made["looked_after_with_plans"].append(row)
        if p["ended_on"] and p["REC"] not in (*ADOPTED, "E2"):
            made["care_ends_followed"] += _followed(p, ids, mine, both, years["cla"])
    made["known_in_one_return"] = _in_one(plain, years, named, both)
    return made


def _followed(p: Row, ids: Row, mine: list[Row], both: set[int], cla: set[int]) -> list[Row]:
    until = months_on(p["ended_on"], 12)
    if year_of(until) not in cla or year_of(until) - 1 not in both:
        return []
    kinds = {h["what"] for h in mine if p["ended_on"] <= h["started_on"] <= until}
    return [
        ids
        | {
            "ended_on": p["ended_on"], "REC": p["REC"], "month_ends_on": month_end(until),
            "is_on_protection_plan": "protection" in kinds, "is_referred": "need" in kinds,
        }
    ]  # fmt: skip


def _flags(rows: list[Row]) -> Row:
    kinds = {row["what"] for row in rows}
    return {
        "has_protection_plan": "protection" in kinds, "has_in_need_plan": "in need" in kinds,
        "has_open_need": "need" in kinds,
    }  # fmt: skip


def _first_adoptions(plain: Plain) -> dict[str, date]:
    days = [(a["child"], a["adopted_on"]) for a in plain["adoptions"]]
    days += [(p["child"], p["ended_on"]) for p in plain["periods_of_care"] if p["REC"] in ADOPTED]
    made: dict[str, date] = {}
    for child, day in days:
        made[child] = min(day, made.get(child, day))
    return made


def _is_after(p: Row, plain: Plain, first: dict[str, date]) -> bool:
    """Whether a period of care is another person's than the one adopted."""
    if p["child"] in first and p["started_on"] > first[p["child"]]:
        return True
    return any(
        o["child"] == p["child"] and o["period"] < p["period"] and o["REC"] in ADOPTED
        for o in plain["periods_of_care"]
    )


def _held(plain: Plain, first: dict[str, date]) -> list[Row]:
    made = [p | {"what": "protection"} for p in plain["protection_plans"]]
    made += [p | {"what": "in need"} for p in plain["in_need_plans"]]
    made += [
        r | {"what": "need", "started_on": r["referred_on"], "ended_on": r["closed_on"]}
        for r in plain["referrals"]
        if not r["is_nfa"]
    ]
    for row in made:
        row["is_after"] = row["child"] in first and row["started_on"] > first[row["child"]]
    return made


def _in_one(
    plain: Plain, years: dict[str, set[int]], named: set[tuple[str, int]], both: set[int]
) -> list[Row]:
    made = []

    def say(kind: str, year: int, child: str, since: date) -> None:
        made.append({"kind": kind, "year": year, "child": child, "since_on": since})

    for year in both:
        first, last = date(year - 1, 4, 1), date(year, 3, 31)
        cared = [
            e for e in plain["care_episodes"]
            if e["started_on"] <= last and e["counted_to"] >= first
        ]  # fmt: skip
        for child in {e["child"] for e in cared if (e["child"], year) not in named}:
            since = min(e["started_on"] for e in cared if e["child"] == child)
            say("looked after, not in the census", year, child, since)
    left = [p for p in plain["periods_of_care"] if p["REC"] in ADOPTED]
    for a in plain["adoptions"]:
        day = a["adopted_on"]
        if a["child"] not in {p["child"] for p in left} and year_of(day) in years["cla"]:
            say("adopted in the census alone", year_of(day), a["child"], day)
    for p in left:
        year = year_of(p["ended_on"])
        if (p["child"], year) in named and p["child"] not in {
            a["child"] for a in plain["adoptions"]
        }:
            say("adopted in the looked-after return alone", year, p["child"], p["ended_on"])
    return made


def stated_across(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Stated]:
    """Every kind of every measure that rests on both returns, of one month or year."""

    def of(table: str, on: str, **more: Any) -> Stated:
        rows = [r for r in plain[table] if first <= r[on] <= last]
        if table == "looked_after_with_plans":
            rows, on = [r for r in rows if r[on] == last], ""
        return Stated(table=table, rows=rows, on=on, last=last, **more)

    def has(column: str) -> Is:
        return lambda r: r[column]

    starts = ("care_starts_with_plans", "started_on")
    ends = ("care_ends_followed", "month_ends_on")
    standing = ("looked_after_with_plans", "month_ends_on")
    plan, need = has("has_protection_plan"), has("has_open_need")
    return {
        ("started_with_protection_plan", "count"): of(*starts, counts=plan, each=True),
        ("started_with_protection_plan", "share"): of(
            *starts, counts=plan, out_of=every, each=True
        ),
        ("started_known_in_need", "share"): of(*starts, counts=need, out_of=every, each=True),
        ("looked_after_with_protection_plan", "count"): of(*standing, counts=plan),
        ("looked_after_with_protection_plan", "share"): of(*standing, counts=plan, out_of=every),
        ("looked_after_without_need", "share"): of(
            *standing, counts=lambda r: not r["has_open_need"], out_of=every
        ),
        ("left_care_then_protection_plan", "share"): of(
            *ends, counts=has("is_on_protection_plan"), out_of=every, each=True
        ),
        ("left_care_then_referred", "share"): of(
            *ends, counts=has("is_referred"), out_of=every, each=True
        ),
    }
