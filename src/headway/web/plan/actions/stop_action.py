"""Giving an action up, with the reason: it stays in the plan, and no longer counts as an answer."""

from headway.plan.actions import Action
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.changing import asked_for, edited
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN

_DAY = Asks(spec_of(Action, "stopped_on"), "From which day is it given up?", required=True)
_WHY = Asks(
    spec_of(Action, "stopped_why"),
    "Why is it given up?",
    "Members and inspectors read this sentence.",
    rows=3,
    required=True,
)


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Action)
    if not found.is_live:
        raise BadInput(f"{found.id} was given up already. Its history lets you take that back.")
    return Form(
        fields=(_DAY, _WHY),
        values={"stopped_on": asked.day, "stopped_why": ""},
        intro=(f"{found.id}: {found.title}", *_left(asked, found)),
        button="Give it up",
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:action", id=found.id),
        is_grave=True,
    )


def _left(asked: Asked, found: Action) -> tuple[str, ...]:
    """Findings that nobody would answer then."""
    others = (a for a in asked.held.plan.actions if a.is_live and a.id != found.id)
    alone = set(found.answers) - {id for a in others for id in a.answers}
    if not alone:
        return ()
    return (f"No other live action answers {', '.join(sorted(alone))}: that would be a gap.",)


@action(
    route="plan/actions/<str:id>/stop/",
    name="stop_action",
    title="Give an action up",
    permission=UPDATE_PLAN,
    says="gave up {id}",
    form=_form,
)
def stop_action(asked: Asked, given: Filled) -> Done:
    """Note the day and the reason."""
    found = asked_for(asked, Action)
    if given["stopped_on"] > asked.day:
        raise BadInput("It cannot be given up on a day to come. Give today, or the day it was.")
    values = {"stopped_on": given["stopped_on"], "stopped_why": given["stopped_why"]}
    edited(asked, found, values, "gave up", given["stopped_why"], given.numbers)
    return Done(f"{found.id} is given up.", to=f"plan:action id={found.id}", about=(found.id,))
