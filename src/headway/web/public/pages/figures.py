"""Every figure that is published here, each with its date and source."""

from headway.web.public.figures import figures_of
from headway.web.public.view import view_of
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="figures/",
    name="figures",
    title="The latest figures",
    permission=PUBLIC,
    menu=Menu("Figures", order=15),
)
def show(asked: Asked) -> Shown:
    """All figures, in the order in which the council chose them."""
    view = view_of(asked.council)
    return {
        "view": view,
        "figures": figures_of(asked.council, view.published.measures) if view else (),
    }
