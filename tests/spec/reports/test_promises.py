"""The report says what was promised: overdue, undated, kept with its evidence, broken."""

from datetime import date

from headway.meetings.value import Meeting, Promise, Question, Resolution
from headway.plan.findings import Evidence
from tests.lib.programmes import material_of, said

JUNE = Meeting(id="MTG-1", body="Cabinet", held_on=date(2026, 6, 16))
SENT = Evidence(
    id="EVD-1", title="Vacancies by team, as sent", dated=date(2026, 9, 29), type="letter"
)


def promise(due: date | None, **more: object) -> Promise:
    return Promise(
        id="PRM-1", meeting="MTG-1", words="to send the list", owner="Head", due_on=due, **more
    )


def told(*meetings: object, day: date = date(2026, 11, 21)) -> str:
    return said(material_of([SENT], meetings=[JUNE, *meetings], day=day), "promises")


def test_the_day_it_is_due_is_not_late_and_the_next_day_is():
    """Due on the 20th; on the 21st it is a day late."""
    on_the_day = told(promise(date(2026, 11, 20)), day=date(2026, 11, 20))
    assert "PRM-1 “to send the list” | Cabinet, 16 Jun 2026 | Head | due 20 Nov 2026" in on_the_day
    assert "late" not in on_the_day
    assert "due 20 Nov 2026, 1 day late" in told(promise(date(2026, 11, 20)))


def test_a_promise_without_a_day_is_said_to_have_none():
    """With the words that were said for one."""
    text = told(promise(None, due_said="as soon as we can"))
    assert "1 open without a day" in text and "no day (“as soon as we can”)" in text


def test_kept_stands_with_what_shows_it():
    """Closed by the body to which it was made."""
    kept = promise(
        date(2026, 9, 30), outcome="kept", closed_on=date(2026, 10, 13), closed_by="Cabinet",
        evidence=("EVD-1",),
    )  # fmt: skip
    assert "kept, 13 Oct 2026; EVD-1 Vacancies by team, as sent" in told(kept)
    # Closed on 13 October, it was still owed on the 12th.
    assert "12 days late" in told(kept, day=date(2026, 10, 12))


def test_broken_stays_in_sight():
    """It does not go away by being closed."""
    broken = promise(
        date(2026, 9, 30), outcome="broken", outcome_says="Nothing was sent.",
        closed_on=date(2026, 10, 13), closed_by="Cabinet",
    )  # fmt: skip
    assert "1 broken" in told(broken) and "Nothing was sent." in told(broken)


def test_what_was_only_noted_and_what_nobody_answered():
    """A question open since June, a resolution that nothing followed."""
    noted = Resolution(id="RES-1", meeting="MTG-1", words="That it be noted.", kind="noted")
    asked = Question(id="QST-1", meeting="MTG-1", words="Who tells the child?")
    text = told(noted, asked)
    assert "Cabinet: 1 of 1 resolution only noted; nothing on record followed RES-1." in text
    assert "QST-1 question at Cabinet, 16 June 2026: “Who tells the child?” No answer" in text


def test_a_meeting_to_come_promised_nothing_yet():
    """Before any meeting there is no such page."""
    assert said(material_of([SENT], meetings=[JUNE], day=date(2026, 6, 1)), "promises") == ""
