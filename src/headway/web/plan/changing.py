"""Changing a thing without losing what its reader may not see.

Somebody who reads Part 1 alone is shown a thing without its Part 2 fields and links. What they
change is laid over the thing as it is kept, so that nothing which they never saw is lost.
"""

from dataclasses import replace
from typing import Any, TypeVar

from headway.plan.fields import Numbered, spec_of
from headway.vocabulary.errors import BadInput
from headway.web.site.held import held_by
from headway.web.site.page import Asked

N = TypeVar("N", bound=Numbered)


def seen(asked: Asked, kind: type[N], id: str) -> N:
    """The thing as this person may read it. Raises BadInput where they find none."""
    found = asked.held.find(id)
    if not isinstance(found, kind):
        raise BadInput(f"There is no {id} here, or it is not for you to read.")
    return found


def kept(asked: Asked, shown: N) -> N:
    """The same thing as it is kept, whole."""
    found = held_by(asked.council).find(shown.id)
    assert isinstance(found, type(shown)), "what is shown is kept"
    return found


def laid_over(asked: Asked, shown: N, given: dict[str, Any]) -> N:
    """The thing as it is kept, with what was given; links that were not shown stay."""
    whole = kept(asked, shown)
    values = {}
    for name, value in given.items():
        if spec_of(type(whole), name).kind == "ids":
            unseen = [id for id in getattr(whole, name) if id not in getattr(shown, name)]
            value = (*value, *unseen)
        elif spec_of(type(whole), name).kind == "id" and not value and not getattr(shown, name):
            value = getattr(whole, name)
        values[name] = value
    return replace(whole, **values)  # type: ignore[arg-type]
