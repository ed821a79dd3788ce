"""Aims, objectives and targets: why, what will be true, and how far the figures should go."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from headway.plan.fields import Numbered, field_of

KINDS_OF_MEASURE = ("count", "share", "rate", "value")
LEVELS = ("stretch", "minimum")


@dataclass(frozen=True, kw_only=True)
class Aim(Numbered):
    """Why the plan is there. Aims stand in order; each names the measures that would show it.

    `voice` says how children and families are heard on it; an aim that no evidence of their
    voice serves is a gap.
    """

    table: ClassVar[str] = "aim"
    prefix: ClassVar[str] = "AIM"

    title: str = field_of("text", "the aim, in a few words", required=True)
    order: int | None = field_of("number", "its place among the aims, where it is not its number")
    why: str = field_of("text", "why it matters to a child")
    voice: str = field_of("text", "how children and families are heard on it")
    measures: tuple[str, ...] = field_of("texts", "measures that would show it")
    owner: str = field_of("text", "the role that answers for it")


@dataclass(frozen=True, kw_only=True)
class Objective(Numbered):
    """What will be true when an aim is reached."""

    table: ClassVar[str] = "objective"
    prefix: ClassVar[str] = "OBJ"

    title: str = field_of("text", "what will be true", required=True)
    aims: tuple[str, ...] = field_of("ids", "the aims it serves", of=("AIM",), required=True)
    measures: tuple[str, ...] = field_of("texts", "measures that would show it")
    owner: str = field_of("text", "the role that answers for it")


@dataclass(frozen=True, kw_only=True)
class Target(Numbered):
    """How far a measure should go and by when, with its reason.

    `better` says which way is meant, since a volume has none of its own: `higher` or `lower`. A
    `stretch` target aims beyond the neighbours' best quartile, a `minimum` is the least to accept.
    """

    table: ClassVar[str] = "target"
    prefix: ClassVar[str] = "TGT"

    aims: tuple[str, ...] = field_of("ids", "the aims it serves", of=("AIM",), required=True)
    measure: str = field_of("text", "the measure, as rereferrals", required=True)
    kind: str = field_of("choice", "its kind", one_of=KINDS_OF_MEASURE, required=True)
    value: float | None = field_of("number", "what should be reached", required=True)
    better: str = field_of("choice", "which way", one_of=("higher", "lower"), required=True)
    by: date = field_of("date", "the day by which", required=True)
    level: str = field_of("choice", "how far it reaches", one_of=LEVELS)
    reason: str = field_of("text", "why this value", required=True)
    comparator: str = field_of("text", "what it was set beside", required=True)
    set_on: date | None = field_of("date", "when it was set")
