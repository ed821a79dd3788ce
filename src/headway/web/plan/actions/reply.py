"""Replying to a challenge: its owner does, or whoever keeps the plan."""

from dataclasses import replace

from headway.meetings.value import Challenge
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.challenged import may_be_read
from headway.web.plan.naming import named
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import REPLY, UPDATE_PLAN

_REPLY = Asks(
    spec_of(Challenge, "reply"),
    "Your reply",
    "What is so, what shows it, and what you do about it. It is read by everybody who reads the plan.",
    rows=5,
    required=True,
)


def _owned(asked: Asked) -> Challenge:
    """The challenge in the address, if it is still open and this person's to answer."""
    found = asked.held.meetings.find(asked.given["id"])
    if not isinstance(found, Challenge) or not may_be_read(asked, found):
        raise BadInput(f"There is no {asked.given['id']} here, or it is not for you to read.")
    if not found.is_open:
        raise BadInput(
            f"{found.id} has its reply already, by {found.replied_by}. It stays as given."
        )
    of = asked.held.plan.find(found.of)
    if not (asked.may(UPDATE_PLAN) or (of is not None and asked.owns(of))):
        owner = getattr(of, "owner", "") or "whoever answers for the plan"
        raise BadInput(f"{found.id} is for another to answer: {owner}.")
    return found


def _form(asked: Asked) -> Form:
    found = _owned(asked)
    of = named(asked, found.of)
    return Form(
        fields=(_REPLY,),
        values={"reply": ""},
        intro=(
            f"{found.by} on {of.id} {of.name}:" if of else f"{found.by}:",
            f"“{found.words}”",
        ),
        button="Reply",
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:challenges"),
    )


@action(
    route="plan/challenges/<str:id>/reply/",
    name="reply",
    title="Reply to a challenge",
    permission=REPLY,
    says="replied to {id}",
    form=_form,
)
def reply(asked: Asked, given: Filled) -> Done:
    """Keep the reply as it was given, with its day and the role."""
    found = _owned(asked)
    whole = held_by(asked.council).meetings.find(found.id)
    assert isinstance(whole, Challenge), "what is shown is kept"
    new = replace(whole, reply=given["reply"], replied_by=asked.role_name, replied_on=asked.day)
    says = f"replied to {found.id} on {found.of}"
    save(
        asked.council,
        Change(by=asked.by, did="reply", says=says, things=(new,), expecting=given.numbers),
    )
    return Done(f"{found.id} is answered.", "plan:challenges", about=(found.of,))
