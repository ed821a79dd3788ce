"""Changing a target: a softer one is drift, and says why."""

from headway.plan.aims import Target
from headway.plan.merging import carried
from headway.web.plan.asking import WHY, of_target
from headway.web.plan.changing import asked_for, edit, fields_of
from headway.web.plan.doubting import SURE, confirm, doubts
from headway.web.plan.ways import measure_words
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Target)
    return Form(
        fields=(*of_target(asked.held.plan), WHY, SURE),
        values={**vars(found), "because": "", "sure": ()},
        intro=(
            f"{found.id}: {measure_words(found.measure)}",
            *(f"To ask about it: {one}" for one in doubts(asked, found)),
        ),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:aim", id=found.aims[0]),
    )


@action(
    route="plan/targets/<str:id>/edit/",
    name="edit_target",
    title="Change a target",
    permission=UPDATE_PLAN,
    says="changed {id}",
    form=_form,
)
def edit_target(asked: Asked, given: Filled) -> Done:
    """Keep what the form says of the target, once what is doubted is confirmed."""
    found = asked_for(asked, Target)
    new = carried(found, found, fields_of(given))
    confirm(asked, new, given["sure"])
    edit(asked, given, found, "changed")
    return Done(f"{found.id} is changed.", to=f"plan:aim id={new.aims[0]}", about=(found.id,))
