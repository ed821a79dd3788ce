"""Writes the looked-after return as CSV, a file a table, in the form that the department takes.

UTF-8, commas, a line feed after each line, columns in the return's own order, quotation marks only
where a cell needs them. Cells go out exactly as they came in: this is the return itself, for
another program to read, so nothing in it is altered to please a spreadsheet.
"""

import re
from pathlib import Path
from typing import Any

from headway.returns.ssda903.tables import BY_NAME
from headway.returns.ssda903.write_xml import write_xml
from headway.validation.loaded import Loaded

Arrow = Any

_NEEDS_QUOTES = re.compile(r'[",\r\n]')

__all__ = ["write_csv", "write_xml"]


def write_csv(loaded: Loaded, folder: Path | str) -> list[Path]:
    """Write this year's tables into a folder, made if need be; give the files' paths.

    What a file carried beyond the return (PL_DISTANCE, UASC in the header) is written too.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    # All of it is made before any file is touched, so that no half of a return is left behind.
    texts = {folder / f"{name}.csv": csv_text(name, rows) for name, rows in loaded.tables.items()}
    for path, text in texts.items():
        path.write_bytes(text.encode())
    return list(texts)


def csv_text(name: str, rows: Arrow) -> str:
    """One table as the text of its CSV."""
    names = [n for n in BY_NAME[name].names(given=True) if n in rows.column_names]
    columns = [map(_quoted, rows[n].to_pylist()) for n in names]
    return "".join(f"{','.join(line)}\n" for line in (names, *zip(*columns, strict=True)))


def _quoted(cell: str | None) -> str:
    """A cell, in quotation marks where it must be; Python's writer forgets a carriage return."""
    if not cell or not _NEEDS_QUOTES.search(cell):
        return cell or ""
    return '"' + cell.replace('"', '""') + '"'
