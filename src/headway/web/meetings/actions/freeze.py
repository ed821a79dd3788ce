"""What a body noted or agreed, frozen: the hash of the plan and report that it saw is kept."""

from dataclasses import replace

from headway.meetings.checking import exempt_ids
from headway.meetings.freezing import frozen
from headway.meetings.value import Report, Resolution
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.frozen_state import seen_by
from headway.web.meetings.writing import Noted, keep, number_of, seen, where_held, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    resolution = seen(asked, asked.given["id"], Resolution)
    if resolution.snapshot:
        raise BadInput("What it noted is frozen already, and is never changed.")
    reports = tuple(
        (r.id, f"{r.title} {r.version}".strip())
        for r in asked.held.meetings.of(Report)
        if r.meeting == resolution.meeting
    )
    asks = Asks(spec_of(Resolution, "report"), "Which report is it about?", choices=reports)
    return Form(
        fields=(asks,) if reports else (),
        values={"report": resolution.report},
        intro=(
            f"“{resolution.words}” {where_held(asked, resolution.meeting)}.",
            "Freeze it on the day of the meeting: the plan is kept as it stands now, with the "
            "report. No later change alters what was noted, and anybody can see what it was.",
        ),
        button="Freeze it as it stands now",
        numbers=number_of(asked, resolution.id),
        back=link(asked.council, "meetings:meeting", id=resolution.meeting),
    )


@action(
    route="meetings/resolution/<str:id>/freeze/",
    name="freeze",
    title="Freeze what was noted or agreed",
    permission=KEEP_MEETINGS,
    says="froze what {id} noted",
    form=_form,
)
def freeze(asked: Asked, given: Filled) -> Done:
    """Keep the hash with the resolution."""
    held = whole(asked, asked.given["id"], Resolution)
    everything = held_by(asked.council)
    resolution = replace(held, report=given["report"])
    report = everything.meetings.find(resolution.report)
    exempt = exempt_ids(everything.meetings)
    if report and report.id in exempt and held.id not in exempt:
        raise BadInput("That report is Part 2, and the resolution is open. Choose another report.")
    new = frozen(resolution, seen_by(resolution, everything)[1])
    says = f"froze what {new.id} noted: {new.snapshot[:16]}"
    keep(asked, Noted(did="freeze resolution", says=says), new, given=given)
    return Done("What was noted is frozen.", to=f"meetings:frozen id={new.id}", about=(new.id,))
