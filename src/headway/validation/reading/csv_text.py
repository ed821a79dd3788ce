"""A CSV as text: its headings, what parts its cells, and the cells exactly as they stand.

Arrow reads the cells. Where it refuses, or where a stray quotation mark may have swallowed lines,
Python's own slower reader looks again for the line to name.
"""

import codecs
import csv
import io
import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from headway.validation.reading.decoding import line_at
from headway.vocabulary.errors import BadFile

Arrow = Any
PARTS = {b",": "commas", b";": "semicolons", b"\t": "tabs", b"|": "upright strokes"}
MOST_COLUMNS = 500
LONGEST_CELL = 5_000
LONGEST_HEADINGS = 100_000
_AGAIN = "Export the file again, then load it again."
_AROUND = b' "\xef\xbb\xbf\t'
_LINE_END = re.compile(rb"\r\n|\r|\n")
_SAID = re.compile(rb"sep=(.)\r?\n?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A CSV parted at its headings. `body` is all after them; `line` is where the headings stand."""

    name: str
    headings: tuple[str, ...]
    parted_by: bytes
    line: int
    body: bytes
    body_line: int
    has_blank_end: bool

    def said(self) -> tuple[str, ...]:
        """Sentences for cells parted otherwise than by commas, and for blank rows at the end."""
        says = []
        if self.parted_by != b",":
            says.append(f"Its cells are parted by {PARTS[self.parted_by]} and were read so.")
        if self.has_blank_end:
            says.append("Blank rows at its end were left out.")
        return tuple(says)


def sheet_of(body: bytes, name: str) -> Sheet:
    """Find the headings of a CSV in UTF-8. Raises BadFile where there are none."""
    first = len(body) - len(body.lstrip(b" \r\n\t"))
    if first == len(body):
        raise BadFile(name, "the file is empty.", _AGAIN)
    said = _SAID.match(body, first)
    if said:
        first = said.end()
    end = _end_of_headings(body, first, name)
    line = body[first:end].strip(b"\r\n")
    rest = body[end:]
    try:
        parted_by = said.group(1) if said and said.group(1) in PARTS else _parted_by(line)
        headings = _cells(line, parted_by)
    except csv.Error as fault:
        where = f"{name}, line {line_at(body, first)}"
        raise BadFile(where, "expected headings; a quotation mark stands amiss.", _AGAIN) from fault
    if len(headings) > MOST_COLUMNS:
        raise _long(name, line_at(body, first))
    held = _without_blank_end(rest, parted_by)
    return Sheet(
        name=name,
        headings=headings,
        parted_by=parted_by,
        line=line_at(body, first),
        body=held,
        body_line=line_at(body, end),
        has_blank_end=parted_by in rest[len(held) :],
    )


def _end_of_headings(body: bytes, first: int, name: str) -> int:
    """Where the line after the headings begins; a heading in quotes may run over a line's end."""
    window = body[first : first + LONGEST_HEADINGS]
    place = quotes = 0
    for end in _LINE_END.finditer(window):
        quotes += window.count(b'"', place, end.start())
        place = end.end()
        if quotes % 2 == 0:
            return first + place
    if len(window) == LONGEST_HEADINGS:
        raise _long(name, line_at(body, first))
    return first + len(window)


def _long(name: str, line: int) -> BadFile:
    return BadFile(
        f"{name}, line {line}",
        f"expected headings, at most {MOST_COLUMNS}; the line holds far more.",
        "Look whether it is the right file.",
    )


def _parted_by(line: bytes) -> bytes:
    """Whatever parts the headings into most."""
    return max(PARTS, key=lambda sign: len(_cells(line, sign)))


def _cells(line: bytes, parted_by: bytes) -> tuple[str, ...]:
    text = io.StringIO(line.decode(), newline="")
    return tuple(next(csv.reader(text, delimiter=parted_by.decode()), ()))


def _without_blank_end(body: bytes, parted_by: bytes) -> bytes:
    """The lines up to the last that holds anything; spreadsheets leave lines of commas behind."""
    held = len(body.rstrip(b" \t\r\n" + parted_by))
    end = _LINE_END.search(body, held) if held else None
    return body[: end.end()] if end else body[: len(body) if held else 0]


def cells_of(sheet: Sheet, wanted: Mapping[str, int]) -> Arrow:
    """The columns `wanted`, each by its place, as an Arrow table of strings; null where empty.

    Its first column is `row`, from 1. Raises BadFile for a line that has more or fewer cells than
    there are headings, a cell that is too long, and headings that stand again among the rows.
    """
    import pyarrow as pa

    _refuse_second_headings(sheet, wanted)
    if not sheet.body.strip():
        empty = {name: pa.array([], pa.string()) for name in wanted}
        return pa.table({"row": pa.array([], pa.int64()), **empty})
    try:
        table = _parsed(sheet, list(wanted.values()))
    except pa.ArrowInvalid as fault:
        raise _fault_in_lines(sheet) from fault
    table = table.rename_columns(list(wanted))
    runs_over_lines = _looks_again_at_quotes(sheet, table.num_rows)
    if runs_over_lines or not _all_lines_short(sheet.body):
        _refuse_long_cells(sheet, table)
    held = table.num_rows
    while held and not any(column[held - 1].is_valid for column in table.columns):
        held -= 1
    return table.slice(0, held).add_column(0, "row", rows_from(1, held))


def rows_from(first: int, number: int) -> Arrow:
    """The row numbers `first`, `first` + 1 and so on, as an Arrow column."""
    import pyarrow as pa

    numbers = array("q", range(first, first + number))
    return pa.Array.from_buffers(pa.int64(), number, [None, pa.py_buffer(numbers)])


def _parsed(sheet: Sheet, places: list[int]) -> Arrow:
    import pyarrow as pa
    from pyarrow import csv as pa_csv

    names = [str(place) for place in range(len(sheet.headings))]
    kept = [names[place] for place in places]
    # Arrow takes a byte-order mark off what it is given; here one would be a cell's own.
    mark = codecs.BOM_UTF8 if sheet.body.startswith(codecs.BOM_UTF8) else b""
    return pa_csv.read_csv(
        pa.BufferReader(mark + sheet.body if mark else sheet.body),
        read_options=pa_csv.ReadOptions(column_names=names),
        parse_options=pa_csv.ParseOptions(
            delimiter=sheet.parted_by.decode(), newlines_in_values=b'"' in sheet.body
        ),
        convert_options=pa_csv.ConvertOptions(
            check_utf8=False,
            column_types=dict.fromkeys(kept, pa.string()),
            include_columns=kept,
            null_values=[""],
            strings_can_be_null=True,
        ),
    )


def _refuse_second_headings(sheet: Sheet, wanted: Mapping[str, int]) -> None:
    """Refuse two files put one after the other, in whatever order the second has its columns."""
    as_spelt = tuple(sheet.headings[place].strip() for place in wanted.values())
    for spelling in {as_spelt, tuple(wanted)}:
        signs = sorted((name.encode() for name in spelling), key=len, reverse=True)
        # Nearly always the longest name is nowhere among the rows, and that is all there is to do.
        if all(sign in sheet.body for sign in signs):
            _refuse_lines_of(sheet, signs)


def _refuse_lines_of(sheet: Sheet, signs: list[bytes]) -> None:
    """Refuse a line that holds every one of these names as a cell."""
    cells_wanted, before = {sign.upper() for sign in signs}, 0
    while (place := sheet.body.find(signs[0], before)) >= 0:
        # Never further back than the line looked at last: a hostile file has many such lines.
        ends = [sheet.body.rfind(sign, before, place) for sign in (b"\n", b"\r")]
        start = max(*ends, before - 1) + 1
        end = _LINE_END.search(sheet.body, place)
        line = sheet.body[start : end.start() if end else len(sheet.body)].upper()
        cells = {cell.strip(_AROUND) for cell in line.split(sheet.parted_by)}
        if cells_wanted <= cells:
            raise BadFile(
                f"{sheet.name}, line {sheet.body_line - 1 + line_at(sheet.body, place)}",
                "the headings stand here again: two files were put one after the other.",
                "Load them as two files.",
            )
        before = end.end() if end else len(sheet.body)


def _all_lines_short(body: bytes) -> bool:
    """Whether no line is longer than a cell may be; looks at one byte in some hundreds."""
    place = 0
    while len(body) - place > LONGEST_CELL:
        end = body.rfind(b"\n", place, place + LONGEST_CELL + 1)
        if end < 0:
            return False
        place = end + 1
    return True


def _refuse_long_cells(sheet: Sheet, table: Arrow) -> None:
    for name in table.column_names:
        for row, cell in enumerate(table[name].to_pylist(), start=1):
            if cell is not None and len(cell) > LONGEST_CELL:
                raise BadFile(
                    f"{sheet.name}, row {row}",
                    f"expected at most {LONGEST_CELL:,} signs in {name}; there are {len(cell):,}.",
                    "Look at that row where the file came from.",
                )


def _looks_again_at_quotes(sheet: Sheet, rows: int) -> bool:
    """Whether a cell may run over several lines.

    Raises BadFile where a quotation mark swallows whole lines: their rows would be gone without
    a word. Such a cell holds as many signs that part cells as those lines would.
    """
    quotes = sheet.body.count(b'"')
    lines = sheet.body.count(b"\n") + (not sheet.body.endswith(b"\n"))
    if not quotes or (quotes % 2 == 0 and lines == rows):
        return False
    for line, cells in _slowly(sheet):
        for cell in cells:
            ends = len(cell.splitlines()) - 1
            parts = cell.count(sheet.parted_by.decode())
            if ends > 0 and parts == ends * (len(cells) - 1) > 0:
                raise _unclosed(sheet, line)
    return True


def _unclosed(sheet: Sheet, line: int) -> BadFile:
    return BadFile(
        f"{sheet.name}, line {line}",
        "a quotation mark at or before this line is opened and never closed, or the file is cut "
        "short.",
        _AGAIN,
    )


def _slowly(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """Each line's number and cells, by Python's own reader. Raises BadFile at a stray quote."""
    text = io.StringIO(sheet.body.decode(), newline="")
    reader = csv.reader(text, delimiter=sheet.parted_by.decode(), strict=True)
    try:
        for cells in reader:
            line = sheet.body_line - 1 + reader.line_num
            if cells and max(map(len, cells)) > LONGEST_CELL:
                raise _long_cell(sheet, line)
            if cells:
                yield line, cells
    except csv.Error as fault:
        line = sheet.body_line - 1 + reader.line_num
        if "field larger" in str(fault):
            raise _long_cell(sheet, line) from fault
        raise _unclosed(sheet, line) from fault


def _long_cell(sheet: Sheet, line: int) -> BadFile:
    return BadFile(
        f"{sheet.name}, line {line}",
        f"expected cells of at most {LONGEST_CELL:,} signs; one here is longer.",
        "Look at that line where the file came from.",
    )


def _fault_in_lines(sheet: Sheet) -> BadFile:
    """Which line it was that Arrow could not read."""
    wanted = len(sheet.headings)
    for line, cells in _slowly(sheet):
        if len(cells) != wanted:
            return BadFile(
                f"{sheet.name}, line {line}",
                f"expected {wanted} cells, as there are headings; the line has {len(cells):,}.",
                "If it is the last line, the file is cut short: export it again. Otherwise look at "
                "that line for a comma too many, or a cell that holds one.",
            )
    return BadFile(sheet.name, "its lines cannot be parted into cells.", _AGAIN)
