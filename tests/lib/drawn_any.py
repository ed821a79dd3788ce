"""Random rows for every table of a return: days around each other, and the codes that its rules name."""

import random
import re
from datetime import date, timedelta

import pyarrow as pa

from headway.validation.loaded import Loaded
from headway.validation.spec import ReturnSpec
from headway.validation.table import Column, Kind, Table

_LITERAL = re.compile(r"'([^'%]{1,24})'")
ROWS, CHILDREN = 120, 40
_BASE = date(2025, 1, 1)


def drawn(spec: ReturnSpec, seed: int) -> Loaded:
    """Some rows of each table; children stand in several."""
    chance = random.Random(seed)
    codes = sorted(
        {
            code
            for rule in spec.rules()
            for where in rule.wheres()
            for code in _LITERAL.findall(f"{where.flag_when} {where.select}")
        }
    )
    return Loaded(tables={table.name: _table(spec, table, codes, chance) for table in spec.tables})


def _table(spec: ReturnSpec, table: Table, codes: list[str], chance: random.Random) -> pa.Table:
    many = CHILDREN if table.one_a_child else ROWS
    columns = {"row": pa.array(range(1, many + 1), pa.int64())}
    for column in table.columns:
        if column.kind is Kind.COUNTED:
            columns[column.name] = pa.array(range(1, many + 1), pa.int64())
            continue
        cells = [_cell(spec, column, codes, chance) for _ in range(many)]
        columns[column.name] = pa.array(cells, pa.string())
    return pa.table(columns)


def _cell(spec: ReturnSpec, column: Column, codes: list[str], chance: random.Random) -> str | None:
    if column.name == spec.child:
        return f"C{chance.randrange(CHILDREN)}" if chance.random() < 0.97 else None
    if chance.random() < 0.15:
        return None
    if column.kind is Kind.DATE:
        if chance.random() < 0.05:
            return "31/02/2025"
        day = _BASE + timedelta(
            days=chance.choice((-9000, -4000, -200, 0, 0, 1, 30, 90, 200, 400, 700))
        )
        return day.strftime(spec.forms.date_parts)
    if column.kind is Kind.FLAG:
        return chance.choice(("true", "false", "1", "0", "maybe"))
    if column.kind is Kind.NUMBER:
        return chance.choice(("0", "1", "2", "3", "0.5", "7", "25", "400", "-1", "x"))
    return chance.choice(codes) if codes and chance.random() < 0.9 else "?"
