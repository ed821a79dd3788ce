"""Help: what each part is for, by role."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import SIGNED_IN


@page(
    route="help/",
    name="help",
    title="Help",
    permission=SIGNED_IN,
    menu=Menu("Help", order=99),
)
def show(asked: Asked) -> Shown:
    """What this person may do here, and where."""
    return {"posts": asked.posts, "permissions": sorted(asked.permissions, key=lambda p: p.id)}
