"""What the public reads of a programme: what somebody published, as it stood then, less what may
no longer be read.

Three sieves, one after another: only what was chosen; only Part 1 and what was released, small
counts hidden, of the state that was published; and of that only what may still be read now. So
nothing becomes public before it is published, and what is made Part 2, taken out or withdrawn
afterwards leaves these pages at once.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from uuid import UUID

from headway.meetings.whole import Meetings
from headway.plan.actions import Action
from headway.plan.aims import Aim, Target
from headway.plan.coverage import aims_of
from headway.plan.fields import Numbered
from headway.plan.whole import Plan, plan_of
from headway.reports.programme import hidden_ids
from headway.voice.value import Quotation
from headway.voice.whole import Voice
from headway.web.site.held import Held, held_by_then, held_for, without_part_2
from headway.web.site.models import Council
from headway.web.site.published import Published


@dataclass(frozen=True, kw_only=True)
class View:
    """The public's programme. `day` is the day as at which it stands; `published` what was chosen."""

    published: Published
    day: date
    plan: Plan
    meetings: Meetings
    voice: Voice


def view_of(council: Council) -> View | None:
    """What anybody may read of a council; None where nothing is published."""
    return _view(council.state, council.pk)


@lru_cache(maxsize=32)
def _view(state: UUID, key: int) -> View | None:
    # `state` is new with every change: what was made Part 2 meanwhile is looked for anew.
    council = Council.objects.get(pk=key)
    now = held_for(council, is_whole=False, hears_all=False)
    own = now.published
    if own.state is None or own.published_on is None:
        return None
    then = _open(held_by_then(council, int(own.state)))
    return View(
        published=own,
        day=own.published_on,
        plan=_plan(own, then.plan, now),
        meetings=_meetings(own, then, now),
        voice=_voice(own, then.voice, now),
    )


def preview_of(council: Council, chosen: Published, day: date) -> View:
    """What the public would read if this were published now."""
    now = held_for(council, is_whole=False, hears_all=False)
    return View(
        published=chosen,
        day=day,
        plan=_plan(chosen, now.plan, now),
        meetings=_meetings(chosen, now, now),
        voice=_voice(chosen, now.voice, now),
    )


def _open(whole: Held) -> Held:
    """An earlier state as anybody could have read it."""
    hidden = hidden_ids([whole.plan])
    return replace(without_part_2(whole), voice=whole.voice.released(hidden))


def _plan(own: Published, plan: Plan, now: Held) -> Plan:
    """The chosen aims, their targets on chosen measures, and the live actions that serve them."""
    aims = set(own.aims)
    readable = {t.id for t in now.plan.things}
    kept: list[Numbered] = []
    for thing in plan.things:
        if thing.id not in readable:
            continue
        is_aim = isinstance(thing, Aim) and thing.id in aims
        is_action = isinstance(thing, Action) and bool(aims & set(aims_of(plan, thing)))
        is_target = isinstance(thing, Target) and thing.measure in own.measures
        if is_aim or is_action or (is_target and aims & set(getattr(thing, "aims", ()))):
            kept.append(_serving(plan, thing) if is_action else thing)
    return plan_of(plan.programme, kept)


def _serving(plan: Plan, thing: Numbered) -> Numbered:
    """An action that names its aims itself: objectives are not on the public view."""
    assert isinstance(thing, Action)
    return replace(thing, aims=aims_of(plan, thing), objectives=())


def _meetings(own: Published, then: Held, now: Held) -> Meetings:
    if not own.has_meetings:
        return Meetings()
    readable = {t.id for t in now.meetings.things}
    return Meetings(things=tuple(t for t in then.meetings.things if t.id in readable))


def _voice(own: Published, voice: Voice, now: Held) -> Voice:
    if not own.has_voice:
        return Voice()
    kept = (t for t in voice.things if _still_open(t, now.voice.find(t.id)))
    return Voice(things=tuple(kept))


def _still_open(thing: Numbered, now: Numbered | None) -> bool:
    """Whether it may still be read. Words that were changed since are not shown as they were."""
    if isinstance(thing, Quotation):
        return isinstance(now, Quotation) and now.words == thing.words
    return now is not None
