"""The day of the lists: by the file's name, else the newest day in them that others stand near."""

from datetime import date, timedelta

import pytest

from headway.returns.annex_a.as_at import as_at_of, newest_of
from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write
from headway.returns.checking import check

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


def test_a_check_of_part_of_a_year_says_the_day_itself(tmp_path):
    """`--to` is the day of the lists: what lies after it lies ahead."""
    path = tmp_path / "annex_a_2026-01-31.xlsx"
    write(path, {"contacts": [{"child_id": "S", "contact_on": date(2026, 1, 5)}]})
    ahead = {"rules": ("H0012",), "return_name": "annex_a", "year": 2026}
    assert check([path], **ahead).counts == {"error": 0, "query": 0}
    assert check([path], **ahead, end=date(2026, 1, 4)).counts["error"] == 1


def test_lists_of_another_year_than_the_one_asked_are_said(tmp_path):
    path = tmp_path / "annex_a_2026-01-31.xlsx"
    write(path, {"contacts": [{"child_id": "S", "contact_on": date(2026, 1, 5)}]})
    made = check([path], year=2025, return_name="annex_a", rules=("H0012",))
    [file] = [file for file in made.files if file.at_odds]
    assert "of 31 January 2026, which is not in the year asked, 2025" in file.at_odds[0]
