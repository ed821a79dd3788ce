"""A return as the checks see it: its tables, its rules, and what is worked out before them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from headway.validation.loaded import Loaded
from headway.validation.rule import Derived, Fact, Rule
from headway.validation.table import DAY_FIRST, YEAR_FIRST, Forms, Table
from headway.vocabulary.years import as_at, starts_on

if TYPE_CHECKING:
    from headway.engine.duck import Duck
    from headway.validation.headline import Headline
    from headway.validation.reads import Reads


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a check was asked: the collection year and its window, the council, the providers.

    `council` is the ONS code that the rules compare with, "" where the user named none;
    `providers` is an Arrow table, None where there is no list; `year_ends` the kind of year.
    """

    year: int
    start: date
    end: date
    council: str = ""
    providers: object | None = None
    year_ends: str = "collection"

    @property
    def is_whole_year(self) -> bool:
        """Whether the window is the whole year, as 1 April to 31 March of a collection year."""
        whole = starts_on(self.year, self.year_ends), as_at(self.year, self.year_ends)
        return (self.start, self.end) == whole


@dataclass(frozen=True, kw_only=True, eq=False)
class ReturnSpec:
    """One statutory return: what `validation` must be told to check it.

    `order` says by which columns the rows of a child follow one another in a table; `typed_extras`
    are further typed columns made while reading (name to DuckDB SQL over the typed columns), where
    a rule would need a cast; `always_typed` are the columns that `complete` reads, and of tables
    that it reads. `available` names what can be worked out from what was read (a council's own
    column, `header.UASC`); `complete` works it out once those tables are typed, and gives the
    engine's name of each table that it completed. `rules`, `facts` and `derived` are called late, so that a
    command that checks nothing imports none of them. `acknowledgements` gives the sentences that
    the owners of reference data ask for, where it was used. `headlines` are the figures whose
    movement the errors are weighed by.

    `forms` says how its cells are written. `child` is the column that names a child to people;
    `child_number`, where the reader counts children, the COUNTED column by which the rows of one
    child of this year belong together, whatever the file calls it. `noted` sets beside each file
    what in it is at odds with what was asked. `aliases` are other names that a user may give it;
    `year_ends` is the kind of year that it is filed for; `is_of_children` says whether `child` is an
    identifier, that no snapshot may hold.
    """

    name: str
    title: str
    tables: tuple[Table, ...]
    order: dict[str, tuple[str, ...]]
    typed_extras: dict[str, dict[str, str]]
    always_typed: dict[str, tuple[str, ...]]
    read: Callable[..., Loaded]
    available: Callable[[Loaded, Asked], frozenset[str]]
    complete: Callable[["Duck", Loaded, Asked, "Reads"], dict[str, str]]
    rules: Callable[[], tuple[Rule, ...]]
    facts: Callable[[], tuple[Fact, ...]]
    derived: Callable[[], tuple[Derived, ...]]
    acknowledgements: Callable[["Reads"], tuple[str, ...]]
    headlines: Callable[[], tuple["Headline", ...]]
    forms: Forms = DAY_FIRST
    child: str = "CHILD"
    child_number: str = ""
    noted: Callable[[Loaded, Asked], Loaded] = lambda loaded, _: loaded
    aliases: tuple[str, ...] = ()
    year_ends: str = "collection"
    is_of_children: bool = True

    def table(self, name: str) -> Table:
        """The table of this name; `episodes_last` gives `episodes`."""
        wanted = name.removesuffix("_last")
        return next(t for t in self.tables if t.name == wanted)

    def found_by(self, table: str, other: str) -> tuple[str, ...]:
        """The columns by which a row of `table` finds its one row of `other`; none if it has none.

        Children of two years know each other by name alone.
        """
        to = self.table(other)
        if to.ids and table.endswith("_last") == other.endswith("_last"):
            return to.ids if set(to.ids) <= set(self.table(table).names()) else ()
        return ("CHILD",) if to.one_a_child else ()

    def fact_by(self, fact: Fact) -> tuple[str, ...]:
        """The columns that say of whom or what a fact is known."""
        if fact.each:
            return self.table(fact.each).ids
        last = fact.of.endswith("_last")
        return (self.child_number,) if self.child_number and not last else ("CHILD",)


def unchecked(
    *,
    name: str,
    title: str,
    tables: tuple[Table, ...],
    read: Callable[..., Loaded],
    child: str,
) -> ReturnSpec:
    """A return that a store joins and that has no rules to be checked by."""
    return ReturnSpec(
        name=name,
        title=title,
        tables=tables,
        read=read,
        child=child,
        forms=YEAR_FIRST,
        order={},
        typed_extras={},
        always_typed={},
        available=lambda *_: frozenset(),
        complete=lambda *_: {},
        rules=_none,
        facts=_none,
        derived=_none,
        acknowledgements=_none,
        headlines=_none,
    )


def _none(*_: Any) -> tuple[()]:
    """No rules, facts or headlines."""
    return ()
