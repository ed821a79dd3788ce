"""Adding an action to the plan."""

from headway.plan.actions import NOT_STARTED, Action
from headway.web.plan.asking import WHY, of_action
from headway.web.plan.changing import add, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link_words
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    return Form(
        fields=(*of_action(asked.held.plan), WHY),
        values={"raised_on": asked.day, "status": NOT_STARTED},
        button="Add it",
        back=link_words(asked.council, "plan:actions"),
    )


@action(
    route="plan/add/actions/",
    name="add_action",
    title="Add an action",
    permission=UPDATE_PLAN,
    says="added an action",
    form=_form,
)
def add_action(asked: Asked, given: Filled) -> Done:
    """Add the action under the next free id."""
    new = Action(id=new_id(asked.council, Action), **fields_of(given))
    add(asked, given, new)
    return Done(f"{new.id} is added.", to=f"plan:action id={new.id}", about=(new.id,))
