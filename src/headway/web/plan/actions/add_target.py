"""Setting a target, looked at beside the figures before it is kept."""

from headway.plan.aims import Target
from headway.web.plan.asking import WHY, of_target
from headway.web.plan.changing import add, fields_of, new_id
from headway.web.plan.doubting import SURE, confirm
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    aim = asked.request.GET.get("aim", "")
    held = {a.id for a in asked.held.plan.aims}
    return Form(
        fields=(*of_target(asked.held.plan), WHY, SURE),
        values={"aims": (aim,) if aim in held else ()},
        button="Set it",
        back=link(asked.council, "plan:aims"),
    )


@action(
    route="plan/add/targets/",
    name="add_target",
    title="Set a target",
    permission=UPDATE_PLAN,
    says="set a target",
    form=_form,
)
def add_target(asked: Asked, given: Filled) -> Done:
    """Set the target as of today; one that headway doubts is kept when that is confirmed."""
    id = new_id(asked.council, Target)
    new = Target(id=id, set_on=asked.day, **fields_of(given))
    confirm(asked, new, given["sure"])
    add(asked, given, new)
    return Done(f"{id} is set.", to=f"plan:aim id={new.aims[0]}", about=(id,))
