"""Sources and licence."""

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
    """Sources and licence."""
    return {}
