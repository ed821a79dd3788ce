"""The council's own months: judged, drawn with what happened when, from its own store."""

from headway.web.figures.held import own_months
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_FIGURES


@page(
    route="own-months/",
    name="own_months",
    title="The council’s own months",
    permission=READ_FIGURES,
    menu=Menu("Own months", order=41),
)
def show(asked: Asked) -> Shown:
    """What the newest months of the council's own returns say; counts of 1 to 5 are never there."""
    ready = own_months(asked)
    return {"ready": ready, "body": ready.body}
