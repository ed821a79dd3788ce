"""The names that a rule's condition may use, and what must be loaded and worked out for them.

On the rows of a table T a condition may name
- T's columns (`DECOM`, `DECOM_raw`, `DECOM_day`, `SDQ_SCORE_number`), `row`, `child_key`;
- `prev_DEC`, `prev2_PLACE`, `next_RNE`: the same child's neighbours where T has an order, and
  `place_in_order` (1 = first) and `place_from_end` (1 = last);
- derived columns of T and facts of the child, which are values beside the rules;
- `header_DOB`, `header_last_SEX`: a column of the child's row in a table of one row a child, or,
  as `cin_details_CINreferralDate`, of the row that this one stands inside;
- `:start`, `:end` and their whole days `:start_day`, `:end_day` and working days `:start_workday`,
  `:end_workday`; `:year`, `:council`, and `:has_<table>` for whether a table is loaded.
"""

import re
from functools import cached_property, lru_cache

from headway.validation.reads import KEYWORDS, Reads, words
from headway.validation.rule import Derived, Fact, Where
from headway.validation.spec import ReturnSpec
from headway.validation.table import Kind

SOURCES = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_0-9]+)")
NEIGHBOUR = re.compile(r"(prev|prev2|next)_(.+)")
PLACES = ("place_in_order", "place_from_end")


@lru_cache(maxsize=8)
def names_of(spec: ReturnSpec) -> "Names":
    """The names of a return, put together once."""
    return Names(spec)


class Names:
    """The names of one return, and what each rests on."""

    def __init__(self, spec: ReturnSpec):
        self.spec = spec
        self.facts: dict[str, Fact] = {}
        for fact in spec.facts():
            if self.facts.setdefault(fact.name, fact) != fact:
                raise ValueError(f"Two facts of {spec.title} are called {fact.name}.")
        self.derived: dict[tuple[str, str], Derived] = {(d.of, d.name): d for d in spec.derived()}
        self.by_name = {table.name: table for table in spec.tables}
        self._columns: dict[str, frozenset[str]] = {}
        self._known: dict[str, dict[str, Reads]] = {}

    def columns(self, table: str) -> frozenset[str]:
        """Every column of the typed table (last year's has the same)."""
        name = table.removesuffix("_last")
        if name not in self._columns:
            made = {"row", "child_key", "CHILD"}
            for column in self.by_name[name].columns:
                made.add(column.name)
                if column.kind is Kind.DATE:
                    made |= {f"{column.name}_raw", f"{column.name}_day"}
                elif column.kind is Kind.NUMBER:
                    made.add(f"{column.name}_number")
            made |= set(self.spec.typed_extras.get(name, {}))
            self._columns[name] = frozenset(made)
        return self._columns[name]

    def given(self, table: str) -> frozenset[str]:
        """Columns that a file may lack and nothing may be known of: `header.UASC`."""
        name = table.removesuffix("_last")
        return frozenset(c.name for c in self.by_name[name].columns if c.given)

    def of_where(self, where: Where) -> Reads:
        """What one condition, or one SELECT, reads; names that nothing stands behind are `unknown`."""
        if where.select:
            return self.of_select(where.select) | Reads(tables=frozenset({where.table}))
        found = Reads(tables=frozenset({where.table}))
        for word in words(where.flag_when):
            found |= self.word(where.table, word)
        return found

    def of_select(self, select: str) -> Reads:
        """What a SELECT reads: its tables, and whatever its words could mean in any of them."""
        sources = frozenset(
            s for s in SOURCES.findall(select) if s.removesuffix("_last") in self.by_name
        )
        others = frozenset(
            s for s in SOURCES.findall(select) if s in ("providers", "known_postcodes")
        )
        found = Reads(tables=sources | others)
        for word in words(select):
            for table in sources:
                if not (reads := self.word(table, word)).unknown:
                    found |= reads
        return found

    @cached_property
    def joined(self) -> dict[str, tuple[str, str]]:
        """`header_DOB` and its like: the table of which a row has but one, and its column."""
        made = {}
        for table in self.spec.tables:
            last = (f"{table.name}_last",) if table.one_a_child else ()
            for name in (table.name, *last) if table.ids or table.one_a_child else ():
                for column in self.columns(name):
                    made[f"{name}_{column}"] = (name, column)
        return made

    def _stands_in(self, table: str, fact: Fact) -> bool:
        """Whether the rows of a table say of whom or what the fact is known."""
        return set(self.spec.fact_by(fact)) <= self.columns(table)

    def word(self, table: str, word: str) -> Reads:
        """What one name means on the rows of `table`."""
        known = self._known.setdefault(table, {})
        if word not in known:
            known[word] = self._meaning(table, word)
        return known[word]

    def _meaning(self, table: str, word: str) -> Reads:
        name = table.removesuffix("_last")
        if word in self.columns(name):
            # A number read beside its text rests on the same column: PL_DISTANCE_number.
            column = word.removesuffix("_number")
            needs = {f"{table}.{column}"} if column in self.given(name) else set()
            return Reads(tables=frozenset(needs), columns=frozenset({(table, word)}))
        if word in KEYWORDS or word.startswith(":"):
            return Reads(tables=frozenset({"council"}) if word == ":council" else frozenset())
        if (name, word) in self.derived:
            found = Reads(derived=frozenset({(table, word)}))
            for inner in words(self.derived[name, word].sql):
                found |= self.word(table, inner)
            return found
        if name in self.spec.order:
            inside = NEIGHBOUR.fullmatch(word)
            if word in PLACES or (inside and inside[2] in self.columns(name)):
                read = {(table, inside[2])} if inside else set()
                return Reads(windows=frozenset({(table, word)}), columns=frozenset(read))
        if (fact := self.facts.get(word)) and self._stands_in(table, fact):
            found = Reads(tables=frozenset({fact.of}), facts=frozenset({word}))
            for inner in words(fact.sql):
                found |= self.word(fact.of, inner)
            return found
        other, column = self.joined.get(word, ("", ""))
        if other and self.spec.found_by(table, other):
            there = self.word(other, column)
            return Reads(
                tables=there.tables | {other},
                joins=frozenset({(other, column)}),
                columns=there.columns,
            )
        return Reads(unknown=frozenset({word}))
