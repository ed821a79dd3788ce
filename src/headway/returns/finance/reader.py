"""Reads a layout of finance from CSV files and workbooks: rows of text in one form, and what was said.

    loaded = read([Path("s251.csv")], (SECTION_251,), year=2026)

With `year`, the rows of that financial year, where rows say theirs; with `quarter`, likewise. A cell
that a sum needs is in its form or the file is refused, with the place and no cell quoted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from headway.returns.finance import forms
from headway.returns.finance.known import Known, known_sheets, nearest
from headway.returns.finance.lines import is_known, told
from headway.returns.finance.tables import LEDGER, SECTION_251, Heading, Layout
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.cells import refused
from headway.validation.reading.showing import listed, shown
from headway.vocabulary.errors import BadFile
from headway.vocabulary.years import YearKind, year_holding

Row = dict[str, str | None]
Given = tuple[Path, str]
_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
_SIMPLE = {"day": forms.day, "flag": forms.flag, "year": forms.year, "quarter": forms.quarter,
           "council": forms.council}  # fmt: skip


@dataclass
class _Reading:
    """One sheet as its rows are read: faults, what was noticed, and rows that hold nothing."""

    name: str
    known: Known
    seen: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    empty: int = 0


def rows_of(files: Iterable[Given], layouts: Sequence[Layout]) -> list[tuple[Layout, Row]]:
    """Every row of these files with its layout, as it stands: with the year it says, if any."""
    return [row for path, name in files for row in _rows_of(path, name, layouts)[0]]


def read(
    files: Iterable[Given],
    layouts: Sequence[Layout],
    *,
    year: int = 0,
    quarter: int = 0,
    month: str = "",
) -> Loaded:
    """Read files of one kind. Raises BadFile with the file, the row and what to do.

    Each file comes with the name that people know it by, wherever it lies now.
    """
    tables: dict[str, list[Row]] = {layout.table: [] for layout in layouts}
    read_files = []
    for path, name in files:
        rows, said = _rows_of(path, name, layouts)
        kept = [(layout, row) for layout, row in rows if _is_of(row, year, quarter, month)]
        for layout, row in kept:
            tables[layout.table].append(_placed(row, year, quarter, month))
        read_files.append(
            ReadFile(name=name, sha256="", table="", rows=len(kept), tolerated=tuple(said))
        )
    return Loaded(
        tables={layout.table: _packed(tables[layout.table], layout) for layout in layouts},
        files=tuple(read_files),
    )


def _is_of(row: Row, year: int, quarter: int, month: str) -> bool:
    mine = not year or row["year"] in (None, str(year))
    mine = mine and (row.get("taken_on") or month).startswith(month)
    return mine and (not quarter or row.get("quarter") in (None, str(quarter)))


def _placed(row: Row, year: int, quarter: int, month: str) -> Row:
    """A row with the last day of the quarter that it is of; of a census, the day it was taken on."""
    if year and quarter:
        row["quarter_ends"] = forms.quarter_ends(year, quarter).isoformat()
    if month and "taken_on" in row and row["taken_on"] is None:
        row["taken_on"] = last_of_month(month)
    return row


def last_of_month(month: str) -> str:
    """The last day of a month, as 2025-12-31."""
    after = (date.fromisoformat(f"{month}-01") + timedelta(days=32)).replace(day=1)
    return (after - timedelta(days=1)).isoformat()


def _packed(rows: list[Row], layout: Layout) -> Any:
    """Rows as an Arrow table of strings, numbered from 1."""
    import pyarrow as pa

    names = layout.as_table().names(given=True)
    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in names}
    return pa.table({"row": pa.array(range(1, len(rows) + 1), pa.int64()), **columns})


def _rows_of(
    path: Path, name: str, layouts: Sequence[Layout]
) -> tuple[list[tuple[Layout, Row]], list[str]]:
    """The rows of one file, and sentences for what was read in spite of its form."""
    found = known_sheets(path, name, layouts)
    if not found:
        raise nearest(path, name, layouts)
    rows: list[tuple[Layout, Row]] = []
    said: list[str] = []
    for one in found:
        where = f"{name}, sheet {shown(one.sheet.title)}" if one.sheet.title else name
        reading = _Reading(name=where, known=one)
        made = _sheet_rows(reading)
        rows += [(one.layout, row) for row in made]
        said += [*one.sheet.said, *_said(reading, made)]
    if not rows:
        raise BadFile(name, "there is no row in it with an amount.", "Export it again.")
    _refuse_lines_twice(name, rows)
    return rows, said


def _refuse_lines_twice(name: str, rows: list[tuple[Layout, Row]]) -> None:
    """Refuse a line of section 251 that stands twice for one year: it would count twice."""
    seen: set[tuple[str | None, str | None]] = set()
    for layout, row in rows:
        key = row["year"], row.get("line")
        if layout is SECTION_251 and is_known(str(key[1])) and key in seen:
            raise BadFile(
                name,
                f"{key[1]} stands there twice, and would count twice.",
                "Give the sheet or the rows of the outturn alone, each line once.",
            )
        seen.add(key)


def _sheet_rows(reading: _Reading) -> list[Row]:
    """The rows of one sheet in their forms. Raises BadFile where one cannot be read."""
    one = reading.known
    _refuse_blank_formulas(reading)
    made: list[Row] = []
    for number, cells in one.sheet.rows[one.headings_at + 1 :]:
        row: Row = {one.layout.whose: "the council"} if one.layout.whose else {}
        for heading in one.layout.headings:
            place = one.places.get(heading.name)
            text = cells[place] if place is not None and place < len(cells) else ""
            row[heading.name] = _cell(reading, heading, forms.trimmed(text), f"row {number}")
        if not _holds_something(row, one.layout):
            reading.empty += 1
            continue
        _need(reading, row, f"row {number}")
        made.append(_completed(row, one.layout))
    if reading.faults:
        do = "Put it right where the file came from, then give it again."
        raise refused(reading.name, reading.faults, do)
    return made


def _cell(reading: _Reading, heading: Heading, text: str, where: str) -> str | None:
    """A cell in its form, null where it is blank; what cannot be read is added to the faults."""
    if not text:
        return None
    layout = reading.known.layout
    try:
        if heading.form == "money":
            return forms.money(text, layout.times, layout.symbols, reading.seen)
        if heading.form == "code":
            return text.upper()
        return _SIMPLE[heading.form](text) if heading.form in _SIMPLE else text
    except ValueError as fault:
        reading.faults.append((where, heading.also[0], str(fault)))
        return None


def _holds_something(row: Row, layout: Layout) -> bool:
    """Whether a row is one: titles between rows, and notes below them, hold no amount."""
    amounts = [h.name for h in layout.headings if h.form == "money"]
    if any(row[name] is not None for name in amounts):
        return True
    # A placement without a price is a row all the same.
    return not layout.whose and row["started_on"] is not None


def _need(reading: _Reading, row: Row, where: str) -> None:
    """Add a fault for each cell that the row cannot be counted without."""
    for heading in reading.known.layout.headings:
        is_told = any(fault[:2] == (where, heading.also[0]) for fault in reading.faults)
        if heading.must_hold and row[heading.name] is None and not is_told:
            reading.faults.append(
                (where, heading.also[0], "expected something; take the row out if it is a total")
            )


def _completed(row: Row, layout: Layout) -> Row:
    """A row with what is worked out of it: its line and code, its year."""
    if layout.table == "lines" and "description" in row:
        name, code = told(row["description"] or "")
        row["line"] = name or None
        row["code"] = (row.get("line_code") or row.get("line_number") or code or "").lower() or None
    if layout is LEDGER:
        name, code = told(row["s251_line"] or "")
        row["line"], row["code"] = name or None, code or None
        row["year"] = row["year"] or _year_of_row(row)
    return row


def _year_of_row(row: Row) -> str | None:
    """The financial year of a ledger's row: of its month, where it gives one, else of its day."""
    text = row["period"] or ""
    months = (f"{text}-01" if _MONTH.fullmatch(text) else None, row["posted_on"])
    day = next((one for one in months if one), None)
    return str(year_holding(date.fromisoformat(day), YearKind.FINANCIAL)) if day else None


def _refuse_blank_formulas(reading: _Reading) -> None:
    """Refuse a formula in a column that is read of which the workbook holds no value."""
    one = reading.known
    first = one.sheet.rows[one.headings_at][0]
    wanted = {place: name for name, place in one.places.items()}
    for number, place in one.sheet.blank_formulas:
        if number > first and place in wanted:
            raise BadFile(
                f"{reading.name}, row {number}, {wanted[place]}",
                "it holds a formula, and the workbook does not say what it comes to.",
                "Open it in Excel, let it calculate, save it, then give it again.",
            )


def _said(reading: _Reading, rows: list[Row]) -> list[str]:
    """Sentences for everything that was read in a form of its own."""
    one, seen = reading.known, reading.seen
    said = []
    if one.extra:
        said.append(f"Columns that are not read: {listed([shown(name) for name in one.extra])}.")
    if one.sheet.formulas:
        said.append(f"{one.sheet.formulas:,} cells hold formulas; the values last saved were read.")
    if seen[forms.AS_TEXT]:
        said.append(
            f"{seen[forms.AS_TEXT]:,} amounts written with £, commas or brackets were read."
        )
    if seen[forms.ROUNDED]:
        said.append(f"{seen[forms.ROUNDED]:,} amounts had parts of a penny and were rounded.")
    if seen[forms.WITHHELD]:
        said.append(f"{seen[forms.WITHHELD]:,} amounts are withheld by a symbol: not known, not 0.")
    if reading.empty:
        said.append(f"{reading.empty:,} rows without an amount were left out, as titles and notes.")
    if rows and "quarter" in rows[0] and not any(row["quarter"] for row in rows):
        said.append(
            "No row says of which quarter it is: the file's name does (as q3), else it is taken for "
            "the whole year."
        )
    names = [r["line"] for r in rows if r.get("line") and not is_known(str(r["line"]))]
    if names and one.layout.needed >= {"own", "private"}:
        strange = list(dict.fromkeys(shown(str(name)) for name in names))
        said.append(f"Lines not known by their names, kept as they are: {listed(strange)}.")
    return [f"{reading.name}: {sentence}" for sentence in said]
