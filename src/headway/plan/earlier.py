"""The plan as it stood on an earlier day, as far as its dated history tells.

An action's status is the newest of what is dated by that day: an update, the plan as agreed, the
day on which it started, was finished or given up. Where nothing dated tells, the status of now is
kept and the action is named, so that a reader can be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from headway.plan.actions import DONE, FINISHED, NOT_STARTED, Action, Ask, Milestone
from headway.plan.fields import Numbered
from headway.plan.whole import Plan, plan_of

Dated = tuple[date, str]


@dataclass(frozen=True, kw_only=True)
class Stood:
    """A plan on an earlier day, and the actions whose status then is kept nowhere."""

    plan: Plan
    not_kept: tuple[str, ...]


def as_it_stood(plan: Plan, day: date, agreed: Iterable[tuple[date, Plan]] = ()) -> Stood:
    """The plan on a day that is past, from its own dates and the plans agreed by then."""
    baselines = [(on, old) for on, old in agreed if on <= day]
    things: list[Numbered] = []
    not_kept = []
    for thing in plan.things:
        if isinstance(thing, Action):
            status = _status(thing, day, baselines)
            if status is None:
                not_kept.append(thing.id)
            things.append(_action(thing, day, status))
        else:
            things.append(_other(thing, day))
    return Stood(plan=plan_of(plan.programme, things), not_kept=tuple(not_kept))


def _status(action: Action, day: date, baselines: list[tuple[date, Plan]]) -> str | None:
    """The status on a day, or None where nothing dated tells."""
    told: list[Dated] = []
    for on, old in baselines:
        was = old.find(action.id)
        if isinstance(was, Action) and was.status:
            told.append((on, was.status))
    told += [(update.on, update.status) for update in action.updates if update.on <= day]
    if not told and action.started_on and action.started_on > day:
        return NOT_STARTED
    newest = max(told, key=lambda dated: dated[0], default=None)
    done = action.done_on if action.done_on and action.done_on <= day else None
    if done and (newest is None or (newest[0] <= done and newest[1] not in FINISHED)):
        return DONE
    began = action.started_on if action.started_on and action.started_on <= day else None
    if newest and newest[1] == NOT_STARTED and began and began > newest[0]:
        # It was under way, and nobody said how well.
        return None
    return newest[1] if newest else None


def _action(action: Action, day: date, status: str | None) -> Action:
    """An action with what is dated later taken out of it."""
    changed: dict[str, Any] = {"updates": tuple(u for u in action.updates if u.on <= day)}
    was_done = action.done_on is None or action.done_on <= day
    if status is None:
        # It is finished now and was not then: how it stood nobody has kept.
        status = action.status if was_done or not action.is_finished else ""
    if not was_done:
        changed |= {"done_on": None, "outcome": ""}
    if action.stopped_on and action.stopped_on > day:
        changed |= {"stopped_on": None, "stopped_why": ""}
    if action.started_on and action.started_on > day:
        changed["started_on"] = None
    return replace(action, status=status, **changed)


def _other(thing: Numbered, day: date) -> Numbered:
    if isinstance(thing, Milestone) and thing.reached_on and thing.reached_on > day:
        return replace(thing, reached_on=None)
    if isinstance(thing, Ask) and thing.answered_on and thing.answered_on > day:
        return replace(thing, answered_on=None, answer="", says="")
    return thing
