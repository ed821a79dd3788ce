"""The plan on one page: aims by actions, how each stands, when it is due, and what has moved."""

from collections import defaultdict
from dataclasses import dataclass

from headway.plan.actions import STATUSES, Action
from headway.plan.aims import Aim
from headway.plan.coverage import aims_of
from headway.plan.drift import DROPPED, LATER, OWNER, REWORDED, SOFTENED, Drift, drift
from headway.plan.whole import Plan
from headway.web.site.held import Held
from headway.web.site.linking import link
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.places import places
from headway.web.site.roles import READ_PLAN

# What drifted, as a mark for a narrow column; each is said in words beneath the table.
MARKS = {
    LATER: ("→", "a later date"),
    SOFTENED: ("↓", "a softer target or effect"),
    REWORDED: ("≈", "other words"),
    OWNER: ("⇄", "another owner"),
    DROPPED: ("×", "given up"),
}
NEW = ("+", "added since")
_OTHER = ("~", "another change")


@dataclass(frozen=True, kw_only=True)
class Row:
    """An action on the page: its address, its marks, whether it is late, how late its date moved."""

    action: Action
    address: str
    marks: tuple[tuple[str, str], ...]
    is_late: bool
    days_later: int


@page(
    route="plan/on-a-page/",
    name="on_a_page",
    title="The plan on a page",
    permission=READ_PLAN,
    menu=Menu("On a page", under="plan", order=15),
)
def show(asked: Asked) -> Shown:
    """Each aim with its actions, an action under the first aim that it serves; A4 landscape in print."""
    held = asked.held
    of = _by_aim(held.plan)
    moved = _moved(held)
    live = [action for action in held.plan.actions if action.is_live]
    return {
        "rows": [
            (aim, [_row(asked, action, moved) for action in of[aim.id]]) for aim in held.plan.aims
        ],
        "without": [_row(asked, action, moved) for action in of[""]],
        "counts": [(status, sum(a.status == status for a in live)) for status in STATUSES]
        + [("", sum(not a.status for a in live))],
        "live": len(live),
        "late": sum(_is_late(asked, action) for action in live),
        "marks": [*MARKS.values(), NEW, _OTHER],
        "agreed": held.first,
        "programme": held.plan.programme,
    }


def _by_aim(plan: Plan) -> dict[str, list[Action]]:
    """Live actions by the first aim that they serve, the next due first; "" for those with none."""
    known = {aim.id for aim in plan.of(Aim)}
    of: dict[str, list[Action]] = defaultdict(list)
    for action in plan.actions:
        if action.is_live:
            of[next((id for id in aims_of(plan, action) if id in known), "")].append(action)
    for actions in of.values():
        actions.sort(key=lambda a: (a.due_on is None, a.due_on or plan.programme.ends_on, a.id))
    return of


def _moved(held: Held) -> dict[str, list[Drift]]:
    """What moved since the plan was first agreed, by thing; nothing where it never was."""
    moved: dict[str, list[Drift]] = defaultdict(list)
    if held.first:
        for one in drift(held.first.plan, held.plan, held.first.head.agreed_on):
            moved[one.id].append(one)
    return moved


def _row(asked: Asked, action: Action, moved: dict[str, list[Drift]]) -> Row:
    place = places().get("plan:action")
    own = moved.get(action.id, [])
    marks = [
        NEW if one.kind == "added" and not one.field else MARKS.get(one.kind, _OTHER) for one in own
    ]
    return Row(
        action=action,
        address=link(asked.council, "plan:action", id=action.id) if place else "",
        marks=tuple(dict.fromkeys(marks)),
        is_late=_is_late(asked, action),
        days_later=max((d.days or 0 for d in own if d.field == "due_on"), default=0),
    )


def _is_late(asked: Asked, action: Action) -> bool:
    return bool(action.due_on and action.due_on < asked.day and not action.is_finished)
