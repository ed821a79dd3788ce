"""Decisions to place for adoption: 522, 551 to 561, 563, 579, 583, 584, 1003.

Decided here:
- 551: a filled DATE_PLACED on any row of the child is enough, even one that cannot be read.
- 553, 555: the first part also flags a child whose rows all have DATE_PLACED blank, since the
  decision is missing; DEC is blank in the second part only if the cell is empty.
- 553, 555, 558: the latest decision is the latest dated; where none is dated, the first row.
- 559: as the test, one undated row last year is enough.
- 560: a date that cannot be read, in either year, differs.
- 584: this year's DATE_PLACED is blank only if the cell is empty.
"""

from tests.lib.plain903.from400_reading import (
    before,
    children,
    day,
    earliest,
    in_order,
    lacks,
    last,
    latest,
    latest_decision,
    neighbours,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule

TABLE = "placed_for_adoption"
PLACED_TO_BE_ADOPTED = ("A3", "A4", "A5", "A6")


@rule("522", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if before(day(row["DATE_PLACED_CEASED"]), day(row["DATE_PLACED"])):
            flags.add((TABLE, n))
    return flags


@rule("551", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        decisions = of_child(this(s, TABLE), episode["CHILD"])
        is_dated = any(row["DATE_PLACED"] is not None for _, row in decisions)
        if episode["PLACE"] in PLACED_TO_BE_ADOPTED and not is_dated:
            flags.add(("episodes", n))
    return flags


@rule("552", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        placements = [(n, e) for n, e in episodes if e["PLACE"] in PLACED_TO_BE_ADOPTED]
        first = earliest(placements, "DECOM")
        decision = latest(of_child(this(s, TABLE), child), "DATE_PLACED")
        if first is None or decision is None:
            continue
        if before(day(first[1]["DECOM"]), day(decision[1]["DATE_PLACED"])):
            flags.add(("episodes", first[0]))
            flags.add((TABLE, decision[0]))
    return flags


def _was_reversed(row: dict) -> bool:
    return row["DATE_PLACED_CEASED"] is not None or row["REASON_PLACED_CEASED"] is not None


def _order_and_decision(s: Small, status: str) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["LS"] != status:
            continue
        decisions = of_child(this(s, TABLE), episode["CHILD"])
        if not any(row["DATE_PLACED"] is not None for _, row in decisions):
            flags.add(("episodes", n))
        if decisions and episode["DEC"] is None:
            m, current = latest_decision(decisions)
            if _was_reversed(current):
                flags.add((TABLE, m))
    return flags


@rule("553", since=2023)
def _(s: Small) -> Flags | None:
    return _order_and_decision(s, "E1")


@rule("554", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        first = earliest([(n, e) for n, e in episodes if e["LS"] == "E1"], "DECOM")
        if first is None:
            continue
        for m, row in of_child(this(s, TABLE), child):
            if before(day(first[1]["DECOM"]), day(row["DATE_PLACED"])):
                flags.add(("episodes", first[0]))
                flags.add((TABLE, m))
    return flags


@rule("555", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return _order_and_decision(s, "D1")


@rule("556", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        if episode["LS"] != "D1":
            continue
        for _, row in of_child(this(s, TABLE), episode["CHILD"]):
            if before(day(episode["DECOM"]), day(row["DATE_PLACED"])):
                flags.add(("episodes", n))
    return flags


def _left_without_adoption(s: Small, statuses: tuple[str, ...]) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        was_planned = episode["PLACE"] in PLACED_TO_BE_ADOPTED or episode["LS"] in statuses
        if not was_planned or episode["REC"] in (None, "E11", "E12", "X1"):
            continue
        decisions = of_child(this(s, TABLE), episode["CHILD"])
        if not decisions:
            flags.add(("episodes", n))
        for m, row in decisions:
            if row["DATE_PLACED_CEASED"] is None or row["REASON_PLACED_CEASED"] is None:
                flags.add(("episodes", n))
                flags.add((TABLE, m))
    return flags


@rule("557", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return _left_without_adoption(s, ("D1", "E1"))


@rule("557", since=2025)
def _(s: Small) -> Flags | None:
    return _left_without_adoption(s, ("E1",))


@rule("558", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        decisions = of_child(this(s, TABLE), episode["CHILD"])
        if episode["REC"] not in ("E11", "E12") or not decisions:
            continue
        if latest_decision(decisions)[1]["DATE_PLACED_CEASED"] is not None:
            flags.add(("episodes", n))
    return flags


@rule("559", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE, last=TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        if not before(day(row["DATE_PLACED"]), s.start):
            continue
        old = of_child(last(s, TABLE), row["CHILD"])
        if not old or any(day(each["DATE_PLACED"]) is None for _, each in old):
            flags.add((TABLE, n))
    return flags


@rule("560", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE, last=TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        for _, old in of_child(last(s, TABLE), row["CHILD"]):
            was_in_force = old["DATE_PLACED"] is not None and old["DATE_PLACED_CEASED"] is None
            if was_in_force and not same_day(day(row["DATE_PLACED"]), day(old["DATE_PLACED"])):
                flags.add((TABLE, n))
    return flags


@rule("561", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE, last=TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        for _, old in of_child(last(s, TABLE), row["CHILD"]):
            is_same = same_day(day(row["DATE_PLACED"]), day(old["DATE_PLACED"]))
            if is_same and _was_reversed(old):
                flags.add((TABLE, n))
    return flags


@rule("563", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        both = row["REASON_PLACED_CEASED"] is not None and row["DATE_PLACED_CEASED"] is not None
        if both and row["DATE_PLACED"] is None:
            flags.add((TABLE, n))
    return flags


@rule("579", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, TABLE), "DATE_PLACED"):
        ceased = day(earlier["DATE_PLACED_CEASED"])
        if ceased is None or before(day(row["DATE_PLACED"]), ceased):
            flags.add((TABLE, n))
    return flags


@rule("583", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for decisions in children(this(s, TABLE)).values():
        undated = [(n, row) for n, row in decisions if day(row["DATE_PLACED"]) is None]
        dated = [(n, row) for n, row in decisions if day(row["DATE_PLACED"]) is not None]
        for n, row in [*undated, *in_order(dated, "DATE_PLACED")][:-1]:
            if row["DATE_PLACED_CEASED"] is None:
                flags.add((TABLE, n))
    return flags


@rule("584", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE, last=TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        for _, old in of_child(last(s, TABLE), row["CHILD"]):
            is_no_later = no_later(day(row["DATE_PLACED"]), day(old["DATE_PLACED"]))
            if _was_reversed(old) and (row["DATE_PLACED"] is None or is_no_later):
                flags.add((TABLE, n))
    return flags


@rule("1003", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes placed_for_adoption"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        start = latest([(n, e) for n, e in episodes if e["RNE"] == "S"], "DECOM")
        if start is None:
            continue
        for m, row in of_child(this(s, TABLE), child):
            if before(day(row["DATE_PLACED"]), day(start[1]["DECOM"])):
                flags.add(("episodes", start[0]))
                flags.add((TABLE, m))
    return flags
