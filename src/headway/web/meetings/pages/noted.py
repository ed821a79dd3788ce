"""How often each body only noted what it was shown, and what nothing followed."""

from headway.meetings.views.noted import body as noted_of
from headway.meetings.views.sentences import said_on
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_MEETINGS


@page(
    route="meetings/noted/",
    name="noted",
    title="What was only noted",
    permission=READ_MEETINGS,
    menu=Menu("Only noted", under="meetings", order=50),
)
def show(asked: Asked) -> Shown:
    """Each body with its years, and each thing that was noted and then forgotten."""
    told = noted_of(asked.held.meetings, asked.day)
    where = {r.id: getattr(r, "meeting", "") for r in asked.held.meetings.things}
    return {**told, "where": where, "dayed": said_on}
