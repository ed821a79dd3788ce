"""Targets looked at when they are set: softer than what is reached already, or no stretch at all.

The figures come through a callable, so that a plan can be checked with no figures at hand; the
command line gives the published ones.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from headway.plan.aims import Target
from headway.plan.whole import Plan


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of a measure when a target is set: the latest figure and its day, and the
    neighbours' best quartile (their lower quartile where lower is better). `borrowed_from` is the
    council whose figures they are, where an invented one borrows them."""

    latest: float | None = None
    as_at: date | None = None
    best_quartile: float | None = None
    neighbours: int = 0
    borrowed_from: str = ""


Figures = Callable[[Target], Known | None]


@dataclass(frozen=True, kw_only=True)
class TargetDoubt:
    """What to ask about a target before it is agreed."""

    id: str
    says: str


def target_doubts(plan: Plan, figures: Figures) -> tuple[TargetDoubt, ...]:
    """Every doubt about every target of a plan."""
    return tuple(doubt for t in plan.of(Target) for doubt in doubts_of(t, figures(t)))


def doubts_of(target: Target, known: Known | None) -> Iterator[TargetDoubt]:
    """The doubts about one target, given what is known of its measure."""
    if known is None or known.latest is None:
        says = f"no figure of {target.measure} ({target.kind}) is held to set it beside."
        yield TargetDoubt(id=target.id, says=says)
        return
    value = float(target.value or 0)
    if is_softer(value, known.latest, target.better):
        day = f" on {known.as_at}" if known.as_at else ""
        day += _borrowed(known)
        yield TargetDoubt(
            id=target.id,
            says=f"{_n(value)} is softer than what is reached already: {_n(known.latest)}{day}. "
            "Set it beyond that, or say why it may slip.",
        )
    best = known.best_quartile
    if target.level == "stretch" and best is not None and is_softer(value, best, target.better):
        yield TargetDoubt(
            id=target.id,
            says=f"{_n(value)} is called a stretch, yet a quarter of the {known.neighbours} "
            f"neighbours do better than {_n(best)}{_borrowed(known)}. Set it beyond that, or call it a minimum.",
        )


def _borrowed(known: Known) -> str:
    return f" (borrowed from {known.borrowed_from})" if known.borrowed_from else ""


def is_softer(value: float, beside: float, better: str) -> bool:
    """Whether a value asks for less than another, given which way is better."""
    return value < beside if better == "higher" else value > beside


def _n(value: float) -> str:
    return f"{value:g}"
