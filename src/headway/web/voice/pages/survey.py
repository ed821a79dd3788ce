"""One survey: who was asked, how many answered, what they said, and what it bears on."""

from headway.voice.telling import response_words, result_words
from headway.voice.value import Survey
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import KEEP_VOICE, READ_PLAN
from headway.web.voice.hearing import asked_for, bears_on, many


@page(
    route="voice/survey/<str:id>/",
    name="survey",
    title="A survey",
    permission=READ_PLAN,
)
def show(asked: Asked, id: str) -> Shown:
    """The survey in words, its answers as a table."""
    found = asked_for(asked, Survey)
    silent = None
    if found.asked and found.answered is not None:
        silent = found.asked - found.answered
    return {
        "title": found.title,
        "survey": found,
        "responded": response_words(found),
        "silent": silent,
        "results": [(r, result_words(r)) for r in found.results],
        "many": many,
        "bears": bears_on(asked, found),
        "is_keeper": asked.may(KEEP_VOICE),
    }
