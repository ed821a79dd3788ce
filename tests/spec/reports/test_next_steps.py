"""The report says what the last meeting left to do, and what falls due before the next."""

from datetime import date, timedelta

from headway.meetings.value import Meeting, Promise
from headway.plan.actions import Action
from tests.lib.programmes import DAY, material_of, said

LAST = Meeting(id="MTG-1", body="Board", held_on=date(2026, 11, 17))
STEP = Promise(id="PRM-1", meeting="MTG-1", words="to write to parents", owner="Head")


def test_the_steps_of_the_last_meeting_have_owners():
    """Before its minutes are published."""
    told = said(material_of([], meetings=[LAST, STEP]), "next_steps")
    assert "PRM-1 “to write to parents” | Head | no day" in told


def test_what_falls_due_in_ninety_days_and_no_further():
    """The ninetieth day is in it, the next is not."""
    near = Action(id="ACT-1", title="Train", due_on=DAY + timedelta(days=90))
    far = Action(id="ACT-2", title="Hire", due_on=DAY + timedelta(days=91))
    told = said(material_of([near, far]), "next_steps")
    assert "ACT-1 Train | nobody |" in told and "ACT-2" not in told


def test_a_meeting_that_left_nothing_is_said_to_have():
    """And so is a plan with nothing ahead."""
    told = said(material_of([], meetings=[LAST]), "next_steps")
    assert "left no step with an owner or a day on record" in told
    assert "Nothing dated falls due" in told
