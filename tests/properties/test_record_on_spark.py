"""The record on Spark and on DuckDB: the same rows, on a few random children.

Spark takes a second or two for each table to begin, so two are made here that between them hold what
could differ: months on, windows, blanks in an order, joins on working days, and unions.
"""

import random
from collections import Counter

from headway.engine.duck import engine
from headway.record.making import make
from tests.lib.small_spark import spark_for_few
from tests.lib.years_of_need import Draw, filed

TABLES = ("conferences", "protection_reviews")


def test_spark_and_duckdb_make_the_same_record(java: object) -> None:
    """Row by row, numbers of rows included."""
    files = [filed(file) for file in Draw(random.Random(3)).files(10)]
    with engine() as duck:
        record = make(duck, files, only=TABLES)
        expected = {name: Counter(record.rows(f"SELECT * FROM {name}")) for name in TABLES}
    with spark_for_few(adaptive=True) as both:
        record = make(both, files, only=TABLES)
        for name, rows in expected.items():
            assert rows and Counter(record.rows(f"SELECT * FROM {name}")) == rows, name
