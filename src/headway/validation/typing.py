"""From text to typed tables: blanks, trimmed upper-case codes, dates as the return defines them.

`episodes` as read (all text) becomes the engine's `episodes_typed`: every column trimmed, in
capitals and null where blank; for a date `DECOM` (a DATE, null where it is no real day) beside
`DECOM_raw` (the text) and `DECOM_day` (whole days since 1970, for sums of days); for a number
`SDQ_SCORE_number` beside its text; `row`; and `child_key`, the child's identifier or, where that
is blank, one that no other row shares.
"""

from typing import TYPE_CHECKING, Any

from headway.validation.reads import words
from headway.validation.table import Kind, Table

if TYPE_CHECKING:
    from headway.engine.duck import Duck

# Day, month and four-digit year with strokes between, one or two digits of day and month; nothing
# else is a date. The engine's own parser takes more, so the form is tested before it is asked.
DATE_FORM = r"\d{1,2}/\d{1,2}/\d{4}"
# Spaces of every kind that a spreadsheet leaves at the edges of a cell.
EDGES = " \t\r\n\u00a0"
NUMBER_FORM = r"[+-]?\d{1,9}(\.\d{1,9})?"


def type_table(
    table: Table,
    rows: Any | None,
    name: str,
    extras: dict[str, str],
    keep: frozenset[str],
    duck: "Duck",
) -> None:
    """Make `<name>_typed` of the text `rows`; with no rows, an empty table of the same columns.

    Of the typed columns only those in `keep` are made, and always `row`, CHILD and `child_key`.
    """
    given = set(rows.column_names) if rows is not None else set()
    source = f"{name}_text"
    if rows is not None:
        duck.table(source, rows)
    made_of = {extra: sql for extra, sql in extras.items() if extra in keep}
    wanted = keep | {"CHILD"} | {word for sql in made_of.values() for word in words(sql)}
    texts = ["CAST(row AS BIGINT) AS row" if rows is not None else "CAST(0 AS BIGINT) AS row"]
    typed = ["row"]
    for column in table.columns:
        columns = [sql for made, sql in _typed(column.name, column.kind) if made in wanted]
        if not columns:
            continue
        quoted = f"NULLIF(upper(trim(\"{column.name}\", '{EDGES}')), '')"
        text = quoted if column.name in given else "CAST(NULL AS VARCHAR)"
        texts.append(f"{text} AS {column.name}")
        typed.extend(columns)
    typed.append("COALESCE(CHILD, '?' || CAST(row AS VARCHAR)) AS child_key")
    inner = f"SELECT {', '.join(texts)}" + (f" FROM {source}" if rows is not None else " LIMIT 0")
    sql = f"SELECT {', '.join(typed)} FROM ({inner})"
    if made_of:
        more = ", ".join(f"{expression} AS {extra}" for extra, expression in made_of.items())
        sql = f"SELECT *, {more} FROM ({sql})"
    duck.make(f"{name}_typed", sql)


def _typed(name: str, kind: Kind) -> list[tuple[str, str]]:
    """The typed columns of one column of text: each its name and its SQL."""
    if kind is Kind.DATE:
        day = (
            f"CASE WHEN regexp_full_match({name}, '{DATE_FORM}') "
            f"THEN CAST(try_strptime({name}, '%d/%m/%Y') AS DATE) END"
        )
        whole = f"CAST(date_diff('day', DATE '1970-01-01', {day}) AS INTEGER)"
        return [
            (name, f"{day} AS {name}"),
            (f"{name}_raw", f"{name} AS {name}_raw"),
            (f"{name}_day", f"{whole} AS {name}_day"),
        ]
    if kind is Kind.NUMBER:
        number = (
            f"CASE WHEN regexp_full_match({name}, '{NUMBER_FORM}') "
            f"THEN TRY_CAST({name} AS DOUBLE) END"
        )
        return [(name, name), (f"{name}_number", f"{number} AS {name}_number")]
    return [(name, name)]
