"""What a table of a return is: its columns, their kinds, and how often a child may stand in it.

A return lists its tables as values of this kind; the readers, the engine, the drawings of the
tests and the written-out files all take the columns from there.
"""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a cell holds. Every cell is kept as text; a DATE is read beside it.

    WRITTEN is a text of which every sign counts, spaces too. MONEY is pounds and pence, never a number
    that a machine rounds. COUNTED is a whole number that no file
    holds: the reader gives it, by the order of the file, to tell what a row stands inside.
    """

    TEXT = "text"
    WRITTEN = "written"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    FLAG = "flag"
    COUNTED = "counted"


@dataclass(frozen=True, kw_only=True)
class Forms:
    """How a return writes its cells: the form of a real date, and whether small letters in a code
    are another code."""

    date: str
    date_parts: str
    capitals_matter: bool = False


# One or two digits of day and month, four of the year, and nothing else.
DAY_FIRST = Forms(date=r"\d{1,2}/\d{1,2}/\d{4}", date_parts="%d/%m/%Y")
# Dates as XML has them, 2026-03-31; codes as they are written.
YEAR_FIRST = Forms(date=r"\d{4}-\d{2}-\d{2}", date_parts="%Y-%m-%d", capitals_matter=True)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: `name` as the return spells it; `given` where a file may carry it or headway
    works it out (`PL_LA`), so that its absence is no fault."""

    name: str
    kind: Kind = Kind.TEXT
    given: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table of a return.

    `name` is headway's (`placed_for_adoption`), `title` is for people, `key` names the columns
    that tell one row from another when rows are compared between runs, `since` is the first
    collection year that has the table. `ids` are the COUNTED columns that only one row of it has
    alike, and that the rows inside that row carry too.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    since: int = 0
    one_a_child: bool = False
    ids: tuple[str, ...] = ()

    def names(self, *, given: bool = False) -> tuple[str, ...]:
        """The columns' names in the return's own order; with `given`, derived ones too."""
        return tuple(c.name for c in self.columns if given or not c.given)

    def dates(self) -> tuple[str, ...]:
        """The names of the columns that hold dates."""
        return self.of_kind(Kind.DATE)

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """The names of the columns that hold this kind of cell."""
        return tuple(c.name for c in self.columns if c.kind is kind)
