"""Changing a programme: every state of every thing is kept, and two people lose nothing.

A change names the revisions that it started from. Where somebody else was faster, nothing is
written and `Overtaken` says what they did, so that a person can choose.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from headway.meetings.checking import check_meetings
from headway.plan.checking import check_plan
from headway.plan.codec import Place, checked, jsonable
from headway.plan.fields import Numbered, Thing
from headway.plan.programme import Baseline
from headway.plan.whole import Plan
from headway.vocabulary.errors import HeadwayError
from headway.web.site import kinds
from headway.web.site.audit import note
from headway.web.site.held import Held, decode
from headway.web.site.models import Council, Current, Revision

Row = tuple[str, str, Any]  # kind, thing, body (None where it is taken out)


class Overtaken(HeadwayError):
    """Somebody else changed the same thing in the meantime. `newer` are its states since."""

    def __init__(self, newer: list[Revision]):
        self.newer = newer
        names = ", ".join(sorted({r.thing for r in newer}))
        who = ", ".join(sorted({r.by for r in newer}))
        super().__init__(
            f"{names}: {who} changed this while you had it open. Nothing of yours was written over "
            "theirs. Choose below what to keep, then save again."
        )


@dataclass(frozen=True, kw_only=True)
class Change:
    """What is to be changed, by whom and why; and its sentence in the audit trail.

    `expecting` are the revisions that it started from, by id; 0 for a thing that is to be new.
    """

    by: str
    did: str
    says: str
    things: tuple[Thing, ...] = ()
    gone: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    why: str = ""
    expecting: Mapping[str, int] | None = None


def save(council: Council, change: Change) -> Held:
    """Make a change, whole or not at all, and give the programme as it is then.

    Raises Overtaken where a thing has moved on, BadInput with every fault of the result.
    """
    with transaction.atomic():
        locked = Council.objects.select_for_update().get(pk=council.pk)
        current = {c.thing: c for c in Current.objects.filter(council=locked).order_by("pk")}
        _refuse_overtaken(locked, current, change.expecting or {})
        rows = [*_rows(change), *change.rows]
        after = _after(current, rows)
        check_plan(after.plan, "The plan")
        check_meetings(after.meetings, "The meetings")
        after.voice.check("What people said", after.plan)
        _write(locked, current, rows, change)
        about = [thing for _, thing, _ in rows]
        note(change.by, change.did, change.says, council=locked.slug, about=about)
        council.revision, council.state = locked.revision, locked.state
    return after


def _rows(change: Change) -> Iterable[Row]:
    for thing in change.things:
        id = thing.id if isinstance(thing, Numbered) else thing.table
        yield thing.table, id, jsonable(checked(thing, Place(file="this change", id=id)))
    for id in change.gone:
        cls = kinds.class_of(id)
        yield (cls.table if cls else kinds.FILE), id, None


def _refuse_overtaken(
    council: Council, current: dict[str, Current], expecting: Mapping[str, int]
) -> None:
    stale = {
        id: number
        for id, number in expecting.items()
        if (current[id].number if id in current else _last_number(council, id)) != number
    }
    if stale:
        newer = [
            revision
            for id, number in stale.items()
            for revision in history(council, id)
            if revision.number > number
        ]
        raise Overtaken(newer)


def _last_number(council: Council, id: str) -> int:
    last = Revision.objects.filter(council=council, thing=id).order_by("-number").first()
    return last.number if last else 0


def _after(current: dict[str, Current], rows: list[Row]) -> Held:
    """The programme as it would be, nothing written yet."""
    bodies = {c.thing: (c.kind, c.thing, c.number, c.body) for c in current.values()}
    for kind, thing, body in rows:
        number = bodies[thing][2] + 1 if thing in bodies else 1
        if body is None:
            bodies.pop(thing, None)
        else:
            bodies[thing] = (kind, thing, number, body)
    return decode(list(bodies.values()))


def _write(council: Council, current: dict[str, Current], rows: list[Row], change: Change) -> None:
    council.revision += 1
    council.state = uuid4()
    council.save(update_fields=["revision", "state"])
    at = timezone.now()
    for kind, thing, body in rows:
        held = current.get(thing)
        number = (held.number if held else _last_number(council, thing)) + 1
        Revision.objects.create(
            council=council, kind=kind, thing=thing, number=number, batch=council.revision,
            body=body, by=change.by, at=at, why=change.why,
        )  # fmt: skip
        if body is None:
            Current.objects.filter(council=council, thing=thing).delete()
        elif held:
            Current.objects.filter(pk=held.pk).update(number=number, body=body)
        else:
            Current.objects.create(
                council=council, kind=kind, thing=thing, number=number, body=body
            )


def next_ids(council: Council, prefix: str, count: int = 1) -> list[str]:
    """The next ids of a kind; a number that was ever used is not used again."""
    used = Revision.objects.filter(council=council, thing__startswith=f"{prefix}-")
    names = used.values_list("thing", flat=True).distinct()
    top = max((int(n.partition("-")[2].partition(".")[0]) for n in names), default=0)
    return [f"{prefix}-{top + n}" for n in range(1, count + 1)]


def history(council: Council, thing: str) -> list[Revision]:
    """Every state of a thing, oldest first."""
    return list(Revision.objects.filter(council=council, thing=thing).order_by("number"))


def held_on(council: Council, day: date) -> Held:
    """The programme as it stood at the end of a day."""
    end = timezone.make_aware(datetime.combine(day, time.max))
    newest: dict[str, Revision] = {}
    for revision in Revision.objects.filter(council=council, at__lte=end).order_by("batch", "pk"):
        newest[revision.thing] = revision
    return decode([(r.kind, r.thing, r.number, r.body) for r in newest.values() if r.body])


def as_before(council: Council, thing: str, number: int) -> Row:
    """The row that takes a thing back to an earlier state, for a change that undoes."""
    revision = Revision.objects.get(council=council, thing=thing, number=number)
    return revision.kind, thing, revision.body


def baseline_row(head: Baseline, plan: Plan) -> Row:
    """The row that freezes a plan as agreed on a day."""
    body = {
        "head": jsonable(head),
        "programme": jsonable(plan.programme),
        "things": [[thing.table, jsonable(thing)] for thing in plan.things],
    }
    return kinds.BASELINE, f"{kinds.BASELINE} {head.agreed_on.isoformat()}", body
