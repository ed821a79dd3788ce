"""A councillor's page: what you were told, what happened, three questions, in plain words."""

from datetime import date

from headway.meetings.value import Meeting, Promise, Statement
from headway.plan.actions import Action
from headway.plan.findings import Finding
from tests.lib.programmes import EXAMPLES, material_of, said

MET = Meeting(id="MTG-1", body="Cabinet", held_on=date(2026, 11, 17))
TOLD = Statement(id="STM-1", meeting="MTG-1", words="Half goes on care.", claim="CLM-2")
LATE = Promise(id="PRM-1", meeting="MTG-1", words="to send the list", due_on=date(2026, 11, 20))
BEFORE = Action(id="ACT-1", title="Train", due_on=date(2026, 6, 30))
AFTER = Action(id="ACT-1", title="Train", due_on=date(2026, 9, 30))
FOUND = Finding(id="FND-1", words="Short breaks did not reach younger children.", found_by="Panel")


def page() -> str:
    material = material_of(
        [AFTER, FOUND], [BEFORE, FOUND], meetings=[MET, TOLD, LATE], folder=EXAMPLES / "wharfemoor"
    )
    return said(material, "member_page")


def test_last_time_you_were_told_this_and_here_is_what_happened():
    """With the one figure that decides."""
    text = "On 17 November 2026 Cabinet was told: “Half goes on care.” The figures do not agree. "
    assert text + "The figure is 58% in the year to 31 March 2026. [1]" in page()


def test_promises_and_what_moved_are_counted_in_words():
    """Not one symbol to learn."""
    assert "One is late. “to send the list.”" in page()
    assert (
        "One date was put back. No one has said who did it or why for one of the changes." in page()
    )


def test_three_questions_and_no_more():
    """Who moved it; when will it be done; what about the finding."""
    asked = [line for line in page().splitlines() if "?" in line]
    assert len(asked) == 3
    assert asked[0].startswith("Who changed ACT-1 (Train), and why?")
    assert asked[1].startswith("When will you do this: “to send the list”?")
    assert asked[2].startswith("What will we do about this: “Short breaks")


def test_silence_of_children_is_said():
    """Ask what they think."""
    assert "What children say is not in the papers we read." in page()


def test_it_says_where_each_line_is_from():
    """At the foot, by number."""
    assert "[1] STM-1" in page()
