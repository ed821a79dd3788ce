"""A date known only to its month counts as the last day of that month, and says no day."""

import copy
import pickle
from datetime import date, timedelta

import pytest

from headway.vocabulary.month import Month, in_words, month_of


def test_a_month_says_its_month():
    july = month_of("2018-07")
    assert (str(july), july.isoformat(), f"{july}") == ("2018-07",) * 3
    assert in_words(july) == "July 2018" and in_words(july, "%b") == "Jul 2018"
    assert in_words(date(2018, 7, 5)) == "5 July 2018"


def test_it_counts_as_its_last_day():
    assert date(2018, 7, 30) < Month(2018, 7) < date(2018, 8, 1)
    assert Month(2024, 2).day == 29
    assert Month(2018, 7) + timedelta(days=1) == date(2018, 8, 1)


def test_it_is_not_its_last_day():
    assert Month(2018, 7) != date(2018, 7, 31) and date(2018, 7, 31) != Month(2018, 7)
    assert len({Month(2018, 7), date(2018, 7, 31), Month(2018, 7)}) == 2


def test_copies_are_equal():
    july = Month(2018, 7)
    assert copy.deepcopy(july) == pickle.loads(pickle.dumps(july)) == july


@pytest.mark.parametrize(
    "text", ["2018", "2018-7", "2018-13", "2018-07-01", "July 2018", "0000-01"]
)
def test_what_is_no_month_is_none(text):
    assert month_of(text) is None
