"""How far a project is: the stage that it reached, the next one, and whether that is late."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from headway.plan.projects import Benefit, Project, Stage

# A stage that falls due within this many days is near.
NEAR = 30


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A project on a day. `days_late` is of the next stage: negative while its day is to come.

    `days_to_live` is None where it is open already, or no day is set.
    """

    reached: Stage | None
    next: Stage | None
    days_late: int | None
    days_to_live: int | None

    @property
    def is_late(self) -> bool:
        """Whether the next stage should have been reached."""
        return (self.days_late or 0) > 0

    @property
    def is_near(self) -> bool:
        """Whether the next stage falls due soon."""
        return self.days_late is not None and -NEAR <= self.days_late <= 0


def standing(project: Project, as_at: date) -> Standing:
    """The last stage that was reached by the day, and the first that was not, by their due days."""
    stages = sorted(project.stages, key=lambda stage: stage.due_on)
    reached = [s for s in stages if s.reached_on and s.reached_on <= as_at]
    ahead = next((s for s in stages if s not in reached), None)
    is_open = project.went_live_on is not None and project.went_live_on <= as_at
    live = None if is_open or not project.go_live_on else (project.go_live_on - as_at).days
    return Standing(
        reached=reached[-1] if reached else None,
        next=ahead,
        days_late=(as_at - ahead.due_on).days if ahead else None,
        days_to_live=live,
    )


@dataclass(frozen=True, kw_only=True)
class Brought:
    """Pounds that a project should bring and brought, cashable apart from the rest."""

    cashable_expected: Decimal
    cashable_actual: Decimal
    other_expected: Decimal
    other_actual: Decimal


def brought(project: Project) -> Brought:
    """The sums of a project's benefits. Cashable is never added to what is not."""
    cashable = [b for b in project.benefits if b.is_cashable]
    other = [b for b in project.benefits if not b.is_cashable]
    return Brought(
        cashable_expected=_sum(cashable, "expected_pounds"),
        cashable_actual=_sum(cashable, "actual_pounds"),
        other_expected=_sum(other, "expected_pounds"),
        other_actual=_sum(other, "actual_pounds"),
    )


def _sum(benefits: list[Benefit], name: str) -> Decimal:
    return sum((getattr(b, name) or Decimal(0) for b in benefits), Decimal(0))


def split_wrongly(project: Project) -> tuple[str, ...]:
    """Old teams whose shares of work in the new ones do not come to 100 percent."""
    shares: dict[str, list[float]] = {}
    for team in project.teams:
        if team.old and team.share is not None:
            shares.setdefault(team.old, []).append(team.share)
    return tuple(old for old, given in shares.items() if abs(sum(given) - 100) > 0.5)
