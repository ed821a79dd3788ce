"""Running rules: prepare once, one statement a table, flags out.

A rule that the engine cannot run stops the check loudly and by name: a wrong "no errors" is the
worst thing a check can say.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from headway.validation.naming import Names
from headway.validation.planning import (
    Hit,
    Plan,
    fact_tables,
    filled,
    needs_preparing,
    prepared,
    rows_of,
)
from headway.validation.reads import Reads, together
from headway.validation.spec import Asked

if TYPE_CHECKING:
    from headway.engine.duck import Duck

Progress = Callable[[str], None]
Job = Callable[["Duck"], None]
# Conditions in one statement: so many that a table is read few times, so few that two statements
# can share the work of planning them.
MOST_AT_ONCE = 70


class RuleCrashed(RuntimeError):
    """A rule that could not be run. It is a fault of headway, never of the council's file."""


@dataclass(frozen=True)
class Ran:
    """What came of a run: the plan, and one row a hit (`hit, row, child, fault`)."""

    plan: Plan
    found: Any


def run(
    engine: "Duck",
    names: Names,
    made: Plan,
    asked: Asked,
    loaded: frozenset[str],
    sources: dict[str, str],
    progress: Progress = lambda _: None,
) -> Ran:
    """Run a plan over the typed tables that `sources` names, and give what its rules point at.

    `sources` maps each table that the plan reads (last year's as `episodes_last`) to the engine's
    typed table. `found` is an Arrow table, in the order of the rules.
    """
    fill = lambda sql: filled(sql, asked, loaded)  # noqa: E731
    progress("Preparing")
    for table, source in sources.items():
        if not needs_preparing(table, made.reads) and source != table:
            engine.look(table, f"SELECT * FROM {source}")
    engine.together(
        [
            _making(*((n, fill(sql)) for n, sql in prepared(table, source, made.reads, names)))
            for table, source in sources.items()
            if needs_preparing(table, made.reads)
        ]
    )
    facts = fact_tables(made.reads, names)
    engine.together([_making((made, fill(select))) for made, select in facts.items()])
    engine.make_hits()
    progress("Checking")
    engine.together([*_scans(made.hits, names, fill), *_selects(made.hits, fill)])
    return Ran(made, engine.hits(distinct=_may_repeat(engine, made.reads, names)))


def _making(*named: tuple[str, str]) -> Job:
    def make(engine: "Duck") -> None:
        for name, select in named:
            engine.make(name, select)

    return make


def _scans(hits: tuple[Hit, ...], names: Names, fill: Callable[[str], str]) -> Iterator[Job]:
    """The one-row conditions: one statement a table, or several where it has very many."""
    by_table: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.where.flag_when:
            by_table.setdefault(hit.where.table, []).append(hit)
    for table, of_table in sorted(by_table.items(), key=lambda item: -len(item[1])):
        for start in range(0, len(of_table), MOST_AT_ONCE):
            yield _scan(table, of_table[start : start + MOST_AT_ONCE], names, fill)


def _scan(table: str, hits: list[Hit], names: Names, fill: Callable[[str], str]) -> Job:
    reads: Reads = together(names.of_where(h.where) for h in hits)
    rows = fill(rows_of(table, reads, names))
    conditions = [(h.number, fill(h.where.flag_when)) for h in hits]

    def scan(engine: "Duck") -> None:
        try:
            engine.find(rows, conditions)
        except Exception as fault:
            for hit, condition in zip(hits, conditions, strict=True):
                _try_alone(engine, hit, rows, condition)
            raise RuleCrashed(f"Rules of {table} could not be run together: {fault}") from fault

    return scan


def _try_alone(engine: "Duck", hit: Hit, rows: str, condition: tuple[int, str]) -> None:
    try:
        engine.find(rows, [condition])
    except Exception as fault:
        raise RuleCrashed(
            f"Rule {hit.rule.code} could not be run, so nothing may be said of this return: {fault}"
        ) from fault


def _selects(hits: tuple[Hit, ...], fill: Callable[[str], str]) -> Iterator[Job]:
    """Rules that are a SELECT of their own."""
    for hit in hits:
        if hit.where.select:
            yield _select(hit, fill(hit.where.select))


def _select(hit: Hit, select: str) -> Job:
    def find(engine: "Duck") -> None:
        try:
            engine.find_rows(hit.number, hit.where.table, select)
        except Exception as fault:
            raise RuleCrashed(
                f"Rule {hit.rule.code} could not be run, so nothing may be said of this return: "
                f"{fault}"
            ) from fault

    return find


def _may_repeat(engine: "Duck", reads: Reads, names: Names) -> bool:
    """Whether a row may have been met twice, because a child stands twice in a joined table."""
    joined = sorted(
        {t for t, _ in reads.joins if t.endswith("_last") or not names.spec.table(t).ids}
    )
    if not joined:
        return False
    counts = " UNION ALL ".join(
        f"SELECT COUNT(CHILD) - COUNT(DISTINCT CHILD) AS more FROM {table}" for table in joined
    )
    return bool(engine.rows(f"SELECT SUM(more) FROM ({counts}) AS counted")[0][0])
