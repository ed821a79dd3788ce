"""From text to typed tables: blanks, trimmed codes, dates as the return writes them.

`episodes` as read (all text) becomes the engine's `episodes_typed`: every column trimmed, in
capitals (where capitals do not matter) and null where blank; for a date `DECOM` (a DATE, null where
it is no real day) beside `DECOM_raw` (the text) and `DECOM_day` (whole days since 1970, for sums of
days); for a number `SDQ_SCORE_number` beside its text; for money `income_pounds`, an exact decimal; `row`; CHILD, by which people know the
child, always in capitals; and `child_key`, which the rows of one child share: the number that the reader gave it, else
its name or, where that is blank, one that no other row has.
"""

from typing import TYPE_CHECKING, Any

from headway.validation.reads import words
from headway.validation.spec import ReturnSpec
from headway.validation.table import Forms, Kind, Table

if TYPE_CHECKING:
    from headway.engine.duck import Duck

# Spaces of every kind that a spreadsheet leaves at the edges of a cell.
EDGES = " \t\r\n\u00a0"
_EDGE_BYTES = tuple(edge.encode() for edge in EDGES)
NUMBER_FORM = r"[+-]?\d{1,9}(\.\d{1,9})?"
MONEY_FORM = r"-?\d{1,12}(\.\d{1,2})?"


def type_table(
    spec: ReturnSpec,
    table: Table,
    rows: Any | None,
    name: str,
    keep: frozenset[str],
    duck: "Duck",
) -> None:
    """Make `<name>_typed` of the text `rows`; with no rows, an empty table of the same columns.

    Of the typed columns only those in `keep` are made, and always `row`, CHILD, `child_key` and
    what the reader counted.
    """
    if rows is not None:
        duck.table(f"{name}_text", rows)
    extras = spec.typed_extras.get(table.name, {})
    made_of = {extra: sql for extra, sql in extras.items() if extra in keep}
    wanted = keep | {spec.child} | {word for sql in made_of.values() for word in words(sql)}
    texts = ["CAST(row AS BIGINT) AS row" if rows is not None else "CAST(0 AS BIGINT) AS row"]
    typed = ["row"]
    for column in table.columns:
        is_counted = column.kind is Kind.COUNTED
        made = _typed(column.name, column.kind, spec.forms)
        if columns := [sql for named, sql in made if is_counted or named in wanted]:
            is_given = rows is not None and column.name in rows.column_names
            text = _text(column.name, column.kind, spec.forms, rows) if is_given else _NOTHING
            texts.append(f"{text} AS {column.name}")
            typed.extend(columns)
    typed.extend(_whose(spec, table))
    inner = f"SELECT {', '.join(texts)}" + (
        f" FROM {name}_text" if rows is not None else " LIMIT 0"
    )
    sql = f"SELECT {', '.join(typed)} FROM ({inner})"
    if made_of:
        more = ", ".join(f"{expression} AS {extra}" for extra, expression in made_of.items())
        sql = f"SELECT *, {more} FROM ({sql})"
    duck.make(f"{name}_typed", sql)


_NOTHING = "CAST(NULL AS VARCHAR)"


def _whose(spec: ReturnSpec, table: Table) -> list[str]:
    """CHILD, where the return calls it otherwise, and `child_key`."""
    columns = table.names()
    if spec.child == "CHILD":
        child, made = "CHILD", []
    else:
        named = f"NULLIF(upper(trim({spec.child}, '{EDGES}')), '')"
        child = named if spec.child in columns else _NOTHING
        made = [f"{child} AS CHILD"]
    if spec.child_number in columns:
        return [*made, f"CAST({spec.child_number} AS BIGINT) AS child_key"]
    return [*made, f"COALESCE({child}, '?' || CAST(row AS VARCHAR)) AS child_key"]


def _text(name: str, kind: Kind, forms: Forms, rows: Any) -> str:
    """A cell as its kind is compared: null where it is blank."""
    if kind is Kind.COUNTED:
        return f'"{name}"'
    held = _held(rows.column(name))
    # Most columns hold neither a blank nor a small letter; asking the engine costs more than to look.
    trimmed = f"trim(\"{name}\", '{EDGES}')" if _has_blanks(held) else f'"{name}"'
    if kind is Kind.WRITTEN:
        return f"CASE WHEN {trimmed} <> '' THEN \"{name}\" END"
    if not forms.capitals_matter and _has_small_letters(held):
        trimmed = f"upper({trimmed})"
    return f"NULLIF({trimmed}, '')"


def _held(column: Any) -> list[bytes]:
    """The letters of a column of text, one after another, as the memory holds them."""
    if str(column.type) != "string":
        raise TypeError(f"A column as read is of strings, not of {column.type}.")
    buffers = [chunk.buffers()[-1] for chunk in column.chunks]
    return [buffer.to_pybytes() for buffer in buffers if buffer is not None]


def _has_blanks(held: list[bytes]) -> bool:
    return any(edge in part for part in held for edge in _EDGE_BYTES)


def _has_small_letters(held: list[bytes]) -> bool:
    return any(not part.isascii() or part != part.upper() for part in held)


def _typed(name: str, kind: Kind, forms: Forms) -> list[tuple[str, str]]:
    """The typed columns of one column of text: each its name and its SQL."""
    if kind is Kind.COUNTED:
        return [(name, f"CAST({name} AS BIGINT) AS {name}")]
    if kind is Kind.DATE:
        # The engine's own parser takes more, so the form is tested before it is asked.
        day = (
            f"CASE WHEN regexp_full_match({name}, '{forms.date}') "
            f"THEN CAST(try_strptime({name}, '{forms.date_parts}') AS DATE) END"
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
    if kind is Kind.MONEY:
        pounds = (
            f"CASE WHEN regexp_full_match({name}, '{MONEY_FORM}') "
            f"THEN TRY_CAST({name} AS DECIMAL(18, 2)) END"
        )
        return [(name, name), (f"{name}_pounds", f"{pounds} AS {name}_pounds")]
    return [(name, name)]
