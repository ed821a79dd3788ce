"""The tables of money that a store's current snapshot holds, lent to an engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.engine.duck import Duck, engine
from headway.store.figures import snapshot_of
from headway.vocabulary.errors import BadInput

TABLES = (
    *("spend_lines", "ledger_lines", "budget_lines", "costed_placements", "placement_costs"),
    *("own_home_costs", "care_days", "child_weeks", "census_placements"),
)
Row = dict[str, Any]


@dataclass(frozen=True)
class Held:
    """What a snapshot holds of money: `names` are its tables that are there."""

    duck: Duck
    names: frozenset[str]

    def rows(self, sql: str, needs: tuple[str, ...], **values: object) -> list[Row]:
        """The rows of a SELECT; none where a table that it reads is not there."""
        if not self.names.issuperset(needs):
            return []
        found: list[Row] = self.duck.query(sql, **values).to_pylist()
        return found

    def years(self, *tables: str) -> list[int]:
        """The financial years that any of these tables has a row of."""
        held = [f"SELECT year FROM {name}" for name in tables if name in self.names]
        if not held:
            return []
        union = " UNION ALL ".join(held)
        return [
            row[0] for row in self.duck.rows(f"SELECT DISTINCT year FROM ({union}) ORDER BY year")
        ]


@contextmanager
def money_of(store: Path, *more: str) -> Iterator[Held]:
    """Lend a store's tables of money, and `more` of its tables, to an engine.

    Raises BadInput where nothing was built.
    """
    import pyarrow.parquet as pq

    folder = snapshot_of(store)
    with engine() as duck:
        there = [name for name in (*TABLES, *more) if (folder / f"{name}.parquet").is_file()]
        for name in there:
            duck.table(name, pq.read_table(folder / f"{name}.parquet"))
        yield Held(duck, frozenset(there))


def one_year(years: list[int], asked: int | None, store: Path, what: str) -> list[int]:
    """The year asked for, else all. Raises BadInput where the store holds none of it."""
    if not years:
        raise BadInput(
            f"{store} holds {what} of no year. Add files with: headway build {store} --add PATH"
        )
    if asked is not None and asked not in years:
        raise BadInput(f"{store} holds {what} of {', '.join(map(str, years))}, and not of {asked}.")
    return years if asked is None else [asked]
