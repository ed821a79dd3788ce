"""Tables that must agree on the child, pupil numbers, reviews: 440 to 444 and INT.

Decided here:
- 440: a review on the fourth birthday is flagged.
- INT01 to INT09: a row without CHILD is found in Header only if Header has a row without CHILD.
- INT11 to INT21: a repeated Header row is tried each time, and one that differs is enough.
"""

from tests.lib.plain903.from400_reading import (
    after_years,
    before,
    children,
    day,
    lacks,
    no_later,
    of_child,
    this,
)
from tests.lib.small903 import Flags, Small, rule


@rule("440", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "reviews"):
        return None
    flags = set()
    for n, row in this(s, "reviews"):
        is_four = no_later(after_years(day(row["DOB"]), 4), day(row["REVIEW"]))
        if row["REVIEW_CODE"] == "PN0" and is_four:
            flags.add(("reviews", n))
    return flags


@rule("441", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "reviews"):
        return None
    flags = set()
    for n, row in this(s, "reviews"):
        is_under_four = before(day(row["REVIEW"]), after_years(day(row["DOB"]), 4))
        takes_part = row["REVIEW_CODE"] in ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")
        if takes_part and is_under_four:
            flags.add(("reviews", n))
    return flags


@rule("442", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        episodes = of_child(this(s, "episodes"), row["CHILD"])
        is_looked_after = any(e["LS"] not in ("V3", "V4") for _, e in episodes)
        if is_looked_after and row["UPN"] is None:
            flags.add(("header", n))
    return flags


@rule("444", since=2026)
def _(s: Small) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        if row["UPN"] in (None, "UN1", "UN2", "UN3", "UN4", "UN5"):
            continue
        if any(other["UPN"] == row["UPN"] and m != n for m, other in this(s, "header")):
            flags.add(("header", n))
    return flags


def _in_header(code: str, table: str) -> None:
    """Make the rule that every child of a table is in Header."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "header " + table):
            return None
        known = [header["CHILD"] for _, header in this(s, "header")]
        return {(table, n) for n, row in this(s, table) if row["CHILD"] not in known}


_in_header("INT01", "ad1")
_in_header("INT02", "placed_for_adoption")
_in_header("INT03", "episodes")
_in_header("INT04", "missing")
_in_header("INT05", "oc2")
_in_header("INT06", "oc3")
_in_header("INT07", "previous_permanence")
_in_header("INT08", "reviews")
_in_header("INT09", "uasc")


def _born_as_header(code: str, table: str) -> None:
    """Make the rule that a table has Header's date of birth."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "header " + table):
            return None
        flags = set()
        for n, row in this(s, table):
            for _, header in of_child(this(s, "header"), row["CHILD"]):
                here, there = day(row["DOB"]), day(header["DOB"])
                if here is not None and there is not None and here != there:
                    flags.add((table, n))
        return flags


_born_as_header("INT11", "ad1")
_born_as_header("INT12", "placed_for_adoption")
_born_as_header("INT13", "missing")
_born_as_header("INT14", "oc2")
_born_as_header("INT15", "oc3")
_born_as_header("INT16", "previous_permanence")
_born_as_header("INT17", "reviews")
_born_as_header("INT18", "uasc")


@rule("INT21", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header uasc"):
        return None
    flags = set()
    for n, row in this(s, "uasc"):
        for _, header in of_child(this(s, "header"), row["CHILD"]):
            here, there = row["SEX"], header["SEX"]
            if here is not None and there is not None and here != there:
                flags.add(("uasc", n))
    return flags


def _one_row_a_child(code: str, table: str) -> None:
    """Make the rule that a child stands once in a table."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, table):
            return None
        flags = set()
        for rows in children(this(s, table)).values():
            if len(rows) > 1:
                for n, _ in rows:
                    flags.add((table, n))
        return flags


_one_row_a_child("INT31", "ad1")
_one_row_a_child("INT32", "header")
_one_row_a_child("INT33", "oc2")
_one_row_a_child("INT34", "oc3")
_one_row_a_child("INT35", "previous_permanence")
_one_row_a_child("INT36", "uasc")
