"""Children’s services: how the plan is going."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import PUBLIC


@page(
    route="",
    name="first",
    title="Children’s services: how the plan is going",
    permission=PUBLIC,
    menu=Menu("First", order=90),
)
def show(asked: Asked) -> Shown:
    """Children’s services: how the plan is going."""
    return {}
