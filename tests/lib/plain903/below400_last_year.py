"""Rules that set a child's header and asylum-seeking status beside last year's.

Decided here:
- 202: 1 means M and 2 means F on either side.
- 205A, 205B, 205C: start from every child in this year's Header; where Header is not loaded (CSV),
  from the UASC table. A child with no UASC row has a blank DUC and only the Header row is flagged.
- 205C: 0 or missing means just that; another text is neither.
- 205A, 205B, 205C are skipped where UASC or UASC_last is not loaded, in XML also for want of a
  Header, and 205A to 205D where a loaded Header holds no status.
- 208: blank to UN1 passes too.
"""

from datetime import date

from tests.lib.plain903.below400_pairing import lacks
from tests.lib.small903 import (
    Flags,
    Row,
    Small,
    Tables,
    has_status,
    is_one,
    numbered,
    of_child,
    plus_years,
    rule,
    valid_date,
)

UNKNOWN_UPN = ("UN1", "UN2", "UN3", "UN4", "UN5")
NO_ROW: Row = {"DUC": None, "DOB": None, "SEX": None}


def pairs(s: Small) -> list[tuple[int, Row, Row]]:
    """Each header row of this year with each of last year's of the same child."""
    found = []
    for n, row in numbered(s.tables["header"]):
        for _, before in of_child(s.last["header"], row["CHILD"]):
            found.append((n, row, before))
    return found


@rule("202", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "header_last"):
        return None
    letters = {"1": "M", "2": "F"}
    flags = set()
    for n, row, before in pairs(s):
        if letters.get(row["SEX"], row["SEX"]) != letters.get(before["SEX"], before["SEX"]):
            flags.add(("header", n))
    return flags


@rule("203", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "header_last"):
        return None
    flags = set()
    for n, row, before in pairs(s):
        if valid_date(row["DOB"]) != valid_date(before["DOB"]):
            flags.add(("header", n))
    return flags


@rule("204", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "header_last"):
        return None
    return {("header", n) for n, row, before in pairs(s) if row["ETHNIC"] != before["ETHNIC"]}


@rule("207", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "header_last", "episodes"):
        return None
    flags = set()
    for n, row, before in pairs(s):
        is_here = bool(of_child(s.tables["episodes"], row["CHILD"]))
        if is_here and before["MOTHER"] == "1" and row["MOTHER"] != "1":
            flags.add(("header", n))
    return flags


@rule("208", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "header_last"):
        return None
    flags = set()
    for n, row, before in pairs(s):
        if not upn_may_change(before["UPN"], row["UPN"]):
            flags.add(("header", n))
    return flags


def upn_may_change(before: str | None, now: str | None) -> bool:
    """Whether last year's UPN may have become this year's."""
    if before == now:
        return True
    if now is None:
        return False
    if now == "UN1":
        return before is None
    if now in UNKNOWN_UPN:
        return before is None or before == "UN1"
    return before is None or before in UNKNOWN_UPN


def is_status_unknown(tables: Tables) -> bool:
    """Whether a loaded header holds no asylum-seeking status."""
    return "header" in tables and not has_status(tables)


def listed_status(tables: Tables) -> list[tuple[int, str | None, str | None]]:
    """Number, child and status of each row of the header, or of the UASC table without one."""
    if "header" in tables:
        return [(n, row["CHILD"], row.get("UASC")) for n, row in numbered(tables["header"])]
    found = []
    for n, row in numbered(tables["uasc"]):
        filled = row["SEX"] is not None or row["DUC"] is not None
        found.append((n, row["CHILD"], "1" if filled else "0"))
    return found


def statuses_before(s: Small, child: str | None) -> list[str | None]:
    """Every status that last year held for a child; one missing status if it held none."""
    if child is None:
        return [None]
    return [status for _, each, status in listed_status(s.last) if each == child] or [None]


def uasc_rows(tables: Tables, child: str | None) -> list[tuple[int, Row]]:
    """A child's rows of the UASC table; one blank row, numbered 0, if there are none."""
    return of_child(tables["uasc"], child) or [(0, NO_ROW)]


def compared(s: Small) -> list[tuple[set, str | None, str | None, Row, Row]] | None:
    """Every child's status and UASC row in both years, with the rows to flag; None to skip."""
    if lacks(s, "uasc", "uasc_last") or is_status_unknown(s.tables) or is_status_unknown(s.last):
        return None
    if s.file_format == "xml" and lacks(s, "header", "header_last"):
        return None
    found = []
    for n, child, status in listed_status(s.tables):
        rows = uasc_rows(s.tables, child)
        if "header" not in s.tables:
            rows = [(n, s.tables["uasc"][n - 1])]
        for m, row in rows:
            flags = {("uasc", m)} if m else set()
            if "header" in s.tables:
                flags.add(("header", n))
            for before in statuses_before(s, child):
                for _, earlier in uasc_rows(s.last, child):
                    found.append((flags, status, before, row, earlier))
    return found


@rule("205A", since=2023)
def _(s: Small) -> Flags | None:
    comparisons = compared(s)
    if comparisons is None:
        return None
    opened, closed = date(s.year - 2, 4, 1), date(s.year - 1, 3, 31)
    found: Flags = set()
    for flags, status, before, row, earlier in comparisons:
        if is_one(status) or not is_one(before):
            continue
        ceased = valid_date(earlier["DUC"])
        outside = ceased is None or not opened <= ceased <= closed
        if row["DUC"] is not None or outside:
            found |= flags
    return found


@rule("205B", since=2023)
def _(s: Small) -> Flags | None:
    comparisons = compared(s)
    if comparisons is None:
        return None
    found: Flags = set()
    for flags, status, before, row, earlier in comparisons:
        if not is_one(status) or not is_one(before):
            continue
        born = valid_date(earlier["DOB"])
        ceased, ceased_before = valid_date(row["DUC"]), valid_date(earlier["DUC"])
        adult = plus_years(born, 18) if born is not None else None
        first = ceased_before is None or ceased_before != adult
        in_year = ceased is not None and s.start <= ceased <= s.end
        same = ceased is not None and ceased == ceased_before
        if first or not (in_year or same):
            found |= flags
    return found


@rule("205C", since=2023)
def _(s: Small) -> Flags | None:
    comparisons = compared(s)
    if comparisons is None:
        return None
    found: Flags = set()
    for flags, status, before, row, earlier in comparisons:
        neither = status in (None, "0") and before in (None, "0")
        if neither and (valid_date(row["DUC"]) or valid_date(earlier["DUC"])):
            found |= flags
    return found


@rule("205D", since=2023)
def _(s: Small) -> Flags | None:
    for tables in (s.tables, s.last):
        if is_status_unknown(tables) or not ("header" in tables or "uasc" in tables):
            return None
    table = "header" if "header" in s.tables else "uasc"
    flags = set()
    for n, child, status in listed_status(s.tables):
        for _, other, before in listed_status(s.last):
            if child is not None and child == other and is_one(status) and not is_one(before):
                flags.add((table, n))
    return flags
