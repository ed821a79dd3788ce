"""A body that meets, added: what it is called and how many clear days its papers need."""

from dataclasses import replace

from headway.meetings.value import Body
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

SIGN_OFFS = tuple((kind, kind.capitalize()) for kind in ("legal", "finance", "monitoring officer"))
FIELDS = (
    Asks(spec_of(Body, "name"), "Name", "As its minutes name it."),
    Asks(spec_of(Body, "kind"), "Kind"),
    Asks(
        spec_of(Body, "clear_days"),
        "Clear days for papers",
        "Left empty: five, which the law asks of a council's own bodies. Neither the day of the "
        "papers nor the day of the meeting counts.",
    ),
    Asks(
        spec_of(Body, "sign_offs"),
        "Sign-offs that every report needs",
        "None ticked: all three for a body of the council, none for a partnership.",
        choices=SIGN_OFFS,
    ),
)


def _form(asked: Asked) -> Form:
    values = {"name": "", "kind": "", "clear_days": None, "sign_offs": ()}
    return Form(fields=FIELDS, values=values)


@action(
    route="meetings/bodies/new/",
    name="add_body",
    title="Add a body that meets",
    permission=KEEP_MEETINGS,
    says="added a body",
    form=_form,
)
def add_body(asked: Asked, given: Filled) -> Done:
    """Keep the body, unless its name is taken."""
    body = as_body(asked, Body(id=new_id(asked, Body), name="?"), given)
    keep(asked, Noted(did="add body", says=f"added {body.id}"), body)
    return Done(f"{body.name} is added.", to="meetings:calendar", about=(body.id,))


def as_body(asked: Asked, body: Body, given: Filled) -> Body:
    """The body as the form has it. Raises BadInput for another's name or days that are none."""
    name, days = given["name"], given["clear_days"]
    if any(
        b.name.casefold() == name.casefold() and b.id != body.id
        for b in asked.held.meetings.of(Body)
    ):
        raise BadInput(f"{name} is on record already.")
    if days is not None and (days != int(days) or not 0 <= days <= 30):
        raise BadInput("Clear days for papers are a whole number up to 30.")
    clear_days = int(days) if days is not None else None
    return replace(body, **{**given.values, "clear_days": clear_days})
