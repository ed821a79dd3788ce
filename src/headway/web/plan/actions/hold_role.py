"""Noting who takes up a role and who gives it up: dates and what tells one from the next."""

from headway.plan.fields import spec_of
from headway.plan.roles import Owner
from headway.vocabulary.errors import BadInput
from headway.web.plan.changing import add, asked_for, edited, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN

_OWNERS = "plan:owners"
_TAKES = (
    Asks(spec_of(Owner, "role"), "Which role?", "As actions name it. No person’s name."),
    Asks(spec_of(Owner, "seat"), "What sort of role is it?"),
    Asks(spec_of(Owner, "portfolio"), "What does a member’s portfolio cover?"),
    Asks(
        spec_of(Owner, "holder"),
        "What tells this holder from the last?",
        "As interim, or permanent. No person’s name.",
    ),
    Asks(spec_of(Owner, "starts_on"), "What is the first day?"),
)
_ENDS = Asks(spec_of(Owner, "ends_on"), "What was the last day?", required=True)


def _empty(asked: Asked) -> Form:
    return Form(
        fields=_TAKES,
        values={"starts_on": asked.day},
        back=link(asked.council, _OWNERS),
    )


@action(
    route="plan/owners/take-up/",
    name="take_up",
    title="Note who takes up a role",
    permission=UPDATE_PLAN,
    says="noted who takes up a role",
    form=_empty,
)
def take_up(asked: Asked, given: Filled) -> Done:
    """A new holding of a role."""
    new = Owner(id=new_id(asked.council, Owner), **fields_of(given))
    add(asked, given, new)
    return Done(f"{new.role} is held from that day. A brief is ready for them.", _OWNERS)


def _held(asked: Asked) -> Owner:
    found = asked_for(asked, Owner)
    if found.ends_on:
        raise BadInput(f"{found.id} ended already.")
    return found


def _form(asked: Asked) -> Form:
    found = _held(asked)
    return Form(
        fields=(_ENDS,),
        values={"ends_on": asked.day},
        intro=(f"{found.role}{f', {found.holder}' if found.holder else ''}",),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, _OWNERS),
    )


@action(
    route="plan/owners/<str:id>/give-up/",
    name="give_up",
    title="Note that somebody gave a role up",
    permission=UPDATE_PLAN,
    says="noted that {id} ended",
    form=_form,
)
def give_up(asked: Asked, given: Filled) -> Done:
    """The last day; what the role answers for stays under it until it is passed on."""
    found = _held(asked)
    edited(asked, found, given.values, "ended", "", given.numbers)
    says = f"Noted. If nobody follows, pass on what {found.role} answers for."
    return Done(says, _OWNERS, about=(found.id,))
