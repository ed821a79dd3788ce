"""The cases of the looked-after record a second time, in plain Python: kind, year, child and table.

Sentences are drawn in tests/spec/record; here is how many cases there are, and of what.
"""

import itertools
from collections.abc import Iterator
from typing import Any

from tests.lib.plain_care_things import KEYS, CareThing, care_things, rows_of
from tests.lib.years_of_care import BEGIN_AND_END, File, Row

Case = tuple[str, int, str | None, str]
ADOPTED = ("E11", "E12")
HAVE_ENDS = ("episodes", "missing")
NOT_TOLD_AGAIN = {"PL_LA", "PL_LOCATION", "PL_DISTANCE", "home_known", "pl_known"}


def plain_cases_of_care(files: list[File], episodes: list[Row]) -> list[dict[str, Any]]:
    """Every case, in no order. `episodes` are those of the record, without short breaks."""
    once = [file for place, file in enumerate(files) if file not in files[:place]]
    years = sorted({file.year for file in once})
    made: list[Case] = [
        ("gap in the years", year, None, "header") for year in years[:-1] if year + 1 not in years
    ]
    for table in KEYS:
        things = care_things(once, table)
        made += _of_each(table, things, once, years)
        if table in HAVE_ENDS:
            made += _ends(table, things, years)
    made += _of_episodes(episodes, years)
    missing = care_things(once, "missing")
    made += _overlaps(missing, "missing")
    stays = care_things(once, "episodes")
    made += _outside(care_things(once, "reviews"), stays, "reviews", years)
    made += _outside(missing, stays, "missing", years)
    return [dict(zip(("kind", "year", "child", "table"), case, strict=True)) for case in made]


def _of_each(
    table: str, things: list[CareThing], files: list[File], years: list[int]
) -> Iterator[Case]:
    start = BEGIN_AND_END[table][0]
    for file in files:
        for child, row in rows_of(file, table):
            if row[start] is None:
                yield ("no date", file.year, child, table)
    for t in things:
        if t.copy > 1:
            yield ("twice in one return", t.last_year, t.child, table)
        for (before, was), (year, said) in itertools.pairwise(t.rows):
            for between in years:
                if before < between < year:
                    yield ("missing in between", between, t.child, table)
            for name in set(said) - set(KEYS[table]) - NOT_TOLD_AGAIN:
                if was[name] is not None and said[name] != was[name]:
                    yield ("restated", year, t.child, table)


def _ends(table: str, things: list[CareThing], years: list[int]) -> Iterator[Case]:
    for t in things:
        end = t.said[BEGIN_AND_END[table][1]]
        if end is None and t.last_year < years[-1]:
            is_next = t.last_year + 1 in years
            what = "not in the next return" if is_next else "open before a gap"
            yield (what, t.last_year, t.child, table)
        if end is not None and end < t.started_on:
            yield ("end before its start", t.last_year, t.child, table)


def _of_episodes(episodes: list[Row], years: list[int]) -> Iterator[Case]:
    of: dict[str, list[Row]] = {}
    for e in sorted(episodes, key=lambda e: e["number"]):
        of.setdefault(e["child"], []).append(e)
    for held in of.values():
        mine: list[Row] = []  # of one person: an adoption begins the list anew
        adopted = False
        for place, e in enumerate(held):
            about = (e["last_year"], e["child"], "episodes")
            before = held[place - 1] if place else None
            if any(o["counted_to"] > e["started_on"] for o in mine):
                yield ("overlap", *about)
            if before and before["REC"] == "X1" and before["counted_to"] < e["started_on"]:
                yield ("gap between episodes", *about)
            if adopted:
                yield ("after an adoption", *about)
            is_last = e is held[-1] and e["ended_on"] is not None
            if is_last and e["REC"] == "X1" and (e["ended_on"].isoformat() < f"{years[-1]}-03-31"):
                yield ("nothing follows", *about)
            mine.append(e)
            if e["REC"] in ADOPTED and e["ended_on"] is not None:
                mine, adopted = [], True


def _overlaps(things: list[CareThing], table: str) -> Iterator[Case]:
    for t in things:
        if any(
            o.child == t.child and _in_order(o) < _in_order(t) and o.counted_to > t.started_on
            for o in things
        ):
            yield ("overlap", t.last_year, t.child, table)


def _in_order(t: CareThing) -> tuple:
    return (t.started_on, t.copy, t.said["MISSING"] or "")


def _outside(
    things: list[CareThing], stays: list[CareThing], table: str, years: list[int]
) -> Iterator[Case]:
    for t in things:
        last = t.counted_to if BEGIN_AND_END[table][1] else t.started_on
        if not any(
            s.child == t.child and s.started_on <= last and s.counted_to >= t.started_on
            for s in stays
        ):
            yield ("outside care", t.last_year, t.child, table)
