"""Spark for few rows: the same engine, told that they are few.

Spark re-plans each statement as it goes (adaptive execution) and parts its rows, which pays on a
region and costs half the time here. Neither changes what a statement means; the full sizes, on
Spark as it comes, are in `benchmarks`.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from headway.engine.duck import Duck


@contextmanager
def spark_for_few(*, parts: int = 4, adaptive: bool = False) -> Iterator[Duck]:
    """DuckDB with Spark beside it, on two threads: one Spark for the whole run."""
    from headway.engine.spark import session, spark_beside_duck

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_SPARK_MASTER", "local[2]")
        with spark_beside_duck() as both:
            conf = session().conf
            conf.set("spark.sql.shuffle.partitions", str(parts))
            conf.set("spark.sql.adaptive.enabled", str(adaptive).lower())
            yield both
