"""What an invented placement costs: a week's price by kind and provider. Every price is invented.

They are of the order that councils report, homes ten times foster carers, and stand for no council.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from headway.returns.finance.lines import (
    ADOPTION,
    FOSTER_FEES,
    FOSTERING,
    OTHER_LOOKED_AFTER,
    RESIDENTIAL,
)

PENNY = Decimal("0.01")
_FOSTER = {"PR1": 480, "PR2": 540, "PR4": 1010, "PR5": 950}
_HOME = {"PR1": 5300, "PR2": 5500, "PR4": 6200, "PR5": 5600}
_SUPPORTED = {"PR1": 1100, "PR2": 1150, "PR4": 1450, "PR5": 1300}
_KINDS = (
    (("U1", "U2", "U3", "U4", "U5", "U6"), _FOSTER),
    (("K1", "K2", "R1", "S1", "R3"), _HOME),
    (("H5", "K3", "P2"), _SUPPORTED),
    (("A3", "A4", "A5", "A6"), {"": 90}),
    (("P1",), {"": 45}),
    (("Z1", "Z2", "Z3", "Z4", "Z5"), {"": 700}),
)
# Shares of placements in homes that are for one child alone, and that have more in the price.
_SOLO, _EXTRA = 0.08, 0.15


@dataclass(frozen=True, kw_only=True)
class Stay:
    """One placement of a child: `end` is the day it ended, blank while it goes on."""

    child: str
    born: str
    is_uasc: bool
    start: date
    end: date | None
    legal: str
    place: str
    provider: str
    urn: str

    def days(self, year: int) -> tuple[date, date]:
        """The first of its days in a financial year, and the day after the last."""
        first, after = date(year - 1, 4, 1), date(year, 4, 1)
        return max(self.start, first), min(self.end or after, after)


@dataclass(frozen=True, kw_only=True)
class Priced:
    """A placement with its price."""

    stay: Stay
    weekly: Decimal
    is_solo: bool
    has_extra: bool

    def cost(self, first: date, after: date) -> Decimal:
        """What the days from the first up to, and not with, the last come to."""
        days = max(0, (after - first).days)
        return (self.weekly * days / 7).quantize(PENNY, rounding=ROUND_HALF_UP)


def line_of(stay: Stay) -> str:
    """The line of section 251 that it is paid from; blank where it costs nothing."""
    if stay.place.startswith("U"):
        return FOSTER_FEES if stay.provider == "PR1" else FOSTERING
    if stay.place in ("K1", "K2", "R1", "S1", "R3"):
        return RESIDENTIAL
    if stay.place.startswith("A"):
        return ADOPTION
    return OTHER_LOOKED_AFTER if _prices(stay.place) else ""


def priced(stay: Stay, seed: int) -> Priced | None:
    """A placement with its price, the same in every year; None where it costs nothing."""
    prices = _prices(stay.place)
    if not prices:
        return None
    random = Random(f"{seed} {stay.child} {stay.start} {stay.place} {stay.provider}")
    base = prices.get(stay.provider, next(iter(prices.values())))
    is_home = prices is _HOME
    is_solo, has_extra = is_home and random.random() < _SOLO, is_home and random.random() < _EXTRA
    times = random.uniform(0.85, 1.2) * (1.5 if is_solo else 1) * (1.15 if has_extra else 1)
    return Priced(
        stay=stay,
        weekly=Decimal(round(base * times)),
        is_solo=is_solo,
        has_extra=has_extra,
    )


def quarters(year: int) -> tuple[tuple[date, date], ...]:
    """The first day of each quarter of a financial year, and the day after its last."""
    starts = (date(year - 1, 4, 1), date(year - 1, 7, 1), date(year - 1, 10, 1), date(year, 1, 1))
    return tuple(zip(starts, (*starts[1:], date(year, 4, 1)), strict=True))


def posted(after: date) -> str:
    """The day on which a quarter's rows are posted: its last."""
    return (after - timedelta(days=1)).isoformat()


def _prices(place: str) -> dict[str, int]:
    return next((prices for places, prices in _KINDS if place in places), {})
