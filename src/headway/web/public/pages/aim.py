"""One aim: why it matters, what is done for it, its figures, what was said on it."""

from django.http import Http404

from headway.measures.finding import measure_named
from headway.measures.show import show as shown_value
from headway.measures.show import unit_of
from headway.plan.aims import Aim, Target
from headway.plan.coverage import aims_of
from headway.voice.telling import you_said_we_did
from headway.web.public.figures import figures_of
from headway.web.public.view import View, view_of
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import PUBLIC


@page(route="aims/<str:id>/", name="aim", title="One aim of the plan", permission=PUBLIC)
def show(asked: Asked, id: str) -> Shown:
    """The aim in plain words. One that is not published has no page."""
    view = view_of(asked.council)
    aim = view.plan.find(id) if view else None
    if view is None or not isinstance(aim, Aim):
        raise Http404
    actions = [a for a in view.plan.actions if a.is_live and aim.id in aims_of(view.plan, a)]
    voice = view.voice.by(view.day)
    told = you_said_we_did(voice, view.day.replace(year=view.day.year - 3, day=1), view.day)
    return {
        "title": aim.title,
        "view": view,
        "aim": aim,
        "actions": actions,
        "targets": [_target(t) for t in view.plan.of(Target) if aim.id in t.aims],
        "figures": figures_of(asked.council, _measures(view, aim, actions)),
        "answered": [a for a in told if aim.id in a.request.aims],
    }


def _measures(view: View, aim: Aim, actions: list) -> tuple[str, ...]:
    """The published measures that the aim, its targets or its actions name."""
    targets = [t.measure for t in view.plan.of(Target) if aim.id in t.aims]
    own = {*aim.measures, *targets, *(m for a in actions for m in a.measures)}
    return tuple(m for m in view.published.measures if m in own)


def _target(target: Target) -> tuple[Target, str]:
    """A target with its value in words."""
    m = measure_named(target.measure)
    places = 0 if target.value is None or target.value == int(target.value) else 1
    unit = unit_of(m, target.kind)
    value = shown_value(target.value or 0, target.kind, unit, places)
    beside = "" if target.kind == "share" or unit.startswith("£") else f" {unit}"
    fewer = "or fewer" if target.kind == "count" else "or less"
    which = "or more" if target.better == "higher" else fewer
    return target, f"{m.title}: {value}{beside} {which}"
