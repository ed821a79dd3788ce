"""A coming meeting added, so that the day for its papers is known at once."""

from headway.meetings.notice import notice_of
from headway.meetings.value import Body, Meeting
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.meetings.writing import Noted, keep, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def fields_for(asked: Asked) -> tuple[Asks, ...]:
    """The fields of a meeting: its body from those on record, or in words where there is none."""
    known = tuple((b.name, b.name) for b in asked.held.meetings.of(Body))
    says = "The last day on which papers may go out is worked out; give a day only to set another."
    return (
        Asks(spec_of(Meeting, "body"), "Body", choices=known),
        Asks(spec_of(Meeting, "held_on"), "Day", "The month alone is enough where no day is set."),
        Asks(spec_of(Meeting, "place"), "Place"),
        Asks(spec_of(Meeting, "papers_due_on"), "Papers due", says),
    )


def _form(asked: Asked) -> Form:
    values = {"body": "", "held_on": None, "place": "", "papers_due_on": None}
    return Form(fields=fields_for(asked), values=values)


@action(
    route="meetings/new/",
    name="add_meeting",
    title="Add a meeting",
    permission=KEEP_MEETINGS,
    says="added a meeting",
    form=_form,
)
def add_meeting(asked: Asked, given: Filled) -> Done:
    """Keep the meeting and say by when its papers are due."""
    refuse_twin(asked, given, "")
    meeting = Meeting(id=new_id(asked, Meeting), **given.values)
    says = f"added {meeting.id}: {meeting.body} on {meeting.held_on}"
    keep(asked, Noted(did="add meeting", says=says), meeting)
    due_on = notice_of(asked.held.meetings, meeting).due_on
    papers = f" Its papers are due {in_words(due_on)}." if due_on else ""
    told = f"{meeting.body} meets {in_words(meeting.held_on)}.{papers}"
    return Done(told, to=f"meetings:meeting id={meeting.id}", about=(meeting.id,))


def refuse_twin(asked: Asked, given: Filled, id: str) -> None:
    """Raise BadInput where the body meets on that day already."""
    for other in asked.held.meetings.of(Meeting):
        is_same = other.body == given["body"] and other.held_on == given["held_on"]
        if is_same and other.id != id:
            day = in_words(other.held_on)
            raise BadInput(f"{other.body} is on record for {day} already ({other.id}).")
