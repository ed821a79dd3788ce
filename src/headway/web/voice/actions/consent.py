"""Recording that somebody consented to the use of their words."""

from headway.vocabulary.errors import BadInput
from headway.voice.value import Quotation
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_VOICE
from headway.web.voice.asking import consent_fields
from headway.web.voice.hearing import asked_for, consent_words
from headway.web.voice.keeping import change


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Quotation)
    return Form(
        fields=consent_fields(),
        values={} if found.withdrawn_on else vars(found),
        intro=(f"“{found.words.strip('“”')}”", consent_words(found)),
        numbers={found.id: asked.held.numbers[found.id]},
        button="Record the consent",
        back=link(asked.council, "voice:quotation", id=found.id),
    )


@action(
    route="voice/quotation/<str:id>/consent/",
    name="consent",
    title="Record consent to a quotation",
    permission=KEEP_VOICE,
    says="recorded the consent to {id}",
    form=_form,
)
def consent(asked: Asked, given: Filled) -> Done:
    """Note who consented, when and for which use. What was released under another has to be again."""
    found = asked_for(asked, Quotation)
    if given["consent_on"] > asked.day:
        raise BadInput("A consent cannot be dated later than today. Put the day right.")
    values = {name: given[name] for name in ("consent_by", "consent_on", "consent_for")}
    values |= {"withdrawn_on": None, "released_by": "", "released_on": None}
    change(asked, found, values, f"recorded the consent to {found.id}", given.numbers)
    return Done("The consent is recorded.", to=f"voice:quotation id={found.id}", about=(found.id,))
