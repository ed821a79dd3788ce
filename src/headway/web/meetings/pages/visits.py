"""Invitations to members: who went, what they learnt, and on which aim it bears."""

from headway.meetings.value import Invitation
from headway.web.meetings.elsewhere import named
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import KEEP_MEETINGS, READ_MEETINGS


@page(
    route="meetings/visits/",
    name="visits",
    title="Invitations and visits",
    permission=READ_MEETINGS,
    menu=Menu("Visits", under="meetings", order=40),
)
def show(asked: Asked) -> Shown:
    """Every invitation, those of which nothing is on record first."""
    meetings = asked.held.meetings
    held = [(i, meetings.meeting_of(i), named(asked, i.aims)) for i in meetings.of(Invitation)]
    held.sort(key=lambda one: (bool(one[0].learnt), -one[1].held_on.toordinal(), one[0].id))
    return {
        "rows": held,
        "silent": sum(not i.learnt for i, _, _ in held),
        "pieces": pieces,
        "terms": terms_in(t for i, _, _ in held for t in (i.words, i.learnt)),
        "may_keep": asked.may(KEEP_MEETINGS),
    }
