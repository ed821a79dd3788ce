"""The years and days that a record speaks of, as tables: sums of days need no calendar in SQL."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any

from headway.vocabulary.working_days import first_known, last_known, workday
from headway.vocabulary.years import as_at, collection_year, starts_on

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

    every = sorted({*days, *(as_at(year) for year in years)})
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


def day_number(day: date) -> int:
    """Whole days since 1970, as the record counts them."""
    return (day - _LONG_AGO).days


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
