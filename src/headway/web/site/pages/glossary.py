"""Words and acronyms, for whoever is new to them."""

from itertools import groupby

from headway.meetings.terms import TERMS
from headway.vocabulary.plain_words import WORDS
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
    """The words of headway by where one meets them, and every acronym with what it stands for."""
    return {
        "about": [(about, list(words)) for about, words in groupby(WORDS, key=lambda w: w.about)],
        "terms": dict(sorted(TERMS.items(), key=lambda term: term[0].casefold())),
    }
