"""The looked-after record and its figures on Spark and on DuckDB: the same, on a few random children."""

import random
from collections import Counter
from datetime import date

from headway.engine.duck import Duck, engine
from headway.measures.finding import recorded_measures
from headway.measures.own import OwnFigure, own_figures, periods
from headway.record.making import make
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.small_spark import spark_for_few
from tests.lib.years_of_care import CareDraw, filed

TABLES = {table.name: table for table in found("headway.record.looked_after", RecordTable)}
# The age on a day is the cut that engines could mean otherwise.
CUTS = ("age",)
MEASURES = [m for m in recorded_measures() if any(r.table in TABLES for r in m.recorded)]


def made(duck: Duck) -> tuple[dict[str, Counter], Counter[OwnFigure]]:
    """Every row of every table, numbers of rows included, and the figures of some months and a year."""
    files = [filed(file) for file in CareDraw(random.Random(0)).files(12)]
    record = make(duck, files, only=TABLES)
    over = [p for p in periods(date(2024, 4, 1), date(2025, 3, 31)) if p.last.month in (2, 3)]
    tables = {name: Counter(record.rows(f"SELECT * FROM {name}")) for name in TABLES}
    return tables, Counter(own_figures(record, MEASURES, over, CUTS))


def test_spark_and_duckdb_make_the_same_looked_after_record_and_figures(java: object) -> None:
    """Row by row and figure by figure."""
    with engine() as duck:
        tables, figures = made(duck)
    assert all(tables.values()), "nothing was compared"
    # So few rows are soonest in one part.
    with spark_for_few(parts=1) as both:
        on_spark, figures_there = made(both)
    for name, rows in tables.items():
        assert on_spark[name] == rows, name
    assert figures_there == figures
