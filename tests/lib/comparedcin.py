"""A small random children in need return handed to headway's rules, to be compared."""

import random

import pyarrow as pa

from headway.engine.duck import Duck
from headway.returns.cin_census.spec import RETURN
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.loaded import Loaded
from headway.validation.naming import names_of
from headway.validation.planning import plan
from headway.validation.rule import Rule, Where
from headway.validation.running import run
from headway.validation.table import Kind
from tests.lib.drawn_returns import asked_of
from tests.lib.plain_rules import Flags
from tests.lib.smallcin import SmallCin, random_small


def draws(code: str, needs: str, year: int, count: int) -> list[SmallCin]:
    """The same `count` random returns each time for one rule and year."""
    rng = random.Random(f"{code}/{year}")
    return [random_small(rng, code, needs, year) for _ in range(count)]


def loaded(small: SmallCin) -> Loaded:
    """The return as a reader would give it; a table that the drawing leaves out is empty."""
    made = {}
    for table in RETURN.tables:
        rows = small.tables.get(table.name, [])
        counted = table.of_kind(Kind.COUNTED)
        columns = {}
        for column in table.names():
            kind = pa.int64() if column in counted else pa.string()
            values = [row.get(column) for row in rows]
            columns[column] = pa.array(
                [int(v) if v is not None and column in counted else v for v in values], kind
            )
        made[table.name] = pa.table(
            {"row": pa.array(range(1, len(rows) + 1), pa.int64()), **columns}
        )
    return Loaded(tables=made, file_format="xml")


# Table, column and row of each cell that is pointed at.
Cells = set[tuple[str, str, int]]


def decided(duck: Duck, rule: Rule, small: SmallCin) -> Flags | None:
    """What headway flags of the return by one rule; None where it skips the rule."""
    found = _found(duck, rule, small)
    return None if found is None else {(where.table, row) for where, row in found}


def pointed_at(duck: Duck, rule: Rule, small: SmallCin) -> Cells | None:
    """The cells that headway points at by one rule; None where it skips the rule."""
    found = _found(duck, rule, small)
    if found is None:
        return None
    return {(where.table, column, row) for where, row in found for column in where.points_at}


def _found(duck: Duck, rule: Rule, small: SmallCin) -> list[tuple[Where, int]] | None:
    asked = asked_of(small.year, small.council)
    read = loaded(small)
    present = what_is_loaded(RETURN, read, asked)
    names = names_of(RETURN)
    made = plan((rule,), names, present)
    if made.skipped:
        return None
    with duck.apart() as engine:
        sources = typed_sources(engine, RETURN, read, asked, made)
        found = run(engine, names, made, asked, present, sources).found
    wheres = [made.hits[hit].where for hit in found.column("hit").to_pylist()]
    return list(zip(wheres, found.column("row").to_pylist(), strict=True))
