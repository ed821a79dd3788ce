"""Planting errors in the census: which faults, in which children's rows, and the key to them.

As in the looked-after return, a fault changes rows of one child so that exactly the rules that it
names flag the rows that it names; no child has two, and only the last year's return is spoilt.
Children pass by one at a time, as they are written, so the fault that was planted least goes first.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.showing import Year

# What a fault flags: rule and the row that the rule points at.
Flagged = tuple[str, Part]
# How many children the census has for each looked after: a guess, for how many errors there will be.
CENSUS_FOR_EACH = 8


class Case:
    """One child's rows, to be looked at and changed; `changes` keeps what was changed.

    `neighbour` is another child, already written, of whom an identifier may be borrowed.
    """

    def __init__(self, year: Year, child: Part, neighbour: Part | None = None):
        self.year, self.child, self.neighbour = year, child, neighbour
        self.changes: list[tuple[Part, str, str, str]] = []
        self._around = {id(child): child}
        self._all = list(self._placed(child))

    def _placed(self, around: Part) -> list[Part]:
        found = []
        for part in around.inside:
            self._around[id(part)] = around
            found += [part, *self._placed(part)]
        return found

    def all(self, table: str) -> list[Part]:
        """The child's rows of a table; the child itself of the first."""
        if table == "child_identifiers":
            return [self.child]
        return [part for part in self._all if part.table == table]

    def around(self, part: Part) -> Part:
        """The row that a row stands in."""
        return self._around[id(part)]

    def put(self, part: Part, column: str, now: str) -> None:
        """Change a cell and note it; nothing takes the cell away."""
        self.changes.append((part, column, part.cells.get(column, ""), now))
        if now:
            part.cells[column] = now
        else:
            part.cells.pop(column, None)

    def repeat(self, part: Part) -> Part:
        """Put a row there a second time, without what stands inside it, and note it."""
        again = Part(part.table, dict(part.cells))
        around = self.around(part)
        around.inside.insert(next(i for i, p in enumerate(around.inside) if p is part) + 1, again)
        self.changes.append((again, next(iter(again.cells)), "", next(iter(again.cells.values()))))
        return again

    def drop(self, part: Part) -> None:
        """Take a row away and note it."""
        around = self.around(part)
        around.inside = [one for one in around.inside if one is not part]
        self.changes.append((part, next(iter(part.cells)), next(iter(part.cells.values())), ""))


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One way to spoil a census.

    `rule` and `table` name it; `kind` is missing, impossible, contradictory, order or code. `plant`
    changes a case and gives every flag that must follow; None where the case does not suit, and
    then nothing may have been changed. `since` and `until` bound the years.
    """

    rule: str
    table: str
    kind: str
    plant: Callable[[Case], list[Flagged] | None]
    since: int = 2023
    until: int = 2027


@dataclass
class Planted:
    """A fault as it was planted in one child's rows."""

    fault: Fault
    child: str
    year: int
    flagged: list[Flagged]
    changes: list[tuple[Part, str, str, str]]

    def entries(self) -> list[dict[str, object]]:
        """One entry of the key for each flag, once the child is written: rule, table, row, child."""
        where, column, was, now = self.changes[0]
        return [
            {
                "rule": rule,
                "table": part.table,
                "row": part.row,
                "child": self.child,
                "changed": where.table,
                "column": column,
                "was": was,
                "now": now,
                "kind": self.fault.kind,
                "year": self.year,
            }
            for rule, part in self.flagged
        ]


@dataclass
class Planter:
    """Spoils `share` of a year's children, one fault each, as they pass by."""

    year: Year
    share: float
    looked_after: int
    random: Random
    faults: Sequence[Fault]
    planted: list[Planted] = field(default_factory=list)

    def __post_init__(self) -> None:
        usable = [f for f in self.faults if f.since <= self.year.year <= f.until]
        self._fresh = usable
        self._again: deque[Fault] = deque()
        self._seen = 0
        self._neighbour: Part | None = None

    def pass_by(self, child: Part) -> None:
        """Spoil a child's rows, or leave them as they are."""
        self._seen += 1
        planted = len(self.planted)
        first_turns = planted < self.share * self.looked_after * CENSUS_FOR_EACH
        case = Case(self.year, child, self._neighbour)
        done = False
        if first_turns and self._fresh and self.random.random() < max(0.2, self.share):
            done = self._try(case, self._fresh)
        if not done and planted < self.share * self._seen:
            done = self._try(case, self._again)
        self._neighbour = None if done else child

    def _try(self, case: Case, faults: "list[Fault] | deque[Fault]") -> bool:
        """Plant the first fault that suits; it then waits until all others had their turn."""
        quiet, name = is_quiet(case), case.child.cells["LAchildID"]
        for fault in faults:
            if not quiet and fault.table != "pre_proceedings":
                continue
            if flagged := fault.plant(case):
                self.planted.append(Planted(fault, name, self.year.year, flagged, case.changes))
                faults.remove(fault)
                self._again.append(fault)
                return True
        return False


def is_quiet(case: Case) -> bool:
    """Whether no rule asks about the child as it is: nothing is unfinished or waits for a conference."""
    open_work = any("AssessmentAuthorisationDate" not in a.cells for a in case.all("assessments"))
    waits = any(
        q.cells["ICPCnotRequired"] == "0" and "DateOfInitialCPC" not in q.cells
        for q in case.all("section47")
    )
    return not (open_work or waits or case.all("pre_proceedings"))
