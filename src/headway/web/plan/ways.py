"""Links from the plan to pages of other areas, where those are there and may be read."""

from functools import cache

from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.places import places

# Where a thing is looked at, by the kind in its id.
PAGES = {
    "AIM": "plan:aim",
    "ACT": "plan:action",
    "FND": "plan:finding",
    "EVD": "plan:evidence_of",
    "PRJ": "plan:project",
    "PRM": "meetings:promise",
    "MTG": "meetings:meeting",
}


def way(asked: Asked, name: str, **values: str) -> str:
    """The address of a page by its name; empty where there is none, or it is not theirs to see."""
    place = places().get(name)
    if place is None or not asked.may(place.of.permission):
        return ""
    return link(asked.council, name, **values)


def way_to(asked: Asked, id: str) -> str:
    """The address of the page of a thing; empty where it has none. A milestone is its action's."""
    kind, _, number = id.partition("-")
    if kind == "MIL":
        return way(asked, "plan:action", id=f"ACT-{number.split('.')[0]}")
    name = PAGES.get(kind, "")
    return way(asked, name, id=id) if name else ""


def measure_words(name: str) -> str:
    """What a measure is called; its own name where headway does not hold it."""
    return _titles().get(name, name)


def measure_choices() -> tuple[tuple[str, str], ...]:
    """Every measure that headway holds, by its words."""
    from headway.measures.finding import all_measures

    held = [(m.id, m.title) for m in all_measures()]
    return tuple(sorted(held, key=lambda one: one[1]))


def is_held(name: str) -> bool:
    """Whether headway holds a measure of that name."""
    return name in _titles()


@cache
def _titles() -> dict[str, str]:
    from headway.measures.finding import all_measures

    return {key: m.title for m in all_measures() for key in (m.id, m.registry) if key}
