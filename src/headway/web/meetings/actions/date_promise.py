"""A promise given the day by which it is owed, by a clerk or by its owner."""

from dataclasses import replace

from headway.meetings.value import Promise
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS, READ_OWN

_DAY = Asks(spec_of(Promise, "due_on"), "By which day is it owed?", required=True)
_OWNER = Asks(spec_of(Promise, "owner"), "Who owes it?", "A role.")


def _form(asked: Asked) -> Form:
    promise = seen(asked, asked.given["id"], Promise)
    if not (asked.may(KEEP_MEETINGS) or asked.owns(promise)):
        raise BadInput("This promise is another owner's.")
    if promise.outcome:
        raise BadInput(f"This promise is closed: {promise.outcome}.")
    fields = (_DAY, _OWNER) if asked.may(KEEP_MEETINGS) else (_DAY,)
    return Form(
        fields=fields,
        values={"due_on": promise.due_on, "owner": promise.owner},
        intro=(f"“{promise.words}”",),
        numbers=number_of(asked, promise.id),
        back=link(asked.council, "meetings:promise", id=promise.id),
    )


@action(
    route="meetings/promises/<str:id>/day/",
    name="date_promise",
    title="Give a promise a day",
    permission=READ_OWN,
    says="dated {id}",
    form=_form,
)
def date_promise(asked: Asked, given: Filled) -> Done:
    """Note the day, and keep beside the promise which day it had before."""
    promise = whole(asked, asked.given["id"], Promise)
    day = given["due_on"]
    was = promise.due_on
    if was and day > was and not asked.may(KEEP_MEETINGS):
        raise BadInput("Only a clerk moves a day that was given: ask the body to which you owe it.")
    said = promise.due_said
    if was and was != day:
        said = f"{said}; first {in_words(was)}" if said else f"first {in_words(was)}"
    new = replace(promise, due_on=day, owner=given["owner"], due_said=said)
    before = was.isoformat() if was else "no day"
    noted = Noted(did="date promise", says=f"dated {promise.id}: {before} to {day.isoformat()}")
    keep(asked, noted, new, given=given)
    return Done(f"It is owed by {in_words(day)}.", to=f"meetings:promise id={promise.id}")
