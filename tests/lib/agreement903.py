"""How headway's rules and the other checker's compare on small random returns."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from headway.engine.duck import Duck
from headway.validation.rule import Rule
from tests.lib.catalogue903 import catalogue
from tests.lib.compared903 import decided, draws
from tests.lib.peer903 import Peer
from tests.lib.small903 import Flags, Small, Tables

# The newest years of which the other checker has rules.
NEWEST = (2026, 2027)


@dataclass(frozen=True)
class Difference:
    """One return on which the two differ: None where headway skips the rule."""

    number: int
    ours: Flags | None
    theirs: Flags | str

    def kind(self) -> str:
        """In what way: for counting."""
        if isinstance(self.theirs, str):
            said = self.theirs.partition(":")[0]
            return "the other crashed" if said == "crashed" else f"the other: {said}"
        if self.ours is None:
            return "headway skipped"
        if self.ours > self.theirs:
            return "headway flags more"
        return "headway flags fewer" if self.ours < self.theirs else "other rows"

    def says(self) -> str:
        """Both answers, to look into."""
        return f"headway flags {_told(self.ours)}, the other {_told(self.theirs)}"


def _told(answer: Flags | str | None) -> str:
    if answer is None or isinstance(answer, str):
        return answer or "skipped"
    return ", ".join(f"{table} {row}" for table, row in sorted(answer)) or "nothing"


@dataclass
class Compared:
    """One version of a rule on all its returns.

    `nobodys` counts the returns on which only rows without a child are seen otherwise: to headway
    they belong to nobody, to the other checker they are all one child's.
    """

    rule: Rule
    year: int
    same: int = 0
    nobodys: int = 0
    kinds: Counter = field(default_factory=Counter)
    first: Difference | None = None

    @property
    def differ(self) -> int:
        """On how many returns the two differ."""
        return sum(self.kinds.values())


def compared(duck: Duck, other: Peer, rule: Rule, year: int, count: int) -> Compared:
    """The two beside each other on `count` returns, the same each time."""
    found = Compared(rule, year)
    needs = tuple(catalogue()[rule.code].needs)
    for number, small in enumerate(draws(rule.code, needs, year, count)):
        difference = _difference(duck, other, rule, number, small)
        if difference is None:
            found.same += 1
        elif _has_nobodys(small) and not _difference(duck, other, rule, 0, without_nobodys(small)):
            found.nobodys += 1
        else:
            found.kinds[difference.kind()] += 1
            found.first = found.first or difference
    return found


def _difference(
    duck: Duck, other: Peer, rule: Rule, number: int, small: Small
) -> Difference | None:
    ours, theirs = decided(duck, rule, small), other.asked(small, rule.code)
    if ours == theirs or (ours is None and theirs == "skipped"):
        return None
    return Difference(number, ours, theirs)


def _has_nobodys(small: Small) -> bool:
    every = (*small.tables.values(), *small.last.values())
    return any(row["CHILD"] is None for rows in every for row in rows)


def without_nobodys(small: Small) -> Small:
    """The same return without the rows that name no child."""

    def kept(tables: Tables) -> Tables:
        return {
            name: [row for row in rows if row["CHILD"] is not None] for name, rows in tables.items()
        }

    return replace(small, tables=kept(small.tables), last=kept(small.last))


def newest(rules: Iterable[Rule]) -> list[tuple[Rule, int]]:
    """Each rule in force in either of the newest years, in the first of them that it is."""
    return [(rule, year) for rule, year in versions(rules) if year in NEWEST]


def versions(rules: Iterable[Rule]) -> list[tuple[Rule, int]]:
    """Every version of every rule, in one of the newest years or in the last of its own."""
    found = []
    for rule in rules:
        years = [year for year in NEWEST if rule.in_force(year)]
        found.append((rule, years[0] if years else rule.until or NEWEST[-1]))
    return sorted(found, key=lambda each: (_number(each[0].code), each[0].code, each[1]))


def _number(code: str) -> int:
    digits = "".join(letter for letter in code if letter.isdigit())
    return int(digits) if code[0].isdigit() else 10_000
