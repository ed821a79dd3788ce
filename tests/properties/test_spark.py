"""All rules of the looked-after return on Spark and on DuckDB: the same flags, rule by rule.

Over one return put together of some six hundred small random ones, with every table loaded, last
year's and Ofsted's list too. Every version of every rule runs in one go, whatever its years: half
of the small returns are of 2024 and half of 2027, for between them the codes changed.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pyarrow as pa
import pytest

from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import RETURN
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.naming import names_of
from headway.validation.planning import Plan, plan
from headway.validation.running import run
from tests.lib.compared903 import loaded, provider_list
from tests.lib.drawn_returns import asked_of
from tests.lib.joined903 import drawn_for_each_rule, joined, with_every_table
from tests.lib.small903 import Small

# Cells that one engine could take for a pattern, an escape or the end of a text.
ODD = ("%", "_", "\\", "A\\", "O'BRIEN", "Ŵ", "U_", "K%", '"', "🙂")


@pytest.fixture(scope="module")
def spark(java: object) -> Iterator[Callable[[], AbstractContextManager[Duck]]]:
    """What opens DuckDB with Spark beside it: one Spark on two threads for the whole run."""
    from headway.engine.spark import spark_beside_duck

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_SPARK_MASTER", "local[2]")
        yield spark_beside_duck


def test_spark_and_duckdb_flag_the_same(spark):
    rules = list(RETURN.rules())
    small = [*drawn_for_each_rule(2027, seed=11), *drawn_for_each_rule(2024, seed=12)]
    whole = _with_odd_cells(with_every_table(joined(small)[0], "xml"))
    made = _plan(whole, rules)
    assert not made.skipped
    with engine() as duck:
        expected = _by_rule(made, _found(duck, whole, made))
    with spark() as both:
        found = _by_rule(made, _found(both, whole, made))
    differ = {
        rule: (len(rows - found[rule]), len(found[rule] - rows))
        for rule, rows in expected.items()
        if rows != found[rule]
    }
    assert not differ, f"rule: (DuckDB alone, Spark alone) {differ}"
    silent = [rule for rule, rows in expected.items() if not rows]
    assert len(silent) < len(expected) / 4, f"too many rules flag nothing: {silent}"


def _with_odd_cells(whole: Small) -> Small:
    """Some codes of some rows are odd texts."""
    for tables in (whole.tables, whole.last):
        for name, column in (
            ("episodes", "PLACE"),
            ("episodes", "PLACE_PROVIDER"),
            ("header", "UPN"),
            ("episodes", "URN"),
        ):
            for number, text in enumerate(ODD):
                tables[name][7 * number + 3][column] = text
    return whole


def _plan(whole: Small, rules: list) -> Plan:
    asked = asked_of(whole.year, whole.council, provider_list(whole))
    return plan(rules, names_of(RETURN), what_is_loaded(RETURN, loaded(whole), asked))


def _found(opened: Duck, whole: Small, made: Plan) -> pa.Table:
    asked = asked_of(whole.year, whole.council, provider_list(whole))
    read = loaded(whole)
    present = what_is_loaded(RETURN, read, asked)
    opened.table("providers", asked.providers)
    sources = typed_sources(opened, RETURN, read, asked, made)
    return run(opened.for_rules(sources), names_of(RETURN), made, asked, present, sources).found


def _by_rule(made: Plan, found: pa.Table) -> dict[str, set]:
    """The rows that each version of a rule flags, with the child of each; none met twice."""
    flags = Counter(
        zip(*(found.column(c).to_pylist() for c in ("hit", "row", "child")), strict=True)
    )
    assert not flags or max(flags.values()) == 1
    by_rule: dict[str, set] = {f"{h.rule.code} from {h.rule.since}": set() for h in made.hits}
    for hit, row, child in flags:
        of = made.hits[hit]
        by_rule[f"{of.rule.code} from {of.rule.since}"].add((of.where.table, row, child))
    return by_rule
