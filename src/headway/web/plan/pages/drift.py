"""Drift since the plan was first agreed: what moved, who said so and why, or in silence."""

import re
from datetime import date

from headway.plan.drift import DROPPED, LATER, SOFTENED, Drift, drift, drift_score
from headway.vocabulary.month import in_words
from headway.web.plan.ways import measure_words, way_to
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import AGREE_PLAN, READ_PLAN, UPDATE_PLAN

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
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
    words = {
        "agreed": agreed,
        "first": first,
        "may_agree": asked.may(AGREE_PLAN),
        "may_change": asked.may(UPDATE_PLAN),
    }
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
        "plainly": _plainly,
        "measure_words": measure_words,
        "address": lambda id: way_to(asked, id),
    }


def _plainly(words: str) -> str:
    """What a field was or is, with days as people write them and measures by what they are called."""
    if _ISO.fullmatch(words):
        return in_words(date.fromisoformat(words))
    first, space, rest = words.partition(" ")
    return f"{measure_words(first)}{space}{rest}" if "_" in first else words


def _fits(one: Drift, only: str) -> bool:
    return {"silent": one.is_silent, "grave": one.kind in _GRAVE}.get(only, True)
