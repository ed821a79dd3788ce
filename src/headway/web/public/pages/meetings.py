"""What meetings resolved, and what was promised at them: Part 1 only."""

from headway.meetings.in_short import SAID, promises_in_short
from headway.meetings.ledger import ledger
from headway.meetings.value import Meeting, Resolution
from headway.web.public.view import view_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="meetings/",
    name="meetings",
    title="What was resolved and promised",
    permission=PUBLIC,
    menu=Menu("Meetings and promises", order=20),
)
def show(asked: Asked) -> Shown:
    """Promises with what became of them, late ones first; resolutions by meeting, the newest first."""
    view = view_of(asked.council)
    if view is None:
        return {"view": None}
    owed = ledger(view.meetings, view.day)
    held = [m for m in view.meetings.of(Meeting) if m.held_on <= view.day]
    held.sort(key=lambda m: (m.held_on, m.id), reverse=True)
    resolved = view.meetings.of(Resolution)
    return {
        "view": view,
        "promised": promises_in_short(owed),
        "owed": [(one, SAID[one.standing]) for one in owed],
        "held": [(m, own) for m in held if (own := [r for r in resolved if r.meeting == m.id])],
    }
