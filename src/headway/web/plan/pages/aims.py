"""The plan and how it stands: every aim with its objectives, how its actions stand, and how far it is."""

from headway.plan.progress import delivered
from headway.web.plan.aiming import aims_shown
from headway.web.plan.known import figures_held
from headway.web.plan.ways import measure_words, way
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN


@page(
    route="plan/",
    name="aims",
    title="The plan and how it stands",
    permission=READ_PLAN,
    menu=Menu("Plan", order=20),
)
def show(asked: Asked) -> Shown:
    """Aims in their order; beside each target the newest figure and what is left to go."""
    plan, figures = asked.held.plan, figures_held(asked)
    return {
        "programme": plan.programme,
        "aims": aims_shown(asked, figures),
        "delivered": delivered(plan, asked.day),
        "has_actions": bool(plan.actions),
        "are_figures_out": figures is not None,
        "measure_words": measure_words,
        "figure": lambda measure: way(asked, "figures:measure", id=measure),
        "may_change": asked.may(UPDATE_PLAN),
    }
