"""What to call a thing on a page, and where it can be read by whoever asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.plan.actions import Action
from headway.plan.fields import Numbered
from headway.plan.handover import roles_in
from headway.plan.whole import Plan, name_of
from headway.web.plan.asking import choices
from headway.web.plan.ways import way, way_to
from headway.web.site.page import Asked

# Kinds that have no page of their own, and the list that they stand in.
_LISTS = {"RSK": "plan:risks", "ASK": "plan:asks", "CHL": "plan:challenges", "OWN": "plan:owners"}


@dataclass(frozen=True)
class Named:
    """A thing as a page names it; the address is empty where there is nothing to read."""

    id: str
    name: str
    address: str
    status: str = ""
    owner: str = ""


def named(asked: Asked, id: str) -> Named | None:
    """What a thing is called and where it is read; None where this person may not read it."""
    thing = asked.held.find(id)
    return _named(asked, thing) if thing else None


def all_named(asked: Asked, ids: Iterable[str]) -> list[Named]:
    """Those of some things that this person may read."""
    return [found for id in ids if (found := named(asked, id))]


def _named(asked: Asked, thing: Numbered) -> Named:
    status, owner = getattr(thing, "status", ""), getattr(thing, "owner", "")
    return Named(thing.id, name_of(thing), address_of(asked, thing.id), status, owner)


def address_of(asked: Asked, id: str) -> str:
    """Where a thing is read, on a page of its own or in its list."""
    if listed := _LISTS.get(id.partition("-")[0]):
        address = way(asked, listed)
        return f"{address}#{id}" if address else ""
    return way_to(asked, id)


def roles_to_choose(plan: Plan, *others: str) -> tuple[tuple[str, str], ...]:
    """Roles to choose from: those that the plan names, and these."""
    return tuple((role, role) for role in sorted({*roles_in(plan), *others} - {""}))


def actions_to_choose(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Live actions to choose from, the person's own first."""
    live = [a for a in asked.held.plan.actions if a.is_live]
    return choices(sorted(live, key=lambda action: not asked.owns(action)))


def own_actions(asked: Asked) -> list[Action]:
    """The live actions that are this person's own."""
    return [a for a in asked.held.plan.actions if a.is_live and asked.owns(a)]
