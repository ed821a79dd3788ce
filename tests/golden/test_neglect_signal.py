"""The area neglect signal on the real figures of every council."""

import pytest

from benchmarks import neglect_signal as counted
from headway.verdicts.neglect import FALL, PAST, SPAN, neglect_signal, neglect_words

ST_HELENS = "342"
# Of the councils with both years published, those abolished since among them.
OF = 150


@pytest.fixture(scope="module")
def figures(published):
    """Every council's plans started for neglect, and England's."""
    return counted.read(published.figures)


@pytest.fixture(scope="module")
def near(published, figures):
    """The neighbours of St Helens with their figures."""
    return {code: figures[0].get(code, {}) for code in published.neighbours(ST_HELENS)}


def place_of(series, since: int, year: int) -> tuple[int, int, float]:
    """St Helens' place from the deepest fall, of how many, and its change."""
    order = counted.ranked(series, since, year)
    place, change = next((i, c) for i, (c, code) in enumerate(order, 1) if code == ST_HELENS)
    return place, len(order), change


def test_st_helens_fell_furthest_of_150_from_2014_to_2018(figures, near):
    """133 to 55, while England's rose 29%."""
    series, england = figures
    place, of, change = place_of(series, 2014, 2018)
    assert (place, of, f"{change:.0%}") == (1, OF, "-59%")
    signal = neglect_signal(series[ST_HELENS], england, near, 2018)
    assert signal.is_raised
    assert (signal.was, signal.now) == (133, 55)
    assert (signal.england_was, signal.england_now) == (25_140, 32_520)
    assert f"{signal.england:+.0%}" == "+29%"
    assert signal.is_lowest
    assert (signal.near.known, signal.near.of, signal.near.as_far) == (10, 10, 0)


def test_five_councils_fell_by_40_percent_or_more_from_2014_to_2018(figures):
    """Some of them were well run: the signal is a question, and no verdict."""
    series, _ = figures
    assert sum(change <= -FALL for change, _ in counted.ranked(series, 2014, 2018)) == 5


def test_by_the_release_of_2017_it_was_fifth_of_150(figures, near):
    """133 to 65 over three years: raised by the form of three years, a year before the worst."""
    series, england = figures
    place, of, change = place_of(series, 2014, 2017)
    assert (place, of, f"{change:.0%}") == (5, OF, "-51%")
    signal = neglect_signal(series[ST_HELENS], england, near, 2017, span=3)
    assert signal.is_raised
    assert (signal.was, signal.now) == (133, 65)


def test_it_is_worded_as_a_question_with_its_false_alarms(figures, near):
    series, england = figures
    words = neglect_words(neglect_signal(series[ST_HELENS], england, near, 2018))
    assert "fell 59%, from 133 in the year to March 2014 to 55 in the year to March 2018" in words
    assert "England’s rose 29%, from 25,140 to 32,520" in words
    assert "A question to ask" in words and "not a verdict on the council" in words
    past = PAST[SPAN, FALL]
    assert f"in {past.undone} of {past.followed} (" in words
    assert f"it was {past.small_undone} of {past.small_followed}" in words


@pytest.mark.parametrize("form", counted.FORMS)
def test_the_rates_that_are_printed_are_those_counted(figures, form):
    assert counted.past(counted.all_seen(*figures, *form)) == PAST[form]


def test_one_in_three_of_the_falls_was_half_undone_a_year_later():
    past = PAST[SPAN, FALL]
    assert past.raised / past.judged == pytest.approx(0.06, abs=0.01)
    assert past.undone / past.followed == pytest.approx(0.32, abs=0.03)
    assert past.small_undone / past.small_followed > 0.5
