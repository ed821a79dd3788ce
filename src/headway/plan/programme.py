"""The programme itself, the plan as agreed on a day, and the changes noted since.

`programme.toml` names the council, or says that it is invented; a baseline heads a file of its own
in `plan/baselines/`; a change says who moved or reworded what, and why.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from headway.plan.fields import Numbered, Source, Thing, field_of

REASONS = ("agreed", "revised", "re-focus", "inspection", "new owner", "correction")


@dataclass(frozen=True, kw_only=True)
class Programme(Thing):
    """Whose plan it is and for how long: the head of everything else.

    A programme is `invented` or of a real `council`. One of a real council is a demonstration
    made from published documents, each entry with its source, unless the plan is `ours`.
    `exported_from` and `revision` are stamps of a folder or workbook that `plan export` wrote.
    """

    table: ClassVar[str] = "programme"
    shape: ClassVar[Literal["list", "single", "top"]] = "top"

    title: str = field_of("text", "what the plan calls itself", required=True)
    council: str = field_of("text", "a real council: its three-digit code or name")
    invented: bool | None = field_of("yes_no", "true where the council is on no map")
    ours: bool | None = field_of("yes_no", "true where the council keeps its own plan here")
    like: str = field_of("text", "the council whose figures an invented one borrows")
    starts_on: date | None = field_of("date", "the first day of the plan")
    ends_on: date | None = field_of("date", "its last day, three years on")
    accountable: str = field_of("text", "the role that answers for the whole plan")
    attested_every_days: int | None = field_of("number", "days between two attestations")
    comparators: tuple[str, ...] = field_of("texts", "what measures are set beside")
    neighbour_model: str = field_of("text", "the model of neighbours and its year, as 2025")
    exported_from: str = field_of("text", "a stamp: the programme that was exported")
    revision: str = field_of("text", "a stamp: the state in which it was exported")
    source: Source | None = field_of("part", "where this stands in public", part=Source)

    @property
    def is_real(self) -> bool:
        """Whether it is about a real council, of which figures are published."""
        return not self.invented

    @property
    def is_demonstration(self) -> bool:
        """Whether others made it of a real council from published documents: every entry then
        says where it stands in public, and every page that the council did not make it."""
        return self.is_real and not self.ours


@dataclass(frozen=True, kw_only=True)
class Baseline(Thing):
    """The head of a plan as it was agreed on a day; the file is never edited."""

    table: ClassVar[str] = "baseline"
    shape: ClassVar[Literal["list", "single", "top"]] = "single"

    agreed_on: date = field_of("date", "the day on which it was agreed", required=True)
    agreed_by: str = field_of("text", "the body that agreed it", required=True)
    resolution: str = field_of("id", "the resolution, as RES-11", of=("RES",))
    reason: str = field_of("choice", "why there is a baseline", one_of=REASONS)
    why: str = field_of("text", "the reason in words")
    source: Source | None = field_of("part", "where this stands in public", part=Source)


@dataclass(frozen=True, kw_only=True)
class Change(Numbered):
    """A change of the plan that somebody owned up to: what, who and why.

    Drift that no change explains is drift in silence.
    """

    table: ClassVar[str] = "change"
    prefix: ClassVar[str] = "CHG"

    of: str = field_of("id", "the thing that was changed", required=True)
    field: str = field_of("text", "the field, as due_on; empty where it was added or dropped")
    changed_on: date = field_of("date", "the day of the change", required=True)
    by: str = field_of("text", "the role or body that changed it", required=True)
    why: str = field_of("text", "the reason", required=True)
