"""Packs: the reports that were made for meetings, and those being made."""

from headway.meetings.value import Meeting
from headway.web.packs.keeping import meeting_words, packs_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import MAKE_PACKS, READ_PLAN


@page(
    route="packs/",
    name="packs",
    title="Packs",
    permission=READ_PLAN,
    menu=Menu("Packs", order=60),
)
def show(asked: Asked) -> Shown:
    """Every pack, the newest first, with how far it is."""
    meetings = {m.id: meeting_words(m) for m in asked.held.meetings.of(Meeting)}
    return {
        "packs": packs_of(asked.council),
        "meetings": meetings,
        "may_make": asked.may(MAKE_PACKS),
    }
