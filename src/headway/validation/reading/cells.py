"""A cell of a list in one form: what stands around it, days, and a sentence where it cannot be read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from headway.vocabulary.errors import BadFile

AROUND = " \t\r\n\u00a0"
# A spreadsheet may write midnight after a day.
MIDNIGHT = r"(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?"
Place = TypeVar("Place", int, str)
# A fault: the row or other place, its column, what was expected.
Fault = tuple[Place, str, str]


@dataclass(frozen=True)
class Days:
    """The two forms in which days are written: 2026-03-31, and 31/03/2026."""

    iso: re.Pattern[str]
    uk: re.Pattern[str]

    def written(self, text: str) -> re.Match[str] | None:
        """What is written as a day is, whether or not there is such a day."""
        return self.iso.fullmatch(text) or self.uk.fullmatch(text)

    def day(self, text: str) -> date | None:
        """The day of the calendar; None where it is none."""
        found = self.written(text)
        try:
            return date(*(int(found[part]) for part in "ymd")) if found else None
        except ValueError:
            return None


def days(*, after: str = "", after_uk: str | None = None, digits: str = r"\d{2}") -> Days:
    """Days with what may stand after them, as a pattern: the same after both forms, if not said.

    `digits` are those of a month, and of a day in it, where the year comes first.
    """
    behind = after if after_uk is None else after_uk
    return Days(
        re.compile(rf"(?P<y>\d{{4}})-(?P<m>{digits})-(?P<d>{digits}){after}"),
        re.compile(rf"(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}}){behind}"),
    )


def trimmed(text: str | None) -> str:
    """A cell without what stands around it."""
    return (text or "").strip(AROUND)


def formed(
    form: Callable[[str], str],
    text: str | None,
    place: Place,
    column: str,
    faults: list[Fault[Place]],
) -> str | None:
    """A cell in its form, null where it is blank; what cannot be read is added to the faults."""
    held = trimmed(text)
    if not held:
        return None
    try:
        return form(held)
    except ValueError as fault:
        faults.append((place, column, str(fault)))
        return None


def refused(name: str, faults: Sequence[Fault[str]], do: str) -> BadFile:
    """The first fault, and how many there are besides. No cell is quoted: it may be of a person."""
    where, column, expected = faults[0]
    more = len(faults) - 1
    others = f" {more:,} more cannot be read." if more else ""
    return BadFile(
        f"{name}, {where}, {column}",
        f"{expected}; it holds something else, or nothing.{others}",
        do,
    )


def refused_rows(name: str, faults: Sequence[Fault[int]], do: str) -> BadFile:
    """The first fault, and the rows of the others: a list is mended in one go."""
    row, column, expected = faults[0]
    if others := faults[1:]:
        rows = sorted({at for at, *_ in others})
        places = ", ".join(map(str, rows[:10])) + (" and so on" if len(rows) > 10 else "")
        cells = "1 more cell" if len(others) == 1 else f"{len(others)} more cells"
        expected += f" {cells} cannot be read: row{'s'[: len(rows) > 1]} {places}."
    return BadFile(f"{name}, row {row}, column {column}", expected, do)
