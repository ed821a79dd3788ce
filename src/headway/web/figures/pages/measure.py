"""One measure: its verdict, its past, its comparators, its definition, and what the plan does."""

from datetime import date
from typing import Any

from django.http import Http404

from headway.measures.finding import all_measures
from headway.plan.aims import Aim, Target
from headway.plan.coverage import measures_of
from headway.plan.roles import Event
from headway.plan.whole import Plan
from headway.web.figures.held import one, the_list
from headway.web.site.page import Asked, Shown, page
from headway.web.site.places import places
from headway.web.site.roles import READ_FIGURES, READ_PLAN


@page(route="figures/<slug:id>/", name="measure", title="A measure", permission=READ_FIGURES)
def show(asked: Asked, id: str) -> Shown:
    """What is known of a measure, as it was prepared, with what the plan says of it now."""
    measure = next((m for m in all_measures() if m.id == id), None)
    if measure is None:
        raise Http404
    ready = one(asked, id)
    plan = asked.held.plan if asked.may(READ_PLAN) else None
    return {
        "title": measure.title,
        "measure": measure,
        "ready": ready,
        "body": ready.body,
        "whose": the_list(asked).body.get("borrowed", ""),
        "links": {name: f"plan:{name}" in places() for name in ("aim", "action")},
        "aimed": aimed_at(plan, id) if plan else {},
        "events": _events(plan, asked.day) if plan else [],
    }


def aimed_at(plan: Plan, id: str) -> dict[str, list[Any]]:
    """What the plan wants of a measure: aims that it shows, targets, actions that should move it."""
    actions = [
        a for a in plan.actions if id in a.measures or any(e.measure == id for e in a.expects)
    ]
    return {
        "aims": [aim for aim in plan.of(Aim) if id in measures_of(plan, aim)],
        "targets": [t for t in plan.of(Target) if t.measure == id],
        "actions": actions,
        "expects": [(a, e) for a in actions for e in a.expects if e.measure == id],
    }


def _events(plan: Plan, day: date) -> list[Event]:
    """What happened to the service in the years of the plan: a figure may have moved with it."""
    held = [event for event in plan.of(Event) if event.starts_on <= day]
    return sorted(held, key=lambda event: event.starts_on)
