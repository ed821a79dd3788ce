"""When people write that something is due, read as a day where one can be read.

Day comes before month, as in the United Kingdom. A month or quarter means its last day; a quarter
alone is one of the financial year of the plan. What could be meant otherwise is doubtful.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

_MONTH = r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_FIGURES = re.compile(r"\b(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})\b")
_WORDS = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(\d{{4}}|\d{{2}})\b", re.I
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\s+(?:20)?(\d{{2}})\b", re.I)
_MONTH_ALONE = re.compile(rf"{_MONTH}", re.I)
_QUARTER = re.compile(r"\b(?:q|quarter\s*)([1-4])(?:\s+(\d{4})(?:[-/–]\d{2,4})?)?", re.I)
_SEASON = re.compile(r"\b(spring|summer|autumn|winter)\s+(\d{4})\b", re.I)
_RHYTHM = re.compile(
    r"\b(daily|weekly|fortnightly|monthly|quarterly|termly|annually|yearly|every|each)\b", re.I
)
_OPEN = re.compile(r"\b(ongoing|on-going|continuous|continuing|always|rolling)\b", re.I)
_LATER = re.compile(r"\b(tbc|tba|to be (confirmed|agreed|decided)|not known)\b", re.I)
_FORMULA = re.compile(r"=\s*DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)\s*", re.I)
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
# Excel counts days from here; a plan's dates lie between these numbers (1982 to 2064).
EXCEL_DAY_ZERO = date(1899, 12, 30)
SERIALS = range(30_000, 60_000)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, kw_only=True)
class When:
    """What was read of a date cell: the day if any, how it was written, and why it is doubtful."""

    on: date | None = None
    kind: str = "none"
    why: str = ""
    read_as: str = ""

    @property
    def words(self) -> str:
        """What was read, for a person: the day, or "no date"."""
        return self.read_as or (self.on.isoformat() if self.on else "no date")


def read_when(value: Any, year_starts: date | None) -> When:
    """A date cell's value. `year_starts` is the first day of the plan's financial year, if known."""
    if isinstance(value, datetime):
        return When(on=value.date(), kind="day")
    if isinstance(value, date):
        return When(on=value, kind="day")
    if isinstance(value, int | float) and not isinstance(value, bool) and int(value) in SERIALS:
        day = EXCEL_DAY_ZERO + timedelta(days=int(value))
        return When(on=day, kind="serial_number", why="a day number without a date format")
    text = "" if value is None else str(value)
    if found := _FORMULA.fullmatch(text):
        day_or_none = _day(*(int(n) for n in found.groups()))
        why = "a formula saved without its value: work it out, or ask"
        return When(on=day_or_none, kind="formula", why=why)
    read = _read_text(" ".join(text.split()), year_starts)
    if text != text.strip() and not read.why:
        return When(on=read.on, kind=read.kind, why="there are spaces before or after it")
    return read


def _read_text(text: str, year_starts: date | None) -> When:
    if not text:
        return When(why="blank")
    days = list(_days_in(text))
    rhythm = _RHYTHM.search(text)
    if len(days) > 1:
        read = (
            f"{days[0].on} (first of two)"
            if len(days) == 2
            else f"{days[0].on} (first of {len(days)})"
        )
        others = " and ".join(str(d.on) for d in days[1:])
        why = f"{'two' if len(days) == 2 else len(days)} dates in one cell; the other is {others}"
        return When(on=days[0].on, kind="two_dates", why=why, read_as=read)
    if rhythm:
        day = days[0].on if days else None
        words = f"{day}, repeating" if day else "no date, repeating"
        return When(on=day, kind="repeating", why="a start and a rhythm, no end", read_as=words)
    if days:
        return days[0]
    return _vague(text, year_starts)


def _vague(text: str, year_starts: date | None) -> When:
    if found := _QUARTER.search(text):
        return _quarter(int(found[1]), found[2], year_starts)
    if found := _SEASON.search(text):
        month = _SEASON_ENDS[found[1].lower()]
        day = _month_end(int(found[2]) + (month == 2), month)
        return When(
            on=day,
            kind="season",
            why=f"a season; the end of {calendar.month_name[month]} is assumed",
        )
    if _OPEN.search(text):
        return When(why="an action without an end cannot be late; ask for a date")
    if _LATER.search(text):
        return When(why="to be confirmed")
    if _MONTH_ALONE.fullmatch(text):
        return When(kind="month_without_year", why="no year")
    return When(why="no date could be read")


def _quarter(number: int, year: str | None, year_starts: date | None) -> When:
    starts = int(year) if year else year_starts.year if year_starts else None
    if starts is None:
        return When(why="a quarter, and no year is known")
    month = (3 + 3 * number - 1) % 12 + 1
    day = _month_end(starts + (number == 4), month)
    ordinal = ("first", "second", "third", "fourth")[number - 1]
    return When(on=day, kind="quarter", why=f"{ordinal} quarter of the financial year is assumed")


def _days_in(text: str) -> Iterator[When]:
    """Every date in a text, in order; one that no calendar has is `impossible`."""
    found: list[tuple[int, When]] = []
    left = text
    for pattern, read in (
        (_ISO, _iso),
        (_FIGURES, _figures),
        (_WORDS, _worded),
        (_MONTH_YEAR, _month),
    ):
        for match in pattern.finditer(left):
            found.append((match.start(), read(match)))
        left = pattern.sub(lambda m: " " * len(m.group()), left)
    yield from (when for _, when in sorted(found, key=lambda pair: pair[0]))


def _iso(found: re.Match[str]) -> When:
    return _when(int(found[1]), int(found[2]), int(found[3]))


def _figures(found: re.Match[str]) -> When:
    day, month = int(found[1]), int(found[3])
    why = ""
    if found[2] == ".":
        why = "dots; day first"
    elif day <= 12 and month <= 12 and day != month:
        why = "day and month could be exchanged; read as day first"
    return _when(_century(found[4]), month, day, why)


def _worded(found: re.Match[str]) -> When:
    return _when(_century(found[3]), month_number(found[2]), int(found[1]))


def _month(found: re.Match[str]) -> When:
    return When(on=_month_end(_century(found[2]), month_number(found[1])), kind="month_end")


def _when(year: int, month: int, day: int, why: str = "") -> When:
    read = _day(year, month, day)
    if read is None:
        last = (
            f"{calendar.month_name[month]} has {_month_end(year, month).day} days"
            if month in range(1, 13)
            else "there is no such month"
        )
        return When(kind="impossible", why=last)
    return When(on=read, kind="day", why=why)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def month_number(name: str) -> int:
    """The number of a month from its first letters."""
    return MONTHS.index(name[:3].lower()) + 1


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def days_in(text: str) -> tuple[date, ...]:
    """The days that a sentence names, in order."""
    return tuple(when.on for when in _days_in(text) if when.on)
