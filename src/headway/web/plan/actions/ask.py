"""Asking something of another department or a partner, and noting the answer."""

from headway.plan.actions import Ask
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import choices
from headway.web.plan.asks_register import may_answer
from headway.web.plan.changing import add, asked_for, edited, fields_of, new_id
from headway.web.plan.naming import own_actions
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PLAN, UPDATE_OWN, UPDATE_PLAN

_WHAT = Asks(spec_of(Ask, "what"), "What do you ask?", "What they should do or give.", rows=2)
_OF_WHOM = Asks(
    spec_of(Ask, "of_whom"),
    "Of whom?",
    "As legal, housing, human resources, or the partner as the plan names it.",
)
_NEEDED = Asks(spec_of(Ask, "needed_by"), "By when is it needed?")
_ANSWER = Asks(spec_of(Ask, "answer"), "What came of it?", required=True)
_SAYS = Asks(spec_of(Ask, "says"), "The answer in words", rows=3)
_ANSWERED = Asks(spec_of(Ask, "answered_on"), "When was it answered?", required=True)
_NONE_YET = "none yet"


def _empty(asked: Asked) -> Form:
    if not asked.may(READ_PLAN):
        raise BadInput("Partners are asked here; they ask by way of whoever invited them.")
    everything = asked.may(UPDATE_PLAN)
    live = [a for a in asked.held.plan.actions if a.is_live] if everything else own_actions(asked)
    waits = Asks(spec_of(Ask, "actions"), "Which actions wait for it?", choices=choices(live))
    return Form(
        fields=(_WHAT, _OF_WHOM, _NEEDED, *((waits,) if live else ())),
        values={},
        intro=("It is dated today and stands under your role.",),
        button="Ask",
        back=link(asked.council, "plan:asks"),
    )


@action(
    route="plan/add/ask/",
    name="add_ask",
    title="Ask something of others",
    permission=UPDATE_OWN,
    says="asked something of others",
    form=_empty,
)
def add_ask(asked: Asked, given: Filled) -> Done:
    """A new ask, dated today."""
    new = Ask(
        id=new_id(asked.council, Ask),
        asked_on=asked.day,
        asked_by=asked.role_name,
        **fields_of(given),
    )
    add(asked, given, new)
    return Done(f"{new.id} is in the register.", "plan:asks", about=(new.id,))


def _open(asked: Asked) -> Ask:
    found = asked_for(asked, Ask)
    if not may_answer(asked, found):
        raise BadInput(f"{found.id} was asked of {found.of_whom}; it is not yours to answer.")
    if not found.is_open:
        raise BadInput(f"{found.id} has its answer already: {found.answer}. It stays as given.")
    return found


def _form(asked: Asked) -> Form:
    found = _open(asked)
    return Form(
        fields=(_ANSWER, _SAYS, _ANSWERED),
        values={"answer": "", "says": found.says, "answered_on": asked.day},
        intro=(f"{found.id}: {found.what}", f"Asked of {found.of_whom}."),
        numbers={found.id: asked.held.numbers[found.id]},
    )


@action(
    route="plan/asks/<str:id>/answer/",
    name="answer_ask",
    title="Note the answer to an ask",
    permission=UPDATE_OWN,
    says="answered {id}",
    form=_form,
)
def answer_ask(asked: Asked, given: Filled) -> Done:
    """The answer, in words and with its day; an ask without one stays in the register."""
    found = _open(asked)
    if given["answer"] == _NONE_YET:
        raise BadInput("“None yet” is no answer: leave it as it is until there is one.")
    if given["answered_on"] > asked.day:
        raise BadInput("That day is still to come. Give the day on which it was answered.")
    edited(asked, found, given.values, "answered", "", given.numbers)
    to = "plan:asks" if asked.may(READ_PLAN) else "plan:asked_of_me"
    return Done(f"The answer to {found.id} is noted.", to, about=(found.id,))
