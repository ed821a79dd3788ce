"""The looked-after half of the record: its SQL means the same on both engines, and says what it has."""

import pytest
import sqlglot

from headway.engine.subset import ALLOWED, IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.record.making import record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.sql import rule_faults

TABLES = found("headway.record.looked_after", RecordTable)
DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_select_is_of_the_subset(table):
    assert rule_faults(table.select.strip(), IN_SELECTS, DATES) == []
    assert sqlglot.transpile(table.select, read="duckdb", write="spark")
    assert {c.kind for c in table.columns} <= {"text", "number", "date", "flag"}
    assert all(c.says.endswith(".") for c in table.columns)


def test_every_condition_of_a_recorded_measure_is_of_the_subset_and_of_its_table():
    tables = {table.name: table for table in record_tables()}
    for m in recorded_measures():
        for r in m.recorded:
            names = {c.name for c in tables[r.table].columns} | {"month_end", "month_end_day"}
            for sql in filter(None, (r.counts, r.out_of, r.stands, r.middle, r.each, r.on)):
                assert rule_faults(sql, ALLOWED, DATES) == [], m.id
                columns = {c.name for c in sqlglot.parse_one(sql).find_all(sqlglot.exp.Column)}
                assert columns <= names, f"{m.id} reads {columns - names} of {r.table}"
