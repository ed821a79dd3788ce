"""Asks: what the service needs of others, and how long it has waited."""

from headway.plan.actions import Ask
from headway.web.plan.asks_register import register
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_OWN


@page(
    route="plan/asks/",
    name="asks",
    title="Asks of others",
    permission=READ_PLAN,
    menu=Menu("Asks", under="plan", order=55),
)
def show(asked: Asked) -> Shown:
    """The whole register: without an answer first, the longest waiting on top."""
    rows = register(asked, asked.held.plan.of(Ask))
    return {
        "waiting": [row for row in rows if row.ask.is_open],
        "answered": [row for row in rows if not row.ask.is_open],
        "long": sum(row.is_long for row in rows),
        "may_add": asked.may(UPDATE_OWN),
    }
