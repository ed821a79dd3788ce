"""A meeting whose agenda was written before it was held: its minutes are laid onto that agenda."""

from datetime import date

import pytest

from headway.meetings.confirming import keep_confirmed
from headway.meetings.folder import read_meetings, write_meeting
from headway.meetings.minutes.reading import minutes_in
from headway.meetings.value import (
    Attendance,
    Item,
    Meeting,
    Promise,
    Report,
    Resolution,
    SignOff,
    Statement,
)
from headway.vocabulary.errors import BadInput

MINUTES = """CABINET

At a meeting of the Cabinet held on 12 January 2027

60. PROGRESS OF THE PLAN

Cabinet considered the report of the Strategic Director for Children and Families.

The Head of Workforce would send Members the list of vacancies by 30 January 2027.

RESOLVED: That the report be noted.

61. SOMETHING THAT WAS URGENT

RESOLVED: That it be agreed.
"""
AGENDA = (
    Meeting(id="MTG-1", body="Cabinet", held_on=date(2027, 1, 12), place="Mill Bank House"),
    Item(id="ITM-4", meeting="MTG-1", number="CAB 60", title="Children's plan: progress"),
    Item(id="ITM-5", meeting="MTG-1", number="CAB 59", title="Accounts"),
    Report(
        id="RPT-2",
        meeting="MTG-1",
        item="ITM-4",
        title="Children's plan: progress",
        version="3",
        status="final",
        sign_offs=(SignOff(kind="legal", role="Head of Legal Services"),),
    ),
)


@pytest.fixture
def folder(tmp_path):
    """An invented programme, and what is given of its next cabinet."""

    def made(*things):
        (tmp_path / "programme.toml").write_text('title = "Plan"\ninvented = true\n', "utf-8")
        write_meeting(tmp_path, things)
        return tmp_path

    return made


def keep(folder):
    """Keep all that the minutes hold."""
    proposal = minutes_in(MINUTES, "cabinet.txt")
    return keep_confirmed(folder, proposal, proposal.elements, by="clerk", sha256="0f")


def test_ids_reports_and_sign_offs_stay_and_what_was_said_is_added(folder):
    """Under the agenda's item by its number, 60 for CAB 60; an item that was not on the agenda is new."""
    at = folder(*AGENDA)
    path = keep(at)
    held = read_meetings(at)
    assert path.name == "2027-01-12-cabinet.toml" and len(list((at / "meetings").iterdir())) == 1
    [meeting] = held.of(Meeting)
    assert (meeting.id, meeting.place, meeting.minutes_status) == (
        "MTG-1",
        "Mill Bank House",
        "draft",
    )
    assert [i.title for i in held.of(Item)] == [
        "Children's plan: progress",
        "Accounts",
        "SOMETHING THAT WAS URGENT",
    ]
    [report] = held.of(Report)
    assert (report.id, report.version, len(report.sign_offs)) == ("RPT-2", "3", 1)
    assert report.words.startswith("Cabinet considered the report")
    [promise] = held.of(Promise)
    noted, agreed = held.of(Resolution)
    assert (promise.meeting, promise.item, noted.item) == ("MTG-1", "ITM-4", "ITM-4")
    assert agreed.item == held.of(Item)[2].id not in ("ITM-4", "ITM-5")


def test_by_its_title_where_the_agenda_gave_no_number(folder):
    """However its letters stand."""
    meeting, item, *_ = AGENDA
    at = folder(meeting, Item(id=item.id, meeting="MTG-1", title="Progress of  the plan"))
    keep(at)
    assert read_meetings(at).of(Promise)[0].item == "ITM-4"


def test_minutes_that_are_there_already_are_left_alone(folder):
    """Twice the same; or once something that was said is on record."""
    at = folder(*AGENDA)
    path = keep(at)
    before = path.read_bytes()
    with pytest.raises(BadInput, match=r"is there already \(MTG-1\)"):
        keep(at)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("thing", "is_kept"),
    [
        (Statement(id="STM-1", meeting="MTG-1", words="x"), False),
        (
            Attendance(
                id="ATD-1", meeting="MTG-1", partner="Police", at="meetings", invited=2, attended=1
            ),
            True,
        ),
    ],
    ids=["said", "counted"],
)
def test_what_was_said_makes_it_a_meeting_that_was_held(folder, thing, is_kept):
    """What was only counted for it does not."""
    at = folder(*AGENDA, thing)
    if is_kept:
        keep(at)
        assert read_meetings(at).of(Attendance)[0].meeting == "MTG-1"
    else:
        with pytest.raises(BadInput, match="is there already"):
            keep(at)
