"""One finding: its words and source, what answers it, and how its theme went over the visits."""

from headway.plan.findings import Evidence, Finding
from headway.web.plan.changing import asked_for
from headway.web.plan.found import all_found
from headway.web.plan.naming import all_named
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN


@page(route="plan/findings/<str:id>/", name="finding", title="Finding", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """A finding with its actions, the evidence that it was known, and the visits before and after."""
    finding = asked_for(asked, Finding)
    plan = asked.held.plan
    found = next(one for one in all_found(plan) if one.finding.id == id)
    shows = [e.id for e in plan.of(Evidence) if id in e.shows or e.id == finding.known_before]
    return {
        "title": f"Finding {id}",
        "found": found,
        "finding": finding,
        "actions": all_named(asked, (a.id for a in found.answered_by)),
        "evidence": all_named(asked, shows),
        "visits": found.again.findings if found.again else (),
        "may_change": asked.may(UPDATE_PLAN),
    }
