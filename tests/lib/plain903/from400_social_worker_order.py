"""A child's social workers one after another: SW08, SW10 to SW12, SW14, SW17, SW19.

Decided here:
- SW08: undated rows are left out; among equal starts the last in file order is the current one.
- SW10 to 2025, SW10a: a row is flagged only if the row before has a SW_DEC that can be read; an
  undated row after such a row is flagged.
- SW11a: as the test; the following row is flagged, an undated one too.
- SW11b, SW17: the last row is the last in file order among equal starts.
- SW12: a row covers the year's end if its SW_DEC cell is empty, or is 31 March or later.
- SW14: as the test, an undated row sorts last and is the current one.
- SW19: two rows without a date that can be read do not start on the same date.
"""

from datetime import date, timedelta

from tests.lib.plain903.from400_reading import (
    Numbered,
    children,
    day,
    in_order,
    lacks,
    looked_after_at_end,
    neighbours,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule

TABLE = "sw_episodes"


def _dated(rows: Numbered) -> Numbered:
    """The rows whose SW_DECOM can be read, by that date."""
    return in_order([(n, row) for n, row in rows if day(row["SW_DECOM"]) is not None], "SW_DECOM")


@rule("SW08STG2", since=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for rows in children(this(s, TABLE)).values():
        for n, row in _dated(rows)[:-1]:
            if day(row["SW_DEC"]) is None:
                flags.add((TABLE, n))
    return flags


def _within(days: int, one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return False
    return abs((one - other).days) <= days


def _away_from_the_one_before(s: Small, exempt: tuple[str, ...]) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, TABLE), "SW_DECOM", "SW_DEC"):
        ended = day(earlier["SW_DEC"])
        if ended is None or row["SW_REASON"] in exempt:
            continue
        if not _within(7, day(row["SW_DECOM"]), ended):
            flags.add((TABLE, n))
    return flags


@rule("SW10STG2", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return _away_from_the_one_before(s, ())


@rule("SW10STG2", since=2025, until=2025)
def _(s: Small) -> Flags | None:
    return _away_from_the_one_before(s, ("FCONTA",))


@rule("SW10aSTG2", since=2026)
def _(s: Small) -> Flags | None:
    return _away_from_the_one_before(s, ("FCONTA",))


@rule("SW10bSTG2", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, TABLE), "SW_DECOM", "SW_DEC"):
        is_early = no_later(day(row["SW_DECOM"]), day(earlier["SW_DEC"]))
        if row["SW_REASON"] == "FCONTA" and is_early:
            flags.add((TABLE, n))
    return flags


@rule("SW11aSTG2", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, TABLE), "SW_DECOM"):
        ended = day(earlier["SW_DEC"])
        ended_early = no_later(ended, s.end - timedelta(days=5))
        if ended_early and not _within(5, day(row["SW_DECOM"]), ended):
            flags.add((TABLE, n))
    return flags


@rule("SW11bSTG2", since=2024, until=2025)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes sw_episodes"):
        return None
    flags = set()
    for child, rows in children(this(s, TABLE)).items():
        dated = _dated(rows)
        if not dated or not looked_after_at_end(of_child(this(s, "episodes"), child)):
            continue
        n, final = dated[-1]
        ended = day(final["SW_DEC"])
        if no_later(s.end - timedelta(days=5), ended) and no_later(ended, s.end):
            flags.add((TABLE, n))
    return flags


@rule("SW12STG2", since=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes sw_episodes"):
        return None
    flags = set()
    for n, episode in looked_after_at_end(this(s, "episodes")):
        covered = False
        for _, row in of_child(this(s, TABLE), episode["CHILD"]):
            if row["SW_DEC"] is None or no_later(s.end, day(row["SW_DEC"])):
                covered = True
        if not covered:
            flags.add(("episodes", n))
    return flags


@rule("SW14STG2", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for rows in children(this(s, TABLE)).values():
        for n, row in in_order(rows, "SW_DECOM")[:-1]:
            if day(row["SW_DEC"]) is None:
                flags.add((TABLE, n))
    return flags


def _may_be_looked_after(s: Small, child: str) -> bool:
    """Whether the child is looked after on 31 March, or nothing is known of it."""
    if "episodes" not in s.tables:
        return True
    return bool(looked_after_at_end(of_child(this(s, "episodes"), child)))


@rule("SW17STG2", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for child, rows in children(this(s, TABLE)).items():
        dated = _dated(rows)
        if not dated or not _may_be_looked_after(s, child):
            continue
        n, final = dated[-1]
        if final["SW_DEC"] is not None:
            flags.add((TABLE, n))
    return flags


@rule("SW19STG2", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, TABLE):
        return None
    flags = set()
    for n, row in this(s, TABLE):
        for m, other in of_child(this(s, TABLE), row["CHILD"]):
            if m != n and same_day(day(row["SW_DECOM"]), day(other["SW_DECOM"])):
                flags.add((TABLE, n))
    return flags
