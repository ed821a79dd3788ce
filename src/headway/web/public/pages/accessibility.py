"""Accessibility of these pages: what was tested, what was not, what does not work."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="accessibility/",
    name="accessibility",
    title="Accessibility of these pages",
    permission=PUBLIC,
    menu=Menu("Accessibility", order=95),
)
def show(asked: Asked) -> Shown:
    """The statement. Nothing in it is said of tests that nobody made."""
    return {}
