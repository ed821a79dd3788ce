"""Giving rows to the user: a table on the terminal, JSON, or a file by its ending.

Text that a spreadsheet would run as a formula is given a leading apostrophe.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from headway.vocabulary.errors import BadInput

ENDINGS = (".csv", ".json", ".xlsx", ".parquet")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = dict[str, Any]
# A screen shows so many lines of a table; of one with more columns than few, those that fit, each
# at most so wide and so far from the next.
MOST_LINES, FEW_COLUMNS, WIDEST_CELL, BETWEEN = 200, 8, 40, 3
# What is no screen, a pipe or a file, has no edge at which a cell is cut off.
NO_EDGE = 100_000


def give(rows: Sequence[Row], *, title: str, out: Path | None, as_json: bool, body: Any) -> None:
    """Write `rows` to `out`, or print `body` as JSON, or print a table titled `title`."""
    if out is not None:
        write(rows, out, body)
        print(f"{len(rows)} rows written to {out}", file=sys.stderr)
    elif as_json:
        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        _print(rows, title)


def check_ending(out: Path | None) -> None:
    """Refuse a file ending that headway cannot write, before any work is done."""
    if out is not None and out.suffix.lower() not in ENDINGS:
        raise BadInput(f"{out}: headway writes {', '.join(ENDINGS)}. Give the file one of these.")


def write(rows: Sequence[Row], out: Path, body: Any) -> None:
    """Write rows (or, for .json, `body`) to a file, whole or not at all."""
    part = out.with_name(f".{out.name}.part")
    try:
        _WRITERS[out.suffix.lower()](rows, part, body)
        part.replace(out)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise BadInput(f"{out}: cannot be written ({fault.strerror}). Nothing was kept.") from fault


def safe(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula, made plain."""
    if isinstance(value, str) and value.startswith(FORMULA) and not _is_number(value):
        return f"'{value}"
    return value


def _is_number(text: str) -> bool:
    return text.replace(",", "").lstrip("+-").replace(".", "", 1).isdigit()


def _csv(rows: Sequence[Row], path: Path, body: Any) -> None:
    import csv

    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows({k: safe(v) for k, v in row.items()} for row in rows)


def _json(rows: Sequence[Row], path: Path, body: Any) -> None:
    path.write_text(json.dumps(body, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _xlsx(rows: Sequence[Row], path: Path, body: Any) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("headway")
    heads = list(rows[0]) if rows else []
    sheet.write_row(0, 0, heads, book.add_format({"bold": True}))
    for line, row in enumerate(rows, start=1):
        sheet.write_row(line, 0, [safe(v) for v in row.values()])
    sheet.freeze_panes(1, 0)
    sheet.autofit()
    book.close()


def _parquet(rows: Sequence[Row], path: Path, body: Any) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(list(rows)), path)


_WRITERS = {".csv": _csv, ".json": _json, ".xlsx": _xlsx, ".parquet": _parquet}


def _print(rows: Sequence[Row], title: str) -> None:
    """Print a table: on a screen as much as fits, with what is missing said; elsewhere all of it."""
    from rich.console import Console

    shown, names = list(rows), list(rows[0]) if rows else []
    console = Console()
    if console.is_terminal:
        shown = shown[:MOST_LINES]
        names = _fitting(shown, names, console.width)
    else:
        console = Console(width=NO_EDGE)
    console.print(_table(shown, names, title))
    lines, columns = len(rows) - len(shown), len(rows[0]) - len(names) if rows else 0
    more = [f"{lines:,} more lines"] * (lines > 0) + [f"{columns} more columns"] * (columns > 0)
    if more:
        print(f"There are {' and '.join(more)}: write all of it with --out FILE.xlsx.")


def _fitting(rows: Sequence[Row], names: Sequence[str], width: int) -> list[str]:
    """Of a table that is too wide for the screen, the first columns that stand there whole."""
    fitting: list[str] = []
    left = width
    for name in names:
        cells = max((len(_text(row[name])) for row in rows), default=0)
        left -= min(max(len(name), cells), WIDEST_CELL) + BETWEEN
        if left < 0 and len(names) > FEW_COLUMNS and fitting:
            break
        fitting.append(name)
    return fitting


def _table(rows: Sequence[Row], names: Sequence[str], title: str) -> Any:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(names):
        words = any(isinstance(row[name], str) and row[name][:1].isalpha() for row in rows)
        table.add_column(name, justify="left" if words else "right", no_wrap=place == 0)
    for row in rows:
        table.add_row(*(_text(row[name]) for name in names))
    return table


def _text(value: Any) -> str:
    return "" if value is None else str(value)
