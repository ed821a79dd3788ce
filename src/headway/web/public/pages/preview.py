"""Everything that could be published as it stands now, to be read through before it is."""

from dataclasses import replace

from headway.meetings.value import Promise, Resolution
from headway.voice.knowing import said_words
from headway.web.public.choosing import first_choice
from headway.web.public.view import preview_of
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import PUBLISH


@page(
    route="publication/preview/",
    name="preview",
    title="What would be shown, if everything were chosen",
    permission=PUBLISH,
)
def show(asked: Asked) -> Shown:
    """All words in the order of the public pages; nothing of it is public by being read here."""
    chosen = replace(asked.held.published, **first_choice(asked.held.plan))
    view = preview_of(asked.council, chosen, asked.day)
    return {
        "view": view,
        "said": [line for thing in view.voice.things for line in said_words(thing)],
        "resolutions": view.meetings.of(Resolution),
        "promises": [p for p in view.meetings.of(Promise) if not p.is_soft],
    }
