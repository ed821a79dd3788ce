"""Attesting: the accountable role says that it has looked at the whole plan today."""

from headway.plan.fields import spec_of
from headway.plan.progress import overdue
from headway.plan.roles import Attestation
from headway.web.plan.changing import keep, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import ATTEST

_SAYS = Asks(
    spec_of(Attestation, "says"),
    "What do you say of the plan today?",
    "What you looked at, and what you are not content with.",
    rows=4,
)


def _form(asked: Asked) -> Form:
    plan = asked.held.plan
    late = len(overdue(plan, asked.day))
    return Form(
        fields=(_SAYS,),
        intro=(
            "Your review is kept with its day, under your role, where the board can see it.",
            f"{len(plan.actions)} actions; {late} action{'' if late == 1 else 's'} or milestones "
            "are past their day.",
        ),
        button="Attest",
        back=link(asked.council, "plan:attested"),
    )


@action(
    route="plan/reviews/attest/",
    name="attest",
    title="Say that you have reviewed the plan",
    permission=ATTEST,
    says="attested the plan",
    form=_form,
)
def attest(asked: Asked, given: Filled) -> Done:
    """Note the review, dated today, under the role that gives it."""
    id = new_id(asked.council, Attestation)
    role = asked.role_name or asked.held.plan.programme.accountable
    new = Attestation(id=id, role=role, reviewed_on=asked.day, says=given["says"])
    keep(asked, (new,), f"attested the plan: {given['says']}", "attest", expecting={id: 0})
    return Done("Your review is noted.", to="plan:attested", about=(id,))
