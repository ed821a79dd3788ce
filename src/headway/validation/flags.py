"""Flags: one a rule, table and row of this year's files, as every part of headway reads them.

The columns are those of the format that all parts agree on: `return, year, rule, severity, table,
row, child, columns, says, group`. Rows of one fault share `group`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from headway.validation.planning import Hit, Plan

if TYPE_CHECKING:
    from headway.engine.duck import Duck

COLUMNS = (
    "return",
    "year",
    "rule",
    "severity",
    "table",
    "row",
    "child",
    "columns",
    "says",
    "group",
)
# Flags worded at one go: what is needed on the way is several times what is kept.
AT_ONCE = 500_000


@dataclass(frozen=True)
class Flagged:
    """The flags as an Arrow table, and what is counted of them while they are still numbers.

    `table` has `row` and `year` as whole numbers and texts for the rest (most of them coded once),
    ordered by rule, table and row. `by_rule` maps a code to its flags and faults. `errors` has each
    error once a child: `table, rule, columns, child`.
    """

    table: Any
    by_rule: dict[str, tuple[int, int]]
    errors: Any


def flagged(duck: "Duck", found: Any, plan: Plan, return_name: str, year: int) -> Flagged:
    """Say what each of `found` (`hit, row, child`, in order) is a flag of."""
    import pyarrow as pa

    kinds = {"hit": pa.int16(), "ties": pa.bool_()}
    words = pa.table(
        {
            name: pa.array([_word(h, name) for h in plan.hits], kinds.get(name, pa.string()))
            for name in _WORDS
        }
    )
    duck.table("hit_words", words.select(["hit", "rule", "severity", "ties"]))
    duck.table("hits_found", found)
    counted = duck.rows(
        "SELECT w.rule, COUNT(*), COUNT(DISTINCT CASE WHEN w.ties THEN f.child END) + COUNT(CASE "
        "WHEN w.ties AND f.child IS NOT NULL THEN NULL ELSE 1 END) "
        "FROM hits_found AS f JOIN hit_words AS w ON f.hit = w.hit GROUP BY w.rule"
    )
    errors = duck.query(
        "SELECT DISTINCT f.hit, f.child FROM hits_found AS f JOIN hit_words AS w ON f.hit = w.hit "
        "WHERE w.severity = 'error'"
    )
    coded = {name: _coded(errors.column("hit"), words.column(name)) for name in _TOLD}
    return Flagged(
        table=pa.concat_tables(
            [
                _flags(found.slice(start, AT_ONCE), words, return_name, year)
                for start in range(0, max(found.num_rows, 1), AT_ONCE)
            ]
        ),
        by_rule={rule: (flags, faults) for rule, flags, faults in counted},
        errors=pa.table({**coded, "child": errors.column("child")}),
    )


_WORDS = ("hit", "rule", "severity", "table", "columns", "says", "ties")
_TOLD = ("table", "rule", "columns")


def _flags(found: Any, words: Any, return_name: str, year: int) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    hit, row, child = (found.column(name) for name in ("hit", "row", "child"))
    coded = {
        name: _coded(hit, words.column(name)) for name in _WORDS if name not in ("hit", "ties")
    }
    ties = pc.and_(words.column("ties").take(hit), pc.is_valid(child))
    # What a fault's name begins with: the rule where its rows are tied by their child, else the
    # rule and the table, whose row alone it is.
    rules, tables = words.column("rule").to_pylist(), words.column("table").to_pylist()
    alone = [f"{rule}/{table}" for rule, table in zip(rules, tables, strict=True)]
    place = pc.if_else(ties, pc.add(hit, pa.scalar(len(rules), pa.int16())), hit)
    begins = pa.array([*alone, *rules], pa.string()).take(place)
    fault = pc.if_else(ties, child, row.cast(pa.string()))
    one = pa.array([0] * found.num_rows, pa.int8())
    made = {
        "return": pa.DictionaryArray.from_arrays(one, [return_name]),
        "year": pa.array([year], pa.int32()).take(one),
        "row": row,
        "child": child,
        **coded,
        "group": pc.binary_join_element_wise(begins, fault, "/"),
    }
    return pa.table({name: made[name] for name in COLUMNS})


def _coded(hit: Any, texts: Any) -> Any:
    """The text of each hit, held once a text."""
    import pyarrow as pa

    values = texts.unique()
    places = {text: place for place, text in enumerate(values.to_pylist())}
    of_hit = pa.array([places[text] for text in texts.to_pylist()], pa.int16())
    return pa.chunked_array(
        [
            pa.DictionaryArray.from_arrays(of_hit.take(part), values)
            for part in hit.chunks or [pa.array([], pa.int16())]
        ]
    )


def _word(hit: Hit, name: str) -> object:
    words = {
        "hit": hit.number,
        "rule": hit.rule.code,
        "severity": hit.rule.severity,
        "table": hit.where.table,
        "columns": ";".join(hit.where.points_at),
        "says": hit.rule.says,
        "ties": hit.rule.ties_rows,
    }
    return words[name]
