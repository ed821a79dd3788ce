"""An item's number and title put right, or an open item put into Part 2; never the other way."""

from dataclasses import replace

from headway.meetings.value import Item, Meeting
from headway.web.meetings.actions.add_item import EXEMPT, NUMBER, TITLE, UNDER, follows, parted
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    item = seen(asked, asked.given["id"], Item)
    meeting = seen(asked, item.meeting, Meeting)
    is_exempt = item.part == 2
    # A clerk cannot take an item out of Part 2: the question is not even asked.
    exempt = (UNDER,) if is_exempt else (EXEMPT, UNDER)
    says = "It is in Part 2. Only the monitoring officer can open it." if is_exempt else ""
    return Form(
        fields=(NUMBER, TITLE, *exempt, *follows(asked, meeting)),
        values={
            "number": item.number,
            "title": item.title,
            "is_exempt": is_exempt,
            "exempt_under": item.exempt_under,
            "follows": item.follows,
        },
        intro=(says,) if says else (),
        numbers=number_of(asked, item.id),
        back=link(asked.council, "meetings:item", id=item.id),
    )


@action(
    route="meetings/item/<str:id>/edit/",
    name="edit_item",
    title="Change an item",
    permission=KEEP_MEETINGS,
    says="changed {id}",
    form=_form,
)
def edit_item(asked: Asked, given: Filled) -> Done:
    """Keep the item. What stands under it goes into Part 2 with it."""
    held = whole(asked, asked.given["id"], Item)
    part, under = parted(given)
    item = replace(
        held, number=given["number"], title=given["title"], follows=given["follows"],
        part=part if part == 2 else held.part, exempt_under=under,
    )  # fmt: skip
    keep(asked, Noted(did="edit item", says=f"changed {item.id}"), item, given=given)
    return Done("The item is changed.", to=f"meetings:item id={item.id}", about=(item.id,))
