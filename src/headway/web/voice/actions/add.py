"""Adding what people said: a survey, a request, advocates, a theme, a quotation."""

from headway.plan.fields import Numbered
from headway.web.site.action import Action, Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_VOICE
from headway.web.voice.asking import fields_of
from headway.web.voice.hearing import KINDS, NOUNS
from headway.web.voice.keeping import add, entered

NEXT = {"survey": "voice:survey", "request": "voice:request", "quotation": "voice:quotation"}
QUOTED = "The words are kept here first. Consent and release follow, each by itself."


def _adding(name: str, kind: type[Numbered]) -> Action:
    """The action that adds entries of one kind."""

    def form(asked: Asked) -> Form:
        return Form(
            fields=fields_of(kind, asked.held.plan),
            values={"sensitivity": "public"},
            intro=(QUOTED,) if name == "quotation" else (),
            button="Add it",
            back=link(asked.council, "voice:said"),
        )

    @action(
        route=f"voice/add/{name}/",
        name=f"add_{name}",
        title=f"Add {NOUNS[kind]}",
        permission=KEEP_VOICE,
        says=f"added {NOUNS[kind]}",
        form=form,
    )
    def add_entry(asked: Asked, given: Filled) -> Done:
        new = add(asked, kind, entered(given, kind))
        page = f"{NEXT[name]} id={new.id}" if name in NEXT else "voice:said"
        return Done(f"{new.id} is added.", to=page, about=(new.id,))

    return add_entry


add_survey, add_request, add_advocacy, add_theme, add_quotation = (
    _adding(name, kind) for name, kind in KINDS.items()
)
