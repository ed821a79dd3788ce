"""Whether a condition can hold while a column is blank, or some of its names are null."""

from functools import cache

import sqlglot
from sqlglot import exp

from headway.validation.naming import names_of
from headway.validation.planning import filled
from headway.validation.rule import Where
from headway.validation.spec import ReturnSpec
from headway.validation.table import Kind
from tests.lib.drawn_returns import asked_of

# What is null where any part of it is.
_PASSES_NULL = (exp.Paren, exp.Add, exp.Sub, exp.Mul, exp.Neg, exp.Abs, exp.Round)
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE)


def date_columns(spec: ReturnSpec) -> list[tuple[str, str]]:
    """Every column of a return that holds a day, with its table."""
    return [(t.name, c.name) for t in spec.tables for c in t.columns if c.kind is Kind.DATE]


def needs(spec: ReturnSpec, where: Where, table: str, column: str) -> bool:
    """Whether a condition compares this column, and says nothing of its being blank."""
    return bool(where.flag_when) and cannot_be_true_without(
        where.flag_when, _blank_names(spec.name, where.table, table, column)
    )


@cache
def _blank_names(return_name: str, of: str, table: str, column: str) -> frozenset[str]:
    """The names in a condition on rows of `of` that are null while the column is blank."""
    from headway.returns.checking import spec_of

    endings = ("", "_day", "_workday", "_weekday")
    names = {f"{table}_{column}{ending}" for ending in endings}
    if of == table:
        before = ("", "prev_", "prev2_", "next_")
        names |= {f"{which}{column}{ending}" for which in before for ending in endings}
    for fact in names_of(spec_of(return_name)).facts.values():
        if fact.of == table and fact.sql in (f"MIN({column})", f"MAX({column})"):
            names.add(fact.name)
    return frozenset(names)


def cannot_be_true_without(condition: str, names: frozenset[str]) -> bool:
    """Whether a condition is never true while all these names are null.

    Sure where it says so: what it cannot tell (CASE, COALESCE) it takes as possible.
    """
    text = filled(condition, asked_of(2027), frozenset())
    tree = sqlglot.parse_one(f"SELECT {text}", dialect="duckdb").expressions[0]
    return _never_true(tree, names)


def _never_true(node: exp.Expression, names: frozenset[str]) -> bool:
    if isinstance(node, exp.Paren):
        return _never_true(node.this, names)
    if isinstance(node, exp.And):
        return _never_true(node.left, names) or _never_true(node.right, names)
    if isinstance(node, exp.Or):
        return _never_true(node.left, names) and _never_true(node.right, names)
    return _is_null(node, names)


def _is_null(node: exp.Expression, names: frozenset[str]) -> bool:
    """Whether an expression is null, and so not true, while the names are."""
    if isinstance(node, exp.Column):
        return node.name in names
    if isinstance(node, exp.Not):
        return _is_null(node.this, names)
    if isinstance(node, exp.Between):
        # A bound alone may still make it false, which is not true either; but not under NOT.
        return _is_null(node.this, names)
    if isinstance(node, exp.In):
        return _is_null(node.this, names)
    if isinstance(node, (*_COMPARISONS, *_PASSES_NULL)):
        parts = [part for part in (node.this, node.args.get("expression")) if part is not None]
        return any(_is_null(part, names) for part in parts)
    return False
