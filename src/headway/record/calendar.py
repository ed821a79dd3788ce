"""The years and days that a record speaks of, as tables: sums of days need no calendar in SQL."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any

from headway.vocabulary.working_days import first_known, last_known, workday
from headway.vocabulary.years import as_at, collection_year, starts_on, year_holding

Arrow = Any
_LONG_AGO = date(1970, 1, 1)


def years_of(years: list[int], kind: str = "collection") -> Arrow:
    """One row a year loaded, of one kind: its first and last day, and whether it is the latest."""
    import pyarrow as pa

    return pa.table(
        {
            "year": pa.array(years, pa.int32()),
            "first_on": pa.array([starts_on(year, kind) for year in years], pa.date32()),
            "last_on": pa.array([as_at(year, kind) for year in years], pa.date32()),
            "last_day": pa.array([day_number(as_at(year, kind)) for year in years], pa.int32()),
            "label": pa.array([str(year) for year in years], pa.string()),
            "is_latest": pa.array([year == years[-1] for year in years], pa.bool_()),
        }
    )


def days_of(days: Iterable[date], years: list[int]) -> Arrow:
    """One row a day: its number since 1970, its working day, collection year and month.

    `is_known` says whether England's bank holidays are known for it: elsewhere working days are
    weekdays alone.
    """
    import pyarrow as pa

    every = sorted({*days, *(as_at(year) for year in years), *_month_ends(years)})
    return pa.table(
        {
            "day_on": pa.array(every, pa.date32()),
            "day": pa.array([day_number(day) for day in every], pa.int32()),
            "workday": pa.array([workday(day) for day in every], pa.int32()),
            "is_known": pa.array([first_known() <= d <= last_known() for d in every], pa.bool_()),
            "year": pa.array([collection_year(day) for day in every], pa.int32()),
            "month": pa.array([12 * day.year + day.month for day in every], pa.int32()),
            "day_of_month": pa.array([day.day for day in every], pa.int32()),
            "ends_month": pa.array([_ends_month(day) for day in every], pa.bool_()),
        }
    )


def months_of(years: list[int], kind: str = "collection") -> Arrow:
    """One row a month of the years loaded, with the twelve months that end with it.

    `twelve_from` is their first day and `first_year` its year; `is_whole_year` says whether they lie
    in years loaded.
    """
    import pyarrow as pa

    ends = [(year, end) for year in years for end in _months_in(year, kind)]
    firsts = [_year_to(end) for _, end in ends]
    return pa.table(
        {
            "year": pa.array([year for year, _ in ends], pa.int32()),
            "first_on": pa.array([end.replace(day=1) for _, end in ends], pa.date32()),
            "last_on": pa.array([end for _, end in ends], pa.date32()),
            "last_day": pa.array([day_number(end) for _, end in ends], pa.int32()),
            "twelve_from": pa.array(firsts, pa.date32()),
            "first_year": pa.array([year_holding(first, kind) for first in firsts], pa.int32()),
            "is_whole_year": pa.array(
                [year_holding(first, kind) in years for first in firsts], pa.bool_()
            ),
        }
    )


def _months_in(year: int, kind: str) -> list[date]:
    """The last day of each month of a year, in order."""
    first = starts_on(year, kind)
    starts = [divmod(first.year * 12 + first.month - 1 + n, 12) for n in range(12)]
    return [date(y, m + 1, monthrange(y, m + 1)[1]) for y, m in starts]


def _year_to(end: date) -> date:
    """The first day of the twelve months that end with a month's last day."""
    year, month = divmod(end.year * 12 + end.month - 12, 12)
    return date(year, month + 1, 1)


def _month_ends(years: list[int]) -> list[date]:
    """The last day of every month of these collection years."""
    return [end for year in years for end in _months_in(year, "collection")]


def day_number(day: date) -> int:
    """Whole days since 1970, as the record counts them."""
    return (day - _LONG_AGO).days


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
