"""A meeting's day, place or papers changed."""

from dataclasses import replace

from headway.meetings.value import Meeting
from headway.web.meetings.actions.add_meeting import fields_for, refuse_twin
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    meeting = seen(asked, asked.given["id"], Meeting)
    fields = tuple(_with(asks, meeting.body) for asks in fields_for(asked))
    return Form(
        fields=fields,
        values={asks.spec.name: getattr(meeting, asks.spec.name) for asks in fields},
        numbers=number_of(asked, meeting.id),
        back=link(asked.council, "meetings:meeting", id=meeting.id),
    )


def _with(asks: Asks, body: str) -> Asks:
    """The field of the body with the name by which the meeting goes, whether on record or not."""
    if asks.spec.name != "body" or not asks.choices or body in dict(asks.choices):
        return asks
    return replace(asks, choices=(*asks.choices, (body, body)))


@action(
    route="meetings/meeting/<str:id>/edit/",
    name="edit_meeting",
    title="Change a meeting",
    permission=KEEP_MEETINGS,
    says="changed {id}",
    form=_form,
)
def edit_meeting(asked: Asked, given: Filled) -> Done:
    """Keep the meeting as it is now to be held."""
    refuse_twin(asked, given, asked.given["id"])
    meeting = replace(whole(asked, asked.given["id"], Meeting), **given.values)
    says = f"changed {meeting.id}: {meeting.body} on {meeting.held_on}"
    keep(asked, Noted(did="edit meeting", says=says), meeting, given=given)
    return Done("The meeting is changed.", to=f"meetings:meeting id={meeting.id}")
