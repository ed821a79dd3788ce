"""Taking a release back, for whatever reason: the consent stays as it is."""

from headway.vocabulary.errors import BadInput
from headway.voice.value import Quotation
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import RELEASE_VOICE
from headway.web.voice.hearing import asked_for, release_words
from headway.web.voice.keeping import change


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Quotation)
    return Form(
        intro=(f"“{found.words.strip('“”')}”", release_words(found)),
        numbers={found.id: asked.held.numbers[found.id]},
        button="Take the release back",
        back=link(asked.council, "voice:quotation", id=found.id),
    )


@action(
    route="voice/quotation/<str:id>/take-back/",
    name="take_back",
    title="Take the release of a quotation back",
    permission=RELEASE_VOICE,
    says="took the release of {id} back",
    form=_form,
)
def take_back(asked: Asked, given: Filled) -> Done:
    """The words leave the public view at once."""
    found = asked_for(asked, Quotation)
    if not found.released_on:
        raise BadInput(f"{found.id} is not released.")
    values = {"released_by": "", "released_on": None}
    change(asked, found, values, f"took the release of {found.id} back", given.numbers)
    return Done("It is shown to nobody outside.", to=f"voice:quotation id={found.id}")
