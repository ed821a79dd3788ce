"""Projects: each re-design of the service, how far it is, and when it opens."""

from headway.plan.projects import Project
from headway.plan.stages import standing
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN


@page(
    route="plan/projects/",
    name="projects",
    title="Projects",
    permission=READ_PLAN,
    menu=Menu("Projects", under="plan", order=70),
)
def show(asked: Asked) -> Shown:
    """Every project, those whose next stage is late first."""
    rows = [(p, standing(p, asked.day)) for p in asked.held.plan.of(Project)]
    rows.sort(key=lambda row: (not row[1].is_late, row[0].id))
    return {"rows": rows, "may_add": asked.may(UPDATE_PLAN)}
