"""Deprivation of liberty orders (DoLo), from 2027: 700 to 710.

Decided here:
- 705: rows are ordered by DOLO_START, undated last, and each is compared with the one before it.
- 706: dates are compared; an order left open last year whose start cannot be read is not found
  again; every Header row of the child is flagged; skipped without DoLo of either year or Header.
- 709, 710: an episode is open if its DEC cell is empty; one whose DEC cannot be read overlaps
  nothing, and so does an order with a date that cannot be read.
"""

from tests.lib.plain903.from400_missing import not_closed_in_care
from tests.lib.plain903.from400_reading import (
    before,
    day,
    lacks,
    last,
    neighbours,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule


def _on_each_row(code: str, is_wrong) -> None:
    """Make the rule that looks at one order and nothing else."""

    @rule(code, since=2027)
    def _(s: Small) -> Flags | None:
        if lacks(s, "dolo"):
            return None
        return {("dolo", n) for n, row in this(s, "dolo") if is_wrong(row)}


_on_each_row("700", lambda d: day(d["DOLO_START"]) is None)
_on_each_row("701", lambda d: d["DOLO_END"] is not None and day(d["DOLO_END"]) is None)
_on_each_row("702", lambda d: no_later(day(d["DOLO_END"]), day(d["DOLO_START"])))
_on_each_row("708", lambda d: no_later(day(d["DOLO_START"]), day(d["DOB"])))


@rule("703", since=2027)
def _(s: Small) -> Flags | None:
    if lacks(s, "dolo"):
        return None
    flags = set()
    for n, row in this(s, "dolo"):
        if before(s.end, day(row["DOLO_START"])):
            flags.add(("dolo", n))
    return flags


@rule("704", since=2027)
def _(s: Small) -> Flags | None:
    if lacks(s, "dolo"):
        return None
    flags = set()
    for n, row in this(s, "dolo"):
        ended = day(row["DOLO_END"])
        if before(ended, s.start) or before(s.end, ended):
            flags.add(("dolo", n))
    return flags


@rule("705", since=2027)
def _(s: Small) -> Flags | None:
    if lacks(s, "dolo"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "dolo"), "DOLO_START"):
        ended = day(earlier["DOLO_END"])
        if ended is None or before(day(row["DOLO_START"]), ended):
            flags.add(("dolo", n))
    return flags


@rule("706", since=2027)
def _(s: Small) -> Flags | None:
    if lacks(s, "dolo header", last="dolo"):
        return None
    flags = set()
    for _, old in last(s, "dolo"):
        if old["DOLO_END"] is not None:
            continue
        again = False
        for _, row in of_child(this(s, "dolo"), old["CHILD"]):
            if same_day(day(row["DOLO_START"]), day(old["DOLO_START"])):
                again = True
        if not again:
            for n, _ in of_child(this(s, "header"), old["CHILD"]):
                flags.add(("header", n))
    return flags


@rule("707", since=2027)
def _(s: Small) -> Flags | None:
    return not_closed_in_care(s, "dolo", "DOLO_START", "DOLO_END")


def _placed_meanwhile(code: str, is_wrong) -> None:
    """Make the rule on where a child may be placed while an order is in force."""

    @rule(code, since=2027)
    def _(s: Small) -> Flags | None:
        if lacks(s, "episodes dolo"):
            return None
        flags = set()
        for n, row in this(s, "dolo"):
            for m, episode in of_child(this(s, "episodes"), row["CHILD"]):
                if _overlap(row, episode) and is_wrong(episode["PLACE"]):
                    flags.add(("dolo", n))
                    flags.add(("episodes", m))
        return flags


def _overlap(row: dict, episode: dict) -> bool:
    started, ended = day(row["DOLO_START"]), day(row["DOLO_END"])
    if started is None or ended is None:
        return False
    is_before_end = episode["DEC"] is None or no_later(started, day(episode["DEC"]))
    return is_before_end and no_later(day(episode["DECOM"]), ended)


_placed_meanwhile("709", lambda place: place not in ("K2", "Z12", "Z13"))
_placed_meanwhile("710", lambda place: place in ("K1", "P1", "R5", "K3"))
