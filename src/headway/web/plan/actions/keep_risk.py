"""Putting a risk into the plan, changing or closing one: cause, event, effect and controls."""

from typing import Any

from headway.plan.fields import spec_of
from headway.plan.findings import Risk
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import WHY
from headway.web.plan.changing import add, asked_for, edit, fields_of, new_id
from headway.web.plan.naming import actions_to_choose, roles_to_choose
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2, READ_PLAN, UPDATE_OWN, UPDATE_PLAN

_LIKELY = (("1", "1: rare"), ("2", "2: unlikely"), ("3", "3: possible"), ("4", "4: likely"), ("5", "5: almost certain"))  # fmt: skip
_BAD = (("1", "1: slight"), ("2", "2: small"), ("3", "3: middling"), ("4", "4: grave"), ("5", "5: very grave"))  # fmt: skip
_SCALES = {
    "likelihood": _LIKELY,
    "impact": _BAD,
    "target_likelihood": _LIKELY,
    "target_impact": _BAD,
}
_ASKS = (
    ("cause", "Because of …", "What makes it possible.", 2),
    ("event", "… this may happen …", "", 2),
    ("effect", "… and lead to this", "What it would mean for children.", 2),
    ("likelihood", "How likely is it now?", "", 1),
    ("impact", "How bad would it be?", "", 1),
    ("target_likelihood", "How likely once the controls work?", "", 1),
    ("target_impact", "How bad once the controls work?", "", 1),
    ("controls", "What keeps it small", "One on each line.", 3),
    ("owner", "Who answers for it?", "", 1),
    ("actions", "Actions that make it smaller", "", 1),
    ("raised_on", "When it was raised", "", 1),
    ("reviewed_on", "When it was last looked at", "", 1),
    ("closed_on", "When it ceased to be a risk", "Leave it empty while it is one.", 1),
    ("sensitivity", "Who may see it?", "Part 2 is exempt from publication.", 1),
)


def _fields(asked: Asked, owner: str = "") -> tuple[Asks, ...]:
    choices: dict[str, Any] = {
        **_SCALES,
        "owner": roles_to_choose(asked.held.plan, owner),
        "actions": actions_to_choose(asked),
    }
    made = [
        Asks(spec_of(Risk, name), label, hint, choices=choices.get(name, ()), rows=rows)
        for name, label, hint, rows in _ASKS
        if name != "sensitivity" or asked.may(READ_PART_2)
    ]
    return (*made, WHY)


def _whole(given: Filled) -> Filled:
    """What was given, the scales as whole numbers."""
    for name in _SCALES:
        if given.values.get(name) is not None:
            given.values[name] = int(given.values[name])
    return given


def _empty(asked: Asked) -> Form:
    return Form(
        fields=_fields(asked),
        values={"raised_on": asked.day, "reviewed_on": asked.day, "sensitivity": "public"},
        back=link(asked.council, "plan:risks"),
    )


@action(
    route="plan/add/risk/",
    name="add_risk",
    title="Put a risk in",
    permission=UPDATE_PLAN,
    says="put a risk in",
    form=_empty,
)
def add_risk(asked: Asked, given: Filled) -> Done:
    """A new risk, with a number that was never used."""
    new = Risk(id=new_id(asked.council, Risk), **fields_of(_whole(given)))
    add(asked, given, new)
    return Done(f"{new.id} is in the plan.", "plan:risks", about=(new.id,))


def _owned(asked: Asked) -> Risk:
    risk = asked_for(asked, Risk)
    if not (asked.may(UPDATE_PLAN) or (asked.may(READ_PLAN) and asked.owns(risk))):
        raise BadInput(f"{risk.id} is another owner’s: {risk.owner or 'nobody yet'}.")
    return risk


def _form(asked: Asked) -> Form:
    risk = _owned(asked)
    return Form(
        fields=_fields(asked, risk.owner),
        values={**vars(risk), "because": ""},
        numbers={risk.id: asked.held.numbers[risk.id]},
        back=link(asked.council, "plan:risks"),
    )


@action(
    route="plan/risks/<str:id>/edit/",
    name="edit_risk",
    title="Change a risk, or close it",
    permission=UPDATE_OWN,
    says="changed {id}",
    form=_form,
)
def edit_risk(asked: Asked, given: Filled) -> Done:
    """The risk as it is now; the owner of it may do so too."""
    risk = edit(asked, _whole(given), _owned(asked), "changed")
    says = f"{risk.id} is closed." if risk.closed_on else f"{risk.id} is changed."
    return Done(says, "plan:risks", about=(risk.id,))
