"""A small children in need return as plain Python holds it, and the register of its plain rules.

The plain rules (tests/lib/plaincin) decide, slowly and obviously, what every rule of the
catalogue flags. They read nothing but a `SmallCin`, and know nothing of the product.
`random_small` invents returns for one rule at a time: see randomcin.
"""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from tests.lib.plain_rules import Flags, Register, Tables, plus_days, plus_years
from tests.lib.poolscin import HEADER
from tests.lib.randomcin import Draw

# What a rule of the whole return flags: no row of any table.
WHOLE_RETURN = ("", 0)


@dataclass(frozen=True)
class Census:
    """The year of a census, both ends included."""

    start: date
    end: date

    def holds(self, day: date | None) -> bool:
        """Whether this is a day of the census year."""
        return day is not None and self.start <= day <= self.end

    def lacks(self, day: date | None) -> bool:
        """Whether this is a day, but one outside the census year."""
        return day is not None and not self.holds(day)


@dataclass
class SmallCin:
    """One council's return of one census year.

    Every table that a rule reads is there, if empty; the header has one row. Values are text, or
    None where blank. UPN, FormerUPN and LAchildID stand as written, all else is trimmed; capitals
    are as written everywhere, and dates stay text. Every row but the header's has the number of
    its Child element.
    """

    year: int  # in which the census year ends: it says which version of a rule is in force
    council: str
    tables: Tables

    @property
    def census(self) -> Census | None:
        """The year up to the header's reference date; None where that is no date."""
        rows = self.tables[HEADER]
        end = valid_date(rows[0]["ReferenceDate"]) if rows else None
        return Census(plus_days(plus_years(end, -1), 1), end) if end else None


Rule = Callable[[SmallCin], Flags | None]
REGISTER: Register[SmallCin] = Register()
rule = REGISTER.rule
rules_of = REGISTER.rules_of


def valid_date(text: str | None) -> date | None:
    """The day that this text names: year-month-day in four, two and two digits."""
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", (text or "").strip())
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def random_small(rng: random.Random, code: str, needs: Iterable[str], year: int) -> SmallCin:
    """A small random return on which the rule of this code is likely to say something.

    `needs` are the tables that the rule reads, by their names in SmallCin.tables.
    """
    draw = Draw(rng, code, needs, year)
    return SmallCin(year=year, council=draw.council, tables=draw.tables())
