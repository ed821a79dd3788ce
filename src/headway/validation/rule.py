"""What a rule is: a condition on the rows of one table, with what to say and what to do.

A rule is a value in `returns/<return>/rules/<subject>.py`; nothing registers it. Its condition is
one line of SQL in the subset of `headway.engine.subset`, over the names that `naming.py` lists:
the table's own columns, its neighbours in order (`prev_DEC`), the child's row in another table
(`header_DOB`) and facts about the child (`first_decom`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "query"]


@dataclass(frozen=True, kw_only=True)
class Where:
    """One table that a rule flags: rows of `table` for which `flag_when` is true.

    `select` stands in for `flag_when` where a condition on one row cannot say it: a SELECT that
    gives the `row` of each row to flag.
    `points_at` names the cells to look at.
    """

    table: str
    flag_when: str = ""
    select: str = ""
    points_at: tuple[str, ...]

    def __post_init__(self) -> None:
        if bool(self.flag_when) == bool(self.select):
            raise ValueError(f"{self.table}: give flag_when or select, and not both.")

    @property
    def text(self) -> str:
        """The condition, or the SELECT."""
        return self.flag_when or self.select


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One check, in force from collection year `since` to `until` (None: still in force).

    `says` is what is wrong, in a sentence for a busy person; `why` is why it matters; `do` is how
    to mend it. An *error* is missing, impossible or contradicts another value; a *query* asks.
    `also` names further tables that the same fault flags. Tables that the condition reads are
    needed: the rule is skipped, and said to be skipped, where one is not loaded; `optional` names
    those it can run without, `needs` those that it needs without reading them. `one_fault_a_child`
    ties all flagged rows of a child together; rows of a rule with `also` always are. `departs`
    says where the rule differs from what the existing tool does, `example` shows it in a line.
    """

    code: str
    severity: Severity
    says: str
    why: str
    do: str
    table: str
    flag_when: str = ""
    select: str = ""
    points_at: tuple[str, ...]
    also: tuple[Where, ...] = ()
    needs: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    since: int
    until: int | None = None
    one_fault_a_child: bool = False
    departs: str = ""
    example: str = ""

    def wheres(self) -> Iterator[Where]:
        """Every table that the rule flags, its own first."""
        yield Where(
            table=self.table,
            flag_when=self.flag_when,
            select=self.select,
            points_at=self.points_at,
        )
        yield from self.also

    def in_force(self, year: int) -> bool:
        """Whether the rule is part of the rules of this collection year."""
        return self.since <= year and (self.until is None or year <= self.until)

    @property
    def ties_rows(self) -> bool:
        """Whether the child's flagged rows are one fault."""
        return self.one_fault_a_child or bool(self.also)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something known of a child from all its rows of one table, worked out once.

    `sql` is an aggregate over the rows of `of` (a table, or last year's as `episodes_last`).
    A child with no row there has no fact: its value is null. With `each` it is known of a row of
    that table, from the rows of `of` that stand inside it: of an episode, from its assessments.
    """

    name: str
    of: str
    sql: str
    says: str
    each: str = ""


@dataclass(frozen=True, kw_only=True)
class Derived:
    """A further column of a table, from its own columns and its neighbours in order.

    May hold a window over `child_key`. Derived columns do not read each other, nor facts.
    """

    name: str
    of: str
    sql: str
    says: str
