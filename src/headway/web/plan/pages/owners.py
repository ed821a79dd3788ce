"""Owners: who held which role when, how often it changed hands, and what each answers for."""

from headway.plan.roles import SEATS, Event
from headway.plan.tenures import Tenure, tenures
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN

# Seats in which a change is a change of leadership.
_LEADS = ("officer", "lead member", "leader", "chair")
_CHANGES = "leadership change"


@page(
    route="plan/owners/",
    name="owners",
    title="Owners",
    permission=READ_PLAN,
    menu=Menu("Owners", under="plan", order=60),
)
def show(asked: Asked) -> Shown:
    """Roles that answer for something, then the leadership over time. No person is named."""
    plan = asked.held.plan
    held = tenures(plan, asked.day)
    leading = [t for t in held if t.seat in _LEADS and t.holdings]
    leading.sort(key=lambda t: (SEATS.index(t.seat), -len(t.holdings), t.role))
    events = [e for e in plan.of(Event) if e.type == _CHANGES and e.starts_on <= asked.day]
    return {
        "owning": sorted((t for t in held if t.open_things), key=_order),
        "leading": leading,
        "left": [t for t in held if t.is_left],
        "changes": sum(t.changes for t in leading),
        "events": sorted(events, key=lambda e: e.starts_on, reverse=True),
        "may_change": asked.may(UPDATE_PLAN),
    }


def _order(tenure: Tenure) -> tuple[bool, int, str]:
    return (not tenure.is_left, -len(tenure.open_things), tenure.role)
