"""How the plain rules below 400 look at rows: alone, by child, or one table beside another.

Decided here:
- A row with a blank CHILD is judged alone, but is in no group and pairs with nothing.
- A repeated row of a table that should have one a child is tried in each pairing.
- A table loaded with no rows is loaded: the rule runs and flags nothing.
"""

from collections.abc import Callable
from datetime import date

from tests.lib.small903 import Flags, Row, Small, in_order, of_child, valid_date

RESPITE = ("V3", "V4")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
HEALTH = (
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)
YEARLY_HEALTH = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
ADOPTION = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")
LEAVING = ("IN_TOUCH", "ACTIV", "ACCOM")


def lacks(s: Small, *names: str) -> bool:
    """Whether one of these tables is not loaded; last year's are named `header_last`."""
    for name in names:
        if name.endswith("_last"):
            if name.removesuffix("_last") not in s.last:
                return True
        elif name not in s.tables:
            return True
    return False


def flagged(s: Small, table: str, fails: Callable[[Row], bool]) -> Flags | None:
    """The rows of one table that fail, each judged alone; None if it is not loaded."""
    if lacks(s, table):
        return None
    flags = set()
    for n, row in enumerate(s.tables[table], start=1):
        if fails(row):
            flags.add((table, n))
    return flags


def any_filled(row: Row, columns: tuple[str, ...]) -> bool:
    """Whether one of these columns is not blank."""
    return any(row[column] is not None for column in columns)


def any_blank(row: Row, columns: tuple[str, ...]) -> bool:
    """Whether one of these columns is blank."""
    return any(row[column] is None for column in columns)


def is_unreadable(text: str | None) -> bool:
    """Whether a date is filled but is no valid date."""
    return text is not None and valid_date(text) is None


def is_after(one: date | None, other: date | None) -> bool:
    """Whether one day is later than the other; a missing day is not."""
    return one is not None and other is not None and one > other


def is_respite(episode: Row) -> bool:
    """Whether an episode is a short break; a blank legal status is not."""
    return episode["LS"] in RESPITE


def end_or_year_end(s: Small, episode: Row) -> date | None:
    """The end of an episode, the year's end if DEC is blank; None if it cannot be read."""
    if episode["DEC"] is None:
        return s.end
    return valid_date(episode["DEC"])


def ordered(s: Small, child: str) -> list[tuple[int, Row]]:
    """A child's episodes by DECOM, those without one last, ties in file order."""
    return in_order(of_child(s.tables["episodes"], child), "DECOM")


def dated(s: Small, child: str) -> list[tuple[int, Row]]:
    """A child's episodes with a valid DECOM, by DECOM, ties in file order."""
    return [(n, row) for n, row in ordered(s, child) if valid_date(row["DECOM"])]


def latest(rows: list[tuple[int, Row]]) -> tuple[int, Row] | None:
    """Of dated episodes in order, the first in file order of those with the greatest DECOM."""
    chosen = None
    for n, row in rows:
        if chosen is None or is_after(valid_date(row["DECOM"]), valid_date(chosen[1]["DECOM"])):
            chosen = (n, row)
    return chosen


def births(s: Small, child: str | None) -> list[date]:
    """Every valid DOB that the header holds for a child: usually one, none if it has no row."""
    days = [valid_date(row["DOB"]) for _, row in of_child(s.tables["header"], child)]
    return [day for day in days if day is not None]
