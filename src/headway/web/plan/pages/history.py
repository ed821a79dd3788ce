"""Every state that a thing of the plan had, with who, when and why, and the way back to each."""

from django.http import Http404

from headway.web.plan.history import states_of
from headway.web.plan.ways import way_to
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PART_2, READ_PLAN, UPDATE_PLAN


@page(route="plan/history/<str:id>/", name="history", title="History", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """States newest first. Of what is gone from the plan only who may read everything sees any."""
    is_there = asked.held.plan.find(id) is not None
    states = states_of(asked, id) if is_there or asked.may(READ_PART_2) else ()
    if not states:
        raise Http404
    return {
        "title": f"History of {id}",
        "name": states[0].name if not states[0].is_gone else states[-1].name,
        "states": states,
        "may_change": asked.may(UPDATE_PLAN),
        "address": way_to(asked, id),
    }
