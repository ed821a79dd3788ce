"""Young mothers and their first child: 607, 611, 612, 620, 621, 624 to 626, 628.

Decided here:
- 621: as the test, a mother without a usable date of birth is flagged too.
- 624: dates are compared; a date that cannot be read, in either year, differs.
- 625: the latest episode is by DECOM, its DEC is tested only if it is a date, and a child with no
  dated episode is left out; the Header row and that episode are flagged.
"""

from tests.lib.plain903.from400_reading import (
    after_years,
    before,
    children,
    day,
    lacks,
    last,
    latest,
    no_later,
    of_child,
    same_day,
    this,
)
from tests.lib.small903 import Flags, Small, rule


def _left_with_no_answer(s: Small, female: str) -> Flags | None:
    if lacks(s, "episodes header"):
        return None
    flags = set()
    for n, episode in this(s, "episodes"):
        ended = day(episode["DEC"])
        in_year = no_later(s.start, ended) and no_later(ended, s.end)
        if not in_year or episode["REC"] in (None, "X1") or episode["LS"] in ("V3", "V4"):
            continue
        for m, header in of_child(this(s, "header"), episode["CHILD"]):
            if header["SEX"] == female and header["MOTHER"] is None:
                flags.add(("episodes", n))
                flags.add(("header", m))
    return flags


@rule("607", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return _left_with_no_answer(s, "2")


@rule("607", since=2025)
def _(s: Small) -> Flags | None:
    return _left_with_no_answer(s, "F")


@rule("611", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        if row["MOTHER"] == "1" and row["MC_DOB"] is None:
            flags.add(("header", n))
    return flags


def _child_of_no_mother(s: Small, female: str) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        is_no_mother = row["SEX"] == female and row["MOTHER"] in (None, "0")
        if is_no_mother and row["MC_DOB"] is not None:
            flags.add(("header", n))
    return flags


@rule("612", since=2023, until=2024)
def _(s: Small) -> Flags | None:
    return _child_of_no_mother(s, "2")


@rule("612", since=2025)
def _(s: Small) -> Flags | None:
    return _child_of_no_mother(s, "F")


@rule("620", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        if row["MOTHER"] == "1" and before(s.start, after_years(day(row["DOB"]), 11)):
            flags.add(("header", n))
    return flags


@rule("621", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        born = day(row["MC_DOB"])
        if born is not None and not before(day(row["DOB"]), born):
            flags.add(("header", n))
    return flags


@rule("624", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", last="header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        for _, old in of_child(last(s, "header"), row["CHILD"]):
            if day(old["MC_DOB"]) is None:
                continue
            if not same_day(day(row["MC_DOB"]), day(old["MC_DOB"])):
                flags.add(("header", n))
    return flags


@rule("625", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header"):
        return None
    flags = set()
    for child, episodes in children(this(s, "episodes")).items():
        final = latest(episodes, "DECOM")
        if final is None:
            continue
        for n, header in of_child(this(s, "header"), child):
            born = day(header["MC_DOB"])
            if before(s.end, born) or before(day(final[1]["DEC"]), born):
                flags.add(("header", n))
                flags.add(("episodes", final[0]))
    return flags


@rule("626", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", last="header"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        if row["MOTHER"] != "1" or not before(day(row["MC_DOB"]), s.start):
            continue
        for _, old in of_child(last(s, "header"), row["CHILD"]):
            if old["MOTHER"] == "0":
                flags.add(("header", n))
    return flags


@rule("628", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes header oc3"):
        return None
    flags = set()
    for n, row in this(s, "header"):
        if row["MOTHER"] is None or of_child(this(s, "episodes"), row["CHILD"]):
            continue
        for _, leaver in of_child(this(s, "oc3"), row["CHILD"]):
            if any(leaver[column] is not None for column in ("IN_TOUCH", "ACTIV", "ACCOM")):
                flags.add(("header", n))
    return flags
