"""What is asked of whoever looks: all that a partner agency sees of the register."""

from headway.plan.actions import Ask
from headway.web.plan.asks_register import register
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_OWN


@page(
    route="plan/mine/asks/",
    name="asked_of_me",
    title="Asked of you",
    permission=READ_OWN,
    menu=Menu("Asked of you", under="my plan", order=20),
)
def show(asked: Asked) -> Shown:
    """Own asks only, without an answer first."""
    own = [ask for ask in asked.held.plan.of(Ask) if asked.owns(ask)]
    rows = register(asked, own)
    return {
        "waiting": [row for row in rows if row.ask.is_open],
        "answered": [row for row in rows if not row.ask.is_open],
    }
