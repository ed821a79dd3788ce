"""The text of confirmed minutes as it was given, with short forms expanded beside it."""

import re

from headway.meetings.minutes.markup import page_passages
from headway.meetings.value import Meeting
from headway.vocabulary.errors import BadInput
from headway.web.meetings.drafts import text_of
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.meetings.writing import seen
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_MEETINGS, READ_PART_2


@page(
    route="meetings/meeting/<str:id>/text/",
    name="minutes_text",
    title="Text of the minutes",
    permission=READ_MEETINGS,
)
def show(asked: Asked, id: str) -> Shown:
    """The text, unaltered. Minutes with an exempt item are for whoever may read Part 2."""
    meeting = seen(asked, id, Meeting)
    text = text_of(asked.council, meeting.minutes_sha256, may_read_part_2=asked.may(READ_PART_2))
    if text is None:
        raise BadInput("The text of these minutes is not here, or part of it is exempt.")
    return {
        "meeting": meeting,
        "passages": passages(text),
        "pieces": pieces,
        "terms": terms_in([text]),
    }


def passages(text: str) -> list[str]:
    """The paragraphs of a text, or of a web page."""
    if re.search(r"<(?:html|body|p|div|li|table)\b", text, re.IGNORECASE):
        return [" ".join([p.marker, p.text]).strip() for p in page_passages(text)]
    return [part.strip("\n") for part in re.split(r"\n\s*\n", text) if part.strip()]
