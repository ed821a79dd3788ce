"""The menu: what pages declare, as far as a person may see it."""

from dataclasses import dataclass

from headway.web.site.action import Action
from headway.web.site.linking import link
from headway.web.site.page import Asked, Menu, Page
from headway.web.site.places import places
from headway.web.site.roles import PUBLIC


@dataclass(frozen=True)
class Entry:
    """One line of a menu."""

    text: str
    address: str
    is_here: bool


@dataclass(frozen=True)
class Around:
    """The menu around a page: the sections, and the pages of the section that it is in."""

    sections: tuple[Entry, ...]
    beside: tuple[Entry, ...]


def menu_for(asked: Asked, of: Page | Action | None) -> Around:
    """The menu as this person sees it from this page. The public has its own."""
    is_public = of is not None and of.permission == PUBLIC
    section = _section(of)
    tops, beside = [], []
    for place in places().values():
        menu = place.of.menu
        if menu is None or not place.for_council or place.takes:
            continue
        if (place.of.permission == PUBLIC) != is_public or not asked.may(place.of.permission):
            continue
        entry = Entry(menu.text, link(asked.council, place.name), place.of is of)
        if not menu.under:
            here = place.of is of or (bool(section) and _name(menu) == section)
            tops.append((menu.order, Entry(entry.text, entry.address, here)))
        elif menu.under == section:
            beside.append((menu.order, entry))
    return Around(_in_order(tops), _in_order(beside))


def _in_order(entries: list[tuple[int, Entry]]) -> tuple[Entry, ...]:
    return tuple(entry for _, entry in sorted(entries, key=lambda one: (one[0], one[1].text)))


def _name(menu: Menu) -> str:
    return menu.text.lower()


def _section(of: Page | Action | None) -> str:
    """The section that a page is in: the one that it stands under, or its own."""
    if of is None:
        return ""
    if of.menu is None:
        return of.area
    return of.menu.under or _name(of.menu)
