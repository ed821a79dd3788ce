"""One project: stages, structure before and after, risks, consultation, equality, benefits."""

from headway.plan.projects import Project
from headway.plan.stages import brought, split_wrongly, standing
from headway.web.plan.changing import asked_for
from headway.web.plan.naming import all_named, named
from headway.web.plan.ways import measure_words
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_OWN, UPDATE_PLAN


@page(route="plan/projects/<str:id>/", name="project", title="Project", permission=READ_PLAN)
def show(asked: Asked, id: str) -> Shown:
    """Everything that is noted of a project; its owner may change it too."""
    project = asked_for(asked, Project)
    actions = [a.id for a in asked.held.plan.actions if a.project == id]
    return {
        "title": project.title,
        "project": project,
        "stands": standing(project, asked.day),
        "brought": brought(project),
        "split_wrongly": split_wrongly(project),
        "aims": all_named(asked, project.aims),
        "actions": all_named(asked, actions),
        "equality": named(asked, project.equality_evidence) if project.equality_evidence else None,
        "measure_words": measure_words,
        "may_change": asked.may(UPDATE_PLAN) or (asked.may(UPDATE_OWN) and asked.owns(project)),
    }
