"""One child's rows out of a file: CSV, XML or a workbook, everything else in it left as it stands.

A child is known by the council's own identifier in a column that names children (`CHILD`,
`LAchildID`, `Child Unique ID`), as the record knows it: without blanks around it, capitals or not.
A file in which nothing of the child stands is not touched.
"""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headway.validation.loaded import Loaded
from headway.validation.reading.csv_text import sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.kinds import kind_of
from headway.validation.reading.xml_safe import Element, plain_tag
from headway.validation.typing import EDGES
from headway.vocabulary.errors import BadInput

# Of a heading in capitals, with nothing in it but letters.
_NAMES_A_CHILD = re.compile(
    r"((LA|UNIQUE)?CHILD(S)?(UNIQUE)?(ID|IDENTIFIER|REFERENCE)?|IDENTIFIER)$"
)
_HEADINGS_BY_ROW = 20
Book = Any  # an openpyxl workbook; named here so that importing this costs nothing


def plain_child(identifier: object) -> str:
    """An identifier as the record knows it."""
    return str(identifier).strip(EDGES).upper() if identifier is not None else ""


def names_a_child(heading: object) -> bool:
    """Whether the cells under a heading are identifiers of children."""
    return bool(_NAMES_A_CHILD.match(re.sub(r"[^A-Z]", "", str(heading or "").upper())))


def named_in(loaded: Loaded, column: str) -> set[str]:
    """The identifiers that a return, as it was read, has in its column of children."""
    return {
        plain_child(value)
        for table in loaded.tables.values()
        if column in table.column_names
        for value in table.column(column).unique().to_pylist()
    } - {""}


def children_in(path: Path, name: str) -> set[str]:
    """The identifiers of every child that a file names."""
    kind = _kind(path, name)
    if kind == "csv":
        _, rows, places = _csv_rows(path, name)
        found = {plain_child(cells[p]) for _, cells in rows for p in places if p < len(cells)}
    elif kind == "xml":
        found = {plain_child(i) for one in _xml(path, name).iter() for i in _identifiers(one)}
    else:
        found = {child for *_, children in _book_rows(_book(path)) for child in children}
    return found - {""}


def without_child(path: Path, name: str, child: str, out: Path) -> int:
    """Write a file without one child's rows to `out`; give how many they were.

    `out` is written only where there were any. Raises BadInput for a file of a kind from which rows
    cannot be taken.
    """
    kind = _kind(path, name)
    if kind == "csv":
        return _csv_without(path, name, child, out)
    return (_xml_without if kind == "xml" else _book_without)(path, name, child, out)


def _kind(path: Path, name: str) -> str:
    with path.open("rb") as held:
        kind = kind_of(name, held)
    if kind not in ("csv", "xml", "book"):
        raise BadInput(
            f"{name}: rows cannot be taken out of such a file. Remove it whole with --file, and add "
            "it again without the child."
        )
    return kind


def _csv_rows(path: Path, name: str) -> tuple[bytes, list[tuple[str, list[str]]], list[int]]:
    """All before the rows, each row as text and as cells, and which cells name a child."""
    text, _ = utf8_of(path.read_bytes(), name)
    sheet = sheet_of(text, name)
    head = text[: text.rindex(sheet.body)] if sheet.body else text
    parted_by = sheet.parted_by.decode()
    places = [place for place, one in enumerate(sheet.headings) if names_a_child(one)]
    rows = [
        (row, next(csv.reader(io.StringIO(row, newline=""), delimiter=parted_by), []))
        for row in _whole_rows(sheet.body.decode())
    ]
    return head, rows, places


def _whole_rows(body: str) -> Iterator[str]:
    """Rows as they stand, each with its end; one in quotes may run over several lines."""
    held = ""
    for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", body):
        held += line
        if held.count('"') % 2 == 0:
            yield held
            held = ""
    if held:
        yield held


def _csv_without(path: Path, name: str, child: str, out: Path) -> int:
    head, rows, places = _csv_rows(path, name)
    kept = [
        row
        for row, cells in rows
        if not any(plain_child(cells[p]) == child for p in places if p < len(cells))
    ]
    if len(kept) < len(rows):
        out.write_bytes(head + "".join(kept).encode())
    return len(rows) - len(kept)


def _xml(path: Path, name: str) -> Element:
    from lxml import etree  # type: ignore[import-untyped]

    safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with path.open("rb") as held:
            return etree.parse(held, safe).getroot()
    except etree.XMLSyntaxError as fault:
        raise BadInput(
            f"{name}: expected whole XML; it is damaged. Nothing was changed."
        ) from fault


def _identifiers(element: Element) -> Iterator[str]:
    """The text of an element that holds a child's identifier alone."""
    if isinstance(element.tag, str) and not len(element) and names_a_child(plain_tag(element)):
        yield element.text or ""


def _xml_without(path: Path, name: str, child: str, out: Path) -> int:
    """Every CHILD within which the identifier stands goes, with all that it holds."""
    root = _xml(path, name)
    mine = [
        one
        for one in root.iter()
        if isinstance(one.tag, str)
        and len(one)
        and plain_tag(one) == "CHILD"
        and any(plain_child(i) == child for inner in one.iter() for i in _identifiers(inner))
    ]
    for one in mine:
        one.getparent().remove(one)
    if mine:
        root.getroottree().write(str(out), encoding="utf-8", xml_declaration=True)
    return len(mine)


def _book(path: Path) -> Book:
    from openpyxl import load_workbook

    with path.open("rb") as held:
        return load_workbook(io.BytesIO(held.read()))


def _book_rows(book: Book) -> Iterator[tuple[Any, int, set[str]]]:
    """Each row of each sheet that names a child: the sheet, the row's number, the children."""
    for sheet in book.worksheets:
        places: list[int] = []
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            if not places and number <= _HEADINGS_BY_ROW:
                places = [place for place, cell in enumerate(row) if names_a_child(cell)]
            elif children := {plain_child(row[place]) for place in places} - {""}:
                yield sheet, number, children


def _book_without(path: Path, name: str, child: str, out: Path) -> int:
    book = _book(path)
    mine = [(sheet, number) for sheet, number, children in _book_rows(book) if child in children]
    for sheet, number in reversed(mine):
        sheet.delete_rows(number)
    if mine:
        book.save(out)
    return len(mine)
