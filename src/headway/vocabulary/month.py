"""A date known only to its month, as some public documents give it: `2018-07`."""

import calendar
from datetime import date
from typing import Any


class Month(date):
    """A month that stands where a day would; it counts as its last day, and says its month.

    `Month(2018, 7)` is not before 31 July 2018 to anything that asks what was known by then. Day
    arithmetic on it gives plain dates.
    """

    def __new__(cls, year: int, month: int, day: int | None = None) -> Any:
        """A month; with a day, the plain date that arithmetic asks for."""
        if day is not None:
            return date(year, month, day)
        return super().__new__(cls, year, month, calendar.monthrange(year, month)[1])

    def isoformat(self) -> str:
        """As it was written: `2018-07`."""
        return f"{self.year:04}-{self.month:02}"

    __str__ = isoformat

    def __repr__(self) -> str:
        return f"Month({self.year}, {self.month})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Month) and self.toordinal() == other.toordinal()

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((Month, self.toordinal()))

    def __reduce__(self) -> Any:
        return Month, (self.year, self.month)


def month_of(text: str) -> Month | None:
    """The month that a text such as `2018-07` gives; None where it is anything else."""
    year, dash, month = text.strip().partition("-")
    if not (dash and len(year) == 4 and len(month) == 2 and (year + month).isascii()):
        return None
    if not (year.isdigit() and month.isdigit() and 1 <= int(month) <= 12 and int(year)):
        return None
    return Month(int(year), int(month))


def in_words(day: date, letters: str = "%B") -> str:
    """A day as people write it, `25 July 2018`; a month as `July 2018`. `%b` gives `Jul`."""
    written = f"{day:{letters}} {day.year}"
    return written if isinstance(day, Month) else f"{day.day} {written}"
