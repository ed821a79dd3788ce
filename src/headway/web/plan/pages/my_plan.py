"""My plan: the actions that somebody answers for, each updated where it stands."""

from dataclasses import dataclass
from datetime import date

from headway.plan.actions import NEXT, STATUSES, Action
from headway.plan.aims import Aim
from headway.plan.coverage import aims_of
from headway.web.plan.ways import way
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_OWN


@dataclass(frozen=True, kw_only=True)
class Own:
    """One of somebody's actions with what its small form needs."""

    action: Action
    aims: tuple[Aim, ...]
    number: int
    choices: tuple[str, ...]
    days_late: int
    address: str


@page(
    route="plan/mine/",
    name="mine",
    title="My plan",
    permission=READ_OWN,
    menu=Menu("My plan", order=10),
)
def show(asked: Asked) -> Shown:
    """Own actions only: what is open first, the next due on top, each with its own small form."""
    plan = asked.held.plan
    own = [a for a in plan.actions if asked.owns(a) and a.is_live]
    own.sort(key=lambda a: (a.is_finished, a.due_on or date.max, a.id))
    aims = {aim.id: aim for aim in plan.of(Aim)}
    rows = [_row(asked, a, aims) for a in own]
    return {
        "open": [row for row in rows if not row.action.is_finished],
        "finished": [row for row in rows if row.action.is_finished],
    }


def _row(asked: Asked, action: Action, aims: dict[str, Aim]) -> Own:
    late = (asked.day - action.due_on).days if action.due_on and not action.is_finished else 0
    return Own(
        action=action,
        aims=tuple(aims[id] for id in aims_of(asked.held.plan, action) if id in aims),
        number=asked.held.numbers[action.id],
        choices=NEXT[action.status] if action.updates and action.status else STATUSES,
        days_late=max(0, late),
        # A partner agency reads its own actions alone: their page is the form.
        address=way(asked, "plan:action", id=action.id) or way(asked, "plan:update", id=action.id),
    )
