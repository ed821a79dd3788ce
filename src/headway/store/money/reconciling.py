"""Section 251, the ledger, and weeks of care times their price, set beside each other line by line.

    found = reconcile(Path("store"))
    found.is_whole          whether nothing is outside its tolerance
    found.items             every line that does not agree, and why it may be

Section 251's net current expenditure is compared with the ledger's sum, in which income is below 0:
first to the penny, then to a tolerance. Weeks of care come from the looked-after return and prices
from the placement costs that are matched to it; their product is compared with what the ledger paid
for placements: its rows that name a child or a placement, and all of the line where none does.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from headway.record.money.things import FOSTERING_BOTH
from headway.returns.finance.lines import FOSTER_FEES, FOSTERING, TOTAL, folded
from headway.store.money.held import Held, Row, money_of, one_year
from headway.store.money.unmatched import (
    DIFFER,
    TOTALS,
    WEEKS_DIFFER,
    Item,
    items_of_placements,
    items_without_line,
)

PENNY, NOTHING = Decimal("0.01"), Decimal(0)
# Percent of section 251's figure, and of the ledger's payments for placements.
LINES_TOLERANCE, WEEKS_TOLERANCE = Decimal(1), Decimal(5)
EXACT, WITHIN, OUTSIDE, NOT_KNOWN = "to the penny", "within tolerance", "outside", "not known"


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Two amounts that should be one. `right` is what `left` is compared with."""

    left: Decimal | None
    right: Decimal | None
    tolerance: Decimal

    @property
    def difference(self) -> Decimal | None:
        """The left less the right."""
        return None if self.left is None or self.right is None else self.left - self.right

    @property
    def percent(self) -> Decimal | None:
        """The difference in percent of the left; None where that is nought."""
        if self.difference is None or not self.left:
            return None
        return (100 * self.difference / abs(self.left)).quantize(PENNY, ROUND_HALF_UP)

    @property
    def agrees(self) -> str:
        """To the penny, within tolerance, outside; not known where one of the two is missing."""
        if self.difference is None:
            return NOT_KNOWN
        if self.difference == 0:
            return EXACT
        allowed = abs(self.left or NOTHING) * self.tolerance / 100
        return WITHIN if abs(self.difference) <= allowed else OUTSIDE


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of section 251 in one year: its figure beside the ledger's."""

    year: int
    line: str
    code: str
    sums: Beside


@dataclass(frozen=True, kw_only=True)
class Weeks:
    """Weeks of care paid from one line in one year, times their price, beside the ledger's payments.

    `weeks` are those with a price. `is_part`: only the ledger's rows for children are compared.
    """

    year: int
    line: str
    weeks: Decimal
    sums: Beside
    is_part: bool


@dataclass(frozen=True, kw_only=True)
class Budget:
    """One directorate's budget book in one year, summed over its services."""

    year: int
    directorate: str
    services: int
    budget: Decimal
    forecast: Decimal
    actual: Decimal

    @property
    def variance(self) -> Decimal:
        """Forecast less budget: above nought is an overspend."""
        return self.forecast - self.budget


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """The whole comparison, with the tolerances that were used."""

    lines: tuple[Line, ...]
    weeks: tuple[Weeks, ...]
    items: tuple[Item, ...]
    budgets: tuple[Budget, ...]
    years: tuple[int, ...]
    lines_tolerance: Decimal
    weeks_tolerance: Decimal
    missing: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether no item needs somebody."""
        return not any(item.is_outside for item in self.items)


@dataclass
class _Ledger:
    """One year's ledger: the sum of each line, what of it names a child or placement, the rest."""

    lines: dict[str, Decimal] = field(default_factory=dict)
    paid: dict[str, Decimal] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    blank: list[Row] = field(default_factory=list)
    strange: list[Row] = field(default_factory=list)


def reconcile(
    store: Path,
    year: int | None = None,
    *,
    lines_tolerance: Decimal = LINES_TOLERANCE,
    weeks_tolerance: Decimal = WEEKS_TOLERANCE,
) -> Reconciled:
    """Set a store's money beside itself, one year or all. Raises BadInput where it holds none."""
    with money_of(store) as held:
        there = held.years("spend_lines", "ledger_lines")
        years = one_year(there, year, store, "section 251 or the ledger")
        return set_beside(held, years, lines_tolerance, weeks_tolerance)


def set_beside(
    held: Held,
    years: Iterable[int],
    lines_tolerance: Decimal = LINES_TOLERANCE,
    weeks_tolerance: Decimal = WEEKS_TOLERANCE,
) -> Reconciled:
    """Set the money of these years beside itself."""
    lines: list[Line] = []
    weeks: list[Weeks] = []
    items: list[Item] = []
    wanted = tuple(years)
    for one in wanted:
        ledger = _ledger(held, one)
        spent = held.rows(_SPENT, ("spend_lines",), year=one)
        found = _lines(one, spent, ledger, lines_tolerance)
        of_weeks = _weeks(held, one, ledger, weeks_tolerance)
        placements = items_of_placements(held, one, weeks_tolerance)
        lines += found
        weeks += of_weeks
        items += _line_items(found, ledger) + _total_items(one, spent, lines_tolerance)
        items += items_without_line(one, ledger.blank, ledger.strange)
        items += placements + _weeks_items(of_weeks, placements)
    return Reconciled(
        lines=tuple(lines),
        weeks=tuple(weeks),
        items=tuple(items),
        budgets=_budgets(held, wanted),
        years=wanted,
        lines_tolerance=lines_tolerance,
        weeks_tolerance=weeks_tolerance,
        missing=_missing(held),
    )


_SPENT = "SELECT * FROM spend_lines WHERE year = $year ORDER BY row"
_ROWS = """
    SELECT l.line, l.code, COUNT(*) AS rows, SUM(l.amount) AS amount,
        SUM(CASE WHEN (l.child IS NOT NULL OR l.is_of_placement)
            AND (l.posted_on IS NULL OR l.posted_on <= COALESCE($until, l.posted_on))
            THEN l.amount END) AS paid
    FROM ledger_lines AS l WHERE l.year = $year GROUP BY l.line, l.code ORDER BY l.line, l.code
"""
# Costs of the second quarter are set beside what was paid by its end.
_UNTIL = "SELECT MAX(counted_to) AS until FROM placement_costs WHERE year = $year"
_CODES = """
    SELECT code, MIN(line) AS line FROM spend_lines WHERE year = $year AND code IS NOT NULL
    GROUP BY code HAVING COUNT(*) = 1
"""


def _ledger(held: Held, year: int) -> _Ledger:
    """A year's ledger by line: a code alone is read as section 251 of that year has it."""
    codes = {r["code"]: r["line"] for r in held.rows(_CODES, ("spend_lines",), year=year)}
    quarter = held.rows(_UNTIL, ("placement_costs",), year=year)
    until = quarter[0]["until"] if quarter else None
    made = _Ledger()
    for row in held.rows(_ROWS, ("ledger_lines",), year=year, until=until):
        name = row["line"] or codes.get(row["code"])
        if name is None:
            (made.strange if row["code"] else made.blank).append(row)
            continue
        key = folded(name)
        made.names.setdefault(key, name)
        made.lines[key] = made.lines.get(key, NOTHING) + row["amount"]
        if row["paid"] is not None:
            made.paid[key] = made.paid.get(key, NOTHING) + row["paid"]
    return made


def _lines(year: int, spent: list[Row], ledger: _Ledger, tolerance: Decimal) -> list[Line]:
    """Every line that either side has, in section 251's order; totals are not compared."""
    both = {folded(r["line"]): r for r in spent if r["line"] and r["belongs_to"] != TOTAL}
    totals = {folded(r["line"]) for r in spent if r["line"] and r["belongs_to"] == TOTAL}
    keys = [*both, *(key for key in ledger.lines if key not in both and key not in totals)]
    made = []
    for key in keys:
        row = both.get(key)
        left = row["net"] if row else (NOTHING if spent else None)
        right = ledger.lines.get(key, NOTHING if ledger.lines else None)
        if left or right:
            made.append(
                Line(
                    year=year,
                    line=row["line"] if row else ledger.names[key],
                    code=(row["code"] or "") if row else "",
                    sums=Beside(left=left, right=right, tolerance=tolerance),
                )
            )
    return made


def _line_items(found: Iterable[Line], ledger: _Ledger) -> list[Item]:
    """An item for each line in which the two differ by a penny or more."""
    blank = sum((row["amount"] for row in ledger.blank), NOTHING)
    made = []
    for one in found:
        difference = one.sums.difference
        if not difference:
            continue
        if not one.sums.right:
            why = "The ledger has no row of this line: it may be coded to another, or left out."
        elif not one.sums.left:
            why = "Section 251 has no such line: it may stand in another there."
        elif blank and difference == blank:
            why = "The ledger's rows without a line come to just this: they may be of this line."
        elif abs(blank) * 10 >= abs(difference):
            why = "Part of it may be in the ledger's rows without a line."
        else:
            why = "Nothing in the files says why: ask who prepared section 251."
        is_outside = one.sums.agrees == OUTSIDE
        made.append(
            Item(one.year, DIFFER, one.line, difference, 1, is_outside, why, one.sums.percent)
        )
    return made


def _total_items(year: int, spent: list[Row], tolerance: Decimal) -> list[Item]:
    """The total of children looked after, where it is not what its lines come to."""
    within = [r["net"] for r in spent if r["belongs_to"] == "looked after" and r["net"] is not None]
    totals = [r for r in spent if folded(r["line"] or "") == "total of children looked after"]
    made = []
    for row in totals:
        sums = Beside(left=row["net"], right=sum(within, NOTHING), tolerance=tolerance)
        if sums.difference:
            why = "The total is not what its lines come to: a line may be missing or not known."
            is_outside = sums.agrees == OUTSIDE
            made.append(
                Item(year, TOTALS, row["line"], sums.difference, 1, is_outside, why, sums.percent)
            )
    return made


_PRICED = """
    SELECT w.paid_from AS line, SUM(w.days) AS days,
        LIST(p.cost) AS costs, LIST(p.days) AS over, LIST(w.days) AS of_days
    FROM (
        SELECT k.paid_from, k.placement_type, k.ownership,
            SUM(LEAST(k.to_day, q.until) - k.from_day) AS days
        FROM care_days AS k JOIN (SELECT MAX(to_day) AS until FROM placement_costs
            WHERE year = $year) AS q ON k.from_day < q.until
        WHERE k.year = $year AND k.paid_from IS NOT NULL
        GROUP BY k.paid_from, k.placement_type, k.ownership
    ) AS w
    JOIN (
        SELECT paid_from, placement_type, ownership, SUM(cost) AS cost, SUM(days) AS days
        FROM placement_costs
        WHERE year = $year AND cost IS NOT NULL AND days > 0 AND spell_started_on IS NOT NULL
        GROUP BY paid_from, placement_type, ownership
    ) AS p ON p.paid_from = w.paid_from AND p.placement_type = w.placement_type
        AND p.ownership = w.ownership
    GROUP BY w.paid_from ORDER BY w.paid_from
"""


def _weeks(held: Held, year: int, ledger: _Ledger, tolerance: Decimal) -> list[Weeks]:
    """Weeks times price by the line they are paid from, exact but for the last penny."""
    made = []
    for row in held.rows(_PRICED, ("care_days", "placement_costs"), year=year):
        priced = sum((cost * days / over for cost, over, days in _parts(row)), NOTHING).quantize(
            PENNY, ROUND_HALF_UP
        )
        names = (FOSTERING, FOSTER_FEES) if row["line"] == FOSTERING_BOTH else (row["line"],)
        keys = [folded(name) for name in names]
        is_part = any(key in ledger.paid for key in keys)
        source = ledger.paid if is_part else ledger.lines
        amounts = [source[key] for key in keys if key in source]
        made.append(
            Weeks(
                year=year,
                line=row["line"],
                weeks=(Decimal(int(row["days"])) / 7).quantize(Decimal("0.1")),
                sums=Beside(
                    left=priced,
                    right=sum(amounts, NOTHING) if amounts else None,
                    tolerance=tolerance,
                ),
                is_part=is_part,
            )
        )
    return made


def _parts(row: Row) -> Iterable[tuple[Decimal, Decimal, Decimal]]:
    """The cost, the days it is for and the days of care, of each kind and provider."""
    for cost, over, days in zip(row["costs"], row["over"], row["of_days"], strict=True):
        yield cost, Decimal(int(over)), Decimal(int(days))


def _weeks_items(found: Iterable[Weeks], placements: Iterable[Item]) -> list[Item]:
    """An item for each line in which weeks times price are outside the tolerance."""
    kinds = list(dict.fromkeys(item.kind for item in placements))
    why = (
        f"It may come of what is listed here: {', '.join(kinds)}."
        if kinds
        else "Every placement has a price: ask whether the ledger paid for another year, or twice."
    )
    return [
        Item(w.year, WEEKS_DIFFER, w.line, w.sums.difference, 1, True, why, w.sums.percent)
        for w in found
        if w.sums.agrees == OUTSIDE and w.sums.difference is not None
    ]


_BUDGETS = """
    SELECT year, directorate, COUNT(*) AS services, SUM(budget) AS budget,
        SUM(forecast) AS forecast, SUM(actual) AS actual
    FROM budget_lines WHERE directorate IS NOT NULL GROUP BY year, directorate
    ORDER BY year, directorate
"""


def _budgets(held: Held, years: Iterable[int]) -> tuple[Budget, ...]:
    """Each directorate's budget book, of these years; an empty amount is nought."""
    wanted = set(years)
    rows = [r for r in held.rows(_BUDGETS, ("budget_lines",)) if r["year"] in wanted]
    sums = ("budget", "forecast", "actual")
    return tuple(Budget(**(row | {name: row[name] or NOTHING for name in sums})) for row in rows)


def _missing(held: Held) -> tuple[str, ...]:
    """What is not there, so that something could not be set beside something."""
    names = {
        "spend_lines": "section 251: the ledger is set beside nothing",
        "ledger_lines": "the ledger: section 251 is set beside nothing",
        "placement_costs": "placement costs with the looked-after return: no week has a price",
    }
    return tuple(says for name, says in names.items() if name not in held.names)
