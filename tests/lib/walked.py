"""Walking the service by its links, as somebody of one role: where each page and action is shown."""

import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from headway.web.site.action import Action
from headway.web.site.places import Place, places

_LEADS = re.compile(r'(?:href|action)="([^"#]+)')
# Where a page has many of a kind, a few lead to all that the others lead to; a form leads to little.
ENOUGH, ENOUGH_FORMS = 25, 1


def place_at(address: str) -> Place | None:
    """The page or action at an address, whatever council it is of."""
    try:
        found = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    return places().get((found.url_name or "").replace(".", ":"))


def links_on(html: str) -> list[str]:
    """The addresses on this machine that a page leads to, each once, without what is asked of it."""
    given = (unescape(address).partition("?")[0] for address in _LEADS.findall(html))
    return list(dict.fromkeys(a for a in given if a.startswith("/") and not a.startswith("//")))


def walked(
    start: str, fetch: Callable[[str], str], *, wanted: set[str], patience: int
) -> dict[str, str]:
    """The first address of each place that links lead to from `start`.

    What was looked at least comes first, so that the rare is reached soon. Ends when all that is
    wanted is found, or after so many pages (`patience`) that led to nothing new.
    """
    found: dict[str, str] = {_name(start): start}
    looked, led, queue, seen = Counter[str](), Counter[str](), [start], {start}
    in_vain = 0
    while queue and wanted - set(found) and in_vain < patience:
        address = min(queue, key=lambda one: looked[_name(one)])
        queue.remove(address)
        looked[_name(address)] += 1
        before = len(found)
        for following in links_on(fetch(address)):
            place = place_at(following)
            if place is None or following in seen or _council(following) != _council(start):
                continue
            seen.add(following)
            found.setdefault(place.name, following)
            enough = ENOUGH_FORMS if isinstance(place.of, Action) else ENOUGH
            if led[place.name] < enough:
                led[place.name] += 1
                queue.append(following)
        in_vain = in_vain + 1 if len(found) == before else 0
    return found


def _name(address: str) -> str:
    place = place_at(address)
    return place.name if place else ""


def _council(address: str) -> str:
    return str(resolve(urlsplit(address).path).kwargs.get("council", ""))
