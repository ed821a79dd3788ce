"""The answer to an open question, noted when it comes."""

from dataclasses import replace

from headway.meetings.value import Question
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_FIELDS = (
    Asks(spec_of(Question, "answer"), "The answer", "Word for word.", rows=5, required=True),
    Asks(spec_of(Question, "answered_by"), "Who answered?", "A role.", required=True),
    Asks(spec_of(Question, "answered_on"), "On which day?", required=True),
)


def _form(asked: Asked) -> Form:
    question = seen(asked, asked.given["id"], Question)
    if not question.is_open:
        raise BadInput("This question is answered already.")
    return Form(
        fields=_FIELDS,
        values={"answer": "", "answered_by": question.answered_by, "answered_on": asked.day},
        intro=(question.words or "The minutes do not give the question.",),
        numbers=number_of(asked, question.id),
    )


@action(
    route="meetings/questions/<str:id>/answer/",
    name="answer",
    title="Note the answer to a question",
    permission=KEEP_MEETINGS,
    says="noted the answer to {id}",
    form=_form,
)
def answer_question(asked: Asked, given: Filled) -> Done:
    """Keep the answer with its day."""
    question = whole(asked, asked.given["id"], Question)
    if given["answered_on"] > asked.day:
        raise BadInput("An answer cannot have come on a day that is still to come.")
    if given["answered_on"] < asked.held.meetings.meeting_of(question).held_on:
        raise BadInput("An answer cannot have come before the question. Look at the day.")
    new = replace(question, **given.values)
    keep(asked, Noted(did="answer question", says=f"answered {question.id}"), new, given=given)
    return Done("The answer is kept.", to="meetings:questions", about=(question.id,))
