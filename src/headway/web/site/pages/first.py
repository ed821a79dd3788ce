"""The first page: are we making headway? Answered in a minute."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import SIGNED_IN


@page(
    route="",
    name="first",
    title="Are we making headway?",
    permission=SIGNED_IN,
    menu=Menu("Headway", order=0),
)
def show(asked: Asked) -> Shown:
    """What is on the way, what is late, what was promised, and what the figures say."""
    return {}
