"""Flags: one a rule, table and row of this year's files, as every part of headway reads them.

The columns are those of the format that all parts agree on: `return, year, rule, severity, table,
row, child, columns, says, group`. Rows of one fault share `group`.
"""

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


def flags_table(duck: "Duck", found: Any, plan: Plan, return_name: str, year: int) -> Any:
    """The Arrow table of flags: `found` (`hit, row, child`) with what each hit says.

    `row` and `year` are whole numbers, everything else text; ordered by rule, table and row.
    """
    import pyarrow as pa

    hits = plan.hits
    duck.table("hit_words", pa.table({name: [_word(h, name) for h in hits] for name in _WORDS}))
    duck.table("hits_found", found)
    return duck.query(
        f"""
        SELECT '{return_name}' AS "return", {year} AS year, w.rule, w.severity, w."table", f.row,
            f.child, w.columns, w.says,
            w.rule || '/' || CASE WHEN w.ties AND f.child IS NOT NULL THEN f.child
                ELSE w."table" || '/' || f.row END AS "group"
        FROM hits_found AS f JOIN hit_words AS w ON f.hit = w.hit
        ORDER BY f.hit, f.row
        """
    )


_WORDS = ("hit", "rule", "severity", "table", "columns", "says", "ties")


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
