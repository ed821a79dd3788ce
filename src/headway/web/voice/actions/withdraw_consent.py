"""Withdrawing consent: from now on nobody outside is shown the words, in no pack and on no page."""

from headway.vocabulary.errors import BadInput
from headway.voice.value import Quotation
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_VOICE
from headway.web.voice.hearing import asked_for
from headway.web.voice.keeping import change


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Quotation)
    return Form(
        intro=(
            f"“{found.words.strip('“”')}”",
            "The words are taken off the public view at once (a browser may show what it has "
            "already for five minutes) and out of every pack made from now on. Papers that were "
            "handed out already cannot be called back.",
        ),
        numbers={found.id: asked.held.numbers[found.id]},
        button="Withdraw the consent",
        back=link(asked.council, "voice:quotation", id=found.id),
        is_grave=True,
    )


@action(
    route="voice/quotation/<str:id>/withdraw/",
    name="withdraw_consent",
    title="Withdraw consent to a quotation",
    permission=KEEP_VOICE,
    says="withdrew the consent to {id}",
    form=_form,
)
def withdraw_consent(asked: Asked, given: Filled) -> Done:
    """Note the day of the withdrawal. Whoever asks for it need give no reason."""
    found = asked_for(asked, Quotation)
    if not found.consent_on or found.withdrawn_on:
        raise BadInput(f"{found.id} has no consent that could be withdrawn.")
    # A release of the same day did not stand a day: it is taken back, not kept as history.
    values: dict[str, object] = {"withdrawn_on": asked.day}
    if found.released_on and found.released_on >= asked.day:
        values |= {"released_by": "", "released_on": None}
    change(asked, found, values, f"withdrew the consent to {found.id}", given.numbers)
    return Done(
        "The consent is withdrawn. The words are shown to nobody outside.",
        to=f"voice:quotation id={found.id}",
        about=(found.id,),
    )
