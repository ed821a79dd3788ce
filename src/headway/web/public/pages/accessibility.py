"""Accessibility of these pages."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="accessibility/",
    name="accessibility",
    title="Accessibility of these pages",
    permission=PUBLIC,
    menu=Menu("Accessibility", order=90),
)
def show(asked: Asked) -> Shown:
    """Accessibility of these pages."""
    return {}
