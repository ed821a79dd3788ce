"""The evidence locker: every artefact with its type, day and hash, and what it is used for."""

from dataclasses import dataclass

from headway.plan.findings import EVIDENCE_TYPES, Evidence
from headway.plan.reuse import uses_of_evidence
from headway.web.plan.naming import Named, all_named
from headway.web.site.evidence_files import PURPOSE
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_OWN
from headway.web.site.uploads import has


@dataclass(frozen=True)
class Artefact:
    """One row of the locker. `is_here` says whether its file can be saved from here."""

    evidence: Evidence
    uses: list[Named]
    is_here: bool


@page(
    route="plan/evidence/",
    name="evidence",
    title="Evidence locker",
    permission=READ_PLAN,
    menu=Menu("Evidence", under="plan", order=50),
)
def show(asked: Asked) -> Shown:
    """The newest first; what is Part 2 is not here for those who may not read it."""
    chosen = asked.request.GET.get("type", "")
    only = chosen if chosen in EVIDENCE_TYPES else ""
    everything = asked.held.plan.of(Evidence)
    things = (*asked.held.plan.things, *asked.held.meetings.things)
    uses = uses_of_evidence(things)
    here = has(asked.council, PURPOSE)
    rows = [
        Artefact(e, all_named(asked, uses[e.id]), e.sha256 in here)
        for e in sorted(everything, key=lambda e: (e.dated, e.id), reverse=True)
        if not only or e.type == only
    ]
    return {
        "rows": rows,
        "total": len(everything),
        "unused": sum(not uses[e.id] for e in everything),
        "again": sum(len(uses[e.id]) > 1 for e in everything),
        "types": [(t, sum(e.type == t for e in everything)) for t in EVIDENCE_TYPES],
        "only": only,
        "may_add": asked.may(UPDATE_OWN),
    }
