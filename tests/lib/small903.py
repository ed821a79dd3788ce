"""A small looked-after return as plain Python holds it, and the register of its plain rules.

The plain rules (tests/lib/plain903) decide, slowly and obviously, what every rule of the
catalogue flags. They read nothing but a `Small`, and know nothing of the product. What many of
them share is here: dates, ages, who was looked after all year, who is an unaccompanied
asylum-seeking child. `random_small` invents returns for one rule at a time: see random903.
"""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from tests.lib.plain_rules import Flags, Register, Row, Tables, numbered
from tests.lib.plain_rules import plus_days as plus_days
from tests.lib.plain_rules import plus_years as plus_years
from tests.lib.random903 import Draw


@dataclass
class Small:
    """One council's return of one collection year, last year's beside it.

    Values are text already trimmed and upper-cased, or None where blank; dates stay text. A
    table that is not loaded is absent. Header rows have the key UASC only where there is a
    status; PL_LA, PL_LOCATION and PL_DISTANCE of an episode are given.
    """

    year: int  # in which the collection year ends
    council: str
    file_format: str  # csv or xml
    tables: Tables
    last: Tables
    providers: list[dict] | None
    known_postcodes: frozenset[str]

    @property
    def start(self) -> date:
        """The first day of the collection year."""
        return date(self.year - 1, 4, 1)

    @property
    def end(self) -> date:
        """The last day of the collection year."""
        return date(self.year, 3, 31)


Rule = Callable[[Small], Flags | None]
REGISTER: Register[Small] = Register()
rule = REGISTER.rule
rules_of = REGISTER.rules_of


def valid_date(text: str | None) -> date | None:
    """The day that this text names: day/month/year, one-digit day and month allowed."""
    found = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text or "")
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_child(rows: list[Row], child: str | None) -> list[tuple[int, Row]]:
    """This child's rows with their numbers, in file order; a blank CHILD is nobody's."""
    return [(n, row) for n, row in numbered(rows) if child is not None and row["CHILD"] == child]


def children_of(rows: list[Row]) -> list[str]:
    """Every child named in these rows, once, in file order."""
    return list(dict.fromkeys(row["CHILD"] for row in rows if row["CHILD"] is not None))


def in_order(rows: list[tuple[int, Row]], column: str) -> list[tuple[int, Row]]:
    """Rows by a date, those with no valid date last, ties in file order."""
    return sorted(rows, key=lambda pair: valid_date(pair[1][column]) or date.max)


def continuously_looked_after(s: Small) -> set[str]:
    """The children looked after all year (definition D5), from this year's episodes."""
    found = set()
    rows = s.tables.get("episodes", [])
    for child in children_of(rows):
        episodes = [row for _, row in of_child(rows, child)]
        is_in_year = any(_in_year(s, row) for row in episodes)
        if is_in_year and not any(_breaks_the_year(s, row) for row in episodes):
            found.add(child)
    return found


def _in_year(s: Small, episode: Row) -> bool:
    started, ended = valid_date(episode["DECOM"]), valid_date(episode["DEC"])
    return started is not None and started <= s.end and (ended is None or ended >= s.start)


def _breaks_the_year(s: Small, episode: Row) -> bool:
    started, ended = valid_date(episode["DECOM"]), valid_date(episode["DEC"])
    if episode["RNE"] == "S" and started is not None and s.start < started <= s.end:
        return True
    if episode["REC"] != "X1" and ended is not None and s.start <= ended < s.end:
        return True
    return episode["LS"] in ("V3", "V4") and _in_year(s, episode)


def is_one(status: str | None) -> bool:
    """Whether an asylum-seeking status (definition D6) is 1; what is no number is not."""
    return status == "1"


def has_status(tables: Tables) -> bool:
    """Whether this year's header holds an asylum-seeking status at all (definition D6)."""
    return any("UASC" in row for row in tables.get("header", []))


def asylum_seeking(tables: Tables) -> set[str] | None:
    """One year's known asylum-seeking children (D7): None where that year has no source.

    The header's status counts where the header is loaded; otherwise the UASC table's children
    with any value besides CHILD.
    """
    found = set()
    if "header" in tables:
        if not has_status(tables):
            return None
        for row in tables["header"]:
            if row["CHILD"] is not None and is_one(row.get("UASC")):
                found.add(row["CHILD"])
        return found
    if "uasc" not in tables:
        return None
    for row in tables["uasc"]:
        others = [value for column, value in row.items() if column != "CHILD"]
        if row["CHILD"] is not None and any(value is not None for value in others):
            found.add(row["CHILD"])
    return found


def known_asylum_seeking(s: Small) -> set[str] | None:
    """This year's and last year's asylum-seeking children (D7): None with no source in either."""
    years = [asylum_seeking(s.tables), asylum_seeking(s.last)]
    if years == [None, None]:
        return None
    return set().union(*(each for each in years if each is not None))


def random_small(rng: random.Random, code: str, needs: Iterable[str], year: int) -> Small:
    """A small random return on which the rule of this code is likely to say something.

    `needs` are the tables that the rule reads: names of Small.tables, last year's as
    `episodes_last`, and `providers`.
    """
    draw = Draw(rng, code, needs, year)
    tables, last = draw.both_years()
    return Small(
        year=year,
        council=draw.council,
        file_format=draw.file_format,
        tables=tables,
        last=last,
        providers=draw.providers(),
        known_postcodes=frozenset({"NE11AA", "NE22BB", "M11AE", "EH11YZ", "CF101AA"}),
    )
