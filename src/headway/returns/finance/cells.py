"""A file of finance as sheets of text: CSV in councils' encodings, or an Excel workbook.

Of a formula the value that the workbook holds is read, and said; one without a value is refused, for
nothing can be known of it. Hidden sheets are read only where no visible one is of a layout.
"""

import codecs
import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from headway.validation.reading.books import damage_told, refuse_bomb
from headway.validation.reading.decoding import utf8_of
from headway.vocabulary.errors import BadFile

LARGEST = 100_000_000
# How far down headings may stand, below titles and notes.
HEADINGS_WITHIN = 40
_MOST_COLUMNS = 200
_MOST_UNPACKED = 500_000_000
_SAVE = "Save it anew from Excel, then give it again."
# Bytes of a CSV that are looked at to know it: an even number, as UTF-16 needs.
_LOOKED_AT = 1 << 16


@dataclass
class Sheet:
    """One sheet: its title (blank of a CSV), its rows of text by number, and what was noticed."""

    title: str
    rows: list[tuple[int, list[str]]]
    is_hidden: bool = False
    formulas: int = 0
    blank_formulas: list[tuple[int, int]] = field(default_factory=list)
    said: tuple[str, ...] = ()


def sheets_of(path: Path, name: str, most: int | None = None) -> list[Sheet]:
    """Every sheet of a file; with `most`, only so many rows of each, to see what it is."""
    with path.open("rb") as held:
        body = held.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise BadFile(
            name,
            f"it is larger than {LARGEST // 1_000_000} MB, far above any year of finance.",
            "Look whether it is the right file.",
        )
    if body.startswith(b"PK\x03\x04"):
        return _workbook(body, name, most)
    if body.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadFile(
            name,
            "this is an old Excel file (.xls), or one with a password.",
            "Save it in Excel as .xlsx without a password, or as CSV, then give that.",
        )
    return [_csv(body, name, most)]


def _csv(body: bytes, name: str, most: int | None) -> Sheet:
    if most is not None and len(body) > _LOOKED_AT:
        is_utf_16 = body[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        body = body[:_LOOKED_AT]
        body = body if is_utf_16 else body[: body.rfind(b"\n") + 1] or body
    plain, said = utf8_of(body, name)
    text = plain.decode("utf-8")
    head = text[:4000]
    parted_by = max(",;\t|", key=head.count)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parted_by)
    try:
        for number, cells in enumerate(reader, start=1):
            if most is not None and number > most:
                break
            if any(cell.strip() for cell in cells):
                rows.append((number, cells[:_MOST_COLUMNS]))
    except csv.Error as fault:
        raise BadFile(name, f"it is no CSV ({fault}).", "Export it again as CSV UTF-8.") from fault
    return Sheet("", rows, said=(said,) if said else ())


def _workbook(body: bytes, name: str, most: int | None) -> list[Sheet]:
    from openpyxl import load_workbook

    refuse_bomb(io.BytesIO(body), name, _SAVE, most=_MOST_UNPACKED)
    with damage_told(name, _SAVE):
        values = load_workbook(io.BytesIO(body), read_only=True, data_only=True, keep_links=False)
        formulas = load_workbook(io.BytesIO(body), read_only=True, keep_links=False)
        titles = [sheet.title for sheet in values.worksheets]
        made = [_sheet(values[title], formulas[title], most) for title in titles]
        values.close()
        formulas.close()
    return made


def _sheet(values: Any, formulas: Any, most: int | None) -> Sheet:
    made = Sheet(str(values.title), [], is_hidden=values.sheet_state != "visible")
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # some programs write a wrong size, and rows would be lost
    reach = {"max_row": most, "max_col": _MOST_COLUMNS, "values_only": True}
    pairs = zip(values.iter_rows(**reach), formulas.iter_rows(**reach), strict=True)
    for number, (cells, written) in enumerate(pairs, start=1):
        for place, (cell, formula) in enumerate(zip(cells, written, strict=True)):
            if isinstance(formula, str) and formula.startswith("="):
                made.formulas += 1
                if cell is None:
                    made.blank_formulas.append((number, place))
        if any(cell is not None for cell in written):
            made.rows.append((number, [_text(cell) for cell in cells]))
    return made


def _text(cell: Any) -> str:
    """A cell as text: a day as 2025-03-31, a number as it was typed."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float):
        return format(Decimal(repr(cell)), "f").removesuffix(".0")
    return str(cell)
