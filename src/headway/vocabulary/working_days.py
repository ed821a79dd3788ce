"""Working days of England: Monday to Friday, less the bank holidays of `bank_holidays.csv`.

The table has a first and a last year. A deadline beyond it is refused, because it would be wrong by
a day and nobody would see it. Sums of working days are given all the same, by weekdays alone
outside the table, and whoever sums says so.
"""

import csv
from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from headway.vocabulary.errors import BadInput

# A Monday, from which working days are counted. No date that a return may hold is before it.
_MONDAY = date(1, 1, 1)


@cache
def bank_holidays() -> dict[date, str]:
    """England's bank holidays by day."""
    text = files("headway.vocabulary").joinpath("bank_holidays.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {date.fromisoformat(row["day"]): row["name"] for row in rows}


@cache
def first_known() -> date:
    """The first day for which the bank holidays are known."""
    return min(bank_holidays()).replace(month=1, day=1)


@cache
def last_known() -> date:
    """The last day for which the bank holidays are known: the end of the table's last year."""
    return date(max(bank_holidays()).year, 12, 31)


def is_working_day(day: date) -> bool:
    """Monday to Friday and no bank holiday. Raises BadInput for a day outside the table."""
    if not first_known() <= day <= last_known():
        raise BadInput(
            f"England's bank holidays are known here from {first_known().year} to "
            f"{last_known().year}, and {day.isoformat()} is outside. "
            "Add the year to vocabulary/bank_holidays.csv."
        )
    return day.weekday() < 5 and day not in bank_holidays()


def working_days_after(day: date, count: int) -> date:
    """The day that is so many working days after this one."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def workday(day: date) -> int:
    """The number of a day: how many working days there were up to it, itself included.

    The difference of two numbers is how many working days the later is after the earlier. A day
    that is none has the number of the last working day before it.
    """
    weeks, over = divmod((day - _MONDAY).days, 7)
    return 5 * weeks + min(over + 1, 5) - bisect_right(_off_weekdays(), day)


def workday_sql(whole_days: str) -> str:
    """The same number in SQL, from a column of whole days since 1970; null where that is."""
    since_monday = f"({whole_days} + {(date(1970, 1, 1) - _MONDAY).days})"
    weekdays = f"5 * ({since_monday} // 7) + LEAST({since_monday} % 7 + 1, 5)"
    steps = " ".join(
        f"WHEN {whole_days} < {(holiday - date(1970, 1, 1)).days} THEN {before}"
        for before, holiday in enumerate(_off_weekdays())
    )
    return f"{weekdays} - CASE {steps} ELSE {len(_off_weekdays())} END"


@cache
def _off_weekdays() -> tuple[date, ...]:
    return tuple(sorted(day for day in bank_holidays() if day.weekday() < 5))
