"""Every state that a thing of the plan had: who changed it, when, why, and what was different."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from headway.plan.codec import Place, differences, thing_of
from headway.plan.exchange import shown
from headway.plan.fields import Numbered, specs
from headway.plan.whole import Plan, name_of
from headway.reports.programme import hidden_ids, part_1
from headway.web.site import kinds
from headway.web.site.folders import revision
from headway.web.site.held import Held, decode, held_by
from headway.web.site.models import Council, Revision
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2

Difference = tuple[str, str, str]  # the field in words, before, after


@dataclass(frozen=True, kw_only=True)
class State:
    """One state of a thing. `changes` are what made it differ from the state before."""

    id: str
    name: str
    number: int
    by: str
    at: datetime
    on: date
    why: str
    changes: tuple[Difference, ...]
    is_first: bool
    is_gone: bool


def states_of(asked: Asked, id: str, newest: int = 0) -> tuple[State, ...]:
    """Every state of a thing, newest first; only so many of the newest, where a number is given."""
    rows = Revision.objects.filter(council=asked.council, thing=id).order_by("-number")
    # One more than is shown: each is set beside the one before it.
    found = list(rows[: newest + 1] if newest else rows)
    made = [_state(asked, *pair) for pair in zip([*found[1:], None], found, strict=True)]
    return tuple(made[:newest] if newest else made)


def states_between(asked: Asked, earlier: date, later: date) -> tuple[State, ...]:
    """Every state of the plan that came about after one day up to another, newest first.

    What was taken in at the start is no change. What somebody may not see is left out.
    """
    rows = Revision.objects.filter(council=asked.council, kind__in=kinds.PLAN, batch__gt=1)
    last: dict[str, Revision] = {}
    found = []
    for row in rows.order_by("pk"):
        if earlier < _day(asked, row.at) <= later and _may_see(asked, row):
            before = last.get(row.thing) or _before(row)
            found.append(_state(asked, before, row))
        last[row.thing] = row
    return tuple(reversed(found))


def _before(row: Revision) -> Revision | None:
    return Revision.objects.filter(
        council_id=row.council_id, thing=row.thing, number=row.number - 1
    ).first()


def _may_see(asked: Asked, row: Revision) -> bool:
    """Whether somebody may read the thing; of what is gone, only who may read everything."""
    return asked.may(READ_PART_2) or asked.held.plan.find(row.thing) is not None


def _day(asked: Asked, at: datetime) -> date:
    """The day of a change. A demonstration stands on its own day, and so do changes made in it."""
    return asked.council.stands_on or timezone.localdate(at)


def _state(asked: Asked, before: Revision | None, row: Revision) -> State:
    old, new = _thing(before), _thing(row)
    held = new or old
    return State(
        id=row.thing,
        name=name_of(held) if held else row.thing,
        number=row.number,
        by=row.by,
        at=row.at,
        on=_day(asked, row.at),
        why=row.why,
        changes=_changes(asked, old, new) if old and new else (),
        is_first=before is None,
        is_gone=row.body is None,
    )


def _thing(row: Revision | None) -> Numbered | None:
    if row is None or row.body is None or row.kind not in kinds.PLAN:
        return None
    return thing_of(kinds.PLAN[row.kind], row.body, Place(file="its history", id=row.thing))


def _changes(asked: Asked, old: Numbered, new: Numbered) -> tuple[Difference, ...]:
    part = {spec.name: spec for spec in specs(type(new))}
    hidden = _hidden(asked)
    found = []
    for field, was, now in differences(old, new):
        if part[field].sensitive > 1 and hidden is not None:
            continue
        before, after = _words(was, now, hidden), _words(now, was, hidden)
        if before != after:
            found.append((field.replace("_", " "), before, after))
    return tuple(found)


def _hidden(asked: Asked) -> frozenset[str] | None:
    """Ids that somebody may not see; None where they may see everything."""
    if asked.may(READ_PART_2):
        return None
    whole = held_by(asked.council)
    return frozenset({t.id for t in whole.plan.things} - {t.id for t in asked.held.plan.things})


def _words(value: Any, other: Any, hidden: frozenset[str] | None) -> str:
    """A value in words; of a list of parts only what the other state does not have."""
    if isinstance(value, tuple) and value and hasattr(value[0], "__dataclass_fields__"):
        only = [one for one in value if one not in other]
        return "; ".join(_part(one) for one in only) or "nothing more"
    if isinstance(value, tuple):
        return shown(tuple(one for one in value if one not in (hidden or ())))
    if hidden and value in hidden:
        return shown(None)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shown(value)


def _part(one: Any) -> str:
    values = (getattr(one, spec.name) for spec in specs(type(one)))
    return ", ".join(shown(value) for value in values if value not in (None, ""))


def batch_of(council: Council, stamp: str) -> int | None:
    """The revision of the council's programme that a stamp was made of; None: not ours."""
    kept = council.revision
    try:
        for number in range(kept, -1, -1):
            council.revision = number
            if revision(council) == stamp:
                return number
    finally:
        council.revision = kept
    return None


def held_at(council: Council, batch: int) -> Held:
    """The programme as it stood at one of its revisions."""
    if batch == council.revision:
        return held_by(council)
    newest: dict[str, Revision] = {}
    for row in Revision.objects.filter(council=council, batch__lte=batch).order_by("batch", "pk"):
        newest[row.thing] = row
    return decode([(r.kind, r.thing, r.number, r.body) for r in newest.values() if r.body])


def plan_seen(asked: Asked, plan: Plan, *, is_whole: bool) -> Plan:
    """A plan of now or before: whole, or without what is Part 2 in it or is by now."""
    if is_whole:
        return plan
    return part_1(plan, hidden_ids([plan, held_by(asked.council).plan]))
