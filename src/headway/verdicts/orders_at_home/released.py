"""What discharges released: weeks of care, what they would have cost, and visits and reviews.

A discharge releases the weeks from its day to the child's 18th birthday, to the day on which the
child was looked after again, or to the horizon, whichever comes first. The last day does not count.
Money is those weeks times a price that somebody names; without one there is no sum.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from headway.verdicts.orders_at_home.assumptions import Assumptions
from headway.verdicts.orders_at_home.days import eighteenth, months_on
from headway.verdicts.orders_at_home.prices import Price

PENNY = Decimal("0.01")


@dataclass(frozen=True, kw_only=True)
class Discharge:
    """A care order at home that ended, or would end, on a day."""

    child: str
    on: date
    home_started_on: date
    born_on: date | None
    back_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one discharge released: from which day to which, and why it stops there."""

    child: str
    first: date
    last: date
    stops: str
    days_first_year: int
    days_after: int

    @property
    def days(self) -> int:
        """How many days."""
        return self.days_first_year + self.days_after


@dataclass(frozen=True, kw_only=True)
class Released:
    """What several discharges released; `left_out` have no day of birth and are not in it."""

    shares: tuple[Share, ...]
    left_out: int
    horizon: date
    price: Price | None
    assumptions: Assumptions

    @property
    def days(self) -> int:
        """Child-days: seven make a child-week."""
        return sum(one.days for one in self.shares)

    @property
    def weeks(self) -> float:
        """Child-weeks."""
        return self.days / 7

    @property
    def cost(self) -> Decimal | None:
        """Child-weeks times the price, to the penny; None without a price."""
        if self.price is None:
            return None
        return (self.price.weekly * self.days / 7).quantize(PENNY, ROUND_HALF_UP)

    @property
    def visits(self) -> float:
        """Visits that would have been due."""
        a = self.assumptions
        first = sum(one.days_first_year for one in self.shares) / 7 / a.visit_weeks_first_year
        return first + sum(one.days_after for one in self.shares) / 7 / a.visit_weeks_after

    @property
    def reviews(self) -> float:
        """Reviews that would have been due."""
        return self.weeks / self.assumptions.review_weeks

    @property
    def hours(self) -> float:
        """Hours of staff that those would have taken."""
        a = self.assumptions
        return self.visits * a.hours_a_visit + self.reviews * a.hours_a_review


def released(
    discharges: Iterable[Discharge], horizon: date, price: Price | None, assumptions: Assumptions
) -> Released:
    """What these discharges released up to a horizon."""
    shares, left_out = [], 0
    for one in discharges:
        if one.born_on is None:
            left_out += 1
            continue
        ends = [(eighteenth(one.born_on), "18th birthday"), (horizon, "horizon")]
        if one.back_on is not None:
            ends.append((one.back_on, "looked after again"))
        last, stops = min(ends, key=lambda end: end[0])
        last = max(last, one.on)
        year = max(one.on, min(last, months_on(one.home_started_on, 12)))
        shares.append(
            Share(
                child=one.child,
                first=one.on,
                last=last,
                stops=stops,
                days_first_year=(year - one.on).days,
                days_after=(last - year).days,
            )
        )
    return Released(
        shares=tuple(sorted(shares, key=lambda s: (s.first, s.child))),
        left_out=left_out,
        horizon=horizon,
        price=price,
        assumptions=assumptions,
    )


def a_year_of(
    cohort: Iterable[Discharge], on: date, price: Price | None, assumptions: Assumptions
) -> Released:
    """What care orders at home take in the twelve months from a day, were none to end but at 18."""
    return released(cohort, months_on(on, 12), price, assumptions)
