"""One report on its way to a meeting: how far it is, who has signed, what was said of the draft."""

from headway.meetings.lookup import versions_of
from headway.meetings.value import Report
from headway.web.meetings.pages.calendar import LOOKS, coming_for
from headway.web.meetings.signing import lacking, signable
from headway.web.meetings.writing import seen, where_held, whole
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import DRAFT_REPORTS, READ_MEETINGS, READ_PART_2, SIGN_OFF

STEPS = ("draft", "consulted", "refined", "final", "agreed")


@page(route="meetings/report/<str:id>/", name="report", title="Report", permission=READ_MEETINGS)
def show(asked: Asked, id: str) -> Shown:
    """The steps from draft to agreed, the sign-offs with their dates, and the comments."""
    report = seen(asked, id, Report)
    full = whole(asked, id, Report)
    papers = [p for c in coming_for(asked) for p in c.papers if p.report.id == id]
    may_follow = any(asked.may(p) for p in (READ_PART_2, DRAFT_REPORTS, SIGN_OFF))
    return {
        "report": report,
        "item": asked.held.meetings.find(report.item) if report.item else None,
        "met": where_held(asked, report.meeting),
        "versions": versions_of(asked.held.meetings, id),
        "paper": papers[0] if papers else None,
        "looks": LOOKS,
        "steps": STEPS,
        "sign_offs": full.sign_offs if may_follow else (),
        "lacking": lacking(asked, full) if may_follow else (),
        "comments": full.comments if may_follow else (),
        "may_follow": may_follow,
        "may_read_advice": asked.may(READ_PART_2),
        "may_draft": asked.may(DRAFT_REPORTS),
        "may_sign": asked.may(SIGN_OFF) and bool(signable(asked, full)),
    }
