"""What tells one flagged row from another when the file changes: its child and its key columns.

A row's number moves when rows are added above it; its key (a child's episode by its start) does
not. Waivers and comparisons of runs go by the key.
"""

from typing import TYPE_CHECKING

from headway.validation.typing import EDGES

if TYPE_CHECKING:
    from headway.validation.checking import Checked

# What makes a spreadsheet take a cell for a formula; such a text has an apostrophe before it in CSV.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Mark = tuple[str, str, str, str]  # rule, table, child, key


def cell(value: str | None) -> str:
    """A cell's text as rules see it: trimmed, in capitals, "" where blank."""
    return (value or "").strip(EDGES).upper()


def plain(value: object) -> str:
    """A text as the return holds it, without the apostrophe that keeps a CSV's from being run."""
    text = str(value or "")
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA else text


def marks(checked: "Checked") -> list[Mark]:
    """For each flag, in order: its rule, table, child and key (its key columns, `;` between)."""
    flags = checked.flags
    rows_by_table = {name: _keys(checked, name) for name in set(flags.column("table").to_pylist())}
    made = []
    for rule, table, row, child in zip(
        *(flags.column(c).to_pylist() for c in ("rule", "table", "row", "child")), strict=True
    ):
        made.append((rule, table, child or "", rows_by_table[table].get(row, "")))
    return made


def _keys(checked: "Checked", name: str) -> dict[int, str]:
    table = checked.loaded.tables[name]
    child, key = checked.spec.child, checked.spec.table(name).key
    wanted = [c for c in key if c != child and c in table.column_names]
    if not wanted:
        return {}
    columns = [table.column(c).to_pylist() for c in wanted]
    rows = table.column("row").to_pylist()
    return {
        row: ";".join(cell(str(v)) if v is not None else "" for v in values)
        for row, *values in zip(rows, *columns, strict=True)
    }
