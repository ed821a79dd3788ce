"""The sheets of a workbook, row by row, and what is odd about them; a CSV is a workbook of one.

Nothing in a workbook is run, followed or unpacked to disk: formulas give the values that they had
when it was saved, links to other files are not looked at. What a hostile file could make large has a
limit.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from headway.validation.reading.archives import Given
from headway.validation.reading.books import damage_told, refuse_bomb
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.showing import shown
from headway.vocabulary.errors import BadFile

MOST_UNPACKED = 400_000_000
MOST_MEMBERS = 2_000
MOST_SHEETS = 100
MOST_COLUMNS = 300
MOST_ROWS = 1_000_000
_OLD = b"\xd0\xcf\x11\xe0"
_SAVE = "Open it in Excel, save it as .xlsx without a password, then give that."
_HIDDEN = re.compile(rb'<row\b[^>]*\bhidden="(?:1|true)"')
_FORMULA = re.compile(rb"<f[ />]")
_NO_VALUE = re.compile(rb"(?:</f>|<f[^>]*/>)(?:<v/>|<v></v>)?</c>")
_PIECE = 1 << 20
Row = tuple[int, Sequence[Any]]


@dataclass
class Sheet:
    """One sheet: its name, whether it is hidden, its rows that hold anything, with their numbers.

    `rows` can be gone through once. `oddities` looks for what is odd about it, a sentence each, and
    `said` has those that were found.
    """

    title: str
    rows: Iterator[Row]
    hidden: bool = False
    epoch: datetime | None = None
    oddities: Callable[[], tuple[str, ...]] = tuple
    said: tuple[str, ...] = field(default=())


@contextmanager
def sheets_of(given: Given) -> Iterator[list[Sheet]]:
    """The sheets of a workbook or CSV, while it is open. Raises BadFile where it is neither."""
    if given.kind == "csv":
        yield [_csv(given)]
        return
    start = given.held.read(4)
    given.held.seek(0)
    if given.kind != "book" or start == _OLD:
        raise BadFile(
            given.name,
            "expected an Excel workbook (.xlsx) or a CSV; it is another kind of file, an old .xls, or "
            "locked with a password.",
            _SAVE,
        )
    refuse_bomb(given.held, given.name, _SAVE, most=MOST_UNPACKED, members=MOST_MEMBERS)
    given.held.seek(0)
    # openpyxl warns of cells that it cannot make out, and quotes them: what is odd is said here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book, sheets = _opened(given)
        try:
            yield sheets
        finally:
            book.close()


def _opened(given: Given) -> tuple[Any, list[Sheet]]:
    from openpyxl import load_workbook

    with damage_told(given.name, _SAVE):
        book = load_workbook(given.held, read_only=True, data_only=True, keep_links=False)
        if len(book.worksheets) > MOST_SHEETS:
            raise BadFile(
                given.name, f"it holds more than {MOST_SHEETS} sheets.", "Give Annex A alone."
            )
        return book, [_sheet(book, one, given) for one in book.worksheets]


def _sheet(book: Any, sheet: Any, given: Given) -> Sheet:
    sheet.reset_dimensions()  # some programs write a wrong size, and rows would be lost
    return Sheet(
        title=sheet.title,
        rows=_rows(sheet, f"{given.name}, sheet {shown(sheet.title)}"),
        hidden=sheet.sheet_state != "visible",
        epoch=book.epoch,
        oddities=partial(_oddities, given, sheet),
    )


def _rows(sheet: Any, where: str) -> Iterator[Row]:
    with damage_told(where, _SAVE):
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            if any(cell is not None for cell in cells):
                yield number, _within(number, cells, where)


def _within(number: int, cells: Sequence[Any], where: str) -> Sequence[Any]:
    """The cells of a row as far as a list goes; blank ones beyond are of a stray format."""
    if number > MOST_ROWS or any(cell is not None for cell in cells[MOST_COLUMNS:]):
        raise BadFile(
            where,
            f"it holds more than {MOST_COLUMNS} columns or {MOST_ROWS:,} rows, far above any list.",
            "Take out what is not of the list, then give the file again.",
        )
    return cells[:MOST_COLUMNS]


def _oddities(given: Given, sheet: Any) -> tuple[str, ...]:
    """What the values alone do not show: hidden rows, merged cells, formulas."""
    hidden = merged = formulas = empty = 0
    with (
        damage_told(given.name, _SAVE),
        zipfile.ZipFile(given.held) as held,
        held.open(sheet._worksheet_path) as part,
    ):
        left = b""
        while piece := part.read(_PIECE):
            whole, _, left = (left + piece).rpartition(b"</row>")
            hidden += len(_HIDDEN.findall(whole))
            formulas += len(_FORMULA.findall(whole))
            empty += len(_NO_VALUE.findall(whole))
        merged = left.count(b"<mergeCell ")
    says = []
    if hidden:
        says.append(f"{hidden:,} of its rows are hidden; they were read as well.")
    if merged:
        says.append(f"It has {merged:,} merged cells: what they cover beyond the first is blank.")
    if formulas - empty:
        says.append(f"{formulas - empty:,} cells are formulas: their last values were read.")
    if empty:
        says.append(
            f"{empty:,} cells are formulas without a value and were read as blank: open it in Excel "
            "and save it, then give it again."
        )
    return tuple(says)


def _csv(given: Given) -> Sheet:
    body, encoding_said = utf8_of(given.body(), given.name)
    text = body.decode("utf-8-sig")
    # A title may stand above the headings, so that the first line alone does not tell.
    beginning = text[:_PIECE]
    sign = max(",;\t|", key=beginning.count)
    said = (encoding_said,) if encoding_said else ()
    title = given.name.rpartition("/")[2].rpartition(".")[0]
    return Sheet(title=title, rows=_lines(text, sign, given.name), oddities=lambda: said)


def _lines(text: str, sign: str, name: str) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    number = 0
    try:
        for number, cells in enumerate(lines, start=1):
            held = [cell if cell.strip() else None for cell in cells]
            if any(held):
                yield number, _within(number, held, name)
    except csv.Error as fault:
        raise BadFile(
            f"{name}, row {number + 1}", "a quotation mark stands amiss.", "Export the file again."
        ) from fault
