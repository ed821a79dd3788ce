"""The rows behind what does not reconcile, for people who may see single rows.

Children stand under their pseudonyms. That somebody looked is written down in `drills.jsonl` before
any row is given.
"""

from collections.abc import Iterable
from pathlib import Path

from headway.store.drill import write_down
from headway.store.money.held import Row, money_of
from headway.store.money.unmatched import NO_LINE, NO_PLACEMENT, NO_PRICE

_LEDGER = """
    SELECT year, posted_on, period, cost_centre, child, amount, row FROM ledger_lines
    WHERE year = $year AND line IS NULL AND code IS NULL ORDER BY row
"""
_COSTS = """
    SELECT year, child, started_on, ended_on, placement_type, ownership, days, cost AS amount, row
    FROM placement_costs WHERE year = $year AND {} ORDER BY row
"""
_EACH = """
    SELECT year, ownership AS "provided by", placement_type AS kind, urn,
        MIN(provider_name) AS name, COUNT(DISTINCT child) AS children,
        ROUND(SUM(days) / 7.0, 1) AS weeks, SUM(cost) AS spent,
        ROUND(SUM(cost) * 7 / SUM(days), 0) AS "£ a week"
    FROM placement_costs
    WHERE year = $year AND cost IS NOT NULL AND days > 0 AND spell_started_on IS NOT NULL
    GROUP BY year, ownership, placement_type, urn ORDER BY ownership, placement_type, urn
"""
_BEHIND = {
    NO_LINE: ("ledger_lines", _LEDGER),
    NO_PRICE: ("placement_costs", _COSTS.format("cost IS NULL AND days > 0")),
    NO_PLACEMENT: ("placement_costs", _COSTS.format("cost <> 0 AND spell_started_on IS NULL")),
}


def rows_behind(store: Path, years: Iterable[int]) -> list[Row]:
    """Each row that has nothing beside it, with what it is; the looking is written down first."""
    found: list[Row] = []
    wanted = list(years)
    with money_of(store) as held:
        for year in wanted:
            for kind, (table, sql) in _BEHIND.items():
                found += [{"kind": kind, **r} for r in held.rows(sql, (table,), year=year)]
    _write_down(store, "money that does not reconcile", wanted, len(found))
    return found


def each_provider(store: Path, years: Iterable[int]) -> list[Row]:
    """Each provider by itself, with its weeks, spending and price; the looking is written down."""
    wanted = list(years)
    with money_of(store) as held:
        found = [r for y in wanted for r in held.rows(_EACH, ("placement_costs",), year=y)]
    _write_down(store, "providers one by one", wanted, len(found))
    return found


def _write_down(store: Path, what: str, years: list[int], rows: int) -> None:
    write_down(store, {"what": what, "period": ", ".join(map(str, years)), "rows": rows})
