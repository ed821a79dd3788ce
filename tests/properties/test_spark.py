"""All rules of every return on Spark and on DuckDB: the same flags, rule by rule.

Over one return put together of some hundreds of small random ones, with every table loaded, last
year's and Ofsted's list too. Every version of every rule runs in one go, whatever its years: half
of the small returns are of 2024 and half of 2027, for between them the codes changed.
"""

from collections import Counter
from collections.abc import Callable

import pyarrow as pa
import pytest

from headway.engine.duck import Duck, engine
from headway.returns.checking import returns, spec_of
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.loaded import Loaded
from headway.validation.naming import names_of
from headway.validation.planning import Plan, plan
from headway.validation.running import run
from headway.validation.spec import Asked, ReturnSpec
from tests.lib import compared903, comparedcin, drawn_any, joined903, joinedcin
from tests.lib.drawn_returns import asked_of
from tests.lib.small_spark import spark_for_few

# Cells that one engine could take for a pattern, an escape or the end of a text.
ODD = ("%", "_", "\\", "A\\", "O'BRIEN", "Ŵ", "U_", "K%", '"', "🙂")


def _looked_after() -> tuple[Loaded, Asked]:
    drawn = [joined903.drawn_for_each_rule(year, seed=year) for year in (2027, 2024)]
    whole = joined903.with_every_table(joined903.joined(drawn[0] + drawn[1])[0], "xml")
    columns = (
        ("episodes", "PLACE"),
        ("episodes", "PLACE_PROVIDER"),
        ("header", "UPN"),
        ("episodes", "URN"),
    )
    _put_odd_cells(whole.tables, columns)
    _put_odd_cells(whole.last, columns)
    providers = compared903.provider_list(whole)
    return compared903.loaded(whole), asked_of(whole.year, whole.council, providers)


def _in_need() -> tuple[Loaded, Asked]:
    drawn = [joinedcin.drawn_for_each_rule(year, count=1, seed=year) for year in (2027, 2024)]
    whole = joinedcin.joined(drawn[0] + drawn[1])[0]
    columns = (
        ("child_identifiers", "UPN"),
        ("child_identifiers", "LAchildID"),
        ("disabilities", "Disability"),
        ("assessment_factors", "AssessmentFactor"),
        ("cin_details", "ReasonForClosure"),
    )
    _put_odd_cells(whole.tables, columns)
    # Two headers may not be, and one that is wrong makes the rule on it speak.
    whole.tables["header"][0]["ReferenceDate"] = None
    return comparedcin.loaded(whole), asked_of(whole.year, whole.council)


def _put_odd_cells(tables: dict, columns: tuple[tuple[str, str], ...]) -> None:
    """Some codes of some rows are odd texts."""
    for name, column in columns:
        for number, text in enumerate(ODD):
            tables[name][7 * number + 3][column] = text


def _of_ours(name: str) -> Callable[[], tuple[Loaded, Asked]]:
    """A return that headway's own rules check: rows drawn of every table."""
    return lambda: (drawn_any.drawn(spec_of(name), seed=1), asked_of(2025, "E08000013"))


OURS = ("annex_a", "csww")
DRAWN = {
    "ssda903": _looked_after,
    "cin": _in_need,
    **{name: _of_ours(name) for name in OURS},
}


@pytest.mark.parametrize("name", [spec.name for spec in returns()])
def test_spark_and_duckdb_flag_the_same(name, java, shared):
    spec, (read, asked) = spec_of(name), DRAWN[name]()
    made = plan(list(spec.rules()), names_of(spec), what_is_loaded(spec, read, asked))
    assert not made.skipped
    with engine() as duck:
        expected = _by_rule(made, _found(duck, spec, read, asked, made))
    with spark_for_few(adaptive=name in OURS) as both:
        found = _by_rule(made, _found(both, spec, read, asked, made))
    differ = {
        rule: (len(rows - found[rule]), len(found[rule] - rows))
        for rule, rows in expected.items()
        if rows != found[rule]
    }
    assert not differ, f"rule: (DuckDB alone, Spark alone) {differ}"
    silent = [rule for rule, rows in expected.items() if not rows]
    most = len(expected) / (2 if name in OURS else 4)
    assert len(silent) < most, f"too many rules flag nothing: {silent}"


def _found(opened: Duck, spec: ReturnSpec, read: Loaded, asked: Asked, made: Plan) -> pa.Table:
    present = what_is_loaded(spec, read, asked)
    if asked.providers is not None:
        opened.table("providers", asked.providers)
    sources = typed_sources(opened, spec, read, asked, made)
    return run(opened.for_rules(sources), names_of(spec), made, asked, present, sources).found


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
