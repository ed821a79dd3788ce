"""Saying how an action stands: status and a line of words, in two clicks."""

from dataclasses import replace

from headway.plan.actions import DONE, FINISHED, Action, Update
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import UPDATE_OWN, UPDATE_PLAN

_STATUS = Asks(spec_of(Action, "status"), "How does it stand?", required=True)
_SAYS = Asks(spec_of(Update, "says"), "What happened since last time?", "A line is enough.", rows=3)


def _asked_for(asked: Asked) -> Action:
    """The action named in the address, if it is this person's to update."""
    found = asked.held.plan.find(asked.given["id"])
    if not isinstance(found, Action):
        raise BadInput(f"There is no action {asked.given['id']} in the plan any more.")
    if not (asked.owns(found) or asked.may(UPDATE_PLAN)):
        raise BadInput(f"{found.id} is another owner's: {found.owner or 'nobody yet'}.")
    return found


def _form(asked: Asked) -> Form:
    found = _asked_for(asked)
    return Form(
        fields=(_STATUS, _SAYS),
        values={"status": found.status, "says": ""},
        intro=(found.title,),
        button="Save",
        numbers={found.id: asked.held.numbers[found.id]},
    )


@action(
    route="plan/actions/<str:id>/update/",
    name="update",
    title="Update an action",
    permission=UPDATE_OWN,
    says="updated {id}",
    form=_form,
)
def update(asked: Asked, given: Filled) -> Done:
    """Note the status and the words, dated today, under the role that says so."""
    found = _asked_for(asked)
    status = given.values["status"]
    line = Update(on=asked.day, status=status, says=given.values["says"], by=asked.role_name)
    done_on = found.done_on
    if status in FINISHED:
        done_on = done_on or asked.day
    elif found.status in FINISHED:
        done_on = None
    new = replace(found, status=status, done_on=done_on, updates=(*found.updates, line))
    says = f"updated {found.id}: {found.status or 'no status'} to {status}"
    change = Change(
        by=asked.by, did="update action", says=says, things=(new,), expecting=given.numbers
    )
    save(asked.council, change)
    more = " Add evidence to show that it is done." if status == DONE else ""
    return Done(f"{found.id} is now “{status}”.{more}", to="plan:mine", about=(found.id,))
