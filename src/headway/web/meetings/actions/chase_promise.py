"""A promise chased: who was asked for it, and on which day, is kept beside it."""

from dataclasses import replace

from headway.meetings.value import Promise, Remark
from headway.plan.fields import spec_of
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_SAYS = Asks(spec_of(Remark, "says"), "What did you ask, and of whom?", rows=3)


def _form(asked: Asked) -> Form:
    promise = seen(asked, asked.given["id"], Promise)
    owner = promise.owner or promise.partner or "the officers who were there"
    asks_for = "when it will be done" if promise.due_on else "for a day by which it will be done"
    return Form(
        fields=(_SAYS,),
        values={"says": f"Asked {owner} {asks_for}."},
        intro=(
            f"“{promise.words}”",
            "headway notes the day; write to the owner in your usual way.",
        ),
        button="Note it",
        numbers=number_of(asked, promise.id),
        back=link(asked.council, "meetings:promise", id=promise.id),
    )


@action(
    route="meetings/promises/<str:id>/chase/",
    name="chase",
    title="Note that a promise was chased",
    permission=KEEP_MEETINGS,
    says="chased {id}",
    form=_form,
)
def chase_promise(asked: Asked, given: Filled) -> Done:
    """Add the line to the promise, dated today."""
    promise = whole(asked, asked.given["id"], Promise)
    line = Remark(on=asked.day, says=given["says"], by=asked.role_name)
    new = replace(promise, chases=(*promise.chases, line))
    keep(asked, Noted(did="chase promise", says=f"chased {promise.id}"), new, given=given)
    return Done("It is noted.", to=f"meetings:promise id={promise.id}", about=(promise.id,))
