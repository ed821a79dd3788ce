"""Setting out what is published of every measure, so that no page waits for it."""

from datetime import date
from typing import Any

from headway.plan.aims import Target
from headway.web.plan.known import KEY, as_body, cell, rests_on
from headway.web.site.held import held_by
from headway.web.site.jobs import job
from headway.web.site.models import Council, Prepared


@job
def set_out_figures(council: Council, given: dict[str, Any]) -> dict[str, Any]:
    """The newest figure of every measure, and its neighbours' best, whichever way is better."""
    from headway.measures.finding import all_measures
    from headway.plan.published import published_figures

    programme = held_by(council).plan.programme
    figures = published_figures(programme, ahead=all_measures())
    body = {}
    for measure in all_measures() if figures else ():
        for kind in measure.kinds:
            for better in ("higher", "lower"):
                known = figures(_asking(measure.id, kind, better)) if figures else None
                if known:
                    body[cell(measure.id, kind, better)] = as_body(known)
    kept = {"body": body, "rests_on": rests_on(programme)}
    Prepared.objects.update_or_create(council=council, key=KEY, defaults=kept)
    return {"says": f"{len(body)} figures set out."}


def _asking(measure: str, kind: str, better: str) -> Target:
    """A target that asks for what is known of a measure; its own value plays no part."""
    return Target(
        id="TGT-1",
        aims=(),
        measure=measure,
        kind=kind,
        value=0,
        better=better,
        by=date(2100, 1, 1),
        reason="",
        comparator="",
    )
