"""Clear days: neither the day of the papers nor that of the meeting is counted, nor a holiday."""

from datetime import date

import pytest

from headway.meetings.calendar import FIVE_CLEAR_DAYS, easter_sunday, papers_due
from headway.vocabulary.errors import BadInput
from headway.vocabulary.working_days import bank_holidays, last_known, working_days_after


@pytest.mark.parametrize(("meeting", "days", "due"), [
    (date(2026, 9, 9), 5, date(2026, 9, 1)),    # Wednesday: 2, 3, 4, 7, 8 between
    (date(2026, 9, 9), 3, date(2026, 9, 3)),    # 4, 7, 8 between
    (date(2026, 9, 4), 3, date(2026, 8, 28)),   # 1, 2, 3 between; Monday 31 August is a holiday
    (date(2027, 1, 4), 3, date(2026, 12, 24)),  # 29, 30, 31; 25 and 28 December, 1 January not
    (date(2026, 4, 8), 3, date(2026, 3, 31)),   # Easter between
])  # fmt: skip
def test_the_last_day_for_papers(meeting, days, due):
    """Weekends and bank holidays do not count, and papers go out on a working day."""
    assert papers_due(meeting, clear_days=days).on == due


def test_five_clear_days_is_the_law_for_principal_councils_in_england():
    """SI 2002/715; three is what the Act of 1972 had, and what a council's own step may have."""
    assert FIVE_CLEAR_DAYS == 5


def test_the_table_ends_and_says_so():
    """Near its end it warns; beyond it refuses."""
    last = last_known()
    assert not papers_due(date(2026, 9, 9), clear_days=3).warnings
    [warning] = papers_due(date(last.year, 12, 6), clear_days=3).warnings
    assert f"ends with {last.year}" in warning
    with pytest.raises(BadInput, match="Add the year to"):
        papers_due(date(last.year + 1, 3, 1), clear_days=3)
    assert "no working day" in papers_due(date(2026, 9, 12), clear_days=3).warnings[0]


def test_easter_and_working_days():
    """The Monday after Easter Sunday is in the table, every year."""
    for year in range(2018, last_known().year + 1):
        assert any(
            day.toordinal() == easter_sunday(year).toordinal() + 1 for day in bank_holidays()
        )
    assert working_days_after(date(2026, 12, 23), 3) == date(2026, 12, 30)
