"""Owning up to drift: who moved what was agreed, and why, said after the event."""

from headway.plan.drift import Drift, drift
from headway.plan.fields import spec_of
from headway.plan.programme import Change
from headway.vocabulary.errors import BadInput
from headway.web.plan.changing import keep, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN

# Stands in the address for a thing that was added or dropped as a whole.
WHOLE = "all"


def _asked_for(asked: Asked) -> Drift:
    """The silent drift named in the address."""
    first = asked.held.first
    found = drift(first.plan, asked.held.plan, first.head.agreed_on) if first else ()
    wanted = (asked.given["id"], asked.given["field"])
    for one in found:
        if (one.id, one.field or WHOLE) == wanted and one.is_silent:
            return one
    raise BadInput("That is no drift in silence: somebody has said by now who did it and why.")


def _form(asked: Asked) -> Form:
    found = _asked_for(asked)
    return Form(
        fields=(
            Asks(spec_of(Change, "by"), "Which role or body changed it?", "No person’s name."),
            Asks(spec_of(Change, "changed_on"), "On which day?"),
            Asks(spec_of(Change, "why"), "Why?", rows=3),
        ),
        values={"by": asked.role_name},
        intro=(found.says,),
        back=link(asked.council, "plan:drift"),
    )


@action(
    route="plan/drift/<str:id>/<str:field>/explain/",
    name="explain",
    title="Say who changed it, and why",
    permission=UPDATE_PLAN,
    says="explained the drift of {id}",
    form=_form,
)
def explain(asked: Asked, given: Filled) -> Done:
    """Note the change beside the plan. Its day lies between the agreement and today."""
    found = _asked_for(asked)
    first = asked.held.first
    day = given["changed_on"]
    if day > asked.day or (first and day < first.head.agreed_on):
        raise BadInput("It was changed after the plan was first agreed, and not on a day to come.")
    id = new_id(asked.council, Change)
    new = Change(
        id=id, of=found.id, field=found.field, changed_on=day, by=given["by"], why=given["why"]
    )
    says = f"explained the drift of {found.id}"
    keep(asked, (new,), says, "explain", given["why"], expecting={id: 0})
    return Done("It is noted beside the plan.", to="plan:drift", about=(found.id,))
