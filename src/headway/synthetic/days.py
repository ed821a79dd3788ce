"""Days as whole numbers (`date.toordinal`), which are quick to add, and their words in a return."""

from datetime import date
from functools import lru_cache

from headway.vocabulary.years import as_at, starts_on


def day(year: int, month: int, on: int) -> int:
    """A calendar day as its number."""
    return date(year, month, on).toordinal()


def first_day(year: int) -> int:
    """1 April: the first day of a collection year."""
    return starts_on(year).toordinal()


def last_day(year: int) -> int:
    """31 March: the last day of a collection year."""
    return as_at(year).toordinal()


@lru_cache(maxsize=1 << 16)
def birthday(born: int, age: int) -> int:
    """The day on which a child comes to an age; born on 29 February, on the 28th in other years."""
    on = date.fromordinal(born)
    if (on.month, on.day) == (2, 29):
        on = on.replace(day=28) if not _is_leap(on.year + age) else on
    return on.replace(year=on.year + age).toordinal()


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def age_on(born: int, on: int) -> int:
    """Whole years lived by a day."""
    age = date.fromordinal(on).year - date.fromordinal(born).year
    return age if birthday(born, age) <= on else age - 1


def is_last_of_march(on: int) -> bool:
    """Whether a day is 31 March."""
    given = date.fromordinal(on)
    return (given.month, given.day) == (3, 31)


@lru_cache(maxsize=1 << 16)
def written(on: int) -> str:
    """A day as a return writes it: 31/03/2026."""
    return date.fromordinal(on).strftime("%d/%m/%Y")


def written_until(on: int | None, end: int) -> str:
    """A day as written, blank where it is after the return's last day or there is none."""
    return "" if on is None or on > end else written(on)
