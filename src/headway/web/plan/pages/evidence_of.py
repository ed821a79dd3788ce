"""What shows a thing; or, asked about an artefact itself, what it is and all that it is used for."""

from headway.plan.checking import evidence_for
from headway.plan.findings import Evidence
from headway.plan.reuse import uses_of_evidence
from headway.plan.whole import name_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.naming import address_of, all_named
from headway.web.site.evidence_files import PURPOSE
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_OWN, UPDATE_PLAN
from headway.web.site.uploads import kept


@page(route="plan/evidence/<str:id>/", name="evidence_of", title="Evidence", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """One artefact in full, or every artefact that shows an action, milestone, promise or aim."""
    thing = asked.held.find(id)
    if thing is None:
        raise BadInput(f"There is no {id} here, or it is not for you to read.")
    if not isinstance(thing, Evidence):
        shown = evidence_for(asked.held.plan, thing)
        return {
            "title": f"Evidence for {id}",
            "of": {"id": id, "name": name_of(thing), "address": address_of(asked, id)},
            "shows": shown,
            "may_add": asked.may(UPDATE_OWN) and (asked.may(UPDATE_PLAN) or asked.owns(thing)),
        }
    uses = uses_of_evidence((*asked.held.plan.things, *asked.held.meetings.things))
    return {
        "title": thing.title,
        "of": None,
        "evidence": thing,
        "uses": all_named(asked, uses[id]),
        "file": kept(asked.council, thing.sha256, PURPOSE),
        "may_change": asked.may(UPDATE_PLAN) or (asked.may(UPDATE_OWN) and asked.owns(thing)),
    }
