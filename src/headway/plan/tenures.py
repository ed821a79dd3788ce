"""Who held what when: each role's holdings in order, how often it changed hands, and who left.

Roles and dates only; nobody is named.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from headway.plan.fields import Numbered
from headway.plan.handover import is_open
from headway.plan.roles import Owner
from headway.plan.whole import Plan

# Three years: the length of a plan.
LOOKS_BACK_YEARS = 3


@dataclass(frozen=True, kw_only=True)
class Tenure:
    """A role with everyone who held it, the first one first.

    `changes` counts how often it changed hands in three years to the day; `empty_days` the days in
    those years between one holder and the next.
    """

    role: str
    seat: str
    holdings: tuple[Owner, ...]
    now: tuple[Owner, ...]
    changes: int
    empty_days: int
    open_things: tuple[Numbered, ...]

    @property
    def is_left(self) -> bool:
        """Whether it was held once, is no longer, and still answers for something."""
        return bool(self.holdings) and not self.now and bool(self.open_things)


def tenures(plan: Plan, as_at: date) -> tuple[Tenure, ...]:
    """Every role that was held by somebody or that answers for something, in order of words."""
    holdings: dict[str, list[Owner]] = defaultdict(list)
    owned: dict[str, list[Numbered]] = defaultdict(list)
    for thing in plan.things:
        if isinstance(thing, Owner):
            if thing.starts_on <= as_at:
                holdings[thing.role].append(thing)
        elif (role := getattr(thing, "owner", "")) and is_open(thing):
            owned[role].append(thing)
    return tuple(_tenure(r, holdings[r], owned[r], as_at) for r in sorted({*holdings, *owned}))


def _tenure(role: str, holdings: list[Owner], owned: list[Numbered], as_at: date) -> Tenure:
    held = sorted(holdings, key=lambda owner: owner.starts_on)
    since = _years_before(as_at)
    return Tenure(
        role=role,
        seat=next((owner.seat for owner in reversed(held) if owner.seat), ""),
        holdings=tuple(held),
        now=tuple(owner for owner in held if owner.is_held_on(as_at)),
        changes=sum(owner.starts_on > since for owner in held[1:]),
        empty_days=_empty_days(held, since, as_at),
        open_things=tuple(owned),
    )


def _years_before(day: date) -> date:
    """The same day three years before; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - LOOKS_BACK_YEARS)
    except ValueError:
        return day.replace(year=day.year - LOOKS_BACK_YEARS, day=28)


def _empty_days(held: list[Owner], since: date, as_at: date) -> int:
    """Days after the first holder on which nobody held it, from `since` up to the day."""
    if not held:
        return 0
    days, free_from = 0, held[0].starts_on
    for owner in held:
        if owner.starts_on > free_from:
            days += max(0, (owner.starts_on - max(free_from, since)).days)
        after = (owner.ends_on or date.max - timedelta(days=1)) + timedelta(days=1)
        free_from = max(free_from, after)
    # The day itself counts: nobody holds it on that day either.
    return days + max(0, (as_at + timedelta(days=1) - max(free_from, since)).days)
