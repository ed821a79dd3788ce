"""Changing what an aim says."""

from headway.plan.aims import Aim
from headway.web.plan.asking import WHY, of_aim
from headway.web.plan.changing import asked_for, edit
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link_words
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Aim)
    return Form(
        fields=(*of_aim(asked.held.plan), WHY),
        values={**vars(found), "because": ""},
        intro=(f"{found.id}: {found.title}",),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link_words(asked.council, _page_of(found)),
    )


def _page_of(found: Aim) -> str:
    """Where an aim is looked at."""
    return f"plan:aim id={found.id}"


@action(
    route="plan/aims/<str:id>/edit/",
    name="edit_aim",
    title="Change an aim",
    permission=UPDATE_PLAN,
    says="changed {id}",
    form=_form,
)
def edit_aim(asked: Asked, given: Filled) -> Done:
    """Keep what the form says of the aim, with its reason where the plan was agreed."""
    found = edit(asked, given, asked_for(asked, Aim), "changed")
    return Done(f"{found.id} is changed.", to=_page_of(found), about=(found.id,))
