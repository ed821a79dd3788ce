"""Health and offending of children looked after all year (OC2): 542 to 547.

Decided here:
- 544, 547: any value of the field counts, 0 as well as 1.
- 546: the child need not have been looked after all year; without Episodes it is still skipped.
"""

from tests.lib.plain903.from400_reading import after_years, before, day, lacks, no_later, this
from tests.lib.small903 import Flags, Small, continuously_looked_after, rule

HEALTH = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")


@rule("542", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "oc2"):
        return None
    flags = set()
    for n, row in this(s, "oc2"):
        is_under_ten = before(s.end, after_years(day(row["DOB"]), 10))
        if is_under_ten and row["CONVICTED"] is not None:
            flags.add(("oc2", n))
    return flags


@rule("543", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc2"):
        return None
    all_year = continuously_looked_after(s)
    flags = set()
    for n, row in this(s, "oc2"):
        is_ten = no_later(after_years(day(row["DOB"]), 10), s.end)
        if is_ten and row["CHILD"] in all_year and row["CONVICTED"] is None:
            flags.add(("oc2", n))
    return flags


@rule("545", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc2"):
        return None
    all_year = continuously_looked_after(s)
    flags = set()
    for n, row in this(s, "oc2"):
        is_under_five = before(s.end, after_years(day(row["DOB"]), 5))
        if is_under_five and row["CHILD"] in all_year and row["HEALTH_CHECK"] is None:
            flags.add(("oc2", n))
    return flags


@rule("546", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes oc2"):
        return None
    flags = set()
    for n, row in this(s, "oc2"):
        is_five = no_later(after_years(day(row["DOB"]), 5), s.end)
        if is_five and row["HEALTH_CHECK"] is not None:
            flags.add(("oc2", n))
    return flags


def _filled_with_gaps(code: str, column: str) -> None:
    """Make the rule that where one field is filled the health fields are too."""

    @rule(code, since=2023)
    def _(s: Small) -> Flags | None:
        if lacks(s, "oc2"):
            return None
        flags = set()
        for n, row in this(s, "oc2"):
            if row[column] is not None and any(row[field] is None for field in HEALTH):
                flags.add(("oc2", n))
        return flags


_filled_with_gaps("544", "CONVICTED")
_filled_with_gaps("547", "HEALTH_CHECK")
