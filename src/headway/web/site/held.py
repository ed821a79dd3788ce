"""What a council's programme holds, decoded from its current rows once for each state."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Max

from headway.meetings.checking import exempt_ids, part_one
from headway.meetings.whole import Meetings
from headway.plan.codec import Place, thing_of
from headway.plan.fields import Numbered
from headway.plan.programme import Baseline, Programme
from headway.plan.whole import Plan, plan_of
from headway.reports.programme import Agreed, about, hidden_ids, part_1, without
from headway.voice.whole import Voice
from headway.web.site import kinds
from headway.web.site.models import Council, Current, Revision
from headway.web.site.published import Published


@dataclass(frozen=True, kw_only=True)
class Held:
    """A programme as one person may read it. `numbers` are the revisions of its things.

    `agreed` are the plans as they were agreed, oldest first; `files` the texts kept as files.
    `held_back` counts what was left out because it is Part 2; `published` is what the public may
    read.
    """

    plan: Plan
    meetings: Meetings
    voice: Voice
    agreed: tuple[Agreed, ...]
    files: dict[str, str]
    numbers: dict[str, int]
    held_back: int = 0
    published: Published = field(default_factory=Published)

    def find(self, id: str) -> Numbered | None:
        """The thing with this id, of whatever kind, or None."""
        return self.plan.find(id) or self.meetings.find(id) or self.voice.find(id)

    @property
    def first(self) -> Agreed | None:
        """The plan as it was first agreed, from which drift is counted."""
        return self.agreed[0] if self.agreed else None


def held_for(council: Council, *, is_whole: bool, hears_all: bool) -> Held:
    """The programme as far as somebody may read it: whole, or Part 1 only.

    Words that nobody released are heard by those who keep them.
    """
    whole = held_by(council)
    shown = whole if is_whole else _part_1(council.state, whole)
    if hears_all:
        return shown
    hidden = () if is_whole else hidden_ids([whole.plan])
    return replace(shown, voice=whole.voice.released(hidden))


def held_by(council: Council) -> Held:
    """The whole programme of a council."""
    return _decoded(council.state, council.pk)


@lru_cache(maxsize=32)
def _decoded(state: UUID, council: int) -> Held:
    return decode(
        [
            (row.kind, row.thing, row.number, row.body)
            for row in Current.objects.filter(council_id=council).order_by("pk")
        ]
    )


def held_by_then(council: Council, batch: int) -> Held:
    """The programme of a council as it stood after a change that it has seen."""
    seen = Revision.objects.filter(council=council, batch__lte=batch)
    newest = seen.values("thing").annotate(last=Max("pk")).values("last")
    kept = Revision.objects.filter(pk__in=newest).order_by("pk")
    return decode([(r.kind, r.thing, r.number, r.body) for r in kept if r.body is not None])


def decode(rows: list[tuple[str, str, int, Any]]) -> Held:
    """A programme from rows of kind, thing, number and body."""
    things: list[Numbered] = []
    agreed, files, published = [], {}, Published()
    programme = Programme(title="No programme yet", invented=True)
    for kind, thing, _, body in rows:
        place = Place(file="the service", id=thing)
        if kind == kinds.PROGRAMME:
            programme = thing_of(Programme, body, place)
        elif kind == kinds.BASELINE:
            agreed.append(agreed_of(body, place))
        elif kind == kinds.PUBLISHED:
            published = thing_of(Published, body, place)
        elif kind == kinds.FILE:
            files[thing] = str(body["text"])
        else:
            things.append(thing_of(kinds.NUMBERED[kind], body, place))
    return Held(
        plan=plan_of(programme, [t for t in things if t.table in kinds.PLAN]),
        meetings=Meetings(things=tuple(t for t in things if t.table in kinds.MEETINGS)),
        voice=Voice(things=tuple(t for t in things if t.table in kinds.VOICE)),
        agreed=tuple(sorted(agreed, key=lambda a: a.head.agreed_on)),
        files=files,
        numbers={thing: number for _, thing, number, _ in rows},
        published=published,
    )


def agreed_of(body: dict[str, Any], place: Place) -> Agreed:
    """A baseline from its body: the head, the programme, and every thing as it was agreed."""
    things = [thing_of(kinds.PLAN[table], plain, place) for table, plain in body["things"]]
    programme = thing_of(Programme, body["programme"], place)
    return Agreed(head=thing_of(Baseline, body["head"], place), plan=plan_of(programme, things))


# Keyed by the state alone: the programme behind it is the one that `_decoded` holds.
_PART_1: dict[UUID, Held] = {}
_KEPT = 32


def _part_1(state: UUID, whole: Held) -> Held:
    if state not in _PART_1:
        while len(_PART_1) >= _KEPT:
            _PART_1.pop(next(iter(_PART_1)), None)
        _PART_1[state] = without_part_2(whole)
    return _PART_1[state]


def without_part_2(held: Held) -> Held:
    """The programme as packs of Part 1 have it: no thing, no mention and no field of Part 2."""
    hidden = hidden_ids([held.plan, *(a.plan for a in held.agreed)])
    exempt = exempt_ids(held.meetings) | about(held.meetings, hidden)
    return replace(
        held,
        plan=part_1(held.plan, hidden),
        meetings=part_one(without(held.meetings, exempt, hidden)),
        agreed=tuple(replace(a, plan=part_1(a.plan, hidden)) for a in held.agreed),
        held_back=len(hidden) + len(exempt),
    )
