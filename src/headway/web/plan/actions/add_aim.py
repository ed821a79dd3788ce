"""Adding an aim to the plan."""

from headway.plan.aims import Aim
from headway.web.plan.asking import WHY, of_aim
from headway.web.plan.changing import add, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link_words
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    return Form(
        fields=(*of_aim(asked.held.plan), WHY),
        button="Add it",
        back=link_words(asked.council, "plan:aims"),
    )


@action(
    route="plan/add/aims/",
    name="add_aim",
    title="Add an aim",
    permission=UPDATE_PLAN,
    says="added an aim",
    form=_form,
)
def add_aim(asked: Asked, given: Filled) -> Done:
    """Add the aim under the next free id."""
    new = Aim(id=new_id(asked.council, Aim), **fields_of(given))
    add(asked, given, new)
    return Done(f"{new.id} is added.", to=f"plan:aim id={new.id}", about=(new.id,))
