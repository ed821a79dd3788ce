"""This year's first episode beside last year's: 452, 453, 502, 503, 562 and NoE.

Decided here:
- 452: last year's DEC is blank only if the cell is empty; 453 and 503 also count one unreadable.
- 503D: no exemption outside 2024 to 2026.
- 562: a child with rows last year, none of them dated, is left out; one with no rows is flagged.
- NoE: an episode without CHILD occurs nowhere last year and is flagged if it began before.
"""

from tests.lib.plain903.from400_reading import (
    Row,
    before,
    children,
    day,
    earliest,
    lacks,
    last,
    latest,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule


def _turns_of_year(s: Small) -> list[tuple[int, Row, Row]]:
    """Each child's first episode this year, with its number, beside last year's latest."""
    pairs = []
    for child, episodes in children(this(s, "episodes")).items():
        first = earliest(episodes, "DECOM")
        final = latest(of_child(last(s, "episodes"), child), "DECOM")
        if first is not None and final is not None:
            pairs.append((first[0], first[1], final[1]))
    return pairs


def _distance_changed(now: float | None, then: float | None) -> bool:
    if now is None or then is None:
        return now is not then
    return abs(round(now * 10) - round(then * 10)) >= 2


@rule("452", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for n, first, final in _turns_of_year(s):
        same_reason = first["RNE"] is not None and first["RNE"] == final["RNE"]
        if final["DEC"] is None and same_reason and first["PL_LA"] != final["PL_LA"]:
            flags.add(("episodes", n))
    return flags


@rule("453", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for n, first, final in _turns_of_year(s):
        if day(final["DEC"]) is not None or first["RNE"] is None or first["RNE"] != final["RNE"]:
            continue
        if _distance_changed(first["PL_DISTANCE"], final["PL_DISTANCE"]):
            flags.add(("episodes", n))
    return flags


@rule("502", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        first = earliest(episodes, "DECOM")
        if first is None:
            continue
        for _, old in of_child(last(s, "episodes"), child):
            if old["DEC"] is None and not same_day(day(old["DECOM"]), day(first[1]["DECOM"])):
                flags.add(("episodes", first[0]))
    return flags


def _unchanged(code: str, column: str) -> None:
    """Make the rule that a column is as the episode left open last year has it."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "episodes", last="episodes"):
            return None
        flags = set()
        for n, first, final in _turns_of_year(s):
            if day(final["DEC"]) is None and first[column] != final[column]:
                flags.add(("episodes", n))
        return flags


_unchanged("503A", "RNE")
_unchanged("503B", "LS")
_unchanged("503C", "CIN")
_unchanged("503E", "PLACE_PROVIDER")
_unchanged("503F", "URN")
_unchanged("503H", "PL_LA")
_unchanged("503J", "PL_LOCATION")


@rule("503D", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for n, first, final in _turns_of_year(s):
        then, now = final["PLACE"], first["PLACE"]
        if day(final["DEC"]) is not None or then == now:
            continue
        if s.year in (2024, 2025) and then == "H5" and now == "K3":
            continue
        if s.year == 2026 and then == "Z1" and now in ("Z11", "Z12", "Z13", "Z14"):
            continue
        flags.add(("episodes", n))
    return flags


@rule("503G", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for n, first, final in _turns_of_year(s):
        changed = _distance_changed(first["PL_DISTANCE"], final["PL_DISTANCE"])
        if day(final["DEC"]) is None and changed:
            flags.add(("episodes", n))
    return flags


@rule("562", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        first = earliest(episodes, "DECOM")
        if first is None or not before(day(first[1]["DECOM"]), s.start):
            continue
        old = of_child(last(s, "episodes"), child)
        final = latest(old, "DECOM")
        if not old or (
            final is not None and not same_day(day(final[1]["DECOM"]), day(first[1]["DECOM"]))
        ):
            flags.add(("episodes", first[0]))
    return flags


@rule("NoE", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", last="episodes"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        old = of_child(last(s, "episodes"), episode["CHILD"])
        if before(day(episode["DECOM"]), s.start) and not old:
            flags.add(("episodes", n))
    return flags
