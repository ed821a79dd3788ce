"""A report one step on: drafting, consulted, refined, final, agreed; with a dated comment."""

from dataclasses import replace

from headway.meetings.value import Remark, Report
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.signing import lacking
from headway.web.meetings.writing import Noted, keep, number_of, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import DRAFT_REPORTS

_STATUS = Asks(spec_of(Report, "status"), "How far is it?", required=True)
_SAYS = Asks(
    spec_of(Remark, "says"), "Comment", "Dated today, under your role.", rows=4, required=False
)


def _form(asked: Asked) -> Form:
    report = whole(asked, asked.given["id"], Report)
    return Form(
        fields=(_STATUS, _SAYS),
        values={"status": report.status, "says": ""},
        intro=(report.title,),
        numbers=number_of(asked, report.id),
        back=link(asked.council, "meetings:report", id=report.id),
    )


@action(
    route="meetings/report/<str:id>/advance/",
    name="advance",
    title="Say how far a report is",
    permission=DRAFT_REPORTS,
    says="moved {id} on",
    form=_form,
)
def advance_report(asked: Asked, given: Filled) -> Done:
    """Note the step and the comment. What lacks a sign-off is not agreed."""
    report = whole(asked, asked.given["id"], Report)
    status, says = given["status"], given["says"]
    left = lacking(asked, report)
    if status == "agreed" and report.status != "agreed" and left:
        raise BadInput(f"It cannot be agreed yet. Still to sign: {', '.join(left)}.")
    comments = report.comments
    if says:
        comments = (*comments, Remark(on=asked.day, says=says, by=asked.role_name))
    new = replace(report, status=status, comments=comments)
    told = f"moved {report.id}: {report.status or 'no status'} to {status}"
    keep(asked, Noted(did="advance report", says=told), new, given=given)
    return Done(f"The report is now “{status}”.", to=f"meetings:report id={report.id}")
