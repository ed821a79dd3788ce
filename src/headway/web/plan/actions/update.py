"""Saying how an action stands: status and a line of words, in two clicks."""

from dataclasses import replace
from datetime import date

from headway.plan.actions import DONE, FINISHED, Action, Update
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import evidence_choices
from headway.web.plan.changing import asked_for, whole_of
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import UPDATE_OWN, UPDATE_PLAN

_STATUS = Asks(spec_of(Action, "status"), "How does it stand?", required=True)
_SAYS = Asks(
    spec_of(Update, "says"),
    "What happened since last time?",
    "A line is enough.",
    rows=3,
    required=False,
)
_NOTHING, _NO_WORDS = "Nothing has changed.", "No more was said."


def _asked_for(asked: Asked) -> Action:
    """The action named in the address, if it is this person's to update."""
    found = asked_for(asked, Action)
    if not (asked.owns(found) or asked.may(UPDATE_PLAN)):
        raise BadInput(f"{found.id} is another owner's: {found.owner or 'nobody yet'}.")
    return found


def _form(asked: Asked) -> Form:
    found = _asked_for(asked)
    named = dict(evidence_choices(asked.held.plan, found.evidence))
    already = ", ".join(named.pop(id) for id in found.evidence if id in named)
    shows = Asks(
        spec_of(Action, "evidence"),
        "Which evidence shows it?",
        f"Named already: {already}." if already else "Tick what shows that it is done.",
        choices=tuple(named.items()),
    )
    return Form(
        fields=(_STATUS, _SAYS, *((shows,) if named else ())),
        values={"status": found.status, "says": "", "evidence": ()},
        intro=(found.title,),
        button="Save",
        numbers={found.id: asked.held.numbers[found.id]},
    )


@action(
    route="plan/actions/<str:id>/update/",
    name="update",
    title="Update an action",
    permission=UPDATE_OWN,
    says="updated {id}",
    form=_form,
)
def update(asked: Asked, given: Filled) -> Done:
    """Note the status and the words, dated today, under the role that says so."""
    found = whole_of(asked, _asked_for(asked))
    status = given.values["status"]
    said = given.values["says"] or (_NOTHING if status == found.status else _NO_WORDS)
    line = Update(on=asked.day, status=status, says=said, by=asked.role_name)
    new = replace(
        found,
        status=status,
        done_on=_done_on(asked, found, status),
        evidence=tuple(dict.fromkeys([*found.evidence, *given.values["evidence"]])),
        updates=(*found.updates, line),
    )
    says = f"updated {found.id}: {found.status or 'no status'} to {status}"
    change = Change(
        by=asked.by, did="update action", says=says, things=(new,), expecting=given.numbers
    )
    save(asked.council, change)
    more = " Add evidence to show that it is done." if status == DONE else ""
    to = "plan:mine" if asked.owns(found) else f"plan:action id={found.id}"
    return Done(f"{found.id} is now “{status}”.{more}", to=to, about=(found.id,))


def _done_on(asked: Asked, found: Action, status: str) -> date | None:
    """The day on which it was finished: today where it is finished now, none where re-opened."""
    if status in FINISHED:
        return found.done_on or asked.day
    return None if found.status in FINISHED else found.done_on
