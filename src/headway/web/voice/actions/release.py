"""Releasing a quotation: a named role has read it, and anybody may read it from now on."""

from headway.plan.findings import SENSITIVITIES
from headway.vocabulary.errors import BadInput
from headway.voice.value import PUBLIC, Quotation
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import RELEASE_VOICE
from headway.web.voice.asking import SAFE
from headway.web.voice.hearing import asked_for, consent_words
from headway.web.voice.keeping import change

PART_2 = SENSITIVITIES[1]


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Quotation)
    return Form(
        fields=(SAFE,),
        intro=(
            f"“{found.words.strip('“”')}”",
            consent_words(found),
            f"Your role, {asked.role_name}, is kept as the one that released it.",
        ),
        numbers={found.id: asked.held.numbers[found.id]},
        button="Release it",
        back=link(asked.council, "voice:quotation", id=found.id),
    )


@action(
    route="voice/quotation/<str:id>/release/",
    name="release",
    title="Release a quotation",
    permission=RELEASE_VOICE,
    says="released {id}",
    form=_form,
)
def release(asked: Asked, given: Filled) -> Done:
    """Release the words under the role that read them; never without consent to that use."""
    found = asked_for(asked, Quotation)
    if not found.is_consented:
        raise BadInput(
            f"{found.id} cannot be released: {consent_words(found)} Record the consent of whoever "
            f"spoke, for the use “{PUBLIC}”, first."
        )
    if found.sensitivity == PART_2:
        raise BadInput(f"{found.id} is Part 2. Change who may see it first.")
    if given["is_safe"] is not True:
        raise BadInput("Release only words that you have read and that tell of nobody.")
    values = {"released_by": asked.role_name, "released_on": asked.day}
    change(asked, found, values, f"released {found.id}", given.numbers)
    return Done(
        f"{found.id} is released. The public view shows it once it is published again.",
        to=f"voice:quotation id={found.id}",
        about=(found.id,),
    )
