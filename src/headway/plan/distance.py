"""How far a measure is from its target, with the figure's own day, in a sentence."""

from dataclasses import dataclass
from datetime import date

from headway.plan.aims import Target
from headway.plan.targets import Known
from headway.vocabulary.month import in_words


@dataclass(frozen=True, kw_only=True)
class Distance:
    """A target beside the newest figure. `to_go` is nought or less where it is reached; None where
    no figure is held. `borrowed_from` is the council whose figure it is, where it is another's."""

    target: Target
    latest: float | None = None
    as_at: date | None = None
    to_go: float | None = None
    borrowed_from: str = ""

    @property
    def is_reached(self) -> bool:
        """Whether the newest figure is at the target or beyond it."""
        return self.to_go is not None and self.to_go <= 0

    @property
    def says(self) -> str:
        """The distance as a sentence."""
        goal = f"{self.target.value:g} by {in_words(self.target.by)}"
        if self.latest is None or self.to_go is None:
            return f"Target {goal}. No figure is held to set it beside."
        day = f" on {in_words(self.as_at)}" if self.as_at else ""
        whose = f" (a figure borrowed from {self.borrowed_from})" if self.borrowed_from else ""
        head = f"{self.latest:g}{day}{whose}; target {goal}."
        return f"{head} Reached." if self.is_reached else f"{head} {self.to_go:g} to go."


def distance(target: Target, known: Known | None) -> Distance:
    """A target beside what is known of its measure."""
    if known is None or known.latest is None or target.value is None:
        return Distance(target=target)
    gap = float(target.value) - known.latest
    # Published figures have few decimals: the gap has no more than they.
    to_go = round(gap if target.better == "higher" else -gap, 4)
    return Distance(
        target=target,
        latest=known.latest,
        as_at=known.as_at,
        to_go=to_go,
        borrowed_from=known.borrowed_from,
    )
