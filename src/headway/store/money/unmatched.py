"""What has nothing beside it: rows without a line, placements without a price, prices without one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from headway.disclosure.small import is_small
from headway.store.money.held import Held, Row

DIFFER = "section 251 and the ledger differ"
WEEKS_DIFFER = "weeks times price and the ledger differ"
TOTALS = "a total differs from its lines"
NO_LINE = "ledger rows without a line"
NO_CODE = "ledger rows whose code section 251 lacks"
NO_PRICE = "placements without a price"
NO_PLACEMENT = "prices without a placement"
NO_COST = "weeks of care without a cost"
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Item:
    """One thing that does not reconcile. `amount` is in pounds, but for weeks without a cost.

    `is_outside`: somebody must look; else it is within the tolerance and is listed only.
    """

    year: int
    kind: str
    line: str
    amount: Decimal
    rows: int
    is_outside: bool
    why: str
    percent: Decimal | None = None

    @property
    def is_of_few(self) -> bool:
        """Whether its amount would tell what one child's placement, or a few children's, cost."""
        return self.kind == NO_PLACEMENT and is_small(self.rows, "children")


def items_without_line(year: int, blank: Sequence[Row], strange: Sequence[Row]) -> list[Item]:
    """Rows of the ledger that cannot be set beside any line."""
    made = []
    if blank:
        why = "Nobody wrote which line of section 251 they are of."
        made.append(_of_rows(year, NO_LINE, "", blank, why))
    for row in strange:
        why = "Section 251 of that year has no line, or several, under this number."
        made.append(_of_rows(year, NO_CODE, row["code"], [row], why))
    return made


def _of_rows(year: int, kind: str, line: str, rows: Sequence[Row], why: str) -> Item:
    amount = sum((row["amount"] for row in rows), _NOTHING)
    return Item(year, kind, line, amount, sum(row["rows"] for row in rows), True, why)


_COSTS = """
    SELECT placement_type, COUNT(CASE WHEN cost IS NULL AND days > 0 THEN 1 END) AS unpriced,
        COUNT(CASE WHEN cost <> 0 AND spell_started_on IS NULL THEN 1 END) AS strangers,
        SUM(CASE WHEN spell_started_on IS NULL THEN cost END) AS strange
    FROM placement_costs WHERE year = $year GROUP BY placement_type ORDER BY placement_type
"""
# Kinds of placement that somebody is always paid for.
_PAID = "('fostering', 'homes, secure units and residential schools', 'supported accommodation and independent living')"
_UNCOVERED = f"""
    SELECT w.placement_type, w.days, COALESCE(c.covered, 0) AS covered
    FROM (
        SELECT k.placement_type, SUM(LEAST(k.to_day, q.until) - k.from_day) AS days
        FROM care_days AS k JOIN (SELECT MAX(to_day) AS until FROM placement_costs
            WHERE year = $year) AS q ON k.from_day < q.until
        WHERE k.year = $year AND k.placement_type IN {_PAID} GROUP BY k.placement_type
    ) AS w LEFT JOIN (
        SELECT placement_type, SUM(care_days) AS covered FROM placement_costs
        WHERE year = $year GROUP BY placement_type
    ) AS c ON c.placement_type = w.placement_type
    ORDER BY w.placement_type
"""


def items_of_placements(held: Held, year: int, tolerance: Decimal) -> list[Item]:
    """Placement costs and the looked-after return, where one has what the other has not."""
    needs = ("placement_costs",)
    rows = held.rows(_COSTS, needs, year=year)
    made: list[Item] = []
    unpriced = sum(row["unpriced"] for row in rows)
    if unpriced:
        why = "The list of placement costs has them, with no cost."
        made.append(Item(year, NO_PRICE, "", _NOTHING, unpriced, True, why))
    strangers = sum(row["strangers"] for row in rows)
    if strangers:
        amount = sum((row["strange"] or _NOTHING for row in rows), _NOTHING)
        why = "The looked-after return has no placement of that child on those days."
        made.append(Item(year, NO_PLACEMENT, "", amount, strangers, True, why))
    return made + _uncovered(held, year, tolerance)


def _uncovered(held: Held, year: int, tolerance: Decimal) -> list[Item]:
    """Weeks of care in placements that are paid for, of which the list of costs has none."""
    made = []
    for row in held.rows(_UNCOVERED, ("placement_costs", "care_days"), year=year):
        left = int(row["days"]) - int(row["covered"])
        if left > 0:
            why = "The looked-after return has these weeks and the list of placement costs has not."
            percent = Decimal(100 * left) / int(row["days"])
            weeks = (Decimal(left) / 7).quantize(Decimal("0.1"))
            made.append(
                Item(year, NO_COST, row["placement_type"], weeks, 1, percent > tolerance, why,
                     percent.quantize(Decimal("0.01")))
            )  # fmt: skip
    return made
