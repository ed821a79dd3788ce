"""My plan: the actions that somebody answers for, and the aim that each serves."""

from headway.plan.aims import Aim
from headway.plan.coverage import aims_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_OWN


@page(
    route="plan/mine/",
    name="mine",
    title="My plan",
    permission=READ_OWN,
    menu=Menu("My plan", order=10),
)
def show(asked: Asked) -> Shown:
    """Own actions only, the next due first, each with its aims and its update form one click away."""
    plan = asked.held.plan
    own = [a for a in plan.actions if asked.owns(a) and a.is_live]
    aims = {aim.id: aim for aim in plan.of(Aim)}
    rows = [(a, [aims[id] for id in aims_of(plan, a) if id in aims]) for a in own]
    rows.sort(
        key=lambda row: (row[0].is_finished, row[0].due_on or plan.programme.ends_on, row[0].id)
    )
    return {"rows": rows}
