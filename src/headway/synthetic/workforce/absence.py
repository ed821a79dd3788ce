"""Days that invented workers are sick, month by month, and who is absent on a day."""

from datetime import date
from math import log

from headway.synthetic.proportions import number, weights
from headway.synthetic.roster.roster import mixed
from headway.synthetic.roster.workers import Worker

# A worker is sick in so many months, and no longer than the working days of one.
SICK_MONTHS, MOST_DAYS = 0.12, 21


def _drawn(worker: Worker, of: int) -> float:
    """A number from 0 to 1 that is always the same for a worker and a purpose."""
    return (mixed(worker.number, of) >> 11) / (1 << 53)


def days_lost(worker: Worker, month_end: int) -> int:
    """The days lost to sickness in the month that ends on a day."""
    if not worker.start <= month_end or worker.end <= month_end - 27:
        return 0
    if worker.is_agency or _drawn(worker, month_end) >= SICK_MONTHS:
        return 0
    mean = number("staffing", "", "days lost a month") / SICK_MONTHS - 0.5
    return min(MOST_DAYS, 1 + int(-log(1 - _drawn(worker, -month_end)) * mean))


def absent_because(worker: Worker, on: int) -> str:
    """Why a worker is absent on a day; blank where there."""
    since = date.fromordinal(on).year
    if worker.is_agency or _drawn(worker, since * 7) >= number("staffing", "", "absent"):
        return ""
    reasons = weights("absence_reason")
    left = _drawn(worker, since * 11) * sum(reasons.values())
    for code, weight in reasons.items():
        left -= weight
        if left < 0:
            return code
    return code
