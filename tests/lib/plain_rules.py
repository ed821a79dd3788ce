"""What the plain rules of every return share: numbered rows, flags, days, and a register.

A plain rule decides, slowly and obviously, what one rule of a catalogue flags of a small return.
Nothing here knows which return it is, nor anything of the product.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic, TypeVar

Row = dict[str, str | None]
Tables = dict[str, list[Row]]
Numbered = list[tuple[int, Row]]
Flags = set[tuple[str, int]]  # (table, row), the first row being 1
Small = TypeVar("Small")
Decide = Callable[[Small], Flags | None]  # None where the rule is skipped


@dataclass(frozen=True)
class Registered(Generic[Small]):
    """One version of one rule and the years in which it is in force."""

    code: str
    since: int
    until: int | None
    decide: Decide

    def is_in_force(self, year: int) -> bool:
        """Whether this version is in force in this collection year."""
        return self.since <= year and (self.until is None or year <= self.until)

    def overlaps(self, other: "Registered[Small]") -> bool:
        """Whether there is a year in which both are in force."""
        after = self.until is not None and self.until < other.since
        before = other.until is not None and other.until < self.since
        return not (after or before)


@dataclass
class Register(Generic[Small]):
    """The plain rules of one return, each of them registered by a decorator."""

    versions: list[Registered[Small]] = field(default_factory=list)

    def rule(
        self, code: str, *, since: int, until: int | None = None
    ) -> Callable[[Decide], Decide]:
        """Register a function as what this rule flags; it gives None where the rule is skipped."""

        def keep(decide: Decide) -> Decide:
            version: Registered[Small] = Registered(code, since, until, decide)
            for other in self.versions:
                if other.code == code and other.overlaps(version):
                    raise ValueError(f"{code} is registered twice for one year")
            self.versions.append(version)
            return decide

        return keep

    def rules_of(self, year: int) -> dict[str, Decide]:
        """Each rule in force in this collection year: its code, and the version in force."""
        return {each.code: each.decide for each in self.versions if each.is_in_force(year)}


def numbered(rows: list[Row]) -> Numbered:
    """Each row with its number in the file, the first being 1."""
    return list(enumerate(rows, start=1))


def plus_years(day: date, years: int) -> date:
    """The same day and month some years later; 29 February becomes 28 in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def plus_days(day: date, days: int) -> date:
    """The day so many days later."""
    return day + timedelta(days=days)


def before(one: date | None, other: date | None) -> bool:
    """Whether both are dates and the first is earlier."""
    return one is not None and other is not None and one < other


def same_day(one: date | None, other: date | None) -> bool:
    """Whether both are dates and equal."""
    return one is not None and other is not None and one == other


def no_later(one: date | None, other: date | None) -> bool:
    """Whether both are dates and the first is earlier or the same."""
    return before(one, other) or same_day(one, other)
