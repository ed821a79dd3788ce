"""A body's name, kind and clear days changed; its coming meetings go by a new name with it."""

from dataclasses import replace

from headway.meetings.value import Body, Meeting
from headway.web.meetings.actions.add_body import FIELDS, as_body
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    body = seen(asked, asked.given["id"], Body)
    return Form(
        fields=FIELDS,
        values={asks.spec.name: getattr(body, asks.spec.name) for asks in FIELDS},
        numbers=number_of(asked, body.id),
        back=link(asked.council, "meetings:calendar"),
    )


@action(
    route="meetings/bodies/<str:id>/edit/",
    name="edit_body",
    title="Change a body",
    permission=KEEP_MEETINGS,
    says="changed {id}",
    form=_form,
)
def edit_body(asked: Asked, given: Filled) -> Done:
    """Keep the body, and its coming meetings under its new name; past minutes keep the old one."""
    before = whole(asked, asked.given["id"], Body)
    body = as_body(asked, before, given)
    meetings = held_by(asked.council).meetings.of(Meeting) if body.name != before.name else ()
    renamed = [
        replace(m, body=body.name)
        for m in meetings
        if m.body.casefold() == before.name.casefold() and m.held_on >= asked.day
    ]
    keep(asked, Noted(did="edit body", says=f"changed {body.id}"), body, *renamed, given=given)
    return Done(f"{body.name} is changed.", to="meetings:calendar", about=(body.id,))
