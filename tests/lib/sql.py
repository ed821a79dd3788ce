"""Reading definitions' SQL with sqlglot, to hold it to the subset."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

import sqlglot
from sqlglot import exp

from headway.engine.subset import ALLOWED


def faults(sql: str, columns: set[str]) -> list[str]:
    """What is wrong with an expression over these columns; nothing where all is well."""
    tree = sqlglot.parse_one(f"SELECT {sql}", dialect="duckdb").expressions[0]
    found = []
    for node in tree.walk():
        name = type(node).__name__.lower()
        if name not in ALLOWED:
            found.append(f"{name} is not in the subset: {sql}")
        if isinstance(node, exp.Column) and node.name not in columns:
            found.append(f"no column is called {node.name}: {sql}")
        if isinstance(node, exp.Div) and not _never_zero(node.expression):
            found.append(f"a denominator that may be zero: {sql}")
    return found


def _never_zero(denominator: exp.Expression) -> bool:
    """Whether a denominator is `NULLIF(x, 0)` or a number other than zero."""
    if isinstance(denominator, exp.Literal):
        return float(denominator.name) != 0
    return isinstance(denominator, exp.Nullif)


def rule_faults(sql: str, allowed: frozenset[str], dates: frozenset[str]) -> list[str]:
    """What a rule's SQL, its parameters written out, uses that the engines may read otherwise.

    `dates` are the names of columns that hold a day, whichever table they stand in.
    """
    whole = sql if sql.startswith("SELECT ") else f"SELECT {sql}"
    tree = sqlglot.parse_one(whole, dialect="duckdb")
    top = [tree] if sql.startswith("SELECT ") else tree.expressions
    return [f"{fault}: {sql}" for part in top for fault in _rule_faults(part, allowed, dates)]


def _rule_faults(
    part: exp.Expression, allowed: frozenset[str], dates: frozenset[str]
) -> Iterator[str]:
    for node in part.walk():
        if (name := type(node).__name__.lower()) not in allowed:
            yield f"{name} is not in the subset"
        if isinstance(node, exp.Cast) and not _is_written_date(node):
            yield "a cast"
        if isinstance(node, exp.Div) and not _never_zero(node.expression):
            yield "a denominator that may be zero"
        if isinstance(node, exp.Interval) and not isinstance(node.parent, exp.Add | exp.Sub):
            yield "an interval that moves no day"
        if _sums_a_day(node, dates):
            yield "a day in a sum: count whole days instead"


def _sums_a_day(node: exp.Expression, dates: frozenset[str]) -> bool:
    if not isinstance(node, exp.Sub | exp.Add) or isinstance(node.expression, exp.Interval):
        return False
    return any(_gives_day(side, dates) for side in (node.this, node.expression))


def _is_written_date(cast: exp.Cast) -> bool:
    is_text = isinstance(cast.this, exp.Literal) and cast.this.is_string
    return is_text and cast.to.this == exp.DataType.Type.DATE


def _gives_day(side: exp.Expression, dates: frozenset[str]) -> bool:
    """Whether an operand is a day, found through what may stand round one."""
    if isinstance(side, exp.Column):
        return side.name in dates
    if isinstance(side, exp.Cast):
        return True
    if isinstance(side, exp.Case):
        given = [branch.args["true"] for branch in side.args["ifs"]]
        return any(_gives_day(one, dates) for one in (*given, side.args.get("default")) if one)
    if isinstance(side, exp.Add | exp.Sub):
        return isinstance(side.expression, exp.Interval)
    through = (exp.Paren, exp.Coalesce, exp.Least, exp.Greatest, exp.Min, exp.Max, exp.Nullif)
    through += (exp.Window, exp.Lag, exp.Lead)
    if isinstance(side, through):
        inner = [side.this, *(side.expressions if not isinstance(side, exp.Window) else [])]
        return any(_gives_day(one, dates) for one in inner if isinstance(one, exp.Expression))
    return False


_MONTHS = {"MONTH": 1, "YEAR": 12}


def intervals(sql: str) -> set[tuple[int, int]]:
    """The intervals that a piece of SQL names, each as months and days."""
    named = re.findall(r"INTERVAL\s+'?(\d+)'?\s+([A-Za-z]+)", sql)
    return {
        (int(n) * _MONTHS[unit], 0) if (unit := word.upper()) in _MONTHS else (0, int(n))
        for n, word in named
    }


def taken_as_one(pieces: Iterable[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of intervals that DuckDB would take for one, where these pieces stand in one statement.

    To it a month is as long as 30 days: where a day is moved by both it works out one of them.
    """
    named = sorted(set().union(*map(intervals, pieces)))
    return [(a, b) for a, b in combinations(named, 2) if _days(a) == _days(b)]


def _days(interval: tuple[int, int]) -> int:
    return interval[0] * 30 + interval[1]
