"""Days of meetings: England's bank holidays, working days, clear days and a body's calendar.

The bank holidays are a table with a last year; a day beyond it is refused, because a deadline
worked out without them would be wrong by a day and nobody would see it.
"""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from headway.vocabulary.errors import BadInput

# Local Authorities (Access to Meetings and Documents) (Period of Notice) (England) Order 2002
# (SI 2002/715): five clear days for principal councils in England, where the Act of 1972 had three.
FIVE_CLEAR_DAYS = 5
# Warn while there is time to add the next years to the table.
WARN_WITHIN = timedelta(days=183)


@dataclass(frozen=True, kw_only=True)
class PapersDue:
    """The last day on which papers may be published, and what a person must know with it."""

    on: date
    meeting_on: date
    clear_days: int
    warnings: tuple[str, ...] = ()


@cache
def bank_holidays() -> dict[date, str]:
    """England's bank holidays by day, from the table in this room."""
    text = files("headway.meetings").joinpath("bank_holidays.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {date.fromisoformat(row["day"]): row["name"] for row in rows}


def last_known() -> date:
    """The last day for which the bank holidays are known: the end of the table's last year."""
    return date(max(bank_holidays()).year, 12, 31)


def is_working_day(day: date) -> bool:
    """Monday to Friday and no bank holiday. Raises BadInput for a day outside the table."""
    first = min(bank_holidays()).replace(month=1, day=1)
    if not first <= day <= last_known():
        raise BadInput(
            f"England's bank holidays are known here from {first.year} to {last_known().year}, and "
            f"{day.isoformat()} is outside. Add the year to meetings/bank_holidays.csv."
        )
    return day.weekday() < 5 and day not in bank_holidays()


def working_days_after(day: date, count: int) -> date:
    """The day that is so many working days after this one."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def papers_due(meeting_on: date, *, clear_days: int) -> PapersDue:
    """The last day to publish the agenda: neither that day nor the meeting's own is counted.

    `clear_days` are working days between the two: five by law for a principal council in England
    (`FIVE_CLEAR_DAYS`), or what the council's own rules say for the step, such as three.
    """
    day = meeting_on
    between = 0
    while between < clear_days:
        day -= timedelta(days=1)
        between += is_working_day(day)
    day -= timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return PapersDue(
        on=day, meeting_on=meeting_on, clear_days=clear_days, warnings=_warnings(meeting_on)
    )


def _warnings(meeting_on: date) -> tuple[str, ...]:
    said = []
    if not is_working_day(meeting_on):
        said.append(f"{meeting_on.isoformat()} is no working day.")
    if meeting_on > last_known() - WARN_WITHIN:
        said.append(
            f"The table of bank holidays ends with {last_known().year}: add the next year soon."
        )
    return tuple(said)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by Butcher's method."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, turn = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    quarter, left = divmod(rest, 4)
    week = (32 + 2 * turn + 2 * quarter - epact - left) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
