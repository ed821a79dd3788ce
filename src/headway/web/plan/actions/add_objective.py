"""Adding an objective to the plan."""

from headway.plan.aims import Objective
from headway.web.plan.asking import WHY, of_objective
from headway.web.plan.changing import add, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link_words
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    return Form(
        fields=(*of_objective(asked.held.plan), WHY),
        values={"aims": tuple(filter(None, [asked.request.GET.get("aim", "")]))},
        button="Add it",
        back=link_words(asked.council, "plan:aims"),
    )


@action(
    route="plan/add/objectives/",
    name="add_objective",
    title="Add an objective",
    permission=UPDATE_PLAN,
    says="added an objective",
    form=_form,
)
def add_objective(asked: Asked, given: Filled) -> Done:
    """Add the objective under the next free id."""
    new = Objective(id=new_id(asked.council, Objective), **fields_of(given))
    add(asked, given, new)
    return Done(f"{new.id} is added.", to=f"plan:aim id={new.aims[0]}", about=(new.id,))
