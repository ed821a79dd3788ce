"""Working days of England are counted from one table of bank holidays, which has an end."""

from datetime import date, timedelta

import pytest

from headway.engine.duck import engine
from headway.vocabulary.errors import BadInput
from headway.vocabulary.working_days import (
    bank_holidays,
    first_known,
    is_working_day,
    last_known,
    workday,
    workday_sql,
)


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), 0),  # the same day
        (date(2026, 3, 2), date(2026, 3, 9), 5),  # a week
        (date(2026, 4, 2), date(2026, 4, 7), 1),  # Good Friday and Easter Monday between
        (date(2026, 3, 7), date(2026, 3, 9), 1),  # from a Saturday: as from the Friday before
        (date(2026, 3, 6), date(2026, 3, 8), 0),  # to a Sunday
        (date(2025, 12, 24), date(2026, 1, 2), 4),  # 29, 30, 31 December and 2 January
    ],
)
def test_working_days_between_two_days(first, last, between):
    """The later day counts, the earlier does not."""
    counted = sum(is_working_day(first + timedelta(days=n + 1)) for n in range((last - first).days))
    assert workday(last) - workday(first) == counted == between


def test_the_number_in_sql_is_the_same_number():
    """Over the whole table and a year on either side, where weekdays alone are counted."""
    days = [date(2009, 1, 1) + timedelta(days=n) for n in range(21 * 365)]
    values = ", ".join(f"({(day - date(1970, 1, 1)).days})" for day in days)
    with engine(threads=1) as duck:
        found = duck.rows(f"SELECT {workday_sql('d')} FROM (VALUES {values}) AS t(d) ORDER BY d")
        assert duck.rows(f"SELECT {workday_sql('CAST(NULL AS INTEGER)')}") == [(None,)]
    assert [number for (number,) in found] == [workday(day) for day in days]


def test_the_table_holds_every_year_from_its_first_to_its_last():
    """Eight days a year at least; 2011, 2012, 2022 and 2023 had one or two more."""
    days = bank_holidays()
    years = [day.year for day in days]
    number = {year: years.count(year) for year in range(first_known().year, last_known().year + 1)}
    assert {year: n for year, n in number.items() if n != 8} == {
        2011: 9,
        2012: 9,
        2022: 10,
        2023: 9,
    }
    assert all(day.weekday() < 5 for day in days)


def test_a_deadline_beyond_the_table_is_refused_but_a_sum_is_given():
    """Whoever sums says that days beyond it were counted by weekdays alone."""
    beyond = last_known() + timedelta(days=1)
    with pytest.raises(BadInput, match="Add the year to vocabulary/bank_holidays"):
        is_working_day(beyond)
    with pytest.raises(BadInput, match="known here from 2010"):
        is_working_day(first_known() - timedelta(days=1))
    assert workday(beyond + timedelta(days=7)) - workday(beyond) == 5
