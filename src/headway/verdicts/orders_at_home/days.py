"""Days so many months or years after another, as the record counts them."""

from calendar import monthrange
from datetime import date

ADULT = 18


def months_on(day: date, months: int) -> date:
    """So many months later; on the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def eighteenth(born_on: date) -> date:
    """The 18th birthday; of 29 February, 28 February where the year has no 29th."""
    return months_on(born_on, ADULT * 12)
