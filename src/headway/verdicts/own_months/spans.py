"""Which months are judged, and against which: by the rule, by a plan's expectation, or by a re-base.

The rule: the newest twelve months against the 24 right before. An action that said what it would do
before it began fixes its own: the 24 months before it against those since, while they are not more
than 24. A re-base that someone approved wins over both.
"""

from collections.abc import Sequence
from datetime import date

from headway.verdicts.contribution import Expectation
from headway.verdicts.own_months.value import Rebase, Span
from headway.verdicts.signals.monthly import BASE_MONTHS, Month, shifted

JUDGED = 12
# The rule's false alarms grow with the months judged: after two years an action's own span lapses.
MOST = 24


def month_of(day: date) -> Month:
    """The month that a day is in."""
    return day.year, day.month


def months_between(first: Month, last: Month) -> int:
    """How many months from one to another, both counted; 0 or less where the second is earlier."""
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def first_whole_month(day: date) -> Month:
    """The month that begins on a day, or the next."""
    return month_of(day) if day.day == 1 else shifted(month_of(day), 1)


def span_of(
    as_at: Month, rebases: Sequence[Rebase], expectations: Sequence[Expectation]
) -> tuple[Span, Expectation | None]:
    """The span to judge at a month, and the expectation that fixed it, if one did."""
    for rebase in reversed(rebases):
        first = max(shifted(rebase.first, BASE_MONTHS), shifted(as_at, 1 - JUDGED))
        if (months := months_between(first, as_at)) > 0:
            by = "one that was chosen and approved"
            return Span(base_first=rebase.first, first=first, months=months, fixed_by=by), None
    for one in sorted(expectations, key=lambda e: e.started_on):
        first = first_whole_month(one.started_on)
        months = months_between(first, as_at)
        if is_locked_before(one) and 0 < months <= MOST:
            start = shifted(month_of(one.started_on), -BASE_MONTHS)
            by = f"the 24 months before {one.action} began, for its expectation was locked by then"
            if first != month_of(one.started_on):
                by += "; the month in which it began is in neither"
            return Span(base_first=start, first=first, months=months, fixed_by=by), one
    first = shifted(as_at, 1 - JUDGED)
    return Span(base_first=shifted(first, -BASE_MONTHS), first=first, months=JUDGED), None


def is_locked_before(one: Expectation) -> bool:
    """Whether what was expected was fixed before the action began."""
    return one.locked_on <= one.started_on
