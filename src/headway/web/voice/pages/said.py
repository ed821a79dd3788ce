"""What people said: surveys, requests and what became of them, advocates, themes, quotations."""

from headway.voice.telling import response_words, silent_groups, year_before, you_said_we_did
from headway.voice.value import COMPLAINT, COMPLIMENT, Advocacy, Quotation, Survey, Theme
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import KEEP_VOICE, READ_PLAN
from headway.web.voice.hearing import consent_words, many, period_words, release_words, speaker


@page(
    route="voice/",
    name="said",
    title="What children, parents and carers said",
    permission=READ_PLAN,
    menu=Menu("What people said", order=45),
)
def show(asked: Asked) -> Shown:
    """Who has not been heard, what was asked and done in a year, and everything told, newest first."""
    voice = asked.held.voice.by(asked.day)
    since = year_before(asked.day)
    themes = sorted(voice.of(Theme), key=lambda t: (t.ends_on, t.id), reverse=True)
    return {
        "is_keeper": asked.may(KEEP_VOICE),
        "day": asked.day,
        "since": since,
        "is_empty": not voice.things,
        "silent": silent_groups(voice, asked.day),
        "answered": you_said_we_did(voice, since, asked.day),
        "surveys": [(s, response_words(s)) for s in _newest(voice.of(Survey))],
        "advocacy": [
            (a, period_words(a.starts_on, a.ends_on)) for a in _newest(voice.of(Advocacy))
        ],
        "themes": [
            (kind, [(t, period_words(t.starts_on, t.ends_on)) for t in themes if t.kind == kind])
            for kind in (COMPLAINT, COMPLIMENT)
        ],
        "quotations": [
            (q, consent_words(q), release_words(q)) for q in _newest(voice.of(Quotation))
        ],
        "many": many,
        "speaker": speaker,
    }


def _newest(things):  # type: ignore[no-untyped-def]
    return sorted(things, key=lambda t: (t.dated, t.id), reverse=True)
