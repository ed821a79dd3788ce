"""A survey says how many were asked and how many answered, and no more than they said."""

import dataclasses
from datetime import date

import pytest

from headway.voice.telling import response_words
from headway.voice.value import KINDS, Result

YES = Result(question="Settled?", answer="Yes", count=30, of=40)


def test_no_voice_is_a_target():
    """No kind, and no part of one, has a field in which to set one; nor may staff be a group."""
    names = {f.name for kind in (*KINDS, Result) for f in dataclasses.fields(kind)}
    assert not {n for n in names if "target" in n or "better" in n or "measure" in n}
    groups = {f.metadata["headway"]["one_of"] for k in KINDS for f in dataclasses.fields(k) if f.name == "group"}  # fmt: skip
    assert groups == {("children looked after", "care leavers", "parents", "foster carers")}


def test_no_more_answer_than_were_asked(survey, faults):
    """All of them may; one more is a slip."""
    assert not faults(survey(answered=96))
    assert faults(survey(answered=97)) == (
        "SUR-1: 97 answered, but only 96 were asked. Put the numbers right."
    )
    assert "how many were asked" in faults(survey(asked=None))
    assert "Give a whole number" in faults(survey(answered=40.5))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({}, ""),
        ({"of": 41}, ""),
        ({"of": 42}, "is of 42, but only 41 answered the survey"),
        ({"count": 41}, "is 41 of 40. The first cannot be larger"),
        ({"count": None}, "has neither a count nor a share"),
        ({"count": None, "share": 75}, ""),
        ({"count": None, "share": 101}, "a share of 101"),
        ({"share": 75.5}, ""),
        ({"share": 57}, "is 30 of 40, which is not 57 in 100"),
    ],
)
def test_a_result_agrees_with_itself_and_with_its_survey(survey, faults, change, says):
    """A count, a share or both; of those who answered the question, who answered the survey."""
    found = faults(survey(results=(dataclasses.replace(YES, **change),)))
    assert (says in found) if says else (found == "")


def test_the_same_answer_stands_once(survey, faults):
    """Twice would be counted twice."""
    assert "“Yes” to “Settled?” stands 2 times" in faults(survey(results=(YES, YES)))


def test_a_survey_closes_on_or_after_the_day_it_began(survey, faults):
    """A survey of one day is a survey."""
    assert not faults(survey(closed_on=date(2026, 6, 1)))
    assert "before it was asked on 2026-06-01" in faults(survey(closed_on=date(2026, 5, 31)))


def test_how_many_answered_is_a_sentence(survey):
    """One is one child; what is not shown is said to be so."""
    assert response_words(survey()) == "41 of 96 looked-after children answered"
    leavers = survey(group="care leavers", asked=1, answered=0)
    assert response_words(leavers) == "0 of 1 care leaver answered"
    unshown = survey(answered=None)
    assert response_words(unshown) == (
        "96 looked-after children were asked; how many answered is not shown"
    )
