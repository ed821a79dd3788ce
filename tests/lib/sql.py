"""Reading definitions' SQL with sqlglot, to hold it to the subset."""

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
