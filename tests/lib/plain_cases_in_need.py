"""The cases of a record a second time, in plain Python: the kind, year, child and table of each.

Sentences are drawn in tests/spec/record; here is how many cases there are, and of what.
"""

import itertools
from collections.abc import Iterator
from typing import Any

from tests.lib.plain_things_in_need import KINDS, Thing, rows_of, yes
from tests.lib.years_of_need import File

TABLES = {kind: kind for kind in KINDS} | {"episodes": "cin_details", "reviews": "cp_reviews"}
Case = tuple[str, int, str | None, str]


def plain_cases(files: list[File], things: dict[str, list[Thing]], after: Any) -> list[Case]:
    """Every case, in no order. `after` says whether a day of a child is after an adoption."""
    years = sorted({file.year for file in files})
    made: list[Case] = [
        ("no identifier", file.year, None, "child_identifiers")
        for file in _once(files)
        for child in file.children
        if not child["LAchildID"]
    ]
    made += [
        ("gap in the years", year, None, "header") for year in years[:-1] if year + 1 not in years
    ]
    for kind in KINDS:
        made += _of_kind(kind, files, things[kind], years, after)
    for p in things["cp_plans"]:
        for n in things["cin_plans"]:
            if p.child == n.child and n.started_on < p.counted_to and p.started_on < n.counted_to:
                made.append(("overlap", p.last_year, p.child, "cp_plans"))
    for r in things["reviews"]:
        plan = r.said["CPPstartDate"]
        if plan is None or r.started_on <= plan:
            made.append(("review outside its plan", r.last_year, r.child, "cp_reviews"))
    for e in things["episodes"]:
        if after(e.child, e.started_on):
            made.append(("after an adoption", e.last_year, e.child, "cin_details"))
    return made


def _once(files: list[File]) -> list[File]:
    kept: list[File] = []
    for file in files:
        if file not in kept:
            kept.append(file)
    return kept


def _of_kind(
    kind: str, files: list[File], things: list[Thing], years: list[int], after: Any
) -> Iterator[Case]:
    how, table = KINDS[kind], TABLES[kind]
    for file in _once(files):
        for child, row in rows_of(file, kind):
            if row[how.start] is None:
                yield ("no date", file.year, child, table)
    for thing in things:
        if thing.copy > 1:
            yield ("twice in one return", thing.last_year, thing.child, table)
        yield from _between_returns(kind, table, thing, years)
        if how.end:
            end = thing.said[how.end]
            if end is None and thing.last_year != years[-1]:
                is_next = thing.last_year + 1 in years
                what = "not in the next return" if is_next else "open before a gap"
                yield (what, thing.last_year, thing.child, table)
            if end is not None and end < thing.started_on:
                yield ("end before its start", thing.last_year, thing.child, table)
    if how.end and kind != "assessments":
        yield from _overlaps(things, table, after)


def _between_returns(kind: str, table: str, thing: Thing, years: list[int]) -> Iterator[Case]:
    """What a later return says otherwise, and years in between that do not hold the thing."""
    how = KINDS[kind]
    rows = []
    for rank, row in thing.rows:
        if (rank, row) not in rows:
            rows.append((rank, row))
    for (before, _), (later, _) in itertools.pairwise(rows):
        for year in years:
            if before[0] < year < later[0]:
                yield ("missing in between", year, thing.child, table)
    for name in how.columns:
        if name == "LatestCategoryOfAbuse":
            continue
        held = [(rank[0], _compared(name, row[name])) for rank, row in rows]
        if name in how.kept:
            held = [(year, value) for year, value in held if value is not None]
        for (_, was), (year, value) in itertools.pairwise(held):
            if was is not None and value != was:
                yield ("restated", year, thing.child, table)


def _compared(name: str, value: Any) -> Any:
    if name in ("ReferralNFA", "ICPCnotRequired"):
        return yes(value)
    return value


def _overlaps(things: list[Thing], table: str, after: Any) -> Iterator[Case]:
    for thing in things:
        others = [
            o
            for o in things
            if o.child == thing.child
            and (o.started_on, o.copy) < (thing.started_on, thing.copy)
            and after(o.child, o.started_on) == after(thing.child, thing.started_on)
        ]
        if any(o.counted_to > thing.started_on for o in others):
            yield ("overlap", thing.last_year, thing.child, table)
