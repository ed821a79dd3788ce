"""One aim: why it matters to a child, what is done for it, and what would show it."""

from django.http import Http404

from headway.plan.aims import Aim
from headway.plan.whole import name_of
from headway.voice.knowing import chain_of, said_words
from headway.web.plan.aiming import aims_shown
from headway.web.plan.known import figures_held
from headway.web.plan.ways import measure_words, way
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN


@page(route="plan/aims/<str:id>/", name="aim", title="An aim", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """The aim with everything that hangs on it."""
    plan, figures = asked.held.plan, figures_held(asked)
    found = plan.find(id)
    if not isinstance(found, Aim):
        raise Http404
    chain = chain_of(plan, asked.held.voice, found)
    return {
        "title": found.title,
        "shown": aims_shown(asked, figures, found)[0],
        "chain": chain,
        "said": [(thing, said_words(thing)) for thing in chain.said],
        "name_of": name_of,
        "are_figures_out": figures is not None,
        "measure_words": measure_words,
        "figure": lambda measure: way(asked, "figures:measure", id=measure),
        "may_change": asked.may(UPDATE_PLAN),
    }
