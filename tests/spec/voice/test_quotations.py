"""Somebody's own words: kept with consent, shown once they are released, and telling nobody who."""

from datetime import date

import pytest

from headway.voice.value import USES, Quotation


def test_a_quotation_may_be_kept_and_not_shown(quotation, heard):
    """Until a role releases it on a day, it is in nothing that anybody outside reads."""
    kept = quotation(released_by="", released_on=None)
    assert heard(kept).of(Quotation) == (kept,)
    assert heard(kept).released().things == ()
    assert heard(quotation()).released().things == (quotation(),)


@pytest.mark.parametrize(
    "lacks",
    [
        {"consent_by": ""},
        {"consent_on": None},
        {"consent_for": ""},
        {"consent_for": USES[0]},
        {"consent_by": "", "consent_on": None, "consent_for": ""},
    ],
)
def test_none_is_released_without_consent(quotation, faults, heard, lacks):
    """Who, when, and for this use. And it would not be shown, even if it were kept."""
    assert "QUO-1: cannot be released without consent" in faults(quotation(**lacks))
    assert heard(quotation(**lacks), checked=False).released().things == ()


def test_consent_comes_before_the_release(quotation, faults):
    """On the same day is in time. The release has a role and a day, or neither."""
    assert not faults(quotation(consent_on=date(2026, 9, 14)))
    assert "before the consent of 2026-09-15" in faults(quotation(consent_on=date(2026, 9, 15)))
    assert "give released_by, a role, and released_on together" in faults(quotation(released_by=""))


def test_withdrawn_consent_takes_it_out_of_everything(quotation, faults, heard):
    """It stays in the files as it was; it is shown no more, even of a day before."""
    gone = quotation(withdrawn_on=date(2026, 10, 19))
    assert not faults(gone)
    assert heard(gone).by(date(2026, 10, 1)).released().things == ()
    late = quotation(withdrawn_on=date(2026, 9, 14))
    assert "after consent was withdrawn" in faults(late)


def test_what_was_released_later_was_not_shown_before(quotation, heard):
    """A report on August holds no words that were released in September."""
    assert heard(quotation()).by(date(2026, 9, 13)).released().things == ()
    assert heard(quotation()).by(date(2026, 9, 14)).released().things == (quotation(),)


@pytest.mark.parametrize(
    "words",
    [
        "The last one just listened.",
        "I have told my story five times. Nobody wrote it down.",
        "I was two hours late and she waited.",
        "My Mum says I'm one of the lucky ones.",
        "At Christmas I saw [my sister], in [the town].",
        "I like PE on Monday. English is worse!",
    ],
)
def test_words_that_tell_nobody_who_are_kept(quotation, faults, words):
    """Feelings, times, days of the week and school subjects."""
    assert not faults(quotation(words=words))


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ("I'm nine and I want to go home.", "I'm nine"),
        ("When I was 14 they moved me.", "I was 14"),
        ("A twelve-year-old should not wait.", "twelve-year-old"),
        ("I start year 10 soon.", "year 10"),
        ("Then Example came to see me.", "Example"),
        ("I live in Exampleton now.", "Exampleton"),
        ("He is called EXAMPLE, I think.", "EXAMPLE"),
        ("They moved me on 3 March and again.", "3 March"),
        ("It was 2024 before they rang.", "2024"),
        ("Ring 01632 960 001 they said.", "01632 960 001"),
        ("Write to me at a@example.org please.", "a@example.org"),
        ("I live at ZZ1 1ZZ, alone.", "ZZ1 1ZZ"),
    ],
)
def test_words_that_may_tell_who_spoke_are_refused(quotation, faults, words, piece):
    """An age, a name, a place, a date, a way to ring: the sentence says which piece."""
    assert f"“{piece}” is " in faults(quotation(words=words))
