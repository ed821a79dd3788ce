"""The day of the lists: by the file's name, else the newest day in them that others stand near."""

from datetime import date, timedelta

import pytest

from headway.returns.annex_a.as_at import as_at_of, newest_of
from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write

# A day each from the beginning of November to 29 March.
DAYS = [date(2025, 11, 1) + timedelta(days=n) for n in range(149)]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("annex_a.xlsx", date(2026, 3, 29)),
        ("annex_a_2026-03-31.xlsx", date(2026, 3, 31)),
        ("Annex A 31.03.2026.xlsx", date(2026, 3, 31)),
        ("annexa20260331.xlsx", date(2026, 3, 31)),
        ("annex_a_2026-03.xlsx", date(2026, 3, 29)),
        ("Annex_A_2026_Mar.xlsx", date(2026, 3, 29)),
        ("Annex A April 2026.xlsx", date(2026, 4, 30)),
        ("annex_a_2024-03-31.xlsx", date(2026, 3, 29)),
        ("annex_a_2026-13-31.xlsx", date(2026, 3, 29)),
    ],
)
def test_the_name_says_it_where_the_days_fit(name, day):
    """A name that is two years off is of an older file, or of a template."""
    assert as_at_of(name, DAYS)[0] == day


def test_a_slip_of_the_pen_does_not_move_the_list():
    """One day in 2062 stands alone."""
    assert newest_of([*DAYS, date(2062, 3, 1)]) == date(2026, 3, 29)
    assert newest_of([*DAYS, date(2062, 3, 1), date(2062, 3, 2)]) == date(2026, 3, 29)


def test_of_few_days_the_newest_is_taken_and_of_none_nothing_is_known():
    assert newest_of([date(2026, 1, 5), date(2025, 1, 5)]) == date(2026, 1, 5)
    assert as_at_of("annex_a.xlsx", []) == (None, "by the newest day in it")


def test_the_user_may_say_it(tmp_path):
    write(tmp_path / "a.xlsx", {"contacts": [{"child_id": "S", "contact_on": date(2026, 1, 5)}]})
    loaded = read([tmp_path / "a.xlsx"], as_at=date(2026, 2, 1))
    assert loaded.tables["contacts"].column("as_at").to_pylist() == ["01/02/2026"]
