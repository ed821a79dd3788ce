"""The ledger of questions: which are open, since when, and how long answers take."""

from headway.meetings.value import Meeting, Question
from headway.meetings.views.owed import body as owed_of
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import KEEP_MEETINGS, READ_MEETINGS


@page(
    route="meetings/questions/",
    name="questions",
    title="Questions",
    permission=READ_MEETINGS,
    menu=Menu("Questions", under="meetings", order=30),
)
def show(asked: Asked) -> Shown:
    """Open questions first, the longest open first; then those answered, newest first."""
    meetings = asked.held.meetings
    asked_at = [(q, meetings.meeting_of(q)) for q in meetings.of(Question)]
    rows = [(q, m, _days(q, m, asked)) for q, m in asked_at if m.held_on <= asked.day]
    left = sorted((r for r in rows if r[0].is_open), key=lambda r: r[1].held_on)
    done = sorted((r for r in rows if not r[0].is_open), key=lambda r: r[1].held_on, reverse=True)
    return {
        "left": left,
        "done": done,
        "answers": owed_of(meetings, (), asked.day)["answers"],
        "pieces": pieces,
        "terms": terms_in(t for q, _, _ in rows for t in (q.words, q.answer)),
        "may_keep": asked.may(KEEP_MEETINGS),
    }


def _days(question: Question, meeting: Meeting, asked: Asked) -> int | None:
    """Days until the answer, or until today where there is none; None: answered at the meeting."""
    if question.is_open:
        return (asked.day - meeting.held_on).days
    return (question.answered_on - meeting.held_on).days if question.answered_on else None
