"""How headway's rules of the children in need census and the other checker's compare."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from headway.engine.duck import Duck
from headway.validation.rule import Rule
from tests.lib.cataloguecin import catalogue
from tests.lib.comparedcin import Cells, pointed_at
from tests.lib.peercin import Peer
from tests.lib.plain_rules import Row
from tests.lib.poolscin import CHILD, CHILDREN, DATES, HEADER
from tests.lib.smallcin import SmallCin, random_small, valid_date

UNKNOWN = "unknown"
NOT_THERE = "the other has no such rule"
# The newest year of which the other checker has rules.
NEWEST = 2027


@dataclass(frozen=True)
class Difference:
    """One return on which the two differ."""

    number: int
    ours: Cells
    theirs: Cells | str

    def kind(self) -> str:
        """In what way: for counting."""
        if isinstance(self.theirs, str):
            return f"the other {self.theirs.partition(':')[0]}"
        if _rows(self.ours) == _rows(self.theirs):
            return "other cells of the same rows"
        if self.ours > self.theirs:
            shown = {(column, row) for _, column, row in self.theirs}
            lost = {(column, row) for _, column, row in self.ours - self.theirs}
            # Its report takes two cells of the same child, column and number for one.
            return "its report loses a cell" if lost <= shown else "headway flags more"
        return "headway flags fewer" if self.ours < self.theirs else "other rows"

    def says(self) -> str:
        """Both answers, to look into."""
        return f"headway flags {_told(self.ours)}, the other {_told(self.theirs)}"


def _rows(cells: Cells) -> set[tuple[str, int]]:
    return {(table, row) for table, _, row in cells}


def _told(answer: Cells | str) -> str:
    if isinstance(answer, str):
        return answer
    return ", ".join(f"{table} {row} {name}" for table, name, row in sorted(answer)) or "nothing"


@dataclass
class Compared:
    """One version of a rule on all its returns.

    `apart` counts, by each of `MENDS`, the returns on which the two differ for its reason alone:
    where it is mended they agree.
    """

    rule: Rule
    year: int
    same: int = 0
    flagged: int = 0
    apart: Counter = field(default_factory=Counter)
    kinds: Counter = field(default_factory=Counter)
    first: Difference | None = None

    @property
    def differ(self) -> int:
        """On how many returns the two differ."""
        return sum(self.kinds.values())


def compared(duck: Duck, other: Peer, rule: Rule, year: int, count: int) -> Compared:
    """The two beside each other on `count` returns, the same each time."""
    found = Compared(rule, year)
    for number, small in enumerate(_returns(rule.code, year, count)):
        ours, theirs = _answers(duck, other, rule, small)
        if theirs == UNKNOWN:
            found.kinds[NOT_THERE] = count
            break
        if ours == theirs:
            found.same += 1
            found.flagged += bool(ours)
        elif why := _mended(duck, other, rule, small):
            found.apart[why] += 1
        else:
            difference = Difference(number, ours, theirs)
            found.kinds[difference.kind()] += 1
            found.first = found.first or difference
    return found


def _returns(code: str, year: int, count: int) -> Iterator[SmallCin]:
    """Random returns of the year that is asked.

    The other checker takes the year from the header alone. Returns whose header says another are
    left out, but for rule 100, which says so; and those without a child, which headway refuses.
    """
    rng = random.Random(f"beside the peer/{code}/{year}")
    while count:
        small = random_small(rng, code, catalogue()[code].applies, year)
        (header,) = small.tables[HEADER]
        is_of_year = header["ReferenceDate"] == f"{year}-03-31"
        if small.tables[CHILDREN] and (is_of_year or code == "100"):
            yield small
            count -= 1


def _answers(duck: Duck, other: Peer, rule: Rule, small: SmallCin) -> tuple[Cells, Cells | str]:
    other.ask(small, rule.code)
    ours = pointed_at(duck, rule, small)
    if ours is None:
        raise ValueError(f"{rule.code}: headway skips it, though every table is there.")
    # The other checker's report names no cell of the header.
    return {(t, "" if t == HEADER else column, row) for t, column, row in ours}, other.answered(
        small
    )


def _mended(duck: Duck, other: Peer, rule: Rule, small: SmallCin) -> str | None:
    """The mend after which the two agree, if there is one."""
    for why, mend in MENDS.items():
        mended = mend(small)
        if mended == small:
            continue
        ours, theirs = _answers(duck, other, rule, mended)
        if ours == theirs:
            return why
    return None


def _named(small: SmallCin) -> SmallCin:
    """The same return, each child with an identifier of its own."""

    def named(row: Row) -> Row:
        return row | {"LAchildID": f"SYN{int(row[CHILD]):03}"} if CHILD in row else row

    names = [row["LAchildID"] for row in small.tables[CHILDREN]]
    if None not in names and len(set(names)) == len(names):
        return small
    return _changed(small, named)


def _dated(small: SmallCin) -> SmallCin:
    """The same return, blank where a date is not written year-month-day."""

    def dated(row: Row) -> Row:
        return {c: v if c not in DATES or valid_date(v) else None for c, v in row.items()}

    return _changed(small, dated)


def _changed(small: SmallCin, change: Callable[[Row], Row]) -> SmallCin:
    tables = {name: [change(row) for row in rows] for name, rows in small.tables.items()}
    return replace(small, tables=tables)


NAMELESS = "children without an identifier of their own"
OTHER_FORMS = "dates that are not written year-month-day"
# What headway takes otherwise in every rule, and how a return is mended of it.
MENDS: dict[str, Callable[[SmallCin], SmallCin]] = {
    NAMELESS: _named,
    OTHER_FORMS: _dated,
    "both": lambda small: _named(_dated(small)),
}


def versions(rules: Iterable[Rule]) -> list[tuple[Rule, int]]:
    """Every version of every rule, in the newest year or in the last of its own."""
    found = [(rule, min(rule.until or NEWEST, NEWEST)) for rule in rules]
    return sorted(found, key=lambda each: (int(each[0].code.rstrip("Q")), each[1]))
