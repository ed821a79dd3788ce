"""What anybody may read: no Part 2, nothing unreleased, and no count of 1 to 5, nor a way to it."""

from dataclasses import replace
from datetime import date

import pytest

from headway.voice.value import Advocacy, Result, Survey, Theme

HALF = {"starts_on": date(2026, 4, 1), "ends_on": date(2026, 9, 30)}
YEAR = {"starts_on": date(2026, 4, 1), "ends_on": date(2027, 3, 31)}


def test_part_2_is_left_out_and_links_to_it_go_too(heard, survey, request_of):
    """So do links to what the plan keeps back."""
    secret = survey(sensitivity="Part 2")
    shown = heard(secret, request_of(aims=("AIM-1", "AIM-2"))).released(hidden={"AIM-2"})
    assert [t.id for t in shown.things] == ["REQ-1"]
    assert shown.things[0].aims == ("AIM-1",)


@pytest.mark.parametrize(("children", "shown"), [(0, 0), (1, None), (5, None), (6, 6)])
def test_counts_of_1_to_5_are_suppressed(heard, children, shown):
    """And what so few spoke of, which may tell who they are. None at all is no small count."""
    few = Advocacy(id="ADV-1", group="care leavers", children=children, themes=("Housing",), **HALF)
    [told] = heard(few).released().things
    assert told.children == shown
    assert told.themes == (() if shown is None else ("Housing",))


def test_a_longer_period_does_not_give_a_shorter_one_away(heard):
    """Half a year of 4 inside a year of 10 would leave 6 beside it: the year's count goes too."""
    half = Theme(id="THM-1", kind="complaint", title="Letters", count=4, **HALF)
    year = replace(half, id="THM-2", count=10, **YEAR)
    other = replace(year, id="THM-3", title="Moves")
    shown = heard(half, year, other).released()
    assert [t.count for t in shown.of(Theme)] == [None, None, 10]
    whole = heard(replace(half, count=6), year).released()
    assert [t.count for t in whole.of(Theme)] == [6, 10]


def test_a_count_kept_back_cannot_be_worked_out_from_what_is_shown(heard):
    """A small half year in Part 2 still takes the whole year's count with it."""
    half = Theme(id="THM-1", kind="complaint", title="Letters", count=4, **HALF)
    year = replace(half, id="THM-2", count=10, **YEAR)
    shown = heard(replace(half, sensitivity="Part 2"), year).released()
    assert [(t.id, t.count) for t in shown.of(Theme)] == [("THM-2", None)]


@pytest.mark.parametrize(
    ("results", "kept"),
    [
        ((("Yes", 30, None),), True),
        ((("Yes", 36, None),), False),  # 4 did not say so
        ((("Yes", 40, None),), True),
        ((("Yes", 5, None),), False),
        ((("Yes", None, 10.0),), False),  # 4 of 40
        ((("Yes", None, 75.0),), True),
        ((("A", 20, None), ("B", 17, None)), False),  # 3 said neither
        ((("A", 20, None), ("B", 20, None)), True),
        ((("A", 20, None), ("B", 16, None), ("C", 4, None)), False),
        ((("A", 30, None), ("B", 30, None)), True),  # more than one answer was allowed
        ((("A", 36, None), ("B", 30, None)), False),  # 4 did not say A
    ],
)
def test_a_question_with_a_small_answer_is_left_out_whole(heard, survey, results, kept):
    """By its count, by its share, or by what the others leave; another question stays."""
    asked = tuple(
        Result(question="Q", answer=answer, count=count, share=share, of=40)
        for answer, count, share in results
    )
    other = Result(question="Other", answer="Yes", count=20, of=40)
    [shown] = heard(survey(results=(*asked, other))).released().of(Survey)
    assert shown.results == ((*asked, other) if kept else (other,))
    assert (shown.asked, shown.answered) == (96, 41)


def test_a_survey_that_few_answered_shows_no_answers(heard, survey):
    """Nor how many they were; one that few were asked does not say how few."""
    yes = Result(question="Q", answer="Yes", count=5, of=5)
    [shown] = heard(survey(answered=5, results=(yes,))).released().of(Survey)
    assert (shown.asked, shown.answered, shown.results) == (96, None, ())
    [shown] = heard(survey(asked=5, answered=5, results=(yes,))).released().of(Survey)
    assert (shown.asked, shown.answered, shown.results) == (None, None, ())
