"""Years: named by the year they end in; a label tells the year, its publication tells the kind."""

from datetime import date

import pytest

from headway.vocabulary.years import as_at, collection_year, starts_on, year_holding, year_of


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 3, 31), 2025),
        (date(2025, 4, 1), 2026),
        (date(2024, 4, 1), 2025),
        (date(2024, 3, 31), 2024),
        (date(2024, 12, 31), 2025),
        (date(2025, 1, 1), 2025),
        (date(2024, 2, 29), 2024),
        (date(2024, 9, 30), 2025),
    ],
)
def test_a_collection_year_runs_from_1_april_to_31_march(day: date, year: int) -> None:
    """It is named by its end. New Year and 29 February change nothing."""
    assert collection_year(day) == year


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("collection", date(2024, 4, 1), date(2025, 3, 31)),
        ("financial", date(2024, 4, 1), date(2025, 3, 31)),
        ("workforce", date(2024, 10, 1), date(2025, 9, 30)),
        ("population", date(2024, 7, 1), date(2025, 6, 30)),
        ("academic", date(2024, 9, 1), date(2025, 8, 31)),
        ("municipal", date(2024, 5, 1), date(2025, 4, 30)),
        ("calendar", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_every_kind_of_year_has_its_own_last_day(kind: str, first: date, last: date) -> None:
    """Counts stand on the last day. The day after it opens the next year, the day before the
    first closes the last."""
    assert (starts_on(2025, kind), as_at(2025, kind)) == (first, last)
    assert year_holding(first, kind) == year_holding(last, kind) == 2025
    assert year_holding(starts_on(2026, kind), kind) == 2026
    assert year_holding(as_at(2024, kind), kind) == 2024


def test_a_year_is_a_collection_year_unless_said_otherwise() -> None:
    """The workforce of 2025 stands six months after the children of 2025."""
    assert as_at(2025) == date(2025, 3, 31)
    assert as_at(2025, "workforce") == date(2025, 9, 30)
    assert collection_year(as_at(2025, "workforce")) == 2026


def test_a_kind_that_headway_does_not_know_is_refused() -> None:
    """A misspelt kind must not fall back to another last day."""
    with pytest.raises(ValueError, match="lunar"):
        as_at(2025, "lunar")


def test_a_leap_year_has_366_days_and_no_year_loses_one() -> None:
    """29 February 2024 lies in the collection year 2024, and in the municipal year too."""
    assert (as_at(2024) - as_at(2023)).days == 366
    assert (as_at(2025) - as_at(2024)).days == 365
    assert year_holding(date(2024, 2, 29), "municipal") == 2024
    assert year_holding(date(2024, 2, 29), "population") == 2024


@pytest.mark.parametrize(
    ("label", "year"),
    [
        ("2025", 2025),
        (" 2025 ", 2025),
        ("2023 (Rev)", 2023),
        ("2021 (Final)", 2021),
        ("2025 (prov)", 2025),
        ("mid-2024", 2024),
        ("2024-25", 2025),
        ("2024-25 (OT)", 2025),
        ("2024–25", 2025),
        ("2024-2025", 2025),
        ("2015/16", 2016),
        ("202425", 2025),
        ("1999-00", 2000),
        ("1994", 1994),
    ],
)
def test_a_label_that_states_one_year(label: str, year: int) -> None:
    """Two years that follow each other are one year, named by its end. Marks do not matter."""
    assert year_of(label) == year


@pytest.mark.parametrize(
    "label",
    [
        "2014-16",  # three years together
        "2015/16-17/18",
        "2013/14-15/16",
        "2025-24",
        "2024-24",
        "202426",
        "0",  # the Local Authority Interactive Tool's word for no year at all
        "",
        "25",
        "1000",
        "2025-03-31",
        "data of 20 November 2024",
        "latest",
    ],
)
def test_a_label_that_states_no_single_year(label: str) -> None:
    """A window of several years is not read as its last; nothing is guessed."""
    assert year_of(label) is None
