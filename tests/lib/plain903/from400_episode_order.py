"""What may follow what among a child's episodes: 426, 431 to 437, 501, 504.

Decided here:
- 433: dates are compared; a date that cannot be read, on either side, makes them differ.
- 435: blank equals blank for the four placement columns; for LS two blanks still differ.
- 504: two blank CINs are equal; one blank beside one filled differs.
"""

from tests.lib.plain903.from400_reading import (
    before,
    children,
    day,
    in_order,
    lacks,
    neighbours,
    no_later,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule

ENDS_OF_CARE = (
    "E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E45 E46 E47 E48".split()
)
PLACEMENT = ("PLACE", "PL_POST", "URN", "PLACE_PROVIDER")


def _same_placement(row: dict, earlier: dict) -> bool:
    return all(row[column] == earlier[column] for column in PLACEMENT)


@rule("426", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for episodes in children(this(s, "episodes")).values():
        statuses = [e["LS"] for _, e in episodes]
        if "V3" in statuses and "V4" in statuses:
            for n, e in episodes:
                if e["LS"] in ("V3", "V4"):
                    flags.add(("episodes", n))
    return flags


@rule("431", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if row["RNE"] == "S" and no_later(day(row["DECOM"]), day(earlier["DEC"])):
            flags.add(("episodes", n))
    return flags


@rule("432", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if earlier["REC"] in ENDS_OF_CARE and row["RNE"] != "S":
            flags.add(("episodes", n))
    return flags


@rule("433", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM", "DEC"):
        if row["RNE"] not in ("P", "L", "T", "U", "B"):
            continue
        if not same_day(day(row["DECOM"]), day(earlier["DEC"])):
            flags.add(("episodes", n))
    return flags


@rule("434", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if row["RNE"] != "L":
            continue
        same_status = row["LS"] is not None and row["LS"] == earlier["LS"]
        if same_status or not _same_placement(row, earlier):
            flags.add(("episodes", n))
    return flags


@rule("435", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if row["RNE"] not in ("P", "T"):
            continue
        if row["LS"] != earlier["LS"] or _same_placement(row, earlier):
            flags.add(("episodes", n))
    return flags


@rule("436", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if row["RNE"] not in ("U", "B"):
            continue
        if row["LS"] == earlier["LS"] or _same_placement(row, earlier):
            flags.add(("episodes", n))
    return flags


@rule("437", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for episodes in children(this(s, "episodes")).values():
        for n, episode in in_order(episodes, "DECOM")[:-1]:
            if episode["REC"] in ("E2", "E15") and day(episode["DECOM"]) is not None:
                flags.add(("episodes", n))
    return flags


@rule("501", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        if before(day(row["DECOM"]), day(earlier["DEC"])):
            flags.add(("episodes", n))
    return flags


@rule("504", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for n, row, earlier in neighbours(this(s, "episodes"), "DECOM"):
        carries_on = earlier["REC"] == "X1" and same_day(day(earlier["DEC"]), day(row["DECOM"]))
        if carries_on and row["CIN"] != earlier["CIN"]:
            flags.add(("episodes", n))
    return flags
