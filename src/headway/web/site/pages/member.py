"""One page for councillors: last time you were told X; here is what happened; what to ask."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.prepared import MEMBER, prepared
from headway.web.site.roles import READ_PLAN


@page(
    route="one-page/",
    name="member",
    title="What you were told, and what happened",
    permission=READ_PLAN,
    menu=Menu("One page", under="headway", order=10),
)
def show(asked: Asked) -> Shown:
    """The page as it was prepared, and whether the plan has moved on since."""
    found = prepared(asked.council, MEMBER)
    is_older = found is not None and found.rests_on != str(asked.council.state)
    return {"ready": found, "is_older": is_older}
