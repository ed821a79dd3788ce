"""One request: what was asked, what the council did or why it did not, and what shows it."""

from headway.voice.telling import STILL_OPEN, UNSHOWN
from headway.voice.value import Request
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import KEEP_VOICE, READ_PLAN
from headway.web.voice.hearing import asked_for, bears_on, many


@page(
    route="voice/request/<str:id>/",
    name="request",
    title="What they asked",
    permission=READ_PLAN,
)
def show(asked: Asked, id: str) -> Shown:
    """You said, we did: or how long it has waited."""
    found = asked_for(asked, Request)
    return {
        "request_": found,
        "many": many,
        "waited": (asked.day - found.asked_on).days,
        "still_open": STILL_OPEN,
        "unshown": UNSHOWN,
        "bears": bears_on(asked, found),
        "is_keeper": asked.may(KEEP_VOICE),
    }
