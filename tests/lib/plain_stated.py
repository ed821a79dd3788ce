"""What a measure counts, said a second time in plain Python, and how its figures follow from that.

`Stated` names the rows of one period and, as functions of a row, which are counted and out of which.
`figures_of` gives each figure of all children and of each part, by the parts of `plain_parts`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from tests.lib.plain_parts import parts_of

Row = dict[str, Any]
Plain = dict[str, list[Row]]
Is = Callable[[Row], Any]
# Numerator, denominator and value, as a store keeps them.
Figure = tuple[float, float | None, float | None]


def every(_: Row) -> bool:
    """Every row counts."""
    return True


@dataclass(kw_only=True)
class Stated:
    """One kind of one measure in one period.

    `on` is the column by whose day rows fall into the period, blank for a snapshot.
    """

    table: str
    rows: list[Row]
    on: str
    last: date
    counts: Is = every
    out_of: Is | None = None
    each: bool = False
    middle: Is | None = None
    amount: Is | None = None
    per: Is | None = None
    times: float = 100

    def figure(self, rows: list[Row]) -> Figure:
        """The figure of some of the rows."""
        if self.amount and self.per and self.out_of:
            top = sum(self.amount(row) for row in rows if self.counts(row))
            below = sum(self.per(row) for row in rows if self.out_of(row))
            return top, below, self.times * top / below if below else None
        if self.middle:
            found = [self.middle(row) for row in rows if self.counts(row)]
            numbers = [n for n in found if n is not None]
            return len(numbers), None, median(numbers) if numbers else None
        if self.out_of is None:
            n = self._number(row for row in rows if self.counts(row))
            return n, None, n
        inside = [row for row in rows if self.out_of(row)]
        n, of = self._number(row for row in inside if self.counts(row)), self._number(inside)
        return n, of, 100 * n / of if of else None

    def _number(self, rows: Iterable[Row]) -> int:
        return len({row["child"] for row in rows}) if self.each else sum(1 for _ in rows)


def figures_of(
    plain: Plain, stated: dict[tuple[str, str], Stated]
) -> dict[tuple[str, str, str, str], Figure]:
    """Every figure that says something, by measure, kind, cut and part."""
    made: dict[tuple[str, str, str, str], Figure] = {}
    for (measure, kind), one in stated.items():
        made[measure, kind, "", ""] = one.figure(one.rows)
        for cut, part_of in parts_of(one.table, one.on or "stands").items():
            groups: dict[str, list[Row]] = {}
            for row in one.rows:
                told = row[one.on] if one.on else one.last
                groups.setdefault(part_of(row, told, plain), []).append(row)
            for part, rows in groups.items():
                made[measure, kind, cut, part] = one.figure(rows)
    return {key: figure for key, figure in made.items() if said(figure)}


def said(figure: Figure) -> bool:
    """Whether anything stands behind a figure: a part without a row has none, and so has a zero."""
    return bool(figure[0] or figure[1])
