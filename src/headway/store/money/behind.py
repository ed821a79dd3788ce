"""The rows behind what does not reconcile, for people who may see single rows.

Children stand under their pseudonyms. That somebody looked is written down in `drills.jsonl` before
any row is given.
"""

import getpass
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from headway.store.money.held import Row, money_of
from headway.store.money.unmatched import NO_LINE, NO_PLACEMENT, NO_PRICE
from headway.vocabulary.errors import BadInput

_LEDGER = """
    SELECT year, posted_on, period, cost_centre, child, placement_id, amount, row FROM ledger_lines
    WHERE year = $year AND line IS NULL AND code IS NULL ORDER BY row
"""
_COSTS = """
    SELECT year, child, started_on, ended_on, placement_type, ownership, days, cost AS amount, row
    FROM placement_costs WHERE year = $year AND {} ORDER BY row
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
    _write_down(store, wanted, len(found))
    return found


def _write_down(store: Path, years: list[int], rows: int) -> None:
    """Say in the store who saw which rows, and when. Without that nobody sees them."""
    line: dict[str, Any] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": getpass.getuser(),
        "what": "money that does not reconcile",
        "period": ", ".join(map(str, years)),
        "rows": rows,
    }
    try:
        with (store / "drills.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    except OSError as fault:
        raise BadInput(
            f"{store}: who looks at single rows is written down there, and that failed "
            f"({fault.strerror}). Nothing is shown."
        ) from fault
