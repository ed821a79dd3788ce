"""Children’s services: what the plan is for, how it is going, what children said, what was promised."""

from headway.meetings.in_short import promises_in_short
from headway.meetings.ledger import ledger
from headway.plan.in_short import three_sentences
from headway.voice.telling import PEOPLE, silent_groups, year_before, you_said_we_did
from headway.voice.value import Quotation, Survey
from headway.web.public.figures import figures_of
from headway.web.public.view import view_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC

MOST = 5  # of requests, surveys, quotations and figures on the first page


@page(
    route="",
    name="first",
    title="Children’s services: how the plan is going",
    permission=PUBLIC,
    menu=Menu("How it is going", order=10),
)
def show(asked: Asked) -> Shown:
    """What anybody wants to know first, on one page. Empty until somebody publishes."""
    view = view_of(asked.council)
    if view is None:
        return {"view": None}
    voice = view.voice.by(view.day)
    since = year_before(view.day)
    newest = sorted(voice.of(Survey), key=lambda s: (s.dated, s.id), reverse=True)
    words = sorted(voice.of(Quotation), key=lambda q: (q.said_on, q.id), reverse=True)
    return {
        "view": view,
        "going": three_sentences(view.plan, view.day),
        "answered": you_said_we_did(voice, since, view.day)[:MOST],
        "surveys": newest[:MOST],
        "quotations": words[:MOST],
        "silent": silent_groups(voice, view.day) if voice.things else (),
        "people": PEOPLE,
        "most": MOST,
        "figures": figures_of(asked.council, view.published.measures),
        "promised": promises_in_short(ledger(view.meetings, view.day)),
    }
