"""Changing things of the plan: carried onto the whole, noted where the plan was agreed, and saved.

Who may not read Part 2 changes what they see; what they do not see stays as it is. A change of
what was agreed needs its reason, which is kept as a change noted in the plan: nothing that is
done here drifts in silence.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from headway.plan.actions import Action, Milestone
from headway.plan.aims import Aim, Objective, Target
from headway.plan.drift import Drift, drift
from headway.plan.fields import Numbered, Thing
from headway.plan.merging import carried
from headway.plan.programme import Change as Noted
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.site.form import Filled
from headway.web.site.held import Held, held_by
from headway.web.site.models import Council, Revision
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, next_ids, save

N = TypeVar("N", bound=Numbered)
# What the forms ask beside the fields of a thing.
BESIDE = ("because", "sure")
NOUNS: dict[type, str] = {
    Aim: "aim",
    Objective: "objective",
    Target: "target",
    Action: "action",
    Milestone: "milestone",
}


def asked_for(asked: Asked, kind: type[N]) -> N:
    """The thing named in the address, as far as this person may read it."""
    found = asked.held.plan.find(asked.given["id"])
    if not isinstance(found, kind):
        noun = NOUNS.get(kind, kind.__name__.lower())
        raise BadInput(f"There is no {noun} {asked.given['id']} in the plan any more.")
    return found


def whole_of(asked: Asked, seen: N) -> N:
    """The same thing with all that is kept of it."""
    found = held_by(asked.council).plan.find(seen.id)
    if not isinstance(found, type(seen)):
        raise BadInput(f"{seen.id} is not in the plan any more.")
    return found


def new_id(council: Council, kind: type[Numbered], of: str = "") -> str:
    """The next free id of a kind; of a milestone, the next of its action."""
    # Who comes second waits here, so that no number is given twice.
    Council.objects.select_for_update().get(pk=council.pk)
    if kind is not Milestone:
        return next_ids(council, kind.prefix)[0]
    start = f"MIL-{of.removeprefix('ACT-')}."
    used = Revision.objects.filter(council=council, thing__startswith=start)
    names = used.values_list("thing", flat=True).distinct()
    return f"{start}{1 + max((int(n.removeprefix(start)) for n in names), default=0)}"


def fields_of(given: Filled) -> dict[str, Any]:
    """The values of a thing's own fields, as a form gave them."""
    return {name: value for name, value in given.values.items() if name not in BESIDE}


def edit(asked: Asked, given: Filled, seen: N, did: str, **more: Any) -> N:
    """Change a thing to what a form says (and `more`), with its reason; the thing as it is then."""
    values = {**fields_of(given), **more}
    return edited(asked, seen, values, did, str(given.values.get("because", "")), given.numbers)


def edited(
    asked: Asked,
    seen: N,
    values: Mapping[str, Any],
    did: str,
    why: str,
    expecting: Mapping[str, int] | None,
) -> N:
    """Change some fields of a thing and note why; refused where an agreed plan needs a reason."""
    whole = whole_of(asked, seen)
    new = carried(whole, seen, values)
    if new == whole:
        raise BadInput("Nothing is different yet. Change what you want changed, then save.")
    notes = noted(asked, [(whole, new)], why)
    keep(asked, (new, *notes), f"{did} {seen.id}", did.split(" ")[0], why, expecting)
    return new


def add(asked: Asked, given: Filled, new: Numbered) -> Numbered:
    """Add a thing under its new id, with the reason where the plan was agreed already."""
    why = str(given.values.get("because", ""))
    notes = noted(asked, [(None, new)], why)
    keep(asked, (new, *notes), f"added {new.id}", "add", why, {new.id: 0})
    return new


def keep(
    asked: Asked,
    things: tuple[Thing, ...],
    says: str,
    did: str,
    why: str = "",
    expecting: Mapping[str, int] | None = None,
) -> Held:
    """Save things of the plan under the name of who changes them."""
    change = Change(
        by=asked.by,
        did=f"{did} plan",
        says=f"{says}{f': {why}' if why else ''}",
        things=things,
        why=why,
        expecting=expecting,
    )
    return save(asked.council, change)


def noted(
    asked: Asked, pairs: list[tuple[Numbered | None, Numbered | None]], why: str
) -> tuple[Noted, ...]:
    """The changes to note of what was agreed. Raises BadInput where a reason is needed."""
    agreed = held_by(asked.council).first
    if agreed is None:
        return ()
    found = [d for before, after in pairs for d in _drifted(asked, agreed.plan, before, after)]
    if not found:
        return ()
    if not why:
        fields = ", ".join(dict.fromkeys(d.field.replace("_", " ") or d.kind for d in found))
        raise BadInput(
            f"The plan was agreed on {in_words(agreed.head.agreed_on)}, and this changes what was "
            f"agreed ({found[0].id}: {fields}). Say why, so that nobody finds it changed in silence."
        )
    Council.objects.select_for_update().get(pk=asked.council.pk)
    ids = next_ids(asked.council, Noted.prefix, len(found))
    return tuple(
        Noted(
            id=id,
            of=one.id,
            field=one.field,
            changed_on=asked.day,
            by=asked.role_name or asked.by,
            why=why,
        )
        for id, one in zip(ids, found, strict=True)
    )


def _drifted(
    asked: Asked, agreed: Plan, before: Numbered | None, after: Numbered | None
) -> tuple[Drift, ...]:
    """How a thing goes from what it was to what it is to be, as drift counts it."""
    thing = after or before
    if thing is None or (before is not None and agreed.find(thing.id) is None):
        # What was added since is drift already, once; its own changes are no further distance.
        return ()
    head = replace(agreed, things=(before,) if before else ())
    found = drift(head, replace(agreed, things=(after,) if after else ()))
    # A thing given up says why itself; what was Part 2 leaves no reason behind for all to read.
    is_gone_and_part_2 = after is None and getattr(before, "sensitivity", "") == "Part 2"
    return () if is_gone_and_part_2 else tuple(d for d in found if not d.why)
