"""One action with everything that is kept of it: what it is for, how it stands, what shows it."""

from typing import Any

from django.http import Http404

from headway.meetings.value import Challenge, Promise, Resolution
from headway.meetings.whole import Meetings
from headway.plan.actions import Action, Ask
from headway.plan.aims import Objective
from headway.plan.checking import evidence_for
from headway.plan.coverage import aims_of
from headway.plan.findings import Finding, Risk
from headway.plan.whole import Plan
from headway.voice.knowing import chain_of, said_words
from headway.web.plan.history import states_of
from headway.web.plan.ways import measure_words, way, way_to
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import CHALLENGE, READ_MEETINGS, READ_PLAN, UPDATE_PLAN

# What was said and changed of late stands on the page; all of it is a click away.
SHOWN = 10


@page(route="plan/actions/<str:id>/", name="action", title="An action", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """The action, what it answers and rests on, what was said of it, and its every state."""
    plan = asked.held.plan
    found = plan.find(id)
    if not isinstance(found, Action):
        raise Http404
    late = (asked.day - found.due_on).days if found.due_on else 0
    return {
        "title": found.title,
        "action": found,
        "days_late": late if late > 0 and found.is_live and not found.is_finished else 0,
        **_around(plan, found),
        **(_at_meetings(asked.held.meetings, id) if asked.may(READ_MEETINGS) else {}),
        "said": [(t, said_words(t)) for t in chain_of(plan, asked.held.voice, found).said],
        "states": states_of(asked, id, newest=SHOWN),
        "updates": tuple(reversed(found.updates))[:SHOWN],
        "may_update": asked.owns(found) or asked.may(UPDATE_PLAN),
        "may_change": asked.may(UPDATE_PLAN),
        "challenge": way(asked, "plan:challenge", of=id) if asked.may(CHALLENGE) else "",
        "measure_words": measure_words,
        "figure": lambda measure: way(asked, "figures:measure", id=measure),
        "address": lambda id: way_to(asked, id),
    }


def _around(plan: Plan, action: Action) -> dict[str, Any]:
    """What the plan holds around an action."""
    ids = aims_of(plan, action)
    return {
        "aims": [aim for aim in plan.aims if aim.id in ids],
        "objectives": [o for o in plan.of(Objective) if o.id in action.objectives],
        "findings": [f for f in plan.of(Finding) if f.id in action.answers],
        "milestones": plan.milestones(action.id),
        "evidence": evidence_for(plan, action),
        "waits_for": [a for a in plan.actions if a.id in action.depends_on],
        "waited_for": [a for a in plan.actions if action.id in a.depends_on],
        "asks": [a for a in plan.of(Ask) if action.id in a.actions],
        "risks": [r for r in plan.of(Risk) if action.id in r.actions],
        "project": plan.find(action.project) if action.project else None,
    }


def _at_meetings(meetings: Meetings, id: str) -> dict[str, Any]:
    """What meetings hold of an action: promises, resolutions and challenges."""
    return {
        "promises": [p for p in meetings.of(Promise) if id in p.shows],
        "resolutions": [r for r in meetings.of(Resolution) if id in r.followed_by],
        "challenges": [c for c in meetings.of(Challenge) if c.of == id],
    }
