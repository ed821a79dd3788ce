"""Planting errors: which faults, in which children's rows, and the key to them.

A fault (`faults.py`) changes rows of one child so that exactly the rules it names flag the rows it
names. No child has two. Errors are planted in the last return alone: in an earlier one they would
make next year's comparison fail as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.filing import Return, Row

ByChild = dict[str, dict[str, list[Row]]]
PLACE = {name: {c: i for i, c in enumerate(t.names())} for name, t in BY_NAME.items()}


@dataclass
class Case:
    """One child's rows in the year and in the year before, to be looked at and changed.

    `changes` keeps what was changed: table, row, column, what stood there, what stands there now.
    """

    year: int
    random: Random
    rows: dict[str, list[Row]]
    last: dict[str, list[Row]]
    added: list[tuple[str, Row]] = field(default_factory=list)
    removed: list[tuple[str, Row]] = field(default_factory=list)
    changes: list[tuple[str, Row, str, str, str]] = field(default_factory=list)

    def get(self, table: str, row: Row, column: str) -> str:
        """A cell."""
        return row[PLACE[table][column]]

    def put(self, table: str, row: Row, column: str, now: str) -> None:
        """Change a cell and note it."""
        place = PLACE[table][column]
        self.changes.append((table, row, column, row[place], now))
        row[place] = now

    def repeat(self, table: str, row: Row) -> Row:
        """Add a row again at the end of its table and note it."""
        again = list(row)
        self.added.append((table, again))
        self.changes.append((table, again, "CHILD", "", again[0]))
        return again

    def drop(self, table: str, row: Row) -> None:
        """Take a row away and note it."""
        self.removed.append((table, row))
        self.changes.append((table, row, "CHILD", row[0], ""))

    def is_new(self) -> bool:
        """Whether last year's return did not have the child, so that nothing is compared."""
        return not self.last


# What a fault flags: rule, table and the row (of the child) that the rule points at.
Flagged = tuple[str, str, Row]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One way to spoil a return.

    `rule` and `table` name it; `kind` is missing, impossible, contradictory, order, history or
    code. `plant` changes a case and gives every flag that must follow; None where the case does
    not suit, and then nothing may have been changed. `since` and `until` bound the years.
    """

    rule: str
    table: str
    kind: str
    plant: Callable[[Case], list[Flagged] | None]
    since: int = 2023
    until: int = 2027
    note: str = ""


@dataclass
class Planted:
    """A fault as it was planted in one child's rows."""

    fault: Fault
    child: str
    year: int
    flagged: list[Flagged]
    changes: list[tuple[str, Row, str, str, str]]

    def entries(self, returns: dict[int, Return]) -> list[dict[str, object]]:
        """One entry of the key for each flag: rule, table, row, child, and what was changed."""
        tables = returns[self.year].tables
        where, _, column, was, now = self.changes[0]
        return [
            {
                "rule": rule,
                "table": table,
                "row": _number(tables[table], row),
                "child": self.child,
                "changed": where,
                "column": column,
                "was": was,
                "now": now,
                "kind": self.fault.kind,
                "year": self.year,
            }
            for rule, table, row in self.flagged
        ]


def _number(rows: list[Row], wanted: Row) -> int:
    return next(n for n, row in enumerate(rows, 1) if row is wanted)


def plant(
    returns: dict[int, Return], share: float, random: Random, faults: Sequence[Fault]
) -> list[Planted]:
    """Spoil the last return: `share` of its children get one fault each, every fault in turn."""
    year = max(returns)
    made, last = returns[year], returns.get(year - 1)
    field_of = Field(year, random, _by_child(made), _by_child(last) if last else {})
    usable = [f for f in faults if f.since <= year <= f.until and f.table in made.tables]
    wanted = round(share * len(field_of.children))
    planted: list[Planted] = []
    while wanted > len(planted) and usable:
        fault = usable.pop(0)
        if done := field_of.plant(fault):
            _apply(made, done[1])
            planted.append(done[0])
            usable.append(fault)  # to the end: every other fault has its turn first
    return planted


class Field:
    """The children of a year, each of whom takes one fault at most."""

    def __init__(self, year: int, random: Random, cases: ByChild, before: ByChild):
        self._year, self._random, self._cases, self._before = year, random, cases, before
        self.children = list(cases)
        random.shuffle(self.children)
        self._taken: set[str] = set()
        self._looked: dict[Fault, int] = {}

    def plant(self, fault: Fault) -> tuple[Planted, Case] | None:
        """Plant a fault in the next child that suits it; None where none is left."""
        for place in range(self._looked.get(fault, 0), len(self.children)):
            child = self.children[place]
            rows = self._cases[child]
            if child in self._taken or fault.table not in rows:
                continue
            case = Case(self._year, self._random, rows, self._before.get(child, {}))
            if flagged := fault.plant(case):
                self._taken.add(child)
                self._looked[fault] = place + 1
                return Planted(fault, child, self._year, flagged, case.changes), case
        self._looked[fault] = len(self.children)
        return None


def _by_child(one: Return) -> ByChild:
    found: ByChild = {}
    for name, rows in one.tables.items():
        for row in rows:
            found.setdefault(row[0], {}).setdefault(name, []).append(row)
    return found


def _apply(made: Return, case: Case) -> None:
    for table, row in case.added:
        made.tables[table].append(row)
    for table, row in case.removed:
        rows = made.tables[table]
        del rows[next(i for i, r in enumerate(rows) if r is row)]
