"""What of a programme anybody may read: what somebody with the right to do so has decided.

The decision is a value beside the plan, kept with all its revisions, and in no folder: taking a
folder in changes nothing of it. The public reads the programme as it stood when it was decided
(`state`), so that a later change is public only once it is published again.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import ClassVar, Literal

from headway.measures.finding import all_measures
from headway.plan.fields import Numbered, Thing, field_of
from headway.plan.whole import Plan
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words


@dataclass(frozen=True, kw_only=True)
class Published(Thing):
    """Which parts of a programme are on the public view, since when, and when nothing may be added.

    `state` is the council's revision that the public reads; none: nothing is published.
    """

    table: ClassVar[str] = "published"
    shape: ClassVar[Literal["list", "single", "top"]] = "single"

    aims: tuple[str, ...] = field_of("ids", "aims shown, with their actions", of=("AIM",))
    measures: tuple[str, ...] = field_of("texts", "measures whose figures are shown")
    has_meetings: bool | None = field_of("yes_no", "true where resolutions and promises are shown")
    has_voice: bool | None = field_of("yes_no", "true where what people said is shown")
    says: str = field_of("text", "what the council wants to say first")
    state: int | None = field_of("number", "the revision that the public reads")
    published_on: date | None = field_of("date", "the day on which it was decided")
    published_by: str = field_of("text", "the role that decided")
    locked_from: date | None = field_of("date", "the first day on which nothing may be added")
    locked_until: date | None = field_of("date", "the last such day")

    @property
    def is_shown(self) -> bool:
        """Whether anything is published at all."""
        return self.state is not None

    def is_locked(self, day: date) -> bool:
        """Whether nothing may be published on a day."""
        first, last = self.locked_from, self.locked_until
        return bool(first and last and first <= day <= last)

    def refuse_if_locked(self, day: date) -> None:
        """Raises BadInput on a day on which nothing may be published."""
        if self.is_locked(day) and self.locked_until:
            raise BadInput(
                f"Nothing can be published until after {in_words(self.locked_until)}: the council "
                "has locked its public view for the weeks before an election. Taking things down "
                "is always possible. The monitoring officer can say whether the lock may be lifted."
            )


def measures_named(plan: Plan) -> tuple[str, ...]:
    """The measures that a plan names and that headway holds, by id, in its order."""
    known = _ids()
    named = (m for thing in plan.things for m in _named(thing))
    return tuple(dict.fromkeys(known[m] for m in named if m in known))


def _named(thing: Numbered) -> tuple[str, ...]:
    return (*getattr(thing, "measures", ()), *filter(None, [getattr(thing, "measure", "")]))


@cache
def _ids() -> dict[str, str]:
    return {key: m.id for m in all_measures() for key in (m.id, m.registry) if key}
