"""The council's colour, for the public's pages."""

from headway.web.site.page import Asked, Shown, page
from headway.web.site.pages.colours import style
from headway.web.site.roles import PUBLIC


@page(route="colours.css", name="colours", title="Colours", permission=PUBLIC)
def show(asked: Asked) -> Shown:
    """The council's colour."""
    return style(asked)
