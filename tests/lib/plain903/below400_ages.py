"""Rules on ages: a birthday set beside an episode, a status or the year.

Decided here:
- A child absent from Header, or whose DOB cannot be read, passes.
- 231: needs Header and UASC, and is skipped where the header holds no status.
- 234: between consecutive episodes by DECOM (those without one last): flags the earlier one, whose
  reason is CUSTOD, and the child's Header row, if under 10 when the later one starts.
- 347 stands with the outcomes.
- 358: the 10th birthday itself passes.
- 370 to 374: DEC plays no part.
- 387, 389: a missing DOB or DEC passes.
"""

from datetime import date
from itertools import pairwise

from tests.lib.plain903.below400_pairing import births, dated, flagged, is_after, lacks, ordered
from tests.lib.small903 import (
    Flags,
    Row,
    Small,
    children_of,
    has_status,
    is_one,
    numbered,
    of_child,
    plus_years,
    rule,
    valid_date,
)


@rule("209", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        if row["UPN"] != "UN1" or born is None:
            return False
        return plus_years(born, 4) <= date(s.start.year - 1, 8, 31)

    return flagged(s, "header", fails)


@rule("231", since=2025)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "uasc") or not has_status(s.tables):
        return None
    eleven_at_the_end = date(s.end.year - 11, 3, 31)

    def fails(row):
        return is_one(row.get("UASC")) and is_after(valid_date(row["DOB"]), eleven_at_the_end)

    return flagged(s, "header", fails)


@rule("234", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "header"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = ordered(s, child)
        for (n, row), (_, later) in pairwise(rows):
            if row["REASON_PLACE_CHANGE"] != "CUSTOD":
                continue
            for m, header in of_child(s.tables["header"], child):
                born, moved = valid_date(header["DOB"]), valid_date(later["DECOM"])
                if born is not None and is_after(plus_years(born, 10), moved):
                    flags |= {("episodes", n), ("header", m)}
    return flags


@rule("301", since=2023)
def _(s: Small) -> Flags | None:
    return flagged(s, "header", lambda row: is_after(valid_date(row["DOB"]), s.end))


@rule("302", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        if not dated(s, child):
            continue
        n, first = dated(s, child)[0]
        for m, header in of_child(s.tables["header"], child):
            if is_after(valid_date(header["DOB"]), valid_date(first["DECOM"])):
                flags |= {("episodes", n), ("header", m)}
    return flags


@rule("304", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        return born is not None and is_after(valid_date(row["DUC"]), plus_years(born, 18))

    return flagged(s, "uasc", fails)


@rule("351", since=2023)
def _(s: Small) -> Flags | None:
    def fails(row):
        born = valid_date(row["DOB"])
        return born is not None and plus_years(born, 25) < s.start

    return flagged(s, "header", fails)


def is_old_enough(s: Small, row: Row, column: str, age: int) -> list[bool]:
    """For each DOB of the child: whether the birthday is on or before this date of the episode."""
    day = valid_date(row[column])
    if day is None:
        return []
    return [plus_years(born, age) <= day for born in births(s, row["CHILD"])]


def episodes_too_old(s: Small, column: str, age: int, rows: list[tuple[int, Row]]) -> Flags:
    """Those of these episodes that lie on or after the birthday."""
    return {("episodes", n) for n, row in rows if any(is_old_enough(s, row, column, age))}


def episodes_too_young(s: Small, column: str, age: int, rows: list[tuple[int, Row]]) -> Flags:
    """Those of these episodes that lie before the birthday."""
    return {("episodes", n) for n, row in rows if not all(is_old_enough(s, row, column, age))}


def placed_in(s: Small, place: str) -> list[tuple[int, Row]]:
    """The episodes in a kind of placement."""
    return [(n, row) for n, row in numbered(s.tables["episodes"]) if row["PLACE"] == place]


def ended_by(s: Small, *reasons: str) -> list[tuple[int, Row]]:
    """The episodes that ended for one of these reasons."""
    return [(n, row) for n, row in numbered(s.tables["episodes"]) if row["REC"] in reasons]


@rule("352", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    started = [(n, row) for n, row in numbered(s.tables["episodes"]) if row["RNE"] == "S"]
    return episodes_too_old(s, "DECOM", 18, started)


@rule("358", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "header"):
        return None
    flags = set()
    for n, episode in numbered(s.tables["episodes"]):
        if episode["LS"] not in ("J1", "J2", "J3"):
            continue
        for m, header in of_child(s.tables["header"], episode["CHILD"]):
            born, started = valid_date(header["DOB"]), valid_date(episode["DECOM"])
            if born is not None and is_after(plus_years(born, 10), started):
                flags |= {("episodes", n), ("header", m)}
    return flags


@rule("359", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes", "header"):
        return None
    flags = set()
    for n, row in numbered(s.tables["episodes"]):
        if row["DEC"] is not None or (row["LS"] == "V2" and row["PLACE"] == "K2"):
            continue
        for born in births(s, row["CHILD"]):
            if plus_years(born, 18) < s.end:
                flags.add(("episodes", n))
    return flags


def too_young_in(s: Small, place: str, age: int) -> Flags | None:
    """Episodes in a placement that start before the child is old enough for it."""
    if lacks(s, "episodes", "header"):
        return None
    return episodes_too_young(s, "DECOM", age, placed_in(s, place))


@rule("370", since=2023, until=2023)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "P2", 15)


@rule("370", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "P2", 16)


@rule("371", since=2023, until=2023)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "H5", 14)


@rule("371", since=2024, until=2024)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "H5", 16)


@rule("371", since=2025)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "K3", 16)


@rule("372", since=2023)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "R5", 10)


@rule("373", since=2023)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "S1", 4)


@rule("374", since=2023)
def _(s: Small) -> Flags | None:
    return too_young_in(s, "P3", 14)


@rule("386", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    return episodes_too_old(s, "DEC", 18, ended_by(s, "E11", "E12"))


@rule("387", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    return episodes_too_young(s, "DEC", 14, ended_by(s, "E5", "E6"))


@rule("389", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    return episodes_too_young(s, "DEC", 16, ended_by(s, "E7"))
