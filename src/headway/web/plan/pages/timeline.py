"""Three years on one page: each action as a bar under its aim, milestones on it, today as a line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from headway.plan.actions import Action
from headway.plan.coverage import aims_of
from headway.plan.progress import Late, due_next, overdue
from headway.plan.roles import Event
from headway.plan.whole import Plan
from headway.web.plan.ways import way_to
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN

# Signs of the drawing, in its own units.
LEFT, WIDE, HIGH, TOP = 330, 900, 26, 34


@dataclass(frozen=True, kw_only=True)
class Bar:
    """An action as a bar: from, how long, how high on the page, and the words that say it."""

    action: Action
    x: float
    wide: float
    y: int
    marks: tuple[tuple[float, bool], ...]
    says: str


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """The whole drawing: heads of aims, bars, quarters, events, and today."""

    heads: tuple[tuple[str, int], ...]
    bars: tuple[Bar, ...]
    quarters: tuple[tuple[str, float], ...]
    events: tuple[tuple[float, str], ...]
    today: float | None
    wide: int
    high: int


@page(
    route="plan/timeline/",
    name="timeline",
    title="The plan in time",
    permission=READ_PLAN,
    menu=Menu("Timeline", under="plan", order=20),
)
def show(asked: Asked) -> Shown:
    """The drawing, and below it what is late and what falls due next, as tables."""
    plan, day = asked.held.plan, asked.day
    coming = due_next(plan, day, within=366)
    return {
        "drawing": _drawing(plan, day),
        "late": overdue(plan, day),
        "quarters": _by_quarter(coming),
        "address": lambda id: way_to(asked, id),
    }


def _by_quarter(coming: tuple[Late, ...]) -> list[tuple[str, list[Late]]]:
    """What falls due in the next year, a quarter of the calendar at a time."""
    found: dict[str, list[Late]] = {}
    for one in coming:
        found.setdefault(_quarter(one.due_on), []).append(one)
    return list(found.items())


def _quarter(day: date) -> str:
    first = (day.month - 1) // 3 * 3 + 1
    return f"{date(day.year, first, 1):%B} to {date(day.year, first + 2, 1):%B %Y}"


def _drawing(plan: Plan, day: date) -> Drawing | None:
    dated = [a for a in plan.actions if a.is_live and (a.starts_on or a.started_on or a.due_on)]
    if not dated:
        return None
    first, last = _span(plan, dated)
    length = max(1, (last - first).days)

    def at(one: date) -> float:
        inside = min(max((one - first).days, 0), length)
        return round(LEFT + inside / length * WIDE, 1)

    heads, bars, y = [], [], TOP
    left = list(dated)
    groups = [(aim.id, aim.title) for aim in plan.aims] + [("", "No aim yet")]
    for id, title in groups:
        own = [a for a in left if id in aims_of(plan, a) or not id]
        if not own:
            continue
        left = [a for a in left if a not in own]
        heads.append((title, y))
        y += HIGH
        for action in sorted(own, key=lambda a: (_start(a), a.due_on or last)):
            bars.append(_bar(plan, action, at, y, last))
            y += HIGH
    return Drawing(
        heads=tuple(heads),
        bars=tuple(bars),
        quarters=tuple((f"{q:%b %Y}", at(q)) for q in _quarters(first, last)),
        events=tuple(
            (at(e.starts_on), e.title) for e in plan.of(Event) if first <= e.starts_on <= last
        ),
        today=at(day) if first <= day <= last else None,
        wide=LEFT + WIDE + 20,
        high=y + 8,
    )


def _span(plan: Plan, dated: list[Action]) -> tuple[date, date]:
    """From the plan's first day to its last; from its actions' days, where it gives none."""
    days = [d for a in dated for d in (a.starts_on, a.started_on, a.due_on) if d]
    return plan.programme.starts_on or min(days), plan.programme.ends_on or max(days)


def _quarters(first: date, last: date) -> list[date]:
    found = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in (1, 4, 7, 10)]
    return [one for one in found if first <= one <= last]


def _start(action: Action) -> date:
    return action.started_on or action.starts_on or action.due_on or date.max


def _bar(plan: Plan, action: Action, at: Callable[[date], float], y: int, last: date) -> Bar:
    start, end = _start(action), action.done_on or action.due_on or last
    x = at(start)
    return Bar(
        action=action,
        x=x,
        wide=max(6.0, round(at(max(start, end)) - x, 1)),
        y=y,
        marks=tuple(
            (at(m.reached_on or m.due_on), m.reached_on is not None)
            for m in plan.milestones(action.id)
        ),
        says=f"{action.id} {action.title}",
    )
