"""The calendar: what meets next, when its papers are due and why, which reports will be late."""

from dataclasses import replace
from datetime import date

from headway.meetings.forward import Coming, Paper, forward_plan
from headway.meetings.pre_election import pre_election
from headway.meetings.value import Body, Meeting
from headway.web.meetings.drafts import drafts_of
from headway.web.meetings.elsewhere import address
from headway.web.site.held import held_by
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import DRAFT_REPORTS, KEEP_MEETINGS, READ_MEETINGS, READ_PART_2

# How a paper stands, in words and a mark: never by colour alone.
LOOKS = {
    Paper.PUBLISHED: ("published", "✓✓", "turquoise"),
    Paper.READY: ("ready", "✓", "green"),
    Paper.IN_TIME: ("in time", "●", "green"),
    Paper.LIKELY_LATE: ("likely late", "▲", "yellow"),
    Paper.LATE: ("late", "■", "red"),
}


@page(
    route="meetings/",
    name="calendar",
    title="Meetings",
    permission=READ_MEETINGS,
    menu=Menu("Meetings", order=40),
)
def show(asked: Asked) -> Shown:
    """Coming meetings with their papers, past ones newest first, and the bodies that meet."""
    meetings = asked.held.meetings
    coming = coming_for(asked)
    past = [m for m in meetings.of(Meeting) if m.held_on < asked.day]
    past.sort(key=lambda m: (m.held_on, m.id), reverse=True)
    may_keep = asked.may(KEEP_MEETINGS)
    return {
        "coming": [(c, left(c), _careful(c.meeting.held_on)) for c in coming],
        "late": sum(p.needs_someone for c in coming for p in c.papers),
        "past": past,
        "bodies": meetings.of(Body),
        "looks": LOOKS,
        "findings": address(asked, "plan:findings"),
        "may_keep": may_keep,
        "may_draft": asked.may(DRAFT_REPORTS),
        "drafts": drafts_of(asked.council) if may_keep else [],
    }


def coming_for(asked: Asked) -> list[Coming]:
    """The forward plan of what this person may read.

    Sign-offs are no reading for everybody, yet without them every report would look late: how a
    report stands is worked out from the whole, and only the reasons are kept back.
    """
    open_ids = {t.id for t in asked.held.meetings.things}
    may_read_why = asked.may(READ_PART_2) or asked.may(DRAFT_REPORTS)
    found = []
    for coming in forward_plan(held_by(asked.council).meetings, asked.day):
        papers = [p for p in coming.papers if p.report.id in open_ids]
        if not may_read_why:
            papers = [replace(p, says=(), lacking=(), expected_on=None) for p in papers]
        without = tuple(i for i in coming.without_report if i.id in open_ids)
        if coming.meeting.id in open_ids:
            found.append(replace(coming, papers=tuple(papers), without_report=without))
    return found


def _careful(day: date) -> str:
    found = pre_election(day)
    return found.says if found else ""


def left(coming: Coming) -> str:
    """How long there is until papers are due, in words."""
    days = coming.days_left
    if days is None:
        return "the bank holidays are not known so far ahead"
    if days == 0:
        return "today is the last day"
    counted = "1 working day" if abs(days) == 1 else f"{abs(days)} working days"
    return f"{counted} left" if days > 0 else f"{counted} ago"
