"""Working days as numbers, quick to count with."""

from bisect import bisect_right
from datetime import date
from functools import cache

from headway.vocabulary.working_days import bank_holidays


@cache
def _working_days() -> list[int]:
    """Every working day; beyond the table of bank holidays, every weekday."""
    off = {day.toordinal() for day in bank_holidays()}
    whole = range(date(1995, 1, 1).toordinal(), date(2045, 1, 1).toordinal())
    return [on for on in whole if (on - 1) % 7 < 5 and on not in off]


def after(on: int, count: int) -> int:
    """The day that is so many working days after a day; after none, the working day it is or follows."""
    days = _working_days()
    return days[bisect_right(days, on) - 1 + count]


def next_working(on: int) -> int:
    """A day itself if it is a working day, else the next that is."""
    return after(on - 1, 1)


def working_days(start: int, end: int) -> int:
    """How many working days the second day is after the first."""
    days = _working_days()
    return bisect_right(days, end) - bisect_right(days, start)
