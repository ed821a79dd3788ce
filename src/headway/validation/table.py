"""What a table of a return is: its columns, their kinds, and how often a child may stand in it.

A return lists its tables as values of this kind; the readers, the engine, the drawings of the
tests and the written-out files all take the columns from there.
"""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a cell holds. Every cell is kept as text; a DATE is read beside it."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    FLAG = "flag"


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
    collection year that has the table.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    since: int = 0
    one_a_child: bool = False

    def names(self, *, given: bool = False) -> tuple[str, ...]:
        """The columns' names in the return's own order; with `given`, derived ones too."""
        return tuple(c.name for c in self.columns if given or not c.given)

    def dates(self) -> tuple[str, ...]:
        """The names of the columns that hold dates."""
        return tuple(c.name for c in self.columns if c.kind is Kind.DATE)
