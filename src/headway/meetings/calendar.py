"""Days of meetings: clear days before one, and Easter."""

from dataclasses import dataclass
from datetime import date, timedelta

from headway.vocabulary.working_days import is_working_day, last_known

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
