"""Changing what an action says: its words, its owner, its dates and what it serves."""

from headway.plan.actions import Action
from headway.web.plan.asking import WHY, of_action
from headway.web.plan.changing import asked_for, edit
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Action)
    return Form(
        fields=(*of_action(asked.held.plan), WHY),
        values={**vars(found), "because": ""},
        intro=(f"{found.id}: {found.title}",),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:action", id=found.id),
    )


@action(
    route="plan/actions/<str:id>/edit/",
    name="edit_action",
    title="Change an action",
    permission=UPDATE_PLAN,
    says="changed {id}",
    form=_form,
)
def edit_action(asked: Asked, given: Filled) -> Done:
    """Keep what the form says of the action, with its reason where the plan was agreed."""
    found = asked_for(asked, Action)
    edit(asked, given, found, "changed")
    return Done(f"{found.id} is changed.", to=f"plan:action id={found.id}", about=(found.id,))
