"""A report added to an item, as a draft that the calendar follows to its day."""

from dataclasses import replace

from headway.meetings.value import Item, Report
from headway.plan.fields import spec_of
from headway.web.meetings.writing import Noted, keep, new_id, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import DRAFT_REPORTS

FIELDS = (
    Asks(spec_of(Report, "title"), "Title"),
    Asks(spec_of(Report, "author"), "Author", "A role, as Head of Performance."),
    Asks(spec_of(Report, "due_on"), "Day on which its author owes it"),
)


def _form(asked: Asked) -> Form:
    item = seen(asked, asked.given["id"], Item)
    held = [r for r in asked.held.meetings.of(Report) if r.item == item.id]
    replaced = {r.replaces for r in held}
    current = [(r.id, f"{r.title} {r.version}".strip()) for r in held if r.id not in replaced]
    fields: tuple[Asks, ...] = (
        *FIELDS,
        Asks(spec_of(Report, "version"), "Version", "A number, as 1."),
    )
    if current:
        says = "Choose it where this is a new version of a report that the item has."
        spec = spec_of(Report, "replaces")
        fields = (*fields, Asks(spec, "Version before", says, choices=tuple(current)))
    values = {"title": item.title, "author": "", "due_on": None, "version": "1", "replaces": ""}
    return Form(fields=fields, values=values, intro=(f"For {item.number} {item.title}.",))


@action(
    route="meetings/item/<str:id>/reports/new/",
    name="add_report",
    title="Add a report",
    permission=DRAFT_REPORTS,
    says="added a report",
    form=_form,
)
def add_report(asked: Asked, given: Filled) -> Done:
    """A draft; the version that it replaces is superseded in the same change."""
    item = seen(asked, asked.given["id"], Item)
    report = Report(
        id=new_id(asked, Report), meeting=item.meeting, item=item.id, part=item.part,
        status="draft", **given.values,
    )  # fmt: skip
    things = [report]
    if report.replaces:
        things.append(replace(whole(asked, report.replaces, Report), status="superseded"))
    keep(asked, Noted(did="add report", says=f"added {report.id} to {item.id}"), *things)
    told = "The report is on the agenda as a draft."
    return Done(told, to=f"meetings:report id={report.id}", about=(report.id,))
