"""One item: where the matter came from, its reports, and everything said and resolved under it."""

from headway.meetings.checking import exempt_ids
from headway.meetings.ledger import standing_of
from headway.meetings.value import Item, Meeting
from headway.meetings.views.sentences import quoted
from headway.web.meetings.agenda import Taken, under, words_of
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.meetings.writing import seen
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import DRAFT_REPORTS, KEEP_MEETINGS, READ_MEETINGS, SIGN_OFF


@page(route="meetings/item/<str:id>/", name="item", title="Item", permission=READ_MEETINGS)
def show(asked: Asked, id: str) -> Shown:
    """The item with what it follows and what followed it at later meetings."""
    meetings = asked.held.meetings
    item = seen(asked, id, Item)
    own = [t for t in meetings.things if getattr(t, "meeting", "") == item.meeting]
    taken = Taken(item=item, of=under(own, item.id))
    before, after = meetings.find(item.follows) if item.follows else None, []
    for other in meetings.of(Item):
        if other.follows == item.id:
            after.append((other, meetings.meeting_of(other)))
    return {
        "item": item,
        "meeting": seen(asked, item.meeting, Meeting),
        "of": taken.of,
        "before": (before, meetings.meeting_of(before)) if before else None,
        "after": after,
        "is_part_2": item.id in exempt_ids(meetings),
        "pieces": pieces,
        "quoted": quoted,
        "terms": terms_in(words_of([taken])),
        "standing": lambda promise: standing_of(promise, asked.day).value,
        "may_keep": asked.may(KEEP_MEETINGS),
        "may_draft": asked.may(DRAFT_REPORTS),
        "may_open": asked.may(SIGN_OFF),
    }
