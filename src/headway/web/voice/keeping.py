"""Keeping what people said: saved with its sentence, links that somebody cannot see left as they are."""

from collections.abc import Mapping
from typing import Any, TypeVar

from headway.plan.fields import Numbered
from headway.plan.merging import carried
from headway.vocabulary.errors import BadInput
from headway.voice.lines import results_of
from headway.voice.value import Survey
from headway.web.site.form import Filled
from headway.web.site.held import held_by
from headway.web.site.models import Council
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, next_ids, save

N = TypeVar("N", bound=Numbered)


def entered(given: Filled, kind: type[Numbered]) -> dict[str, Any]:
    """The values of an entry as its form gives them."""
    values = dict(given.values)
    if kind is Survey:
        values["results"] = results_of(values["results"])
    return values


def add(asked: Asked, kind: type[N], values: Mapping[str, Any]) -> N:
    """Add an entry under the next free number."""
    # Who comes second waits here, so that no number is given twice.
    Council.objects.select_for_update().get(pk=asked.council.pk)
    new = kind(id=next_ids(asked.council, kind.prefix)[0], **values)
    keep(asked, new, f"added {new.id}", "add voice", {new.id: 0})
    return new


def change(
    asked: Asked, seen: N, values: Mapping[str, Any], says: str, numbers: Mapping[str, int]
) -> N:
    """Change some fields of an entry; refused where nothing is different."""
    whole = held_by(asked.council).voice.find(seen.id)
    if not isinstance(whole, type(seen)):
        raise BadInput(f"{seen.id} is not here any more.")
    # Ids of the plan that this person may not read stay named; answers are as they were typed.
    linked = {k: v for k, v in values.items() if k in ("aims", "actions", "evidence")}
    rest = {k: v for k, v in values.items() if k not in linked}
    shown = _without_unseen(asked, whole, linked)
    new = carried(whole, shown, linked)
    new = type(new)(**{**vars(new), **rest})
    if new == whole:
        raise BadInput("Nothing is different yet. Change what you want changed, then save.")
    keep(asked, new, says, "change voice", numbers)
    return new


def keep(asked: Asked, thing: Numbered, says: str, did: str, numbers: Mapping[str, int]) -> None:
    """Save an entry. The sentence names the id only: the audit trail holds no one's words."""
    save(
        asked.council,
        Change(by=asked.by, did=did, says=says, things=(thing,), expecting=numbers),
    )


def _without_unseen(asked: Asked, whole: N, linked: Mapping[str, Any]) -> N:
    """The entry with only those links that the form could offer."""
    plan = asked.held.plan
    seen = {n: tuple(id for id in getattr(whole, n) if plan.find(id)) for n in linked}
    return type(whole)(**{**vars(whole), **seen})
