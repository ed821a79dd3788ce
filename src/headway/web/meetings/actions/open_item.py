"""An exempt item opened to the public by whoever signs for the monitoring officer, with the reason."""

from dataclasses import replace

from headway.meetings.value import Item
from headway.plan.fields import Spec
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, number_of, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import SIGN_OFF

_WHY = Asks(
    Spec(name="why", kind="text", says="why it is exempt no more", required=True),
    "Why is it exempt no more?",
    rows=3,
)


def _form(asked: Asked) -> Form:
    item = whole(asked, asked.given["id"], Item)
    if item.part != 2:
        raise BadInput("This item is open to the public already.")
    if not any(post.role.id == "officer" for post in asked.posts):
        raise BadInput("Only the monitoring officer opens an exempt item.")
    own = [t for t in held_by(asked.council).meetings.things if getattr(t, "item", "") == item.id]
    return Form(
        fields=(_WHY,),
        values={"why": ""},
        intro=(
            f"{item.number} {item.title}, exempt under paragraph {item.exempt_under}.",
            f"Everybody will then read its title and {len(own)} entries under it, except those that "
            "are marked as Part 2 themselves. This is noted in the audit trail.",
        ),
        button="Open it to the public",
        numbers=number_of(asked, item.id),
        back=link(asked.council, "meetings:item", id=item.id),
        is_grave=True,
    )


@action(
    route="meetings/item/<str:id>/open/",
    name="open_item",
    title="Open an exempt item",
    permission=SIGN_OFF,
    says="opened {id}",
    form=_form,
)
def open_item(asked: Asked, given: Filled) -> Done:
    """Take the item out of Part 2; entries that are exempt themselves stay so."""
    item = replace(whole(asked, asked.given["id"], Item), part=1, exempt_under="")
    noted = Noted(did="open item", says=f"opened {item.id} to the public", why=given["why"])
    keep(asked, noted, item, given=given)
    return Done("The item is open.", to=f"meetings:item id={item.id}", about=(item.id,))
