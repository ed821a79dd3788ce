"""What of care orders at home may leave the council: counts of 1 to 5 hidden, and what gives them away.

Lists of children never leave. In a table whose parts sum to a whole that is shown, one hidden part
could be worked out from the rest: so more are hidden, until no single one can.
"""

from collections.abc import Mapping
from typing import Any

from headway.disclosure.small import LEAST_SHOWN, is_small

CHILDREN = "children"
Body = dict[str, Any]


def public_parts(parts: Mapping[str, int]) -> dict[str, int | None]:
    """Parts of a whole with None for each that may not be shown."""
    hidden = {name for name, many in parts.items() if is_small(many, CHILDREN)}
    rest = sorted((many, name) for name, many in parts.items() if many and name not in hidden)
    while hidden and rest and (len(hidden) < 2 or sum(parts[n] for n in hidden) < LEAST_SHOWN):
        hidden.add(rest.pop(0)[1])
    return {name: None if name in hidden else many for name, many in parts.items()}


def public_body(body: Body) -> Body:
    """The figures as they may leave: None stands for what is hidden."""
    by = {name: public_parts(parts) for name, parts in body["by"].items()}
    cohort = dict(body["cohort"])
    if is_small(cohort["children"], CHILDREN):
        cohort |= {"children": None}
        by = {name: dict.fromkeys(parts) for name, parts in by.items()}
    shown = (cohort["children"] or 0) >= LEAST_SHOWN
    made = body | {
        "public": True,
        "cohort": cohort,
        "by": by,
        "middle_days_at_home": body["middle_days_at_home"] if shown else None,
        "takes_in_a_year": body["takes_in_a_year"] if shown else _hidden(body["takes_in_a_year"]),
        "released": _public_released(body["released"]),
        "watch": [_public_watch(one) for one in body["watch"]],
    }
    if body["list"] is not None:
        made["list"] = _public_list(body["list"], by["stage"])
    return made


def _hidden(held: Body) -> Body:
    """Numbers away, days and words left."""
    numbers = (
        *("children", "child_weeks", "cost", "visits", "reviews", "hours"),
        *("court_hours", "without_birth"),
    )
    return {name: None if name in numbers else value for name, value in held.items()}


def _public_released(held: Body) -> Body:
    small = is_small(held["children"], CHILDREN) or is_small(held["left_otherwise"], CHILDREN)
    return _hidden(held) | {"left_otherwise": None} if small else held


def _public_watch(one: Body) -> Body:
    return {"months": one["months"]} | {
        who: _public_watched(one[who]) for who in ("from_home", "all_leavers")
    }


def _public_watched(held: Body) -> Body:
    """Who left, of how many it is known, and how many were back: each is a part of the one before."""
    left, known, back = (held[name] for name in ("left", "known", "back"))
    told = {"left": left, "known": known, "back": back}
    if any(is_small(n, CHILDREN) for n in (back, known - back)):
        told |= {"back": None}
    if any(is_small(n, CHILDREN) for n in (known, left - known)):
        told |= {"known": None, "back": None}
    return dict.fromkeys(told) if is_small(left, CHILDREN) else told


def _public_list(held: Body, stages: Mapping[str, int | None]) -> Body:
    """Stages whose count is hidden say nothing else; what rests on a hidden one is hidden too."""
    made = dict(held)
    made["stages"] = [_public_stage(one, stages[one["stage"]]) for one in held["stages"]]
    for name in ("without_entry", "not_at_home", "still_at_home"):
        made[name] = None if is_small(held[name], CHILDREN) else held[name]
    made["without_entry"] = stages["no entry in the list"]
    made["blockers"] = {
        name: None if is_small(many, CHILDREN) else many for name, many in held["blockers"].items()
    }
    tells = is_small(held["would_release"]["children"], CHILDREN) or any(
        stages[stage] is None for stage in held["would_release"]["stages"]
    )
    made["would_release"] = _hidden(held["would_release"]) if tells else held["would_release"]
    return made


def _public_stage(one: Body, children: int | None) -> Body:
    made = one | {"children": children}
    if (
        children is None
        or is_small(one["stuck"], CHILDREN)
        or is_small(children - one["stuck"], CHILDREN)
    ):
        made["stuck"] = None
    if children is None or children < LEAST_SHOWN:
        made["middle_days"] = None
    if is_small(one["passed"], CHILDREN):
        made |= {"passed": None, "middle_days_passed": None}
    return made
