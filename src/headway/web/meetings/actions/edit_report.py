"""A report's title, author and days put right."""

from dataclasses import replace

from headway.meetings.value import Report
from headway.plan.fields import spec_of
from headway.web.meetings.actions.add_report import FIELDS
from headway.web.meetings.writing import Noted, keep, number_of, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import DRAFT_REPORTS

_OUT = Asks(spec_of(Report, "published_on"), "Day on which it went out with the agenda")
_VERSION = Asks(spec_of(Report, "version"), "Version")


def _form(asked: Asked) -> Form:
    report = whole(asked, asked.given["id"], Report)
    fields = (*FIELDS, _VERSION, _OUT)
    return Form(
        fields=fields,
        values={asks.spec.name: getattr(report, asks.spec.name) for asks in fields},
        numbers=number_of(asked, report.id),
        back=link(asked.council, "meetings:report", id=report.id),
    )


@action(
    route="meetings/report/<str:id>/edit/",
    name="edit_report",
    title="Change a report",
    permission=DRAFT_REPORTS,
    says="changed {id}",
    form=_form,
)
def edit_report(asked: Asked, given: Filled) -> Done:
    """The report with what was changed; its sign-offs and comments stay."""
    report = replace(whole(asked, asked.given["id"], Report), **given.values)
    keep(asked, Noted(did="edit report", says=f"changed {report.id}"), report, given=given)
    return Done(f"{report.title} is changed.", to=f"meetings:report id={report.id}")
