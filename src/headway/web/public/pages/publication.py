"""What the public view shows, since when, by whose decision; and what has changed since."""

from headway.web.public.view import view_of
from headway.web.site.models import Revision
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.published import Published
from headway.web.site.revisions import history
from headway.web.site.roles import PUBLISH


@page(
    route="publication/",
    name="publication",
    title="What the public sees",
    permission=PUBLISH,
    menu=Menu("Public view", order=85),
)
def show(asked: Asked) -> Shown:
    """The decision in force, the lock, what changed since, and every decision before it."""
    own = asked.held.published
    changed = []
    if own.state is not None:
        since = Revision.objects.filter(council=asked.council, batch__gt=int(own.state))
        names = since.exclude(kind=Published.table).values_list("thing", flat=True)
        changed = sorted(set(names))
    return {
        "own": own,
        "is_locked": own.is_locked(asked.day),
        "is_public": False,
        "is_open": asked.council.is_public,
        "view": view_of(asked.council),
        "changed": changed,
        "decisions": list(reversed(history(asked.council, Published.table))),
    }
