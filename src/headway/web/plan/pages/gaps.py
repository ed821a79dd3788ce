"""What the plan leaves open: findings nobody answers, aims nothing shows, actions that serve none."""

from headway.plan.coverage import (
    ACTION,
    AIM,
    DAY,
    FINDING,
    MEASURE,
    OWNER,
    UNKNOWN,
    VOICE,
    Gap,
    gaps,
    is_partly_held,
)
from headway.web.plan.ways import is_held, way_to
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN

# What each kind of gap means to a reader, and what to do.
MEANS: dict[str, tuple[str, str]] = {
    FINDING: (
        "Findings that no live action answers",
        "Somebody found it and nothing in the plan is under way for it. Add an action, or say why "
        "it is out of scope.",
    ),
    MEASURE: (
        "Aims that no measure would show",
        "Nobody could tell whether they are reached. Name a measure or set a target.",
    ),
    AIM: (
        "Actions that serve no aim",
        "Work is being done and the plan does not say what for. Name the aim, or give it up.",
    ),
    VOICE: (
        "Aims on which children and families are not heard",
        "No evidence lets them speak on it. Ask them, and keep what they said as evidence.",
    ),
    ACTION: ("Aims that no live action serves", "Nothing is done for them. Add an action."),
    OWNER: ("Actions without an owner", "Nobody answers for them. Name one role."),
    DAY: ("Actions without a day", "Nobody can say when they are late. Give a day."),
    UNKNOWN: (
        "Measures that headway does not hold",
        "No published figure can show them. Look at the name, or keep your own evidence.",
    ),
}


@page(
    route="plan/gaps/",
    name="gaps",
    title="What the plan leaves open",
    permission=READ_PLAN,
    menu=Menu("Gaps", under="plan", order=30),
)
def show(asked: Asked) -> Shown:
    """Every gap by its kind, the gravest kind first."""
    plan = asked.held.plan
    found = gaps(plan, is_known=is_held)
    groups = [(kind, *MEANS[kind], [g for g in found if _kind(g) == kind]) for kind in MEANS]
    return {
        "groups": [(title, means, rows) for _, title, means, rows in groups if rows],
        "count": len(found),
        "is_partly_held": is_partly_held(plan),
        "address": lambda id: way_to(asked, id),
        "may_change": asked.may(UPDATE_PLAN),
    }


def _kind(gap: Gap) -> str:
    return UNKNOWN if gap.lacks.startswith(UNKNOWN) else gap.lacks
