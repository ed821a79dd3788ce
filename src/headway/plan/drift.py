"""Drift: how far a plan has gone from a baseline, thing by thing, and whether anybody said so.

Status, updates and evidence are progress and no drift. A later date, a softer target, other words
for a measure, a new owner, something added or dropped are drift; a `Change` that names the thing
and the field explains it, and without one it happened in silence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from headway.plan.actions import Action, Expect
from headway.plan.aims import Target
from headway.plan.codec import as_text, differences
from headway.plan.fields import Numbered, spec_of
from headway.plan.programme import Change
from headway.plan.targets import is_softer
from headway.plan.whole import Plan, name_of

ADDED, DROPPED, LATER, EARLIER = "added", "dropped", "moved later", "moved earlier"
SOFTENED, TIGHTENED, REWORDED, OWNER = "softened", "tightened", "re-worded", "owner changed"
CHANGED = "changed"
KINDS = (DROPPED, LATER, SOFTENED, REWORDED, OWNER, ADDED, EARLIER, TIGHTENED, CHANGED)
# What the plan promises. All else is progress, or what happened.
PROMISED: dict[str, str] = {
    "title": REWORDED, "success": REWORDED, "how": REWORDED, "why": REWORDED, "words": REWORDED,
    "measure": REWORDED, "kind": REWORDED, "measures": REWORDED, "cause": REWORDED,
    "event": REWORDED, "effect": REWORDED, "what": REWORDED, "of_whom": REWORDED,
    "due_on": LATER, "by": LATER, "starts_on": LATER, "needed_by": LATER, "go_live_on": LATER,
    "owner": OWNER, "partner": OWNER,
    "aims": CHANGED, "objectives": CHANGED, "answers": CHANGED, "in_scope": CHANGED, "nature": CHANGED,
    "better": CHANGED, "level": CHANGED, "comparator": CHANGED, "budget": CHANGED,
    "priority": CHANGED, "order": CHANGED, "depends_on": CHANGED,
}  # fmt: skip
# Kinds that only ever grow as the plan goes on: a new one is no drift. Money grows by the year.
_GROWS = ("EVD", "ATT", "CHG", "EVT", "OWN", "VER", "ASK", "RSK", "MNY", "NQS")
# Kinds that say what happened: nothing in them is promised.
_HAPPENED = ("EVD", "ATT", "CHG", "EVT", "OWN", "VER")


@dataclass(frozen=True, kw_only=True)
class Drift:
    """One distance from a baseline. `days` is how far a date moved; `before` and `after` are words.

    `change` is who owned up to it and why; None where it happened in silence.
    """

    id: str
    name: str
    kind: str
    field: str = ""
    before: str = ""
    after: str = ""
    days: int | None = None
    change: Change | None = None
    why: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether nobody said who did it and why."""
        return self.change is None and not self.why

    @property
    def says(self) -> str:
        """The drift as a sentence."""
        return _sentence(self)


def drift(before: Plan, after: Plan, since: date | None = None) -> tuple[Drift, ...]:
    """Every drift between two states of a plan, the gravest kind first.

    A change noted before `since` (the day of the baseline) explains nothing.
    """
    noted = [c for c in after.of(Change) if since is None or c.changed_on >= since]
    old = {thing.id: thing for thing in before.things}
    new = {thing.id: thing for thing in after.things}
    found = []
    for id in [*old, *(id for id in new if id not in old)]:
        found += [_explained(d, noted) for d in _of(old.get(id), new.get(id))]
    return tuple(sorted(found, key=lambda d: KINDS.index(d.kind)))


def _explained(found: Drift, noted: list[Change]) -> Drift:
    fitting = [c for c in noted if c.of == found.id and c.field in ("", found.field)]
    return replace(found, change=fitting[-1]) if fitting else found


def _of(old: Numbered | None, new: Numbered | None) -> Iterator[Drift]:
    if old is None and new is not None:
        if new.id[:3] not in _GROWS:
            yield Drift(id=new.id, name=name_of(new), kind=ADDED)
    elif old is not None and new is None:
        if old.id[:3] not in _HAPPENED:
            yield Drift(id=old.id, name=name_of(old), kind=DROPPED)
    elif (
        old is not None
        and new is not None
        and type(old) is type(new)
        and old.id[:3] not in _HAPPENED
    ):
        yield from _changed(old, new)


def _changed(old: Numbered, new: Numbered) -> Iterator[Drift]:
    name = name_of(old)
    for field, was, now in differences(old, new):
        if field == "stopped_on" and isinstance(new, Action) and now:
            yield Drift(
                id=old.id, name=name, kind=DROPPED, field=field, after=str(now), why=new.stopped_why
            )
        elif field == "value" and isinstance(new, Target):
            kind = SOFTENED if is_softer(float(now), float(was), new.better) else TIGHTENED
            yield Drift(
                id=old.id, name=name, kind=kind, field=field, before=f"{was:g}", after=f"{now:g}"
            )
        elif field == "expects":
            yield from _expectations(old.id, name, was, now)
        elif field in PROMISED:
            yield _promised(old, name, field, was, now)


def _promised(old: Numbered, name: str, field: str, was: Any, now: Any) -> Drift:
    kind, days = PROMISED[field], None
    # A date taken away is a date moved without end.
    if spec_of(type(old), field).kind == "date":
        kind = LATER
        if was and now:
            days = (now - was).days
            kind = LATER if days > 0 else EARLIER
        elif now:
            kind = CHANGED
    else:
        kind = CHANGED if kind == LATER else kind
    return Drift(
        id=old.id,
        name=name,
        kind=kind,
        field=field,
        before=_words(was),
        after=_words(now),
        days=days,
    )


def _expectations(
    id: str, name: str, was: tuple[Expect, ...], now: tuple[Expect, ...]
) -> Iterator[Drift]:
    """What an action should do was locked: less, later, or no longer, is softer."""
    left = {(e.measure, e.kind): e for e in now}
    for e in was:
        other = left.pop((e.measure, e.kind), None)
        kind = SOFTENED
        if other == e:
            continue
        if (
            other
            and float(other.size or 0) >= float(e.size or 0)
            and (other.lag_years or 0) <= (e.lag_years or 0)
        ):
            kind = CHANGED if other.direction != e.direction else TIGHTENED
        yield Drift(
            id=id, name=name, kind=kind, field="expects", before=_words(e), after=_words(other)
        )
    for e in left.values():
        yield Drift(id=id, name=name, kind=ADDED, field="expects", after=_words(e))


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Expect):
        years = "1 year" if value.lag_years == 1 else f"{value.lag_years} years"
        return f"{value.measure} ({value.kind}) {value.direction} {value.size:g}% within {years}"
    return ", ".join(value) if isinstance(value, tuple) else str(as_text(value))


def _sentence(found: Drift) -> str:
    what = f"{found.id} {found.name}".rstrip(".")
    if found.kind in (ADDED, DROPPED):
        says = f"{what}: {found.kind}"
        says += f" ({found.field.replace('_', ' ')}: {found.after})" if found.after else ""
    else:
        moved = f" by {abs(found.days)} days" if found.days is not None else ""
        field = found.field.replace("_", " ")
        says = f"{what}: {field} {found.kind}{moved}, from {found.before or 'none'} to {found.after or 'none'}"
    if found.change:
        return f"{says}. By {found.change.by} on {found.change.changed_on}: {found.change.why}"
    return f"{says}. {found.why}" if found.why else f"{says}. Nobody has said who or why."


@dataclass(frozen=True, kw_only=True)
class DriftScore:
    """Drift in figures: how many of each kind, how many in silence, and days slipped in all."""

    kinds: dict[str, int]
    silent: int
    days_later: int
    share: float | None


def drift_score(found: tuple[Drift, ...], before: Plan) -> DriftScore:
    """The score of a drift; `share` is of the baseline's promised things that drifted."""
    kinds = {kind: sum(d.kind == kind for d in found) for kind in KINDS}
    held = {thing.id for thing in before.things if thing.id[:3] not in _GROWS}
    moved = held & {d.id for d in found}
    return DriftScore(
        kinds={kind: n for kind, n in kinds.items() if n},
        silent=sum(d.is_silent for d in found),
        days_later=sum(d.days or 0 for d in found if d.kind == LATER),
        share=len(moved) / len(held) if held else None,
    )
