"""Adding a project, changing one, and keeping the lines of it: stages, teams, benefits and so on."""

from typing import Any

from headway.plan.fields import Spec, spec_of, specs
from headway.plan.findings import Evidence
from headway.plan.projects import Project
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import WHY, choices
from headway.web.plan.changing import asked_for, edited, keep, new_id, noted
from headway.web.plan.naming import roles_to_choose
from headway.web.plan.ways import measure_choices
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PLAN, UPDATE_OWN, UPDATE_PLAN

_ASKS = (
    ("title", "What is the project called?", "", 1),
    ("why", "What is it for?", "", 3),
    ("aims", "Which aims does it serve?", "", 1),
    ("owner", "Who answers for it?", "", 1),
    ("starts_on", "When does it start?", "", 1),
    ("go_live_on", "When should the new service open?", "", 1),
    ("went_live_on", "When did it open?", "", 1),
    ("equality_impact_on", "When was the equality impact assessed?", "", 1),
    ("equality_impact", "What did the assessment find, and what changed for it?", "", 3),
    ("equality_evidence", "Where is the assessment?", "", 1),
)
# The lists of a project, and what one line of each is called.
_PARTS = {
    "stages": "a stage",
    "teams": "a team before and after",
    "raid": "a risk, assumption, issue or dependency",
    "consultations": "a consultation",
    "benefits": "a benefit",
}
# A project has a `why` of its own: the reason for changing it is asked under another name.
_NEW = "new"
_OUT = "taken_out"


def _fields(asked: Asked, owner: str = "") -> tuple[Asks, ...]:
    plan = asked.held.plan
    offered: dict[str, Any] = {
        "aims": choices(plan.aims),
        "owner": roles_to_choose(plan, owner),
        "equality_evidence": choices(plan.of(Evidence)),
    }
    made = [
        Asks(spec_of(Project, name), label, hint, choices=offered.get(name, ()), rows=rows)
        for name, label, hint, rows in _ASKS
    ]
    return (*made, WHY)


def _empty(asked: Asked) -> Form:
    return Form(fields=_fields(asked), values={}, back=link(asked.council, "plan:projects"))


@action(
    route="plan/add/project/",
    name="add_project",
    title="Add a project",
    permission=UPDATE_PLAN,
    says="added a project",
    form=_empty,
)
def add_project(asked: Asked, given: Filled) -> Done:
    """A new project; its stages, teams and the rest are added on its page."""
    values = {name: given.values[name] for name, *_ in _ASKS}
    new = Project(id=new_id(asked.council, Project), **values)
    reason = given.values["because"]
    notes = noted(asked, [(None, new)], reason)
    keep(asked, (new, *notes), f"added {new.id}", "add", reason, {new.id: 0})
    says = f"{new.id} is in the plan. Add its stages next."
    return Done(says, f"plan:project id={new.id}", about=(new.id,))


def _owned(asked: Asked) -> Project:
    found = asked_for(asked, Project)
    if not (asked.may(UPDATE_PLAN) or (asked.may(READ_PLAN) and asked.owns(found))):
        raise BadInput(f"{found.id} is another owner’s: {found.owner or 'nobody yet'}.")
    return found


def _form(asked: Asked) -> Form:
    found = _owned(asked)
    return Form(
        fields=_fields(asked, found.owner),
        values={**vars(found), "because": ""},
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:project", id=found.id),
    )


@action(
    route="plan/projects/<str:id>/edit/",
    name="edit_project",
    title="Change a project",
    permission=UPDATE_OWN,
    says="changed {id}",
    form=_form,
)
def edit_project(asked: Asked, given: Filled) -> Done:
    """The project as it is given now, with the reason where the plan was agreed."""
    values = {name: given.values[name] for name, *_ in _ASKS}
    reason = given.values["because"]
    found = edited(asked, _owned(asked), values, "changed", reason, given.numbers)
    return Done(f"{found.id} is changed.", f"plan:project id={found.id}", about=(found.id,))


def _line(asked: Asked, project: Project) -> tuple[type, int | None]:
    """The class of the lines, and the place of the one that is changed; None for a new one."""
    part, line = asked.given["part"], asked.given["line"]
    if part not in _PARTS:
        raise BadInput(f"A project has no {part}. It has: {', '.join(_PARTS)}.")
    made = spec_of(Project, part).part
    assert made is not None, "each list of a project has a class of its own"
    if line == _NEW:
        return made, None
    if not line.isascii() or not line.isdigit() or not 0 < int(line) <= len(getattr(project, part)):
        raise BadInput(f"{project.id} has no such line any more. Look at the project again.")
    return made, int(line) - 1


def _asks_of(spec: Spec) -> Asks:
    """The question of one field of a line, in the words that the field has for itself."""
    label = f"{spec.says[:1].upper()}{spec.says[1:]}"
    offered = measure_choices() if spec.name == "measure" else ()
    return Asks(spec, label, choices=offered, rows=3 if spec.name in ("says", "heard") else 1)


def _line_form(asked: Asked) -> Form:
    project = _owned(asked)
    kind, place = _line(asked, project)
    part = asked.given["part"]
    asks = [_asks_of(spec) for spec in specs(kind)]
    values = {} if place is None else dict(vars(getattr(project, part)[place]))
    if place is not None:
        asks.append(Asks(Spec(name=_OUT, kind="yes_no", says=""), "Take this line out?"))
        values[_OUT] = None
    return Form(
        fields=tuple(asks),
        values=values,
        intro=(f"{project.id} {project.title}: {_PARTS[part]}.",),
        numbers={project.id: asked.held.numbers[project.id]},
        back=link(asked.council, "plan:project", id=project.id),
    )


@action(
    route="plan/projects/<str:id>/<str:part>/<str:line>/",
    name="project_line",
    title="A line of the project",
    permission=UPDATE_OWN,
    says="changed {id}",
    form=_line_form,
)
def project_line(asked: Asked, given: Filled) -> Done:
    """One stage, team, risk, consultation or benefit: added, changed or taken out."""
    project = _owned(asked)
    kind, place = _line(asked, project)
    part = asked.given["part"]
    values = {name: value for name, value in given.values.items() if name != _OUT}
    lines = list(getattr(project, part))
    if place is None:
        lines.append(kind(**values))
    elif given.values.get(_OUT):
        lines.pop(place)
    else:
        lines[place] = kind(**values)
    edited(asked, project, {part: tuple(lines)}, "changed", "", given.numbers)
    return Done("The project is changed.", f"plan:project id={project.id}", about=(project.id,))
