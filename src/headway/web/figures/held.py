"""What was prepared of figures, as a page shows it, and whether it is older than what it rests on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from headway.web.figures.resting import measure_key, rests_on
from headway.web.site.models import Job
from headway.web.site.page import Asked
from headway.web.site.prepared import MEASURES, OWN, prepared
from headway.web.site.roles import UPDATE_PLAN

JOB = "prepare_figures"
NONE_YET = "The figures have not been worked out yet."
BEING_MADE = "They are being worked out now: load this page again in a minute."
PART = "Only the measures that the plan names have been worked out so far."
OLDER = (
    "This was worked out before newer figures came in, or before the plan changed what it expects "
    "of them."
)


@dataclass(frozen=True)
class Ready:
    """Something prepared: its body (empty where there is none), when, and what to say of its age."""

    body: dict[str, Any]
    at: datetime | None
    notice: str
    may_ask: bool


def the_list(asked: Asked) -> Ready:
    """The list of measures."""
    return _ready(asked, MEASURES)


def one(asked: Asked, id: str) -> Ready:
    """One measure whole."""
    return _ready(asked, measure_key(id))


def own_months(asked: Asked) -> Ready:
    """The council's own months."""
    return _ready(asked, OWN)


def _ready(asked: Asked, key: str) -> Ready:
    found = prepared(asked.council, key)
    if found is not None and found.rests_on == rests_on(asked.council):
        return Ready(found.body, found.at, "", False)
    waits = Job.objects.filter(
        council=asked.council, verb=JOB, state__in=(Job.WAITING, Job.RUNNING)
    ).exists()
    # The list bears no stamp until every measure's page is there too.
    notice = (OLDER if found.rests_on else PART) if found else NONE_YET
    if waits:
        notice += f" {BEING_MADE}"
    may_ask = not waits and asked.may(UPDATE_PLAN)
    return Ready(found.body if found else {}, found.at if found else None, notice, may_ask)
