"""A next step written down at the meeting, before there are minutes of it."""

from headway.meetings.value import Item, Meeting, Promise
from headway.plan.fields import spec_of
from headway.web.meetings.writing import Noted, keep, new_id, seen, where_held
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_FIELDS = (
    Asks(spec_of(Promise, "words"), "What will be done?", "In the words that were used.", rows=3),
    Asks(spec_of(Promise, "owner"), "Who owes it?", "A role, or empty where nobody was named."),
    Asks(spec_of(Promise, "due_on"), "By which day?", "Left empty, it is chased for a day."),
)


def _form(asked: Asked) -> Form:
    meeting = seen(asked, asked.given["id"], Meeting)
    items = tuple(
        (i.id, f"{i.number} {i.title}{' (Part 2)' if i.part == 2 else ''}")
        for i in asked.held.meetings.of(Item)
        if i.meeting == meeting.id
    )
    item = (Asks(spec_of(Promise, "item"), "Under which item?", choices=items),) if items else ()
    return Form(
        fields=(*_FIELDS, *item),
        values={"words": "", "owner": "", "due_on": None, "item": ""},
        intro=(f"{where_held(asked, meeting.id)}.",),
    )


@action(
    route="meetings/meeting/<str:id>/steps/new/",
    name="add_promise",
    title="Add a next step",
    permission=KEEP_MEETINGS,
    says="added a next step",
    form=_form,
)
def add_promise(asked: Asked, given: Filled) -> Done:
    """Keep the promise; under an exempt item it is exempt with it."""
    meeting = seen(asked, asked.given["id"], Meeting)
    item = seen(asked, given["item"], Item) if given["item"] else None
    promise = Promise(
        id=new_id(asked, Promise), meeting=meeting.id, firmness="promise",
        part=item.part if item else None, **given.values,
    )  # fmt: skip
    keep(asked, Noted(did="add promise", says=f"added {promise.id} to {meeting.id}"), promise)
    return Done("The step is on the list.", to=f"meetings:meeting id={meeting.id}")
