"""Findings: what was found, in its own words, and what the plan does about it."""

from headway.plan.coverage import is_partly_held
from headway.web.plan.found import Found, all_found
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN

_SHOWS = {
    "": ("All", lambda found: True),
    "unanswered": ("Nobody answers", lambda found: found.is_unanswered),
    "again": ("Found wanting again", lambda found: found.is_again),
    "unknown": ("Not known before the visit", lambda found: _was_unknown(found)),
    "strengths": ("Strengths", lambda found: found.finding.is_strength),
}


def _was_unknown(found: Found) -> bool:
    return found.known is not None and (found.known.days_before or 0) <= 0


@page(
    route="plan/findings/",
    name="findings",
    title="Findings",
    permission=READ_PLAN,
    menu=Menu("Findings", under="plan", order=40),
)
def show(asked: Asked) -> Shown:
    """Every finding, verbatim with its source; those that no live action answers first."""
    everything = all_found(asked.held.plan)
    chosen = asked.request.GET.get("only", "")
    chosen = chosen if chosen in _SHOWS else ""
    choices = [
        (only, text, sum(map(fits, everything)), only == chosen)
        for only, (text, fits) in _SHOWS.items()
    ]
    return {
        "rows": [found for found in everything if _SHOWS[chosen][1](found)],
        "choices": choices,
        "total": len(everything),
        "unanswered": sum(found.is_unanswered for found in everything),
        "may_add": asked.may(UPDATE_PLAN),
        "is_partly_held": is_partly_held(asked.held.plan),
    }
