"""All that children, parents and carers said, as one value: found by kind or by id."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from headway.plan.fields import Numbered
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput
from headway.voice.checking import faults
from headway.voice.releasing import released_of
from headway.voice.value import KINDS, Quotation, Request, dated

__all__ = ["KINDS", "Voice"]

N = TypeVar("N", bound=Numbered)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """All that children, parents and carers said, as the files hold it."""

    things: tuple[Numbered, ...] = ()

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """Every entry of a kind: `voice.of(Survey)`."""
        return tuple(t for t in self.things if type(t) is kind)

    def find(self, id: str) -> Numbered | None:
        """The entry with this id, or None."""
        return next((t for t in self.things if t.id == id), None)

    def check(self, where: str, plan: Plan | None = None) -> "Voice":
        """This voice itself where it has no fault. Raises BadInput with every fault, a line each.

        Ids of aims, actions and evidence are looked for where the plan is given.
        """
        if found := faults(self.things, plan):
            lines = "\n  ".join(found)
            raise BadInput(
                f"{where}: this cannot be kept as it stands.\n  {lines}\nNothing was kept."
            )
        return self

    def released(self, hidden: Collection[str] = ()) -> "Voice":
        """What anybody may read who is no signed-in officer of the council: see `releasing`.

        `hidden` are ids of the plan that they may not read; links to them go too.
        """
        return Voice(things=released_of(self.things, hidden))

    def by(self, day: date) -> "Voice":
        """What had been said by a day; what was done or released after it has not happened yet."""
        held = [t for t in self.things if dated(t) <= day]
        return Voice(things=tuple(_as_on(t, day) for t in held))


def _as_on(thing: Numbered, day: date) -> Numbered:
    changed: dict[str, Any] = {}
    if isinstance(thing, Request) and thing.did_on and thing.did_on > day:
        changed = {"outcome": "", "did": "", "did_on": None, "evidence": ()}
    if isinstance(thing, Quotation) and thing.released_on and thing.released_on > day:
        # Consent withdrawn later still holds: nothing is shown again by looking back.
        changed = {"released_by": "", "released_on": None}
    return replace(thing, **changed) if changed else thing
