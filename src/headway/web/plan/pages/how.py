"""How do you know? The chain of an aim or action, from the finding to what children said."""

from django.http import Http404

from headway.plan.actions import Action
from headway.plan.aims import Aim
from headway.plan.distance import distance
from headway.voice.knowing import chain_of, said_words
from headway.web.plan.known import figures_held
from headway.web.plan.ways import measure_words, way, way_to
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN


@page(route="plan/how/<str:id>/", name="how", title="How do you know?", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """Each link in turn, with what is missing said where it is missing."""
    plan = asked.held.plan
    found = plan.find(id)
    if not isinstance(found, Aim | Action):
        raise Http404
    chain = chain_of(plan, asked.held.voice, found)
    figures = figures_held(asked)
    return {
        "of": found,
        "is_aim": isinstance(found, Aim),
        "chain": chain,
        "distances": [distance(t, figures(t) if figures else None) for t in chain.targets],
        "said": [(thing, said_words(thing)) for thing in chain.said],
        "are_figures_out": figures is not None,
        "measure_words": measure_words,
        "figure": lambda measure: way(asked, "figures:measure", id=measure),
        "address": lambda id: way_to(asked, id),
    }
