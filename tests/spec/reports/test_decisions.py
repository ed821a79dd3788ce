"""The report says what a meeting is asked, what only it can settle, what was resolved before."""

from datetime import date

from headway.meetings.value import Item, Meeting, Promise, Resolution
from headway.plan.actions import Action
from headway.plan.findings import Finding
from tests.lib.programmes import material_of, said

JUNE = Meeting(id="MTG-1", body="Cabinet", held_on=date(2026, 6, 16))
NEXT = Meeting(id="MTG-2", body="Cabinet", held_on=date(2026, 12, 8))
AGENDA = Item(id="ITM-1", meeting="MTG-2", number="CAB 42", title="The plan, a year on")
NOTED = Resolution(
    id="RES-1", meeting="MTG-1", words="That it be noted.", kind="noted", snapshot="ab" * 32
)
BEFORE = Action(id="ACT-1", title="Train", due_on=date(2026, 6, 30))
AFTER = Action(id="ACT-1", title="Train", due_on=date(2026, 9, 30))


def test_what_moved_in_silence_is_put_to_the_meeting():
    """To accept or to put back."""
    told = said(material_of([AFTER], [BEFORE]), "decisions")
    assert "Ask who changed ACT-1 and why; accept each change, or put it back." in told


def test_what_is_overdue_undated_or_unanswered_is_put_to_it():
    """By its ids, so that it can be looked up."""
    late = Promise(id="PRM-1", meeting="MTG-1", words="to write", due_on=date(2026, 9, 1))
    bare = Promise(id="PRM-2", meeting="MTG-1", words="to look")
    found = Finding(id="FND-1", words="Late.", found_by="Inspectors")
    told = said(material_of([found], meetings=[JUNE, late, bare]), "decisions")
    assert "Ask for what was promised and is overdue: PRM-1." in told
    assert "Ask for a day for what was promised without one: PRM-2." in told
    assert "Name an action for FND-1, or say why there is none." in told


def test_the_agenda_of_the_meeting_it_is_for():
    """With the number of the item."""
    told = said(material_of([AFTER], meetings=[NEXT, AGENDA], meeting=NEXT), "decisions")
    assert "Cabinet meets on 8 December 2026 with 1 item of this plan." in told
    assert "CAB 42: The plan, a year on" in told


def test_what_was_noted_is_named_by_its_frozen_snapshot():
    """The first twelve letters of the hash."""
    told = said(material_of([AFTER], meetings=[JUNE, NOTED]), "decisions")
    assert "RES-1 “That it be noted.” | noted | Cabinet, 16 Jun 2026 | abababababab" in told


def test_nothing_to_settle_is_said():
    """A plan that stands as agreed."""
    assert "leave nothing for this meeting to settle" in said(
        material_of([AFTER], [AFTER]), "decisions"
    )
