"""What is published of each measure, as the worker set it out: targets are set beside it.

A page never asks the engine. Where nothing is set out yet, or the programme has another council's
figures by now, the work is asked for once and the page says so.
"""

import hashlib
from datetime import date
from importlib.metadata import version
from typing import Any

from headway.plan.aims import Target
from headway.plan.programme import Programme
from headway.plan.targets import Figures, Known
from headway.web.site.jobs import ask_for
from headway.web.site.models import Job, Prepared
from headway.web.site.page import Asked

KEY = "plan.known"
JOB = "set_out_figures"


def rests_on(programme: Programme) -> str:
    """What the figures hang on: whose they are, the neighbours' model, headway's own figures."""
    said = [programme.like, programme.council, programme.neighbour_model, version("headway")]
    return hashlib.sha256("|".join(said).encode()).hexdigest()


def cell(measure: str, kind: str, better: str) -> str:
    """Where a measure's figures stand among those set out."""
    return f"{measure} {kind} {better}"


def as_body(known: Known) -> dict[str, Any]:
    """What is known, as JSON holds it."""
    return {**vars(known), "as_at": known.as_at.isoformat() if known.as_at else None}


def figures_held(asked: Asked) -> Figures | None:
    """What is known of a target's measure; None where nothing is set out yet, and it is asked for."""
    programme = asked.held.plan.programme
    found = Prepared.objects.filter(council=asked.council, key=KEY).first()
    if found is None or found.rests_on != rests_on(programme):
        _ask(asked, programme)
    if found is None:
        return None
    body = found.body

    def known(target: Target) -> Known | None:
        held = body.get(cell(target.measure, target.kind, target.better))
        if held is None:
            return None
        day = date.fromisoformat(held["as_at"]) if held["as_at"] else None
        return Known(**{**held, "as_at": day})

    return known


def _ask(asked: Asked, programme: Programme) -> None:
    """Ask the worker once for each state: what failed is not asked for again by looking."""
    given = {"rests_on": rests_on(programme)}
    same = Job.objects.filter(council=asked.council, verb=JOB).exclude(state=Job.DONE)
    if not any(job.given == given for job in same):
        ask_for(asked.council, JOB, given, asked.by)
