"""DuckDB for a laptop: one connection, limited in memory, deaf to the network.

with engine() as duck:
    duck.table("cells", arrow_table)
    answer = duck.query("SELECT council, value FROM cells WHERE year = $year", year=2025)
"""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from headway.vocabulary.settings import MEMORY, THREADS


class Duck:
    """An open engine. `table` lends it an Arrow table, `query` gives an Arrow table back."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self._connection = connection

    def table(self, name: str, rows: pa.Table) -> None:
        """Lend `rows` to the engine under `name`. Nothing is copied."""
        self._connection.register(name, rows)

    def query(self, sql: str, **values: object) -> pa.Table:
        """Run one SELECT with `$name` values and give all its rows, in the SELECT's order."""
        return self._connection.sql(sql, params=values or None).to_arrow_table()

    def rows(self, sql: str, **values: object) -> list[tuple]:
        """Run one SELECT and give its rows as plain tuples: for small answers."""
        return self._connection.execute(sql, values or None).fetchall()

    def run(self, sql: str, **values: object) -> None:
        """Run a statement that gives nothing back (CREATE TABLE … AS)."""
        self._connection.execute(sql, values or None)


@contextmanager
def engine(*, files: bool = False, threads: int | None = None) -> Iterator[Duck]:
    """Open an engine for the length of a `with` block.

    `files=True` lets SQL read and write files on this machine (parquet); otherwise external
    access is off. Extensions are never installed nor loaded by themselves: nothing calls out.
    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY.value(),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "enable_external_access": files,
        "preserve_insertion_order": True,
    }
    if chosen := threads or (int(THREADS.value()) if THREADS.value() else None):
        config["threads"] = chosen
    connection = duckdb.connect(":memory:", config=config)
    try:
        yield Duck(connection)
    finally:
        connection.close()
