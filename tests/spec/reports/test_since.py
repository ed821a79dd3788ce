"""The report lists what happened since the last meeting, and nothing from before it."""

from datetime import date

from headway.meetings.value import Meeting
from headway.plan.actions import Action, Update
from tests.lib.programmes import material_of, said

LAST = Meeting(id="MTG-1", body="Board", held_on=date(2026, 10, 13))


def action(on: date) -> Action:
    said_of_it = Update(on=on, status="at risk", says="The trainer left.")
    return Action(id="ACT-1", title="Train", status="at risk", updates=(said_of_it,))


def test_only_what_is_later_than_the_last_meeting():
    """What happened on the day of the meeting was there to be seen."""
    after = said(material_of([action(date(2026, 10, 14))], meetings=[LAST]), "since")
    assert "14 Oct 2026 | ACT-1 Train | Update: at risk: The trainer left." in after
    before = said(material_of([action(date(2026, 10, 13))], meetings=[LAST]), "since")
    assert "Nothing in the plan bears a day since then." in before


def test_without_a_meeting_it_counts_from_the_plan_s_agreement():
    """And without either there is nothing to count from."""
    one = action(date(2026, 5, 2))
    assert "Since the plan was agreed on 1 April 2026: 1 thing happened." in said(
        material_of([one], [one]), "since"
    )
    assert said(material_of([one]), "since") == ""
