"""Promises of the record of children in need, on random small returns of several years."""

import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import sqlglot
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.engine.duck import Duck, engine
from headway.engine.subset import IN_SELECTS
from headway.record.making import make
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.plain_record_in_need import plain_record
from tests.lib.sql import rule_faults
from tests.lib.years_of_need import Draw, File, filed, shuffled

# Many children a draw, because each is a return of its own and the engine is slow to begin.
CHILDREN = 30
few = settings(max_examples=4)
seeds = st.integers(0, 2**32)
TABLES = found("headway.record.in_need", RecordTable)
# Where a row stood in its file: another order of rows gives it another number.
_NUMBERS_OF_ROWS = {"row"}


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a record is made apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def tables_of(duck: Duck, files: list[File]) -> dict[str, Counter]:
    """Every table of the record as a bag of rows, the number of the row left out."""
    with duck.apart() as opened:
        make(opened, [filed(file) for file in files], only=[table.name for table in TABLES])
        return {
            table.name: as_bag(opened.query(f"SELECT * FROM {table.name}").to_pylist())
            for table in TABLES
            if not table.name.startswith(("believed_", "said_again_"))
        }


def as_bag(rows: list[dict[str, Any]]) -> Counter:
    """Rows whatever their order; a column is known by its name."""
    return Counter(
        tuple(sorted((k, v) for k, v in row.items() if k not in _NUMBERS_OF_ROWS)) for row in rows
    )


def drawn(seed: int) -> tuple[list[File], random.Random]:
    """One council's returns of some years."""
    rng = random.Random(seed)
    return Draw(rng).files(CHILDREN), rng


@few
@given(seed=seeds)
def test_every_table_is_what_the_words_of_the_rules_say(duck: Duck, seed: int) -> None:
    """Against a second, slow statement in plain Python."""
    files, _ = drawn(seed)
    expected = plain_record(files)
    made = tables_of(duck, files)
    for name, rows in expected.items():
        names = set(rows[0]) if rows else set()
        held: Counter = Counter()
        for row, n in made[name].items():
            held[tuple(pair for pair in row if pair[0] in names)] += n
        wanted = as_bag(rows)
        assert held == wanted, f"{name}: {list(held - wanted)[:2]} {list(wanted - held)[:2]}"


def test_the_draws_say_something_of_every_table() -> None:
    """Else the comparison above would hold of nothing."""
    held: Counter[str] = Counter()
    for seed in range(4):
        for name, rows in plain_record(drawn(seed)[0]).items():
            held[name] += len(rows)
            held |= Counter({row["kind"]: 1 for row in rows if "kind" in row})
    assert all(held.values()), held
    assert {"step up", "step down", "re-referral after closure"} <= set(held)


def other_order(files: list[File], rng: random.Random) -> list[File]:
    """The same returns, their files and rows in another order."""
    mixed = [shuffled(file, rng) for file in files]
    rng.shuffle(mixed)
    return mixed


def one_twice(files: list[File], rng: random.Random) -> list[File]:
    """The same returns, one of them given twice."""
    return [*files, rng.choice(files)]


def fewer(files: list[File], some: set[str]) -> list[File]:
    """The same returns with these children alone."""
    return [
        File(f.year, f.made_at, tuple(c for c in f.children if c["LAchildID"] in some))
        for f in files
    ]


def of_children(tables: dict[str, Counter], some: set[str]) -> dict[str, Counter]:
    """What the tables say of these children."""
    return {
        name: Counter({row: n for row, n in rows.items() if dict(row)["child"] in some})
        for name, rows in tables.items()
    }


@settings(max_examples=2)
@given(seed=seeds)
def test_what_says_nothing_new_of_a_child_changes_nothing(duck: Duck, seed: int) -> None:
    """Files and rows in another order; a file twice; other children. Nor in the list of cases."""
    files, rng = drawn(seed)
    made = tables_of(duck, files)
    assert sum(made["cases"].values()) > 10
    assert tables_of(duck, other_order(files, rng)) == made
    assert tables_of(duck, one_twice(files, rng)) == made
    some = {f"C{number}" for number in range(0, CHILDREN, 2)}
    assert of_children(tables_of(duck, fewer(files, some)), some) == of_children(made, some)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_select_is_of_the_subset(table) -> None:
    """And its columns are those that the table names, each by a kind and a sentence."""
    dates = frozenset(c.name for t in TABLES for c in t.columns if c.kind == "date")
    assert rule_faults(table.select.strip(), IN_SELECTS, dates) == []
    assert sqlglot.transpile(table.select, read="duckdb", write="spark")
    assert {c.kind for c in table.columns} <= {"text", "number", "date", "flag"}
    assert all(c.says.endswith(".") for c in table.columns)


def test_every_table_has_the_columns_that_it_says(duck: Duck) -> None:
    """In their order."""
    with duck.apart() as opened:
        make(opened, [filed(file) for file in drawn(1)[0]], only=[t.name for t in TABLES])
        for table in TABLES:
            held = opened.query(f"SELECT * FROM {table.name} LIMIT 0").column_names
            assert held == [column.name for column in table.columns], table.name
