"""The forward plan: when papers are due, and which reports are late or likely to be, in time to act."""

from datetime import date

import pytest

from headway.meetings.forward import Paper, forward_plan, sign_off_paces
from headway.meetings.notice import notice_of
from headway.meetings.value import Body, Item, Meeting, Report, SignOff
from headway.meetings.views.calendar import body as calendar
from headway.meetings.views.calendar import lines
from headway.meetings.whole import Meetings
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn

# Cabinet meets on Tuesday 8 December 2026: five clear days leave Monday 30 November for papers.
NEXT = Meeting(id="MTG-9", body="Cabinet", held_on=date(2026, 12, 8))
ALL = ("legal", "finance", "monitoring officer")


def signed(kind: str, asked: str = "", signed_on: str = "") -> SignOff:
    """A sign-off by the role that is called like its kind."""
    days = [date.fromisoformat(day) if day else None for day in (asked, signed_on)]
    return SignOff(kind=kind, role=kind, asked_on=days[0], signed_on=days[1])


def report(number: int = 1, **given) -> Report:
    """A report for the cabinet of 8 December."""
    return Report(id=f"RPT-{number}", meeting="MTG-9", title=f"report {number}", **given)


def plan_on(day: str, *things) -> tuple:
    """The reports of the next cabinet as they stand on a day."""
    [coming] = forward_plan(Meetings(things=(NEXT, *things)), date.fromisoformat(day))
    return coming.papers


NOTICES = """
    kind              | clear_days | set        | papers     | says
    cabinet           |            |            | 2026-11-30 | SI 2012/2089
    scrutiny          |            |            | 2026-11-30 | SI 2002/715
                      |            |            | 2026-11-30 | SI 2002/715
    cabinet           | 5          |            | 2026-11-30 | as Cabinet sets
    cabinet           | 3          |            | 2026-12-02 | fewer than the five that the law asks
    improvement board | 3          |            | 2026-12-02 | as Cabinet sets
    improvement board |            |            | 2026-11-30 | the body sets none of its own
    cabinet           |            | 2026-11-27 | 2026-11-27 | the day set for this meeting
    cabinet           |            | 2026-12-03 | 2026-12-03 | is after 30 November 2026
    """


@pytest.mark.parametrize("row", drawn(NOTICES), ids=str)
def test_when_papers_are_due_and_why(row):
    """Five clear days by law; a body may set its own, and a meeting a day; too few is said."""
    on = date.fromisoformat(row["set"]) if row["set"] else None
    meeting = Meeting(id="MTG-9", body="Cabinet", held_on=date(2026, 12, 8), papers_due_on=on)
    days = int(row["clear_days"]) if row["clear_days"] else None
    body = Body(id="BOD-1", name="Cabinet", kind=row["kind"], clear_days=days)
    notice = notice_of(Meetings(things=(body, meeting)), meeting)
    assert str(notice.due_on) == row["papers"]
    assert row["says"] in " ".join((notice.why, *notice.warnings))
    too_few = any("fewer than" in w for w in notice.warnings)
    assert too_few == (row["clear_days"] == "3" and row["kind"] == "cabinet")


def test_beyond_the_known_bank_holidays_no_day_is_given():
    """The rest of the calendar still stands, and says what to do."""
    far = Meeting(id="MTG-8", body="Cabinet", held_on=date(2060, 1, 6))
    first, last = forward_plan(Meetings(things=(far, NEXT)), date(2026, 11, 21))
    assert (first.meeting.id, last.notice.due_on, last.days_left) == ("MTG-9", None, None)
    assert "Add the year to" in last.notice.warnings[0]


def test_likely_late_is_said_before_the_deadline():
    """A sign-off is taken to need five working days; monitoring waits for those before it."""
    done = {"status": "final"}
    chain = (
        signed("legal", "2026-11-13", "2026-11-19"),
        signed("finance", "2026-11-13", "2026-11-18"),
    )
    last = signed("monitoring officer")
    drawn_days = {"2026-11-20": "in time", "2026-11-23": "in time", "2026-11-24": "likely late"}
    drawn_days |= {"2026-11-30": "likely late", "2026-12-01": "late"}
    for day, stands in drawn_days.items():
        [paper] = plan_on(day, report(sign_offs=(*chain, last), **done))
        assert (day, paper.standing) == (day, stands)
        assert paper.lacking == ("monitoring officer",)
    [paper] = plan_on("2026-11-23", report(sign_offs=(*chain, last), **done))
    assert paper.expected_on == date(2026, 11, 30)
    assert "has not been asked (5 working days, taken as usual" in paper.says[0]


def test_one_that_was_asked_for_and_is_overdue_can_come_tomorrow():
    """Those asked for already run beside one another."""
    asked = tuple(signed(kind, "2026-11-02") for kind in ALL)
    [paper] = plan_on("2026-11-27", report(sign_offs=asked, status="final"))
    assert (paper.standing, paper.expected_on) == (Paper.IN_TIME, date(2026, 11, 30))
    assert "asked on 2 November 2026, 19 working days ago" in paper.says[0]


def test_a_sign_off_that_nobody_put_down_is_missing():
    """A body of the council asks for three; a partnership for none, unless it says which."""
    [paper] = plan_on("2026-11-21", report(status="final"))
    assert paper.lacking == ALL and "no sign-off is on record. Ask for it" in paper.says[0]
    board = Body(id="BOD-1", name="Cabinet", kind="improvement board")
    [paper] = plan_on("2026-11-21", board, report(status="final"))
    assert (paper.lacking, paper.standing) == ((), Paper.READY)
    board = Body(id="BOD-1", name="Cabinet", kind="partnership", sign_offs=("finance",))
    [paper] = plan_on("2026-11-21", board, report(status="final"))
    assert paper.lacking == ("finance",)


WRITTEN = """
    status    | due_on     | published_on | on         | stands
    final     |            |              | 2026-11-21 | ready
    final     |            |              | 2026-12-01 | late
    final     |            | 2026-11-30   | 2026-12-01 | published
    final     |            | 2026-12-01   | 2026-12-02 | late
    final     |            | 2026-12-01   | 2026-11-30 | ready
    draft     |            |              | 2026-11-20 | in time
    draft     |            |              | 2026-11-23 | in time
    draft     |            |              | 2026-11-24 | likely late
    draft     | 2026-11-20 |              | 2026-11-20 | in time
    draft     | 2026-11-20 |              | 2026-11-21 | likely late
    final     | 2026-11-20 |              | 2026-11-21 | ready
    consulted | 2026-11-25 |              | 2026-11-21 | in time
    """


@pytest.mark.parametrize("row", drawn(WRITTEN), ids=str)
def test_how_a_signed_report_stands(row):
    """A draft with fewer than five working days left, or past its author's day, is likely late."""
    on = row.pop("on")
    given = {k: date.fromisoformat(row[k]) for k in ("due_on", "published_on") if row[k]}
    all_signed = tuple(signed(kind, "2026-11-02", "2026-11-05") for kind in ALL)
    [paper] = plan_on(on, report(status=row["status"], sign_offs=all_signed, **given))
    assert paper.standing == row["stands"]


def test_the_pace_is_the_council_s_own_once_three_are_on_record():
    """Working days; what was signed after the day does not count."""
    days = ("2026-06-02", "2026-06-03", "2026-06-08")
    past = [
        report(n, sign_offs=(signed("legal", "2026-06-01", day),)) for n, day in enumerate(days, 2)
    ]
    held = Meetings(things=(NEXT, *past))
    assert not sign_off_paces(held, date(2026, 6, 7))
    pace = sign_off_paces(held, date(2026, 6, 8))["legal"]
    assert (pace.days, pace.past) == (2, 3)
    paper = plan_on("2026-11-21", report(status="final"), *past)[0]
    assert "2 working days, as in the middle of the last 3" in paper.says[0]


def test_a_version_that_was_replaced_is_no_longer_waited_for():
    """The item of the newest version is not without a report; another item is."""
    items = [Item(id=f"ITM-{n}", meeting="MTG-9", title=f"item {n}") for n in (1, 2)]
    first, second = report(1, item="ITM-1"), report(2, item="ITM-1", replaces="RPT-1")
    [coming] = forward_plan(Meetings(things=(NEXT, *items, first, second)), date(2026, 11, 21))
    assert [p.report.id for p in coming.papers] == ["RPT-2"]
    assert [i.id for i in coming.without_report] == ["ITM-2"]


def test_only_what_is_to_come():
    """The day of the meeting itself is still to come; the day after is not."""
    held = Meetings(things=(NEXT, report(status="final")))
    assert forward_plan(held, date(2026, 12, 8)) and not forward_plan(held, date(2026, 12, 9))
    assert "No meeting on or after 9 December" in lines(calendar(held, date(2026, 12, 9)))[0]


def test_what_was_published_late_needs_the_chair():
    """Of a body of the council; and the lines say so."""
    late = report(status="final", published_on=date(2026, 12, 2))
    told = calendar(Meetings(things=(NEXT, late)), date(2026, 12, 3))
    assert told["needing_someone"] == ["RPT-1"]
    text = "\n".join(lines(told))
    assert "LATE: RPT-1 report 1" in text and "only if the chair says why it is urgent" in text


def test_what_cannot_be_is_refused(record):
    """Signed before it was asked for; twice; papers due on the day of the meeting."""
    at = {"meeting": "MTG-1", "title": "x"}
    backwards = signed("legal", "2026-09-02", "2026-09-01")
    with pytest.raises(BadInput, match="RPT-1: the legal sign-off is of 2026-09-01, before"):
        record(Report(id="RPT-1", sign_offs=(backwards,), **at))
    with pytest.raises(BadInput, match="has the legal sign-off 2 times"):
        record(Report(id="RPT-1", sign_offs=(signed("legal"), signed("legal")), **at))
    day = date(2026, 12, 8)
    with pytest.raises(BadInput, match="papers are due on 2026-12-08, not before"):
        record(Meeting(id="MTG-2", body="Cabinet", held_on=day, papers_due_on=day))
