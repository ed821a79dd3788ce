"""Links to pages of other areas, where they are there."""

from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.places import places

_OF_PLAN = {
    "AIM": "plan:aim",
    "ACT": "plan:action",
    "FND": "plan:finding",
    "EVD": "plan:evidence_of",
}


def address(asked: Asked, name: str, **values: str) -> str:
    """The address of a page that this person may see; empty where there is none."""
    place = places().get(name)
    return link(asked.council, name, **values) if place and asked.may(place.of.permission) else ""


def named(asked: Asked, ids: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Things of the plan by their ids: the id, what it is called, and where its page is.

    One that this person may not see, or that has gone, is left out.
    """
    found = []
    for id in ids:
        thing = asked.held.plan.find(id)
        if thing is not None:
            title = str(getattr(thing, "title", "") or getattr(thing, "words", ""))
            name = _OF_PLAN.get(id.partition("-")[0])
            found.append((id, title, address(asked, name, id=id) if name else ""))
    return found
