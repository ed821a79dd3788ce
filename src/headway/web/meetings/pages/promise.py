"""One promise: its words, to whom it was made, how often it was asked for, and what came of it."""

from headway.meetings.beside_plan import evidence_doubts
from headway.meetings.checking import exempt_ids
from headway.meetings.ledger import Owed, standing_of
from headway.meetings.value import Item, Promise
from headway.meetings.views.sentences import quoted
from headway.plan.findings import Evidence
from headway.vocabulary.errors import BadInput
from headway.web.meetings.elsewhere import named
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.meetings.writing import seen
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import KEEP_MEETINGS, READ_MEETINGS, READ_OWN


@page(route="meetings/promises/<str:id>/", name="promise", title="Promise", permission=READ_OWN)
def show(asked: Asked, id: str) -> Shown:
    """The promise with its question and item, what it serves, and what can be done about it."""
    promise = seen(asked, id, Promise)
    if not (asked.may(READ_MEETINGS) or asked.owns(promise)):
        raise BadInput("This promise is another owner's.")
    meetings = asked.held.meetings
    meeting = meetings.meeting_of(promise)
    standing = standing_of(promise, asked.day)
    late = (asked.day - promise.due_on).days if promise.due_on else 0
    owed = Owed(promise=promise, meeting=meeting, standing=standing, days_late=max(late, 0))
    item = meetings.find(promise.item)
    question = meetings.find(promise.question)
    may_keep = asked.may(KEEP_MEETINGS)
    return {
        "promise": promise,
        "meeting": meeting,
        "owed": owed,
        "item": item if isinstance(item, Item) else None,
        "question": question,
        "is_part_2": promise.id in exempt_ids(meetings),
        "serves": named(asked, promise.shows),
        "evidence": named(asked, promise.evidence),
        "doubt": evidence_doubts(meetings, asked.held.plan.of(Evidence)).get(promise.id, ""),
        "may_keep": may_keep,
        "may_date": owed.is_owed and (may_keep or asked.owns(promise)),
        "is_reader": asked.may(READ_MEETINGS),
        "quoted": quoted,
        "pieces": pieces,
        "terms": terms_in([promise.words, getattr(question, "answer", "")]),
    }
