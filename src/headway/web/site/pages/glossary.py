"""Words and acronyms, for whoever is new to them."""

from headway.meetings.terms import TERMS
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import SIGNED_IN


@page(
    route="words/",
    name="glossary",
    title="Words and acronyms",
    permission=SIGNED_IN,
    menu=Menu("Words", under="help", order=20),
)
def show(asked: Asked) -> Shown:
    """Every acronym with what it stands for, in order."""
    return {"terms": TERMS}
