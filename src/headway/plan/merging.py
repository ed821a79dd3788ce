"""Two people at one plan: what somebody changed in a copy, carried onto the plan as it is by now.

A copy is set beside the state that it was taken from, so that only what its keeper changed counts;
and that beside the plan as it is now, so that nobody's later change is written over unasked. Who
may not read everything changes only what they saw: links to the rest stay where they are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from headway.plan.exchange import plan_differences, shown
from headway.plan.fields import Thing, spec_of
from headway.plan.programme import Programme
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput

T = TypeVar("T", bound=Thing)
HEAD = Programme.table


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One field of a thing, or a whole thing, that was changed in a copy.

    `field` is empty for a whole thing: `before` is None where it was added, `after` where it was
    taken out. `now` is what the plan holds by now.
    """

    id: str
    name: str
    field: str
    before: Any
    after: Any
    now: Any

    @property
    def key(self) -> str:
        """What a form calls it: the id, a dot and the field."""
        return f"{self.id}.{self.field}" if self.field else self.id

    @property
    def is_taken_out(self) -> bool:
        """Whether a whole thing was taken out of the copy."""
        return not self.field and self.after is None

    @property
    def is_done(self) -> bool:
        """Whether the plan says the same by now."""
        return bool(self.now == self.after)

    @property
    def has_moved_on(self) -> bool:
        """Whether somebody else changed the same since the copy was taken."""
        return bool(self.now != self.before) and not self.is_done

    @property
    def says(self) -> str:
        """The edit as a line."""
        if not self.field:
            return f"{self.id} {self.name}: {'taken out' if self.is_taken_out else 'added'}"
        field = self.field.replace("_", " ")
        line = f"{self.id} {self.name}: {field}: from {shown(self.before)} to {shown(self.after)}"
        return f"{line}; somebody made it {shown(self.now)}" if self.has_moved_on else line


def edits(taken_from: Plan, copy: Plan, now: Plan) -> tuple[Edit, ...]:
    """What was changed in a copy since it was taken, beside the plan as it is now."""
    found = []
    for one in plan_differences(taken_from, copy):
        thing: Any = now.programme if one.id == HEAD else now.find(one.id)
        held = getattr(thing, one.field, None) if one.field else thing
        name = "the plan itself" if one.id == HEAD else one.name
        edit = Edit(
            id=one.id, name=name, field=one.field, before=one.before, after=one.after, now=held
        )
        if not edit.is_done:
            found.append(edit)
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What is to be kept of a copy: things as they will be, and ids of those taken out."""

    things: tuple[Thing, ...]
    gone: tuple[str, ...]


def merged(whole: Plan, seen: Plan, chosen: Iterable[Edit]) -> Merged:
    """The chosen edits carried onto the whole plan. `seen` is what their maker may read of it."""
    things: list[Thing] = []
    gone: list[str] = []
    fields: dict[str, dict[str, Any]] = {}
    for edit in chosen:
        if edit.is_taken_out:
            gone.append(edit.id)
        elif not edit.field:
            things.append(edit.after)
        else:
            fields.setdefault(edit.id, {})[edit.field] = edit.after
    for id, values in fields.items():
        held: Thing | None = whole.programme if id == HEAD else whole.find(id)
        known: Thing | None = seen.programme if id == HEAD else seen.find(id)
        if held is None or known is None:
            raise BadInput(
                f"{id}: was taken out of the plan meanwhile. Leave it out, or add it anew under "
                "the next free number."
            )
        things.append(carried(held, known, values))
    return Merged(things=tuple(things), gone=tuple(gone))


def carried(whole: T, seen: T, values: Mapping[str, Any]) -> T:
    """A thing with new values of some fields; ids that their giver could not see stay named."""
    changed: dict[str, Any] = {}
    for name, value in values.items():
        was, had = getattr(whole, name), getattr(seen, name)
        if value == had:
            continue
        if spec_of(type(whole), name).kind in ("ids", "texts", "parts"):
            changed[name] = (*value, *(one for one in was if one not in had and one not in value))
        else:
            changed[name] = value
    # Every thing is a dataclass; `Thing` alone does not say so.
    return cast(T, replace(cast(Any, whole), **changed)) if changed else whole
