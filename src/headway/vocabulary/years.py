"""Years: which one a day belongs to, which day a year's figures stand on, and what a label means.

Every year is named by the calendar year it ends in: the collection year 2025 runs from 1 April
2024 to 31 March 2025. The kinds differ in their last day, and a label alone (`2025`) does not say
its kind: whoever reads a publication knows it. Knows nothing of councils.
"""

import re
from datetime import date, timedelta
from enum import StrEnum


class YearKind(StrEnum):
    """The kinds of year in published figures. The plain word works too: `as_at(2025, "workforce")`."""

    COLLECTION = "collection"
    FINANCIAL = "financial"
    WORKFORCE = "workforce"
    POPULATION = "population"
    ACADEMIC = "academic"
    MUNICIPAL = "municipal"
    CALENDAR = "calendar"


# The last day of each kind, as month and day. The workforce census is taken on 30 September and
# ONS estimates the population at 30 June. A council's own (municipal) year runs from its annual
# meeting in May to the next: we take 30 April, since the meeting's day differs everywhere.
ENDS = {
    YearKind.COLLECTION: (3, 31),
    YearKind.FINANCIAL: (3, 31),
    YearKind.WORKFORCE: (9, 30),
    YearKind.POPULATION: (6, 30),
    YearKind.ACADEMIC: (8, 31),
    YearKind.MUNICIPAL: (4, 30),
    YearKind.CALENDAR: (12, 31),
}

# A mark that a publication puts behind a year: (Rev), (Final), (prov), (OT) for outturn.
_MARK = r"(?:\s*\([A-Za-z ]+\))?"
_ONE_YEAR = re.compile(rf"(?:mid-)?((?:19|20)\d\d){_MARK}", re.IGNORECASE)
_TWO_YEARS = re.compile(rf"((?:19|20)\d\d)\s*[-/–]?\s*(\d\d|(?:19|20)\d\d){_MARK}")


def collection_year(day: date) -> int:
    """The collection year of a day: 31 March 2025 is in 2025, 1 April 2025 in 2026."""
    return year_holding(day, YearKind.COLLECTION)


def year_holding(day: date, kind: YearKind | str) -> int:
    """The year of any kind that holds a day, named by the calendar year it ends in."""
    return day.year if (day.month, day.day) <= ENDS[YearKind(kind)] else day.year + 1


def as_at(year: int, kind: YearKind | str = YearKind.COLLECTION) -> date:
    """The last day of a year: the day that its counts stand on and its flows run to."""
    return date(year, *ENDS[YearKind(kind)])


def starts_on(year: int, kind: YearKind | str = YearKind.COLLECTION) -> date:
    """The first day of a year, the day after the last of the year before."""
    return as_at(year - 1, kind) + timedelta(days=1)


def year_of(label: str) -> int | None:
    """The one year that a publication's label states, by its end; None where it states no single one.

    Read as one year: `2025`, `2023 (Rev)`, `mid-2024`, `2024-25`, `2024-25 (OT)`, `2015/16`,
    `202425`, `2024-2025`. No single year: windows of several (`2014-16`, `2015/16-17/18`), `0`,
    blank and anything else. A label with two years that do not follow each other is a window.
    """
    text = (label or "").strip()
    if one := _ONE_YEAR.fullmatch(text):
        return int(one[1])
    if two := _TWO_YEARS.fullmatch(text):
        end = int(two[1]) + 1
        return end if str(end).endswith(two[2]) else None
    return None
