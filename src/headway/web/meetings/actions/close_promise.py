"""A promise closed: kept with its evidence, or broken, superseded or withdrawn with a reason."""

from dataclasses import replace

from headway.meetings.value import Promise
from headway.plan.fields import spec_of
from headway.plan.findings import Evidence
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_OUTCOME = Asks(spec_of(Promise, "outcome"), "What came of it?", required=True)
_SAYS = Asks(
    spec_of(Promise, "outcome_says"), "In a sentence", "Needed unless it was kept.", rows=3
)
_ON = Asks(spec_of(Promise, "closed_on"), "On which day was it closed?", required=True)


def _form(asked: Asked) -> Form:
    promise = seen(asked, asked.given["id"], Promise)
    if promise.outcome:
        raise BadInput(f"This promise is closed already: {promise.outcome}.")
    meeting = asked.held.meetings.meeting_of(promise)
    locker = tuple((e.id, f"{e.id} {e.title}") for e in asked.held.plan.of(Evidence))
    shown = Asks(
        spec_of(Promise, "evidence"),
        "What shows it?",
        "Needed where it was kept." if locker else "The plan holds no evidence yet: add it there.",
        choices=locker,
    )
    return Form(
        fields=(_OUTCOME, shown, _SAYS, _ON) if locker else (_OUTCOME, _SAYS, _ON),
        values={
            "outcome": "",
            "evidence": promise.evidence,
            "outcome_says": "",
            "closed_on": asked.day,
        },
        intro=(f"“{promise.words}”", f"Only {meeting.body}, to which it was made, closes it."),
        button="Close it",
        numbers=number_of(asked, promise.id),
        back=link(asked.council, "meetings:promise", id=promise.id),
    )


@action(
    route="meetings/promises/<str:id>/close/",
    name="close_promise",
    title="Close a promise",
    permission=KEEP_MEETINGS,
    says="closed {id}",
    form=_form,
)
def close_promise(asked: Asked, given: Filled) -> Done:
    """Note the outcome in the name of the body to which it was made."""
    promise = whole(asked, asked.given["id"], Promise)
    outcome = given["outcome"]
    if outcome == "kept" and not given["evidence"]:
        raise BadInput("A promise is kept only with evidence. Tick what shows it.")
    if outcome != "kept" and not given["outcome_says"]:
        raise BadInput(f"Say in a sentence why it is {outcome}.")
    if given["closed_on"] > asked.day:
        raise BadInput("It cannot be closed on a day that is still to come.")
    body = asked.held.meetings.meeting_of(promise).body
    new = replace(promise, closed_by=body, **given.values)
    noted = Noted(did="close promise", says=f"closed {promise.id}: {outcome}, by {body}")
    keep(asked, noted, new, given=given)
    return Done(f"The promise is closed: {outcome}.", to=f"meetings:promise id={promise.id}")
