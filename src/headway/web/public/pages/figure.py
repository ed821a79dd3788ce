"""One figure, quotable: sentence, number, what it is set beside, date, source."""

from django.http import Http404

from headway.web.public.figures import figures_of
from headway.web.public.view import view_of
from headway.web.site.linking import link
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import PUBLIC


@page(route="figures/<slug:id>/", name="figure", title="One figure", permission=PUBLIC)
def show(asked: Asked, id: str) -> Shown:
    """The figure with its line to quote. One that is not published has no page."""
    view = view_of(asked.council)
    if view is None or id not in view.published.measures:
        raise Http404
    found = figures_of(asked.council, (id,))
    if not found:
        raise Http404
    address = asked.request.build_absolute_uri(link(asked.council, "public:figure", id=id))
    figure = found[0]
    return {
        "title": figure.title,
        "view": view,
        "figure": figure,
        "address": address,
        "quote": f"{figure.sentence} Source: {figure.source}. {address}",
    }
