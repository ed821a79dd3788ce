"""One quotation: the words, the consent, who released it when, and every change of either."""

from headway.voice.value import Quotation
from headway.web.site.models import Revision
from headway.web.site.page import Asked, Shown, page
from headway.web.site.revisions import history
from headway.web.site.roles import KEEP_VOICE, READ_PLAN, RELEASE_VOICE
from headway.web.voice.hearing import asked_for, bears_on, consent_words, release_words, speaker


@page(
    route="voice/quotation/<str:id>/",
    name="quotation",
    title="A quotation",
    permission=READ_PLAN,
)
def show(asked: Asked, id: str) -> Shown:
    """What may be done with it next stands as a button; what was done stands below, with who did it."""
    found = asked_for(asked, Quotation)
    is_keeper, may_release = asked.may(KEEP_VOICE), asked.may(RELEASE_VOICE)
    return {
        "quotation": found,
        "speaker": speaker,
        "consented": consent_words(found),
        "released": release_words(found),
        "bears": bears_on(asked, found),
        "is_keeper": is_keeper,
        "may_release": may_release,
        "states": _states(asked, found.id) if is_keeper else (),
    }


def _states(asked: Asked, id: str) -> list[tuple[Revision, str]]:
    """Every revision of the quotation with how it then stood, newest first."""
    found = []
    for revision in reversed(history(asked.council, id)):
        body = revision.body or {}
        if body.get("withdrawn_on"):
            stood = "consent withdrawn"
        elif body.get("released_on"):
            stood = f"released by the {body.get('released_by', '')}"
        elif body.get("consent_on"):
            stood = "consent recorded, not released"
        else:
            stood = "no consent recorded"
        found.append((revision, stood))
    return found
