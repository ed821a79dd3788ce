"""The cells of a tracker, whether from a workbook or a Word table: text, colour, merged, hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from headway.plan.codec import as_text
from headway.plan.opening import check_zip
from headway.plan.tracker.fills import colour_named, rgb_of_fill, theme_of
from headway.vocabulary.errors import BadFile


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell. `raw` is what it shows or holds as text, `value` as it was kept (Excel's types).

    `under` is the cell whose merged block covers this one; `colour` red, amber, green, blue or "".
    `is_theme` where the colour is one of the workbook's theme, which another theme would change.
    """

    ref: str
    raw: str = ""
    value: Any = None
    colour: str = ""
    is_theme: bool = False
    under: str = ""
    shown_as: str = ""

    @property
    def text(self) -> str:
        """The text without the spaces around it, hard spaces among them; lines joined by one."""
        return " ".join(self.raw.split())


@dataclass(kw_only=True)
class Sheet:
    """A sheet or a table: its cells by row and column from 1, and the rows that are hidden.

    `spans` holds the rows of which one merged cell fills the whole width.
    """

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    spans: set[int] = field(default_factory=set)
    is_hidden: bool = False

    @property
    def rows(self) -> int:
        """The last row that holds anything."""
        return max((row for row, _ in self.cells), default=0)

    def filled(self, row: int) -> list[tuple[int, Cell]]:
        """The cells of a row that hold something of their own, by column."""
        found = [(c, cell) for (r, c), cell in self.cells.items() if r == row]
        return sorted((c, cell) for c, cell in found if cell.text and not cell.under)


def read_cells(path: Path) -> list[Sheet]:
    """The sheets of a workbook or the tables of a Word file. Raises BadFile for anything else."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return _workbook(path)
    if path.suffix.lower() == ".docx":
        return _word(path)
    raise BadFile(str(path), "is neither .xlsx nor .docx.", "Save the tracker as one of these.")


def _workbook(path: Path) -> list[Sheet]:
    import openpyxl

    check_zip(path, "a workbook (.xlsx)")
    try:
        book = openpyxl.load_workbook(path)
    except Exception as fault:  # openpyxl raises whatever its parts raise
        does = "Open it in Excel, save it anew, then run this again."
        raise BadFile(str(path), "cannot be read as a workbook.", does) from fault
    theme = theme_of(book.loaded_theme)
    return [_sheet(sheet, theme) for sheet in book.worksheets]


def _sheet(sheet: Any, theme: Sequence[str]) -> Sheet:
    made = Sheet(name=sheet.title, is_hidden=sheet.sheet_state != "visible")
    made.hidden = {row for row, seen in sheet.row_dimensions.items() if seen.hidden}
    anchor: dict[tuple[int, int], tuple[int, int]] = {}
    for block in sheet.merged_cells.ranges:
        if block.min_row == block.max_row and block.max_col - block.min_col >= 2:
            made.spans.add(block.min_row)
        for row in range(block.min_row, block.max_row + 1):
            for column in range(block.min_col, block.max_col + 1):
                anchor[row, column] = (block.min_row, block.min_col)
    for line in sheet.iter_rows():
        for cell in line:
            at = (cell.row, cell.column)
            over = sheet.cell(*anchor[at]) if anchor.get(at, at) != at else None
            colour = colour_named(rgb_of_fill(cell, theme))
            if cell.value is None and over is None and not colour:
                continue
            made.cells[at] = Cell(
                ref=cell.coordinate,
                raw=shown(cell.value),
                value=cell.value if over is None else over.value,
                colour=colour,
                is_theme=bool(colour) and cell.fill.fgColor.type == "theme",
                under=over.coordinate if over is not None else "",
                shown_as=str(cell.number_format),
            )
    return made


def shown(value: Any) -> str:
    """A cell's value as text: dates as 2026-04-01, everything else as it is."""
    if value is None:
        return ""
    return str(as_text(value.date() if isinstance(value, datetime) else value))


def _word(path: Path) -> list[Sheet]:
    import docx

    check_zip(path, "a Word file (.docx)")
    try:
        document = docx.Document(str(path))
    except Exception as fault:  # python-docx raises whatever lxml and zipfile raise
        does = "Open it in Word, save it anew, then run this again."
        raise BadFile(str(path), "cannot be read as a Word file.", does) from fault
    before = Sheet(name="Text")
    for number, words in enumerate(document.paragraphs, start=1):
        if words.text.strip():
            before.cells[number, 1] = Cell(ref=f"A{number}", raw=words.text, value=words.text)
    tables = [_table(n, table) for n, table in enumerate(document.tables, start=1)]
    return [before, *tables]


def _table(number: int, table: Any) -> Sheet:
    made = Sheet(name=f"Table {number}")
    first: dict[Any, str] = {}
    for row, line in enumerate(table.rows, start=1):
        cells = list(line.cells)
        if len(cells) > 2 and len({id(cell._tc) for cell in cells}) == 1:
            made.spans.add(row)
        for column, cell in enumerate(cells, start=1):
            ref = f"{_letters(column)}{row}"
            over = first.setdefault(cell._tc, ref)
            made.cells[row, column] = Cell(
                ref=ref,
                raw=cell.text if over == ref else "",
                value=cell.text,
                colour=_shading(cell),
                under="" if over == ref else over,
            )
    return made


def _letters(column: int) -> str:
    return (
        chr(64 + column)
        if column <= 26
        else chr(64 + (column - 1) // 26) + chr(65 + (column - 1) % 26)
    )


def _shading(cell: Any) -> str:
    found = list(_fills(cell))
    return colour_named(found[0]) if found else ""


def _fills(cell: Any) -> Iterator[str]:
    from docx.oxml.ns import qn

    for shade in cell._tc.iter(qn("w:shd")):
        yield str(shade.get(qn("w:fill")) or "")
