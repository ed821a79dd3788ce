"""Spark for a region: the same SQL, rewritten by sqlglot, on a master that the user names.

Files are read and typed by DuckDB as for one council; the typed tables then go to Spark, which
prepares them and runs the rules. Nothing distributed is written here. Needs the extra
`headway[spark]` and Java 17; HEADWAY_SPARK_MASTER names the master (default: this machine).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from headway.engine.duck import Duck, engine
from headway.vocabulary.errors import BadInput
from headway.vocabulary.settings import SPARK_MASTER

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

CONFIG = {
    # The plan of three hundred rules alone fills Spark's default of one gigabyte.
    "spark.driver.memory": "4g",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.debug.maxToStringFields": "50",
    "spark.log.level": "ERROR",
}
# On one machine nothing listens to the network; a master elsewhere must be able to answer.
ALONE = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}


class SparkRules:
    """What runs rules on Spark; the same calls as `Duck` has for it."""

    def __init__(self, session: "SparkSession"):
        self._session = session
        self._views: list[str] = []
        self._kept: list[DataFrame] = []
        self._found: list[DataFrame] = []

    def lend(self, name: str, rows: pa.Table) -> None:
        """Give Spark a table of rows under `name`."""
        self._view(name, self._session.createDataFrame(rows))

    def make(self, name: str, select: str) -> None:
        """Keep the rows of a SELECT under `name`; worked out when first read."""
        rows = self._session.sql(rewritten(select)).persist()
        self._kept.append(rows)
        self._view(name, rows)

    def look(self, name: str, select: str) -> None:
        """Give a SELECT a name."""
        self._view(name, self._session.sql(rewritten(select)))

    def together(self, jobs: Sequence[Callable[["SparkRules"], None]]) -> None:
        """Do jobs one after another: Spark itself spreads the work of each."""
        for job in jobs:
            job(self)

    def in_order(
        self,
        jobs: Mapping[str, Callable[["SparkRules"], None]],
        after: Mapping[str, Collection[str]],
        begin: Callable[[str], None],
    ) -> None:
        """Do jobs one after another, each after those that it comes `after`."""
        order = TopologicalSorter({name: set(after[name]) & set(jobs) for name in jobs})
        for name in order.static_order():
            begin(name)
            jobs[name](self)

    def make_hits(self) -> None:
        """Begin with none."""
        self._found = []

    def find(self, rows: str, conditions: list[tuple[int, str]]) -> None:
        """Keep a hit for each numbered condition that is true of a row of the SELECT `rows`."""
        cases = ", ".join(
            f"CASE WHEN {rewritten(condition, whole=False)} THEN {number} END"
            for number, condition in conditions
        )
        self._found.append(
            self._session.sql(
                f"SELECT hit, row, CHILD AS child FROM (SELECT `row`, CHILD, "
                f"explode(array({cases})) AS hit FROM ({rewritten(rows)})) WHERE hit IS NOT NULL"
            )
        )

    def find_rows(self, number: int, table: str, select: str) -> None:
        """Keep a hit for each row of `table` that a SELECT of `row` gives."""
        self._found.append(
            self._session.sql(
                f"SELECT DISTINCT {number} AS hit, t.row, t.CHILD AS child "
                f"FROM ({rewritten(select)}) AS s JOIN {table} AS t ON s.row = t.row"
            )
        )

    def rows(self, sql: str) -> list[tuple]:
        """Run one SELECT and give its rows as plain tuples: for small answers."""
        return [tuple(row) for row in self._session.sql(rewritten(sql)).collect()]

    def answers(self, selects: Sequence[str]) -> list[pa.Table]:
        """The rows of several SELECTs, each an Arrow table, in their order."""
        return [self._session.sql(rewritten(select)).toArrow() for select in selects]

    def hits(self, *, distinct: bool = False) -> pa.Table:
        """All hits in the order of their numbers and rows; once each where they may repeat."""
        schema = pa.schema([("hit", pa.int16()), ("row", pa.int64()), ("child", pa.string())])
        # One statement at a time: all as one would hold every joined table in memory at once.
        parts = [found.toArrow().cast(schema) for found in self._found]
        whole = pa.concat_tables([schema.empty_table(), *parts])
        if distinct:
            whole = whole.group_by(schema.names).aggregate([])
        return whole.sort_by([("hit", "ascending"), ("row", "ascending")])

    def close(self) -> None:
        """Let go of what was kept; Spark itself stays on for the next check."""
        for rows in self._kept:
            rows.unpersist()
        for name in self._views:
            self._session.catalog.dropTempView(name)

    def _view(self, name: str, rows: "DataFrame") -> None:
        rows.createOrReplaceTempView(name)
        self._views.append(name)


class SparkBesideDuck(Duck):
    """DuckDB for reading and typing, Spark for the rules."""

    def __init__(self, duck: Duck, session: "SparkSession"):
        super().__init__(duck.connection)
        self._rules = SparkRules(session)

    def for_rules(self, sources: dict[str, str]) -> Any:
        """Hand the typed tables to Spark, and give what runs rules there."""
        for name in sorted(set(sources.values())):
            self._rules.lend(name, self.query(f"SELECT * FROM {name}"))
        return self._rules

    def close(self) -> None:
        """Let go of what Spark kept."""
        self._rules.close()


@contextmanager
def spark_beside_duck(*, files: bool = False, threads: int | None = None) -> Iterator[Duck]:
    """Open DuckDB, and Spark beside it, for the length of a `with` block."""
    with engine(files=files, threads=threads) as duck:
        both = SparkBesideDuck(duck, session())
        try:
            yield both
        finally:
            both.close()


def session() -> "SparkSession":
    """The Spark of this process, started where there is none."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as fault:
        raise BadInput(
            "--engine spark needs Spark, which is not installed. "
            "Install it with: pip install 'headway[spark]', or leave --engine out."
        ) from fault
    builder = SparkSession.builder.appName("headway").master(SPARK_MASTER.value())
    local = SPARK_MASTER.value().startswith("local")
    for name, value in (CONFIG | (ALONE if local else {})).items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as fault:
        raise BadInput(
            f"Spark did not start on {SPARK_MASTER.value()} ({type(fault).__name__}). "
            "It needs Java 17 or later (Debian: default-jre), and a master that can be reached."
        ) from fault


@lru_cache(maxsize=4096)
def rewritten(sql: str, *, whole: bool = True) -> str:
    """SQL of the shared subset as Spark says it; `whole=False` for one condition."""
    import sqlglot

    text = sql if whole else f"SELECT {sql}"
    made = sqlglot.transpile(text, read="duckdb", write="spark", identify=True)[0]
    return made if whole else made.removeprefix("SELECT ")
