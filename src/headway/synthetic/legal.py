"""A period's legal statuses: police protection, agreement, interim and full orders, placement orders."""

from random import Random

from headway.synthetic.mix import Mix
from headway.synthetic.people import Child, Period, band
from headway.synthetic.proportions import days, is_drawn, number

Steps = list[tuple[int, str]]
# Paths on which a court makes orders.
ORDERED = frozenset(("special_guardian", "adopt", "until_18", "home_later"))


def legal_statuses(random: Random, of: Child, period: Period, mix: Mix) -> Steps:
    """Each status with the day on which it begins, in order; the last runs to the period's end."""
    steps: Steps = []
    if of.is_uasc:
        return [(period.start, "V2")]
    status = mix.pick(random, "legal_at_start", "adopt" if period.decision else period.path)
    if period.path == "justice":
        return [(period.start, status if status != "J2" else "J1")]
    stays = period.path == "until_18" and not period.decision and _stays(random, of, period, mix)
    on = period.start
    if status in ("L1", "L2"):
        on, status = _after_emergency(random, steps, on, status, period, stays)
    elif stays:
        status = "V2"
    steps.append((on, status))
    if not stays:
        _orders(random, steps, period, mix)
    return [s for s in steps if s[0] < period.end]


def _stays(random: Random, of: Child, period: Period, mix: Mix) -> bool:
    """Whether a child stays under an agreement to the end: usual for the oldest alone."""
    usual = number("stays_voluntary", "", band(of.born, period.start))
    odds = usual * mix.times("stays_voluntary")
    return is_drawn(random, odds / (odds + 1 - usual))


def _after_emergency(
    random: Random, steps: Steps, on: int, status: str, period: Period, stays: bool
) -> tuple[int, str]:
    """Add police protection (72 hours at most) and an emergency order (8 days); give what follows."""
    if status == "L1":
        steps.append((on, "L1"))
        on += random.randint(1, 3)
        if period.path not in ORDERED or stays:
            return on, "V2"
        status = "L2" if is_drawn(random, 0.12) else "V2" if is_drawn(random, 0.35) else "C1"
    if status == "L2":
        steps.append((on, "L2"))
        on += random.randint(3, 8)
        status = "V2" if stays or period.path not in ORDERED else "C1"
    return on, status


def _orders(random: Random, steps: Steps, period: Period, mix: Mix) -> None:
    """Add the court's orders after the first status, as far as the path has them."""
    on, status = steps[-1]
    if not _goes_to_court(random, period, status):
        return
    limit = (period.order_on or period.end) - 12
    if status == "V2":
        on += days(random, 75, 0.9, 2)
        if on < limit:
            steps.append((on, "C1"))
    if period.order_on:
        _placement_order(steps, period)
    elif steps[-1][1] == "C1" and _gets_full_order(random, period):
        on += days(random, 285 * mix.times("interim order"), 0.33, 60)
        if on < period.end - 12:
            steps.append((on, "C2"))


def _goes_to_court(random: Random, period: Period, status: str) -> bool:
    if period.path in ("home_later", "kin") and status == "V2":
        return is_drawn(random, 0.5)
    return period.path in ORDERED or (period.path == "kin" and status == "C1")


def _gets_full_order(random: Random, period: Period) -> bool:
    shares = {"until_18": 1.0, "special_guardian": 0.4, "home_later": 0.85, "kin": 0.8}
    return is_drawn(random, shares.get(period.path, 0.0))


def _placement_order(steps: Steps, period: Period) -> None:
    """The placement order, and the care order in force again once the decision is reversed."""
    assert period.order_on and period.decision
    steps.append((period.order_on, "E1"))
    if period.decision.ended_on:
        steps.append((period.decision.ended_on, "C2"))
