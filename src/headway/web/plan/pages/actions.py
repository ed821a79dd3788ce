"""Every action, narrowed by how it stands, whose it is, which aim it serves, and what presses."""

from collections.abc import Callable
from dataclasses import dataclass

from headway.plan.actions import STATUSES, Action
from headway.plan.coverage import aims_of
from headway.plan.progress import Waiting, ageing, overdue, urgent
from headway.web.plan.aiming import action_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN

SILENT, STOPPED, OPEN = "nobody has said", "given up", "open"
PRESSING = (
    ("overdue", "past its day, or with a milestone past its day"),
    ("urgent", "urgent"),
    ("silent", "urgent, and silent or to be looked at again"),
    ("ageing", "open, the oldest first"),
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """An action as the list shows it. `milestone_late` is of the milestone that is longest late."""

    action: Action
    aims: tuple[str, ...]
    days_late: int
    milestone_late: int
    waiting: Waiting | None


@page(
    route="plan/actions/",
    name="actions",
    title="Actions",
    permission=READ_PLAN,
    menu=Menu("Actions", under="plan", order=10),
)
def show(asked: Asked) -> Shown:
    """The list as the form above it narrows it; without one, every live action."""
    plan = asked.held.plan
    chosen = {name: asked.request.GET.get(name, "") for name in ("status", "owner", "aim", "press")}
    rows = [_row for _row in _rows(asked) if _fits(_row, chosen)]
    rows.sort(key=_order(chosen["press"]))
    owners = sorted({a.owner for a in plan.actions if a.owner}, key=str.casefold)
    return {
        "rows": rows,
        "chosen": chosen,
        "all": len(plan.actions),
        "statuses": (OPEN, *STATUSES, SILENT, STOPPED),
        "owners": owners,
        "aims": plan.aims,
        "pressing": PRESSING,
        "may_change": asked.may(UPDATE_PLAN),
    }


def _rows(asked: Asked) -> list[Row]:
    plan, day = asked.held.plan, asked.day
    late: dict[str, int] = {}
    on_the_way: dict[str, int] = {}
    for one in overdue(plan, day):
        of = late if one.id.startswith("ACT-") else on_the_way
        of[action_of(one.id)] = max(of.get(action_of(one.id), 0), one.days)
    waits = {w.id: w for w in (*ageing(plan, day), *urgent(plan, day))}
    return [
        Row(
            action=a,
            aims=aims_of(plan, a),
            days_late=late.get(a.id, 0),
            milestone_late=on_the_way.get(a.id, 0),
            waiting=waits.get(a.id),
        )
        for a in plan.actions
    ]


def _fits(row: Row, chosen: dict[str, str]) -> bool:
    action, status = row.action, chosen["status"]
    stands = {
        "": action.is_live,
        OPEN: action.is_live and not action.is_finished,
        STOPPED: not action.is_live,
        SILENT: action.is_live and not action.status,
    }
    is_status = stands.get(status, action.is_live and action.status == status)
    is_owner = not chosen["owner"] or chosen["owner"] in (action.owner, *action.helpers)
    is_aim = (
        not chosen["aim"] or chosen["aim"] in row.aims or (chosen["aim"] == "none" and not row.aims)
    )
    return is_status and is_owner and is_aim and _presses(row, chosen["press"])


def _presses(row: Row, press: str) -> bool:
    waiting, action = row.waiting, row.action
    is_urgent = action.priority == "urgent" or bool(action.urgent_until)
    return {
        "overdue": row.days_late > 0 or row.milestone_late > 0,
        "urgent": waiting is not None and is_urgent,
        "silent": waiting is not None and bool(waiting.needs),
        "ageing": waiting is not None,
    }.get(press, True)


def _order(press: str) -> Callable[[Row], tuple]:
    """What presses most comes first; otherwise as the plan numbers them."""
    if press in ("ageing", "urgent", "silent"):
        return lambda row: (-(row.waiting.days_since_raised or 0) if row.waiting else 0,)
    if press == "overdue":
        return lambda row: (-max(row.days_late, row.milestone_late),)
    return lambda row: (row.action.is_finished, int(row.action.id.split("-")[1]))
