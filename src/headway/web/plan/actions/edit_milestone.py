"""Changing what a milestone says."""

from headway.plan.actions import Milestone
from headway.web.plan.asking import WHY, of_milestone
from headway.web.plan.changing import asked_for, edit
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link_words
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Milestone)
    return Form(
        fields=(*of_milestone(asked.held.plan), WHY),
        values={**vars(found), "because": ""},
        intro=(f"{found.id}: {found.title}",),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link_words(asked.council, _page_of(found)),
    )


def _page_of(found: Milestone) -> str:
    """Where a milestone is looked at."""
    return f"plan:action id={found.action}"


@action(
    route="plan/milestones/<str:id>/edit/",
    name="edit_milestone",
    title="Change a milestone",
    permission=UPDATE_PLAN,
    says="changed {id}",
    form=_form,
)
def edit_milestone(asked: Asked, given: Filled) -> Done:
    """Keep what the form says of the milestone, with its reason where the plan was agreed."""
    found = edit(asked, given, asked_for(asked, Milestone), "changed")
    return Done(f"{found.id} is changed.", to=_page_of(found), about=(found.id,))
