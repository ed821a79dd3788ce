"""Rules on how a child's episodes follow one another, and on how long they last together.

Decided here:
- 142: rows without a usable DECOM are left out; of equal DECOMs the last in file order is last.
- 210: the child's care began with the latest RNE S episode, else the earliest episode; flagged with
  the Header row if that is before 24 March. A child with no usable DECOM passes.
- 361, 362: only rows of that status directly adjacent in the order, DEC equal to the next DECOM, are
  joined; a DEC that is blank or cannot be read counts as the year's end.
- 363, 364: by DECOM; a DEC that is filled but cannot be read adds nothing and parts no period.
- 367: only the collection year is counted, as the test does.
- 377: a window runs from one DECOM to the day before its anniversary; rows without DECOM are out.
- 383: two blank PLACEs differ; a PL_POST blank on either side passes; postcodes compare as text.
- 388: as the test stands, with a missing DECOM first, as 1 January 1901.
"""

from datetime import date
from itertools import pairwise

from tests.lib.plain903.below400_pairing import (
    TEMPORARY,
    dated,
    end_or_year_end,
    lacks,
    latest,
    ordered,
)
from tests.lib.small903 import (
    Flags,
    Row,
    Small,
    children_of,
    of_child,
    plus_years,
    rule,
    valid_date,
)


@rule("142", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        for n, row in dated(s, child)[:-1]:
            if valid_date(row["DEC"]) is None or row["REC"] is None:
                flags.add(("episodes", n))
    return flags


@rule("210", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "header", "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = dated(s, child)
        began = latest([(n, row) for n, row in rows if row["RNE"] == "S"])
        if began is None and rows:
            began = rows[0]
        if began is None or valid_date(began[1]["DECOM"]) >= date(s.year, 3, 24):
            continue
        for m, header in of_child(s.tables["header"], child):
            if header["UPN"] == "UN4":
                flags |= {("episodes", began[0]), ("header", m)}
    return flags


@rule("225", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = ordered(s, child)
        for (n, row), (_, later) in pairwise(rows):
            if row["REC"] != "X1" or row["REASON_PLACE_CHANGE"] is not None:
                continue
            if row["PLACE"] in TEMPORARY or later["PLACE"] in TEMPORARY:
                continue
            if later["RNE"] in ("P", "B", "T", "U"):
                flags.add(("episodes", n))
    return flags


@rule("226", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        reason_before = None
        for n, row in ordered(s, child):
            reason = row["REASON_PLACE_CHANGE"]
            if row["PLACE"] in TEMPORARY and (reason or reason_before) is not None:
                flags.add(("episodes", n))
            reason_before = reason
    return flags


@rule("357", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        for n, row in dated(s, child)[:1]:
            if valid_date(row["DECOM"]) >= s.start and row["RNE"] != "S":
                flags.add(("episodes", n))
    return flags


def joined_spells(s: Small, child: str, status: str) -> list[list[tuple[int, Row]]]:
    """A child's spells under a status: adjacent rows, each starting the day the last one ended."""
    spells: list[list[tuple[int, Row]]] = []
    before = None
    for n, row in ordered(s, child):
        if row["LS"] == status:
            follows = before is not None and before["LS"] == status
            if follows and (valid_date(before["DEC"]) or s.end) == valid_date(row["DECOM"]):
                spells[-1].append((n, row))
            else:
                spells.append([(n, row)])
        before = row
    return spells


def spells_over(s: Small, status: str, days: int) -> Flags | None:
    """Every row of a spell that takes more than so many days from first to last."""
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        for spell in joined_spells(s, child, status):
            starts = [valid_date(row["DECOM"]) for _, row in spell]
            ends = [valid_date(row["DEC"]) or s.end for _, row in spell]
            known = [day for day in starts if day is not None]
            if known and (max(ends) - min(known)).days > days:
                flags |= {("episodes", n) for n, _ in spell}
    return flags


@rule("361", since=2023)
def _(s: Small) -> Flags | None:
    return spells_over(s, "L1", 3)


@rule("362", since=2023)
def _(s: Small) -> Flags | None:
    return spells_over(s, "L2", 21)


def added_days_over(s: Small, status: str, days: int) -> Flags | None:
    """Every row of a period whose rows' own lengths add up to more than so many days."""
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        periods: list[list[tuple[int, Row]]] = []
        ended_before = None
        for n, row in dated(s, child):
            if row["LS"] != status:
                continue
            started, ended = valid_date(row["DECOM"]), end_or_year_end(s, row)
            if not periods or (ended_before is not None and started > ended_before):
                periods.append([])
            periods[-1].append((n, row))
            ended_before = ended
        for period in periods:
            if total_days(s, period) > days:
                flags |= {("episodes", n) for n, _ in period}
    return flags


def total_days(s: Small, period: list[tuple[int, Row]]) -> int:
    """The lengths of rows added up; one whose end cannot be read adds nothing."""
    total = 0
    for _, row in period:
        ended = end_or_year_end(s, row)
        if ended is not None:
            total += (ended - valid_date(row["DECOM"])).days
    return total


@rule("363", since=2023)
def _(s: Small) -> Flags | None:
    return added_days_over(s, "L3", 7)


@rule("364", since=2023)
def _(s: Small) -> Flags | None:
    return added_days_over(s, "J2", 21)


@rule("367", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        counted, total = set(), 0
        for n, row in dated(s, child):
            ended = end_or_year_end(s, row)
            if row["LS"] != "V3" or ended is None:
                continue
            length = (min(ended, s.end) - max(valid_date(row["DECOM"]), s.start)).days
            if length > 0:
                counted.add(("episodes", n))
                total += length
        if total > 75:
            flags |= counted
    return flags


@rule("377", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = [(n, row) for n, row in dated(s, child) if row["PLACE"] == "T3"]
        for _, first in rows:
            opens = valid_date(first["DECOM"])
            closes = plus_years(opens, 1)
            window = {
                ("episodes", n) for n, row in rows if opens <= valid_date(row["DECOM"]) < closes
            }
            if len(window) > 2:
                flags |= window
    return flags


def wrongly_returned(s: Small, asks_postcode: bool) -> Flags | None:
    """Rows after a temporary placement that do not go back to the placement before it."""
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = ordered(s, child)
        for (_, usual), (_, away), (n, row) in zip(rows, rows[1:], rows[2:], strict=False):
            if away["PLACE"] not in TEMPORARY:
                continue
            elsewhere = row["PLACE"] is None or row["PLACE"] != usual["PLACE"]
            posts = (row["PL_POST"], usual["PL_POST"])
            moved = asks_postcode and None not in posts and posts[0] != posts[1]
            if row["RNE"] != "P" or elsewhere or moved:
                flags.add(("episodes", n))
    return flags


@rule("383", since=2023, until=2025)
def _(s: Small) -> Flags | None:
    return wrongly_returned(s, asks_postcode=False)


@rule("383", since=2026)
def _(s: Small) -> Flags | None:
    return wrongly_returned(s, asks_postcode=True)


@rule("388", since=2023)
def _(s: Small) -> Flags | None:
    if lacks(s, "episodes"):
        return None
    flags = set()
    for child in children_of(s.tables["episodes"]):
        rows = of_child(s.tables["episodes"], child)
        starts = {n: valid_date(row["DECOM"]) or date.min for n, row in rows}
        rows.sort(key=lambda pair: starts[pair[0]])
        for position, (n, row) in enumerate(rows):
            ended = valid_date(row["DEC"])
            if ended is None or row["REC"] is None:
                continue
            is_last = position == len(rows) - 1
            follows = not is_last and starts[rows[position + 1][0]] == ended
            if (row["REC"] == "X1") != follows:
                flags.add(("episodes", n))
    return flags
