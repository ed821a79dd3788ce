"""Links to pages and actions by their names: `to("plan:action", id="ACT-3")`."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from headway.web.site.models import Council
from headway.web.site.places import places


def link(council: Council | None, name: str, **values: Any) -> str:
    """The address of a page or action of a council. `name` is `area:name`; what is left of the
    values after the address is filled in stands behind a question mark.
    """
    place = places()[name]
    own = {key: values.pop(key) for key in place.takes if key in values}
    if place.for_council:
        assert council is not None, f"{name} is a page of a council"
        own["council"] = council.slug
    address = reverse(place.url_name, kwargs=own)
    left = {key: value for key, value in values.items() if value not in (None, "")}
    return f"{address}?{urlencode(left, doseq=True)}" if left else address


def link_words(council: Council, words: str) -> str:
    """The address of what is written as `plan:action id=ACT-3`."""
    name, *values = words.split(" ")
    return link(council, name, **dict(value.split("=", 1) for value in values))
