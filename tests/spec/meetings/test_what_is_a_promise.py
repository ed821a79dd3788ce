"""What makes words a promise: somebody who can, and a definite thing. "Would" alone is none."""

from datetime import date

import pytest

from headway.meetings.minutes.reading import minutes_in
from headway.meetings.minutes.value import ElementKind
from headway.vocabulary.errors import BadInput

HELD = date(2027, 1, 13)
HEAD = "The Head of Service said that"


def kinds(text: str) -> list[str]:
    """The undertakings that a sentence holds."""
    try:
        elements = minutes_in(text, held_on=HELD).elements
    except BadInput:
        return []
    wanted = (ElementKind.PROMISE, ElementKind.SOFT)
    return [e.kind.value for e in elements if e.kind in wanted]


@pytest.mark.parametrize("text", [
    f"{HEAD} a briefing note would be prepared for all Members.",
    "The Head of Service undertook to circulate the figures outside the meeting.",
    "Officers agreed to look into the matter and report back to a future meeting.",
    "It was agreed that the Participation Manager bring young people to the next meeting.",
    "The Detective Inspector will second an officer by 5 March 2027.",
    "We'll write to every family next week.",
    "The action plan is to be shared with partners by 30 April.",
    "Head of Legal to write to the court by 12 Nov.",
    "A written response would be sent to the Member.",
    f"{HEAD} the backlog would be cleared by the end of March 2027.",
    "A transitions worker starts on 8 May 2027.",
])  # fmt: skip
def test_a_promise(text):
    """Somebody will do a definite thing."""
    assert kinds(text) == ["promise"]


@pytest.mark.parametrize("text", [
    "Officers would look into whether the offer could be widened.",
    f"{HEAD} they would endeavour to reduce waiting times.",
    f"{HEAD} the matter would be kept under review.",
    "Talks with one of them were under way.",
    f"{HEAD} she would reflect on the suggestion.",
    "Consideration would be given to widening this.",
])  # fmt: skip
def test_a_soft_undertaking(text):
    """Trying, looking and watching: nothing definite is owed."""
    assert kinds(text) == ["soft_undertaking"]


@pytest.mark.parametrize("text", [
    "A Member observed that a shorter report would be easier to read.",
    f"{HEAD} fewer moves would help children to settle at school.",
    "A Member asked whether the strategy would be published before the summer.",
    "If funding were agreed, four more workers would be recruited.",
    "The Chair reminded officers that the Board had been told in May that a note would be sent.",
    f"{HEAD} Ofsted would return in the spring.",
    f"{HEAD} the cost would be £40,000.",
    f"{HEAD} a child would usually be seen within five days.",
    f"{HEAD} a letter would not be sent.",
    "The Panel would like more information on health assessments.",
    f"{HEAD} she was confident that targets would be met by March 2027.",
])  # fmt: skip
def test_neither(text):
    """Views, effects, questions, conditions, history, others' deeds, habits, refusals."""
    assert kinds(text) == []


@pytest.mark.parametrize(("said", "day"), [
    ("by 30 September 2027", date(2027, 9, 30)),
    ("by 5 March", date(2027, 3, 5)),
    ("by 4 January", date(2028, 1, 4)),
    ("by the end of October", date(2027, 10, 31)),
    ("in February 2028", date(2028, 2, 29)),
    ("before Christmas", date(2027, 12, 24)),
    ("before Easter", date(2027, 3, 27)),
    ("within ten working days", date(2027, 1, 27)),
    ("by Friday", date(2027, 1, 15)),
    ("next week", date(2027, 1, 22)),
    ("in six months", date(2027, 7, 13)),
    ("to the March meeting", date(2027, 3, 31)),
    ("by 20/08/2027", date(2027, 8, 20)),
    ("in due course", None),
    ("as soon as possible", None),
    ("before contracts are exchanged", None),
])  # fmt: skip
def test_by_when(said, day):
    """A month is its last day, "before" the day before; what names no day stays undated."""
    [promise] = minutes_in(f"The Head of Legal will send the paper {said}.", held_on=HELD).elements
    assert (promise.due.day, promise.due.said) == (day, said)


def test_the_next_meeting_is_a_day_only_where_the_minutes_give_it():
    """Its day stands at the end of many minutes."""
    text = "The Head of Legal will send the paper to the next meeting.\n\n"
    [promise] = minutes_in(text, held_on=HELD).elements
    assert not promise.is_dated
    [promise] = minutes_in(f"{text}Date of next meeting: 9 March 2027", held_on=HELD).elements
    assert promise.due.day == date(2027, 3, 9)
