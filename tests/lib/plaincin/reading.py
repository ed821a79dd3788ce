"""How the plain rules of the children in need return read rows, days, flags and code lists.

Decided here:
- Rows belong together by the number of their Child element; LAchildID joins nothing.
- A date that cannot be read is missing, in every sense that an entry gives to missing.
- A date far off the calendar's ends, 280 days before it or 25 years after it, is that end.
- A rule that lists the header is skipped as a whole where the reference date cannot be read.
- Codes are trimmed and compared with case; UPN, FormerUPN and LAchildID are taken as they stand.
"""

from collections.abc import Callable
from datetime import date, timedelta

from tests.lib.plain_rules import Flags, Numbered, Row, before, no_later, numbered, plus_years
from tests.lib.plain_rules import same_day as same_day
from tests.lib.poolscin import ASSESSMENT, CHILD, EPISODE, PLAN
from tests.lib.smallcin import SmallCin, valid_date

day = valid_date


def this(s: SmallCin, table: str) -> Numbered:
    """The rows of a table with their numbers."""
    return numbered(s.tables[table])


def flagged(s: SmallCin, table: str, fails: Callable[[Row], bool]) -> Flags:
    """The rows of a table that fail by themselves."""
    return {(table, n) for n, row in this(s, table) if fails(row)}


def _sharing(rows: Numbered, row: Row, *keys: str) -> Numbered:
    if any(row[key] is None for key in keys):
        return []
    return [(n, other) for n, other in rows if all(other[key] == row[key] for key in keys)]


def of_child(rows: Numbered, row: Row) -> Numbered:
    """Those of the rows that are of the same child as a row."""
    return _sharing(rows, row, CHILD)


def of_episode(rows: Numbered, row: Row) -> Numbered:
    """Those of the rows that are of the same episode as a row."""
    return _sharing(rows, row, CHILD, EPISODE)


def of_assessment(rows: Numbered, row: Row) -> Numbered:
    """Those of the rows that are of the same assessment as a row."""
    return _sharing(rows, row, CHILD, EPISODE, ASSESSMENT)


def of_plan(rows: Numbered, row: Row) -> Numbered:
    """Those of the rows that are of the same child protection plan as a row."""
    return _sharing(rows, row, CHILD, EPISODE, PLAN)


def code(text: str | None) -> str | None:
    """A code without the blanks about it; nothing where there is nothing else."""
    return (text or "").strip() or None


def is_true(text: str | None) -> bool:
    """Whether a flag says true."""
    return (text or "").strip().lower() in ("true", "1")


def is_false(text: str | None) -> bool:
    """Whether a flag says false; a blank or anything else says neither."""
    return (text or "").strip().lower() in ("false", "0")


def are_digits(text: str) -> bool:
    """Whether every character is 0 to 9 and there is at least one."""
    return text != "" and all(sign in "0123456789" for sign in text)


def days_before(on: date | None, days: int) -> date | None:
    """The day so many days earlier, kept to the calendar; nothing for no date."""
    if on is None:
        return None
    if (on - date.min).days < days:
        return date.min
    return on - timedelta(days=days)


def years_after(on: date | None, years: int) -> date | None:
    """The same day some years on, kept to the calendar; nothing for no date."""
    if on is None:
        return None
    if on.year + years > date.max.year:
        return date.max
    return plus_years(on, years)


def months_after(on: date, months: int) -> date:
    """The same day some months on, or the month's last day where there is no such day."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    for last in (on.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(on.day, last))
        except ValueError:
            continue
    raise ValueError(f"no month has so few days: {on}")


def runs_into(starts: date | None, begun: date | None, ended: date | None) -> bool:
    """Whether something starts while something else with an end runs, both ends included."""
    return no_later(begun, starts) and no_later(starts, ended)


def starts_within(starts: date | None, begun: date | None, ended: date | None) -> bool:
    """Whether something starts while something else runs, whose last day is free."""
    return no_later(begun, starts) and before(starts, ended)


def pairs(rows: Numbered, together: Callable[[Numbered, Row], Numbered]) -> list:
    """Every ordered pair of different rows that belong together: (number, row, number, row)."""
    found = []
    for n, row in rows:
        for m, other in together(rows, row):
            if m != n:
                found.append((n, row, m, other))
    return found
