"""Adding a milestone to an action."""

from headway.plan.actions import Action, Milestone
from headway.web.plan.asking import WHY, of_milestone
from headway.web.plan.changing import add, asked_for, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Action)
    return Form(
        fields=(*of_milestone(asked.held.plan), WHY),
        intro=(f"On the way of {found.id}: {found.title}",),
        button="Add it",
        back=link(asked.council, "plan:action", id=found.id),
    )


@action(
    route="plan/actions/<str:id>/milestones/add/",
    name="add_milestone",
    title="Add a milestone",
    permission=UPDATE_PLAN,
    says="added a milestone to {id}",
    form=_form,
)
def add_milestone(asked: Asked, given: Filled) -> Done:
    """Add the milestone under the action's next free number."""
    found = asked_for(asked, Action)
    new = Milestone(id=new_id(asked.council, Milestone, found.id), **fields_of(given))
    add(asked, given, new)
    return Done(f"{new.id} is added.", to=f"plan:action id={found.id}", about=(new.id,))
