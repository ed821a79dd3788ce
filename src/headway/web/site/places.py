"""Every page and action with its address, as areas declare them."""

import re
from dataclasses import dataclass
from functools import cache

from headway.web.site.action import Action
from headway.web.site.page import Page
from headway.web.site.roles import PUBLIC
from headway.web.site.walking import modules


@dataclass(frozen=True)
class Place:
    """A page or action with its address: whose it is, and the values that the address takes."""

    of: Page | Action
    route: str
    takes: tuple[str, ...]
    for_council: bool

    @property
    def name(self) -> str:
        """How links name it: `plan:action`."""
        return f"{self.of.area}:{self.of.name}"

    @property
    def url_name(self) -> str:
        """How Django names it."""
        return self.name.replace(":", ".")


@cache
def places() -> dict[str, Place]:
    """Every page and action of every area, by name."""
    found: dict[str, Place] = {}
    for kind, cls in (("pages", Page), ("actions", Action)):
        for module in modules(kind):
            for value in vars(module).values():
                if isinstance(value, cls):
                    place = _place(value)
                    if place.name in found:
                        raise ValueError(f"two pages or actions are called {place.name}")
                    found[place.name] = place
    return found


def _place(of: Page | Action) -> Place:
    for_council = of.for_council if isinstance(of, Page) else True
    before = "public/<slug:council>/" if of.permission == PUBLIC else "c/<slug:council>/"
    takes = tuple(re.findall(r"<(?:\w+:)?(\w+)>", of.route))
    return Place(of, (before if for_council else "") + of.route, takes, for_council)
