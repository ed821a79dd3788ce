"""An item put on a meeting's agenda, in Part 1 or in Part 2 with its paragraph."""

from headway.meetings.value import Item, Meeting
from headway.plan.fields import Spec, spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, new_id, seen, where_held
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

NUMBER = Asks(spec_of(Item, "number"), "Number on the agenda", "As CAB 42.")
TITLE = Asks(spec_of(Item, "title"), "Title")
EXEMPT = Asks(
    Spec(name="is_exempt", kind="yes_no", says="whether it is exempt", required=True),
    "Is it exempt from publication (Part 2)?",
    "Once an item is in Part 2, only the monitoring officer can open it.",
)
UNDER = Asks(spec_of(Item, "exempt_under"), "Paragraph of Schedule 12A", "Needed for Part 2, as 3.")


def _form(asked: Asked) -> Form:
    meeting = seen(asked, asked.given["id"], Meeting)
    return Form(
        fields=(NUMBER, TITLE, EXEMPT, UNDER, *follows(asked, meeting)),
        values={"number": "", "title": "", "is_exempt": False, "exempt_under": "", "follows": ""},
        intro=(f"{where_held(asked, meeting.id)}.",),
    )


def follows(asked: Asked, meeting: Meeting) -> tuple[Asks, ...]:
    """Which earlier item an item takes up, newest first; nothing is asked where there is none."""
    meetings = asked.held.meetings
    earlier = [(i, meetings.meeting_of(i)) for i in meetings.of(Item)]
    earlier = [(i, m) for i, m in earlier if m.held_on < meeting.held_on]
    earlier.sort(key=lambda one: one[1].held_on, reverse=True)
    choices = tuple((i.id, f"{m.body}: {i.number} {i.title}") for i, m in earlier)
    spec = spec_of(Item, "follows")
    return (Asks(spec, "Takes up an earlier item", choices=choices),) if choices else ()


@action(
    route="meetings/meeting/<str:id>/items/new/",
    name="add_item",
    title="Add an item",
    permission=KEEP_MEETINGS,
    says="added an item",
    form=_form,
)
def add_item(asked: Asked, given: Filled) -> Done:
    """Keep the item on the agenda."""
    meeting = seen(asked, asked.given["id"], Meeting)
    part, under = parted(given)
    item = Item(
        id=new_id(asked, Item), meeting=meeting.id, number=given["number"], title=given["title"],
        part=part, exempt_under=under, follows=given["follows"],
    )  # fmt: skip
    keep(asked, Noted(did="add item", says=f"added {item.id} to {meeting.id}"), item)
    told = "The item is on the agenda. Add its report."
    return Done(told, to=f"meetings:item id={item.id}", about=(item.id,))


def parted(given: Filled) -> tuple[int | None, str]:
    """The part and the paragraph. Raises BadInput for Part 2 without one."""
    if not given["is_exempt"]:
        return None, ""
    if not given["exempt_under"]:
        raise BadInput("Give the paragraph of Schedule 12A under which the item is exempt.")
    return 2, given["exempt_under"]
