"""Drift since the plan was first agreed: what moved, who said so and why, or in silence."""

from headway.plan.drift import DROPPED, LATER, SOFTENED, Drift, drift, drift_score
from headway.web.plan.ways import way_to
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import AGREE_PLAN, READ_PLAN

_GRAVE = (DROPPED, LATER, SOFTENED)


@page(
    route="plan/drift/",
    name="drift",
    title="Drift since the plan was agreed",
    permission=READ_PLAN,
    menu=Menu("Drift", under="plan", order=70),
)
def show(asked: Asked) -> Shown:
    """Counted from the first agreement: agreeing the plan again starts no new count."""
    agreed = asked.held.agreed
    first = asked.held.first
    words = {"agreed": agreed, "first": first, "may_agree": asked.may(AGREE_PLAN)}
    if first is None:
        return {**words, "found": (), "score": None, "kinds": ()}
    found = drift(first.plan, asked.held.plan, first.head.agreed_on)
    only = asked.request.GET.get("show", "")
    return {
        **words,
        "found": [d for d in found if _fits(d, only)],
        "all": len(found),
        "only": only,
        "score": drift_score(found, first.plan),
        "address": lambda id: way_to(asked, id),
    }


def _fits(one: Drift, only: str) -> bool:
    return {"silent": one.is_silent, "grave": one.kind in _GRAVE}.get(only, True)
