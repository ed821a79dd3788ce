"""One meeting: its items in Part 1 and Part 2, what was said, asked, promised and resolved."""

from headway.meetings.checking import exempt_ids
from headway.meetings.ledger import next_steps, standing_of
from headway.meetings.notice import notice_of
from headway.meetings.value import Meeting, Resolution
from headway.meetings.views.sentences import quoted
from headway.web.meetings.agenda import agenda_of, following, words_of
from headway.web.meetings.drafts import text_of
from headway.web.meetings.elsewhere import named
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.meetings.writing import seen
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import DRAFT_REPORTS, KEEP_MEETINGS, READ_MEETINGS, READ_PART_2


@page(
    route="meetings/meeting/<str:id>/",
    name="meeting",
    title="Meeting",
    permission=READ_MEETINGS,
)
def show(asked: Asked, id: str) -> Shown:
    """The agenda, what each item left behind, and the steps that come of it with their owners."""
    meetings = asked.held.meetings
    meeting = seen(asked, id, Meeting)
    taken = agenda_of(asked, meeting)
    text = text_of(asked.council, meeting.minutes_sha256, may_read_part_2=asked.may(READ_PART_2))
    return {
        "meeting": meeting,
        "notice": notice_of(meetings, meeting) if meeting.held_on >= asked.day else None,
        "taken": taken,
        "exempt": exempt_ids(meetings),
        "steps": [(p, standing_of(p, asked.day).value) for p in next_steps(meetings, meeting.id)],
        "resolutions": [r for r in meetings.of(Resolution) if r.meeting == meeting.id],
        "later": following(meetings, meeting.body, meeting),
        "has_text": text is not None,
        "standing": lambda promise: standing_of(promise, asked.day).value,
        "named": lambda ids: named(asked, ids),
        "pieces": pieces,
        "quoted": quoted,
        "terms": terms_in(words_of(taken)),
        "may_keep": asked.may(KEEP_MEETINGS),
        "may_draft": asked.may(DRAFT_REPORTS),
        "may_read_part_2": asked.may(READ_PART_2),
    }
