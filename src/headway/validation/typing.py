"""From text to typed tables: blanks, trimmed upper-case codes, dates as the return defines them.

`episodes` as read (all text) becomes the engine's `episodes_typed`: every column trimmed, in
capitals and null where blank; for a date `DECOM` (a DATE, null where it is no real day) beside
`DECOM_raw` (the text) and `DECOM_day` (whole days since 1970, for sums of days); for a number
`SDQ_SCORE_number` beside its text; `row`; and `child_key`, the child's identifier or, where that
is blank, one that no other row shares.
"""

from typing import TYPE_CHECKING, Any

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
    duck: "Duck", table: Table, rows: Any | None, name: str, extras: dict[str, str]
) -> None:
    """Make `<name>_typed` of the text `rows`; with no rows, an empty table of the same columns."""
    given = set(rows.column_names) if rows is not None else set()
    source = f"{name}_text"
    if rows is not None:
        duck.table(source, rows)
    texts = ["CAST(row AS BIGINT) AS row" if rows is not None else "CAST(0 AS BIGINT) AS row"]
    typed = ["row"]
    for column in table.columns:
        quoted = f'"{column.name}"'
        text = (
            f"NULLIF(upper(trim({quoted}, '{EDGES}')), '')"
            if column.name in given
            else "CAST(NULL AS VARCHAR)"
        )
        texts.append(f"{text} AS {column.name}")
        typed.extend(_typed(column.name, column.kind))
    typed.append("COALESCE(CHILD, '?' || CAST(row AS VARCHAR)) AS child_key")
    inner = f"SELECT {', '.join(texts)}" + (f" FROM {source}" if rows is not None else " LIMIT 0")
    sql = f"SELECT {', '.join(typed)} FROM ({inner})"
    if extras:
        more = ", ".join(f"{expression} AS {name_}" for name_, expression in extras.items())
        sql = f"SELECT *, {more} FROM ({sql})"
    duck.make(f"{name}_typed", sql)


def _typed(name: str, kind: Kind) -> list[str]:
    if kind is Kind.DATE:
        day = (
            f"CASE WHEN regexp_full_match({name}, '{DATE_FORM}') "
            f"THEN CAST(try_strptime({name}, '%d/%m/%Y') AS DATE) END"
        )
        return [
            f"{day} AS {name}",
            f"{name} AS {name}_raw",
            f"CAST(date_diff('day', DATE '1970-01-01', {day}) AS INTEGER) AS {name}_day",
        ]
    if kind is Kind.NUMBER:
        number = f"CASE WHEN regexp_full_match({name}, '{NUMBER_FORM}') THEN TRY_CAST({name} AS DOUBLE) END"
        return [name, f"{number} AS {name}_number"]
    return [name]
