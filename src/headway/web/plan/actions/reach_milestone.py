"""Saying that a milestone was reached, and what shows it."""

from headway.plan.actions import Action, Milestone
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import evidence_choices
from headway.web.plan.changing import asked_for, edit
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_OWN, UPDATE_PLAN


def _asked_for(asked: Asked) -> Milestone:
    """The milestone named in the address, if its action is this person's to update."""
    found = asked_for(asked, Milestone)
    its = asked.held.plan.find(found.action)
    if not (isinstance(its, Action) and asked.owns(its)) and not asked.may(UPDATE_PLAN):
        raise BadInput(f"{found.id} belongs to {found.action}, which is another owner's.")
    return found


def _form(asked: Asked) -> Form:
    found = _asked_for(asked)
    evidence = evidence_choices(asked.held.plan, found.evidence)
    shows = Asks(spec_of(Milestone, "evidence"), "What shows that it was?", choices=evidence)
    reached = Asks(spec_of(Milestone, "reached_on"), "On which day was it reached?", required=True)
    return Form(
        fields=(reached, *((shows,) if evidence else ())),
        values={**vars(found), "reached_on": found.reached_on or asked.day},
        intro=(f"{found.id}: {found.title}",),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:action", id=found.action),
    )


@action(
    route="plan/milestones/<str:id>/reached/",
    name="reach_milestone",
    title="A milestone was reached",
    permission=UPDATE_OWN,
    says="reached {id}",
    form=_form,
)
def reach_milestone(asked: Asked, given: Filled) -> Done:
    """Note the day and the evidence. A day that has not come yet is refused."""
    found = _asked_for(asked)
    if given["reached_on"] > asked.day:
        raise BadInput(f"{found.id} cannot be reached on a day to come. Give the day it was.")
    edit(asked, given, found, "reached")
    return Done(f"{found.id} was reached.", to=f"plan:action id={found.action}", about=(found.id,))
