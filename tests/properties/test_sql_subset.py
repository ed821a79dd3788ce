"""Every definition's SQL is in the subset that both engines mean the same by."""

import pytest
import sqlglot

from headway.measures import all_measures
from tests.lib.sql import faults

EXPRESSIONS = [
    (f"{m.id}.{p.kind}.{part}", sql, set(p.of))
    for m in all_measures()
    for p in m.published
    for part, sql in (("numerator", p.numerator), ("denominator", p.denominator))
    if sql
]


@pytest.mark.parametrize(("name", "sql", "columns"), EXPRESSIONS, ids=[e[0] for e in EXPRESSIONS])
def test_definition(name, sql, columns):
    """Parsed; its functions allowed; its columns among the parts that it names."""
    assert faults(sql, columns) == []


@pytest.mark.parametrize("sql", ["a + b", "coalesce(a, b + a)", "a / NULLIF(b, 0)", "a / 1000"])
def test_what_is_allowed(sql):
    """Both sides of the line."""
    assert faults(sql, {"a", "b"}) == []


@pytest.mark.parametrize(
    "sql",
    [
        "a / b",
        "a / 0",
        "CAST(a AS INTEGER)",
        "datediff('year', a, b)",
        "regexp_matches(a, '(?=x)')",
        "c + a",
        "(SELECT a)",
        "[a, b]",
        "a::DOUBLE",
    ],
)
def test_what_is_not(sql):
    """Each of these means something else on the other engine, or fails there."""
    assert faults(sql, {"a", "b"})


def test_every_definition_reads_the_same_on_spark():
    """sqlglot can say each of them in Spark's words."""
    for _, sql, _ in EXPRESSIONS:
        assert sqlglot.transpile(f"SELECT {sql}", read="duckdb", write="spark")
