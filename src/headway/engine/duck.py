"""DuckDB for a laptop: one connection, limited in memory, deaf to the network.

with engine() as duck:
    duck.table("cells", arrow_table)
    answer = duck.query("SELECT council, value FROM cells WHERE year = $year", year=2025)
"""

import sys
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from graphlib import TopologicalSorter
from itertools import count
from queue import SimpleQueue

import duckdb
import pyarrow as pa

from headway.vocabulary.settings import MEMORY, THREADS

# The copy is meant: see `_planned_once`.
warnings.filterwarnings("ignore", message="Arrow output on a DB-API result")
# Jobs done at the same time by `together`.
AT_ONCE = 2
_APART = count(1)


class Duck:
    """An open engine. `table` lends it an Arrow table, `query` gives an Arrow table back."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, schema: str = "main"):
        self._connection = connection
        self._schema = schema
        self._lent: dict[str, pa.Table] = {}
        self._made: list[str] = []

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The connection, for the other files of this room."""
        return self._connection

    def for_rules(self, sources: dict[str, str]) -> "Duck":
        """What runs rules over the typed tables that `sources` names: this engine itself."""
        return self

    def table(self, name: str, rows: pa.Table) -> None:
        """Lend `rows` to the engine under `name`. Nothing is copied."""
        self._connection.register(name, rows)
        self._lent[name] = rows

    def give_back(self, name: str) -> None:
        """Forget what was lent under `name`, if anything was: its memory is free again."""
        if self._lent.pop(name, None) is not None:
            self._connection.unregister(name)

    def lend(self, name: str, rows: pa.Table) -> None:
        """As `table`, by the name that every engine has for it."""
        self.table(name, rows)

    def query(self, sql: str, **values: object) -> pa.Table:
        """Run one SELECT with `$name` values and give all its rows, in the SELECT's order."""
        return self._connection.sql(sql, params=values or None).to_arrow_table()

    def rows(self, sql: str, **values: object) -> list[tuple]:
        """Run one SELECT and give its rows as plain tuples: for small answers."""
        return self._connection.execute(sql, values or None).fetchall()

    def answers(self, selects: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs, each an Arrow table, in their order: for small answers."""
        given: dict[int, pa.Table] = {}

        def answer(number: int, engine: "Duck") -> None:
            given[number] = engine._planned_once(selects[number])

        self.together([partial(answer, number) for number in range(len(selects))])
        return [given[number] for number in range(len(selects))]

    def _planned_once(self, sql: str) -> pa.Table:
        """One SELECT's rows. `query` plans twice and copies nothing; a small answer's plan costs more."""
        return self._connection.execute(sql).to_arrow_table()

    def run(self, sql: str, **values: object) -> None:
        """Run a statement that gives nothing back (CREATE TABLE … AS)."""
        self._connection.execute(sql, values or None)

    def make(self, name: str, select: str) -> None:
        """Work out a SELECT once and keep its rows under `name` for the length of the engine."""
        self._connection.execute(f"CREATE TABLE {name} AS {select}")
        self._made.append(name)

    def let_go(self, *, keep: Collection[str]) -> None:
        """Forget every table that was made, but for those to keep: their memory is free again."""
        for name in self._made:
            if name not in keep:
                self._connection.execute(f"DROP TABLE IF EXISTS {name} CASCADE")
        self._made[:] = [name for name in self._made if name in keep]

    def look(self, name: str, select: str) -> None:
        """Give a SELECT a name; it is worked out whenever it is read."""
        self._connection.execute(f"CREATE VIEW {name} AS {select}")

    def make_hits(self) -> None:
        """Make the empty table that `find` and `find_rows` fill."""
        self._connection.execute("CREATE TABLE hits (hit SMALLINT, row BIGINT, child VARCHAR)")
        self._made.append("hits")

    def find(self, rows: str, conditions: list[tuple[int, str]]) -> None:
        """Keep, for each numbered condition that is true of a row of the SELECT `rows`, a hit."""
        cases = ", ".join(
            f"CASE WHEN {condition} THEN {number}::SMALLINT END" for number, condition in conditions
        )
        self._connection.execute(
            f"INSERT INTO hits SELECT hit, row, CHILD FROM (SELECT row, CHILD, "
            f"unnest([{cases}]) AS hit FROM ({rows})) WHERE hit IS NOT NULL"
        )

    def find_rows(self, number: int, table: str, select: str) -> None:
        """Keep a hit for each row of `table` that a SELECT of `row` gives."""
        self._connection.execute(
            f"INSERT INTO hits SELECT DISTINCT {number}, t.row, t.CHILD FROM ({select}) AS s "
            f"JOIN {table} AS t ON s.row = t.row"
        )

    def hits(self, *, distinct: bool = False) -> pa.Table:
        """All hits in the order of their numbers and rows; once each where they may repeat."""
        once = "DISTINCT " if distinct else ""
        return self.query(f"SELECT {once}hit, row, child FROM hits ORDER BY hit, row")

    @contextmanager
    def apart(self) -> Iterator["Duck"]:
        """A second engine on the same memory, whose tables go when it closes: quick to open."""
        cursor = self._connection.cursor()
        schema = f"apart_{next(_APART)}"
        cursor.execute(f"CREATE SCHEMA {schema}")
        cursor.execute(f"USE {schema}")
        try:
            yield Duck(cursor, schema)
        finally:
            cursor.execute(f"USE main; DROP SCHEMA {schema} CASCADE")
            cursor.close()

    def together(self, jobs: Sequence[Callable[["Duck"], None]]) -> None:
        """Do several jobs at once, each on a connection of its own to the same tables.

        A statement over a few thousand rows keeps one core busy, most of the time with planning;
        two statements keep two. The first fault is raised once all have ended.
        """
        if len(jobs) < 2:
            for job in jobs:
                job(self)
            return
        with self._beside() as do:
            done = [do(job) for job in jobs]
        for one in done:
            one.result()

    def in_order(
        self,
        jobs: Mapping[str, Callable[["Duck"], None]],
        after: Mapping[str, Collection[str]],
        begin: Callable[[str], None],
    ) -> None:
        """Do several jobs as `together` does, each as soon as those are done that it comes `after`.

        `begin` is told each one's name when it may begin. A fault is raised once what runs has ended.
        """
        order = TopologicalSorter({name: set(after[name]) & set(jobs) for name in jobs})
        order.prepare()
        with self._beside() as do:
            running: dict[Future[None], str] = {}
            while order.is_active():
                for name in order.get_ready():
                    begin(name)
                    running[do(jobs[name])] = name
                for one in wait(running, return_when=FIRST_COMPLETED).done:
                    one.result()
                    order.done(running.pop(one))

    @contextmanager
    def _beside(self) -> Iterator[Callable[[Callable[["Duck"], None]], "Future[None]"]]:
        """Connections to the same tables, and what does a job on the next of them that is free."""
        free: SimpleQueue[Duck] = SimpleQueue()
        for _ in range(AT_ONCE):
            cursor = self._connection.cursor()
            cursor.execute(f"USE {self._schema}")
            beside = Duck(cursor, self._schema)
            beside._made = self._made
            # What is lent to a connection no other sees.
            for name, rows in self._lent.items():
                beside.table(name, rows)
            free.put(beside)

        def do(job: Callable[[Duck], None]) -> None:
            engine = free.get()
            try:
                job(engine)
            finally:
                free.put(engine)

        pool = ThreadPoolExecutor(AT_ONCE)
        try:
            yield lambda job: pool.submit(do, job)
        finally:
            pool.shutdown(cancel_futures=sys.exc_info()[0] is not None)
            for _ in range(AT_ONCE):
                free.get().connection.close()


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
    # It takes longer to think about the many groupings of a figure's parts than it saves. Releases
    # of DuckDB before 2 do not have it, and refuse the name.
    known = connection.execute("SELECT name FROM duckdb_optimizers()").fetchall()
    if ("grouping_sets",) in known:
        connection.execute("SET disabled_optimizers = 'grouping_sets'")
    try:
        yield Duck(connection)
    finally:
        connection.close()
