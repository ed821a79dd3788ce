"""The weeks before a local election: from the 25th working day before the first Thursday of May."""

from datetime import date

from headway.meetings.pre_election import ordinary_election_day, pre_election


def test_elections_are_on_the_first_thursday_of_may():
    assert [ordinary_election_day(y) for y in (2025, 2026, 2027)] == [
        date(2025, 5, 1), date(2026, 5, 7), date(2027, 5, 6),
    ]  # fmt: skip


def test_the_weeks_begin_with_the_last_day_for_the_notice_of_election():
    """In 2026 Easter takes two working days: 25 before 7 May is 30 March."""
    found = pre_election(date(2026, 4, 14))
    assert (found.starts_on, found.election_on) == (date(2026, 3, 30), date(2026, 5, 7))
    assert "If your council has elections on 7 May 2026" in found.says
    assert pre_election(date(2026, 3, 29)) is None
    assert pre_election(date(2026, 5, 8)) is None


def test_a_year_without_known_bank_holidays_says_nothing():
    assert pre_election(date(2090, 4, 20)) is None
