"""Promises of the looked-after half of the record, on random small returns of several years."""

import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import sqlglot

from headway.engine.duck import Duck, engine
from headway.engine.subset import IN_RULES, IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.record.making import make, record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.plain_care import plain_care
from tests.lib.sql import rule_faults
from tests.lib.years_of_care import CareDraw, File, filed, shuffled

TABLES = found("headway.record.looked_after", RecordTable)
NAMES = [table.name for table in TABLES]
DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
OF_PERIODS = "month_end month_end_day month_end_workday month_end_year period_start told_on".split()
COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)
CHILDREN = 30


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a record is made apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def drawn(seed: int) -> list[File]:
    """One council's returns of some years."""
    return CareDraw(random.Random(seed)).files(CHILDREN)


def tables_of(duck: Duck, files: list[File]) -> dict[str, list[dict[str, Any]]]:
    """Every table of the record as rows by the names of their columns."""
    with duck.apart() as opened:
        make(opened, [filed(file) for file in files], only=NAMES)
        return {name: opened.query(f"SELECT * FROM {name}").to_pylist() for name in NAMES}


def as_bag(rows: list[dict[str, Any]], names: set[str]) -> Counter:
    """Rows whatever their order, in these columns."""
    return Counter(tuple(sorted((k, v) for k, v in row.items() if k in names)) for row in rows)


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_every_table_is_what_the_words_of_the_rules_say(duck: Duck, seed: int) -> None:
    """Against a second, slow statement in plain Python."""
    files = drawn(seed)
    expected = plain_care(files)
    made = tables_of(duck, files)
    assert set(made) == set(expected)
    for name, rows in expected.items():
        names = set(rows[0]) if rows else {"child"}
        held, wanted = as_bag(made[name], names), as_bag(rows, names)
        assert held == wanted, f"{name}: {list(held - wanted)[:2]} {list(wanted - held)[:2]}"


def test_the_draws_say_something_of_every_table_and_case() -> None:
    """Else the comparison above would hold of nothing."""
    held: Counter[str] = Counter()
    for seed in range(4):
        made = plain_care(drawn(seed))
        held.update({name: len(rows) for name, rows in made.items()})
        held["back"] += sum(r["is_back_within_a_year"] for r in made["leavers_followed"])
        held["in time"] += sum(r["is_in_time"] for r in made["care_reviews_due"])
        held["late"] += sum(not r["is_in_time"] for r in made["care_reviews_due"])
        held["missing"] += sum(
            bool(r["was_missing"]) for r in made["looked_after_in_twelve_months"]
        )
        held["moved"] += sum((r["placements"] or 0) >= 3 for r in made["looked_after_at_month_end"])
        held["no workers told"] += sum(
            r["workers"] is None for r in made["looked_after_at_month_end"]
        )
        held["reused"] += sum(
            r["next_started_on"] is None and r["REC"] in ("E11", "E12") and r["period"] < last
            for r in made["periods_of_care"]
            for last in [
                max(o["period"] for o in made["periods_of_care"] if o["child"] == r["child"])
            ]
        )
    names = {*NAMES, "back", "in time", "late", "missing", "moved", "no workers told", "reused"}
    assert {name for name in names if not held[name]} == set()


def test_other_orders_and_a_return_given_twice_change_nothing(duck: Duck) -> None:
    """Rows of each return and the returns in another order; then one of them twice."""
    files, rng = drawn(1), random.Random(1)
    once = [_once(file) for file in files]
    mixed = [shuffled(file, rng) for file in once]
    rng.shuffle(mixed)
    first = _bags(tables_of(duck, once))
    assert _bags(tables_of(duck, mixed)) == first
    assert _bags(tables_of(duck, [*once, once[0]])) == first


def _once(file: File) -> File:
    """Of tables that have one row a child, the first: which of two is meant, only their order says."""
    one = {"header", "uasc", "oc2", "oc3", "ad1"}
    tables = {
        name: list({row["CHILD"].upper(): row for row in reversed(rows)}.values())
        if name in one
        else rows
        for name, rows in file.tables.items()
    }
    return File(file.year, tables)


def _bags(tables: dict[str, list[dict[str, Any]]]) -> dict[str, Counter]:
    return {
        name: as_bag(rows, set(rows[0]) - {"row"} if rows else set())
        for name, rows in tables.items()
    }


def test_every_table_has_the_columns_that_it_says(duck: Duck) -> None:
    """In their order, and no two that differ in capitals alone: Spark knows no such."""
    with duck.apart() as opened:
        make(opened, [filed(file) for file in drawn(1)], only=NAMES)
        for table in TABLES:
            held = opened.query(f"SELECT * FROM {table.name} LIMIT 0").column_names
            assert held == [column.name for column in table.columns], table.name
            assert len({name.lower() for name in held}) == len(held), table.name


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
            names = {c.name for c in tables[r.table].columns} | set(OF_PERIODS)
            read = (r.counts, r.out_of, r.stands, r.middle, r.each, r.on, r.amount, r.per)
            for sql in filter(None, read):
                assert rule_faults(sql, IN_RULES, DATES) == [], m.id
                columns = {c.name for c in sqlglot.parse_one(sql).find_all(sqlglot.exp.Column)}
                assert columns <= names, f"{m.id} reads {columns - names} of {r.table}"


def test_every_cut_is_of_the_subset_and_of_its_table_and_what_stands_beside_it():
    tables = {table.name: table for table in record_tables()}
    for table in tables.values():
        held = {c.name for name in (table.name, *table.beside) for c in tables[name].columns}
        assert set(table.beside) <= set(table.after) | {table.name}, table.name
        for name, sql in [
            *table.cuts.items(),
            *(c for on in table.cuts_on.values() for c in on.items()),
        ]:
            assert rule_faults(sql, IN_SELECTS, DATES) == [], (table.name, name)
            columns = {c.name for c in sqlglot.parse_one(sql).find_all(sqlglot.exp.Column)}
            assert columns <= held | set(OF_PERIODS), (
                f"{name} reads {columns - held} of {table.name}"
            )
