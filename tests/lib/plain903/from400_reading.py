"""How the plain rules from 400 on read rows, dates, orders and periods of care.

Decided here:
- Blank is an empty cell. Only where an entry says "valid", "invalid" or compares dates does a date
  that cannot be read count as nothing; it is then neither equal to, before nor after any date.
- A row without CHILD is in no group and pairs with nothing; a rule that flags a row for want of
  a partner flags it, since it has none.
- "The row with the earliest or latest date" is the first such row in file order; "the last row of
  an order" is the last in file order among equals.
- A partial date may have any day from 1 to 31 beside an unknown month; the answer is 31 December.
- A child whose episodes all lack a date that can be read has no period of care and is left out.
"""

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise

from tests.lib.plain_rules import Numbered, before, numbered, plus_years
from tests.lib.plain_rules import no_later as no_later
from tests.lib.plain_rules import same_day as same_day
from tests.lib.small903 import Row, Small
from tests.lib.small903 import valid_date as day

PARTIAL = re.compile(r"([0-9]{1,2}|ZZ)/([0-9]{1,2}|ZZ)/([0-9]{4}|ZZZZ)")


def lacks(s: Small, this: str = "", last: str = "") -> bool:
    """Whether a table is not loaded; names are parted by spaces."""
    lacks_this = any(name not in s.tables for name in this.split())
    return lacks_this or any(name not in s.last for name in last.split())


def this(s: Small, table: str) -> Numbered:
    """This year's rows of a table with their numbers."""
    return numbered(s.tables[table])


def last(s: Small, table: str) -> Numbered:
    """Last year's rows of a table with their numbers."""
    return numbered(s.last[table])


def of_child(rows: Numbered, child: str | None) -> Numbered:
    """The rows of one child; a row without a child has no partner."""
    if child is None:
        return []
    return [(n, row) for n, row in rows if row["CHILD"] == child]


def children(rows: Numbered) -> dict[str, Numbered]:
    """The rows gathered by child, in file order."""
    gathered: dict[str, Numbered] = {}
    for n, row in rows:
        if row["CHILD"] is not None:
            gathered.setdefault(row["CHILD"], []).append((n, row))
    return gathered


def after_years(born: date | None, years: int) -> date | None:
    """The same day some years on, or the last day there is; nothing for no date."""
    if born is None:
        return None
    if born.year + years > 9999:
        return date.max
    return plus_years(born, years)


def latest_possible(text: str | None) -> date | None:
    """The latest date that a partial date can mean, or nothing; an unknown year is read as 2000."""
    match = PARTIAL.fullmatch(text) if text is not None else None
    if match is None:
        return None
    year = 2000 if match[3] == "ZZZZ" else int(match[3])
    if year == 0:
        return None
    if match[2] == "ZZ":
        if match[1] != "ZZ" and not 1 <= int(match[1]) <= 31:
            return None
        return date(year, 12, 31)
    month = int(match[2])
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year, month)[1]
    if match[1] == "ZZ":
        return date(year, month, longest)
    if not 1 <= int(match[1]) <= longest:
        return None
    return date(year, month, int(match[1]))


def earliest(rows: Numbered, column: str) -> tuple[int, Row] | None:
    """The first row in file order with the earliest date in a column."""
    found = None
    for n, row in rows:
        if day(row[column]) is None:
            continue
        if found is None or before(day(row[column]), day(found[1][column])):
            found = (n, row)
    return found


def latest(rows: Numbered, column: str) -> tuple[int, Row] | None:
    """The first row in file order with the latest date in a column."""
    found = None
    for n, row in rows:
        if day(row[column]) is None:
            continue
        if found is None or before(day(found[1][column]), day(row[column])):
            found = (n, row)
    return found


def latest_decision(decisions: Numbered) -> tuple[int, Row]:
    """One child's latest adoption decision; where none is dated, the first in file order."""
    return latest(decisions, "DATE_PLACED") or decisions[0]


def in_order(rows: Numbered, *columns: str) -> Numbered:
    """The rows by the dates in some columns, undated rows at the end, file order among equals."""

    def place(numbered_row: tuple[int, Row]) -> list[date]:
        return [day(numbered_row[1][column]) or date.max for column in columns]

    return sorted(rows, key=place)


def neighbours(rows: Numbered, *columns: str) -> list[tuple[int, Row, Row]]:
    """Each row that has one before it in its child's order: its number, the row, the one before."""
    pairs = []
    for own in children(rows).values():
        ordered = in_order(own, *columns)
        for (_, earlier), (n, row) in pairwise(ordered):
            pairs.append((n, row, earlier))
    return pairs


def care_periods(episodes: Numbered) -> list[tuple[date, date | None]]:
    """The start and end of each period of care of one child; an ongoing one has no end."""
    periods: list[tuple[date, date | None]] = []
    for _, episode in in_order(episodes, "DECOM"):
        started, ended = day(episode["DECOM"]), day(episode["DEC"])
        if started is None:
            continue
        if periods and not before(periods[-1][1], started):
            periods[-1] = (periods[-1][0], ended)
        else:
            periods.append((started, ended))
    return periods


def looked_after_at_end(episodes: Numbered) -> Numbered:
    """The episodes that are open and no short break."""
    return [(n, e) for n, e in episodes if e["DEC"] is None and e["LS"] not in ("V3", "V4")]
