"""Where everything on these pages comes from, and how it may be used again."""

from collections import defaultdict
from datetime import date

from headway.vocabulary.month import in_words
from headway.web.public.figures import figures_of
from headway.web.public.view import View, view_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="sources/",
    name="sources",
    title="Sources and licence",
    permission=PUBLIC,
    menu=Menu("Sources", order=90),
)
def show(asked: Asked) -> Shown:
    """Publications with their dates; the licence; how numbers are hidden."""
    view = view_of(asked.council)
    figures = figures_of(asked.council, view.published.measures) if view else ()
    by_publication: dict[str, list] = defaultdict(list)
    for figure in figures:
        by_publication[figure.source].append(figure)
    return {
        "view": view,
        "documents": _documents(view) if view else (),
        "publications": sorted(by_publication.items()),
        "borrowed": figures[0].borrowed if figures else "",
    }


def _documents(view: View) -> list[tuple[str, str]]:
    """The documents that entries of the plan, the meetings and the voice were taken from."""
    things = (*view.plan.things, *view.meetings.things, *view.voice.things)
    sources = [t.source for t in things if t.source]
    if view.plan.programme.source:
        sources.append(view.plan.programme.source)
    found: dict[tuple[str, date], str] = {
        (s.publication, s.date): in_words(s.date) for s in sources
    }
    order = sorted(found, key=lambda key: (key[1], key[0]))
    return [(name, found[name, day]) for name, day in order]
