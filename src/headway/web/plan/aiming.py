"""An aim as pages show it: its objectives, actions, measures, and how far each target is."""

from collections import Counter
from dataclasses import dataclass

from headway.plan.actions import STATUSES, Action
from headway.plan.aims import Aim, Objective, Target
from headway.plan.coverage import aims_of, measures_of
from headway.plan.distance import Distance, distance
from headway.plan.progress import Late, due_next, overdue
from headway.plan.targets import Figures
from headway.plan.whole import Plan
from headway.web.site.page import Asked


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One aim with what hangs on it. `standing` counts its live actions by status."""

    aim: Aim
    objectives: tuple[Objective, ...]
    actions: tuple[Action, ...]
    stopped: tuple[Action, ...]
    standing: tuple[tuple[str, int], ...]
    measures: tuple[str, ...]
    distances: tuple[Distance, ...]
    late: tuple[Late, ...]
    next: Late | None


def aims_shown(asked: Asked, figures: Figures | None, only: Aim | None = None) -> tuple[Shown, ...]:
    """Every aim in its order, or one alone, set beside what is known of its measures."""
    plan, day = asked.held.plan, asked.day
    serving = {a.id: aims_of(plan, a) for a in plan.actions}
    late, coming = overdue(plan, day), due_next(plan, day, within=366)
    found = []
    for aim in plan.aims if only is None else (only,):
        own = tuple(a for a in plan.actions if aim.id in serving[a.id])
        ids = {a.id for a in own}
        live = tuple(a for a in own if a.is_live)
        found.append(
            Shown(
                aim=aim,
                objectives=tuple(o for o in plan.of(Objective) if aim.id in o.aims),
                actions=live,
                stopped=tuple(a for a in own if not a.is_live),
                standing=standing(live),
                measures=measures_of(plan, aim),
                distances=_distances(plan, aim, figures),
                late=tuple(one for one in late if action_of(one.id) in ids),
                next=next((one for one in coming if action_of(one.id) in ids), None),
            )
        )
    return tuple(found)


def standing(actions: tuple[Action, ...]) -> tuple[tuple[str, int], ...]:
    """How many actions stand where, in the order in which an action usually comes to it."""
    counted = Counter(a.status for a in actions)
    return tuple((status, counted[status]) for status in ("", *STATUSES) if counted[status])


def action_of(id: str) -> str:
    """The action that something late belongs to: ACT-3 for ACT-3 and for MIL-3.2."""
    return f"ACT-{id.removeprefix('MIL-').split('.')[0]}" if id.startswith("MIL-") else id


def _distances(plan: Plan, aim: Aim, figures: Figures | None) -> tuple[Distance, ...]:
    return tuple(
        distance(t, figures(t) if figures else None) for t in plan.of(Target) if aim.id in t.aims
    )
