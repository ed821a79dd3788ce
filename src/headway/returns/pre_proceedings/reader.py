"""Reads a pre-proceedings list: a CSV with the census's columns, in any order and capitals.

    rows, said = read("pre_proceedings.csv", body)

Days are 2026-06-08 or 08/06/2026, flags true/false, 1/0 or yes/no. What comes out is the census's
own table in the census's own forms (text; days as 2026-06-08, flags as 1 and 0), so that whatever
reads the one reads the other.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from headway.returns.pre_proceedings.tables import EXAMPLE_CHILD, PRE_PROCEEDINGS_LIST
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import Words, known
from headway.validation.table import Kind
from headway.vocabulary.errors import BadFile

Arrow = Any
WORDS = Words(a_return="the pre-proceedings list", elsewhere={})
YES, NO = {"true", "1", "yes"}, {"false", "0", "no"}
_AROUND = " \t\r\n\u00a0"
# A spreadsheet may write midnight after a day.
_MIDNIGHT = r"(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?"
_ISO = re.compile(rf"(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}}){_MIDNIGHT}")
_UK = re.compile(rf"(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}}){_MIDNIGHT}")
_WHOLE = re.compile(r"\d{1,3}(?:\.0+)?")


def read(name: str, body: bytes) -> tuple[Arrow, tuple[str, ...]]:
    """The list as the census's table with `TEAM` beside it, and sentences of what was tolerated.

    Raises BadFile with the file, row and column, what was expected and what to do. No cell is
    quoted: it may hold what tells who a child is.
    """
    body, encoding_said = utf8_of(body, name)
    sheet = sheet_of(body, name)
    found = known(sheet.headings, (PRE_PROCEEDINGS_LIST,), name, WORDS)
    cells = cells_of(sheet, found.places)
    made, left_out = _normal(cells, name)
    said = [encoding_said, *sheet.said(), *found.said()]
    if left_out:
        said.append("The template's example row was left out.")
    return made, tuple(sentence for sentence in said if sentence)


def _normal(cells: Arrow, name: str) -> tuple[Arrow, bool]:
    """The rows in the census's forms, and whether the template's own row stood among them."""
    import pyarrow as pa

    held = {column: cells[column].to_pylist() for column in cells.column_names}
    children = [_trimmed(text) for text in held["LAchildID"]]
    kept = [at for at, child in enumerate(children) if child != EXAMPLE_CHILD]
    faults: list[tuple[int, str, str, str]] = []
    columns: dict[str, list[str | None]] = {}
    for column in PRE_PROCEEDINGS_LIST.columns:
        texts = held.get(column.name, [None] * len(children))
        form = _FORMS.get(column.kind, _text)
        columns[column.name] = [
            _formed(form, column.name, texts[at], held["row"][at], faults) for at in kept
        ]
    for needed in ("LAchildID", "PPStartDate"):
        for at, text in zip(kept, columns[needed], strict=True):
            if text is None and _trimmed(held[needed][at]) is None:
                faults.append((held["row"][at], needed, _NEEDED[needed], _FILL))
    if faults:
        raise _told(name, sorted(faults))
    made = {column: pa.array(values, pa.string()) for column, values in columns.items()}
    rows = pa.array([held["row"][at] for at in kept], pa.int64())
    return pa.table({"row": rows, **made}), len(kept) < len(children)


_NEEDED = {
    "LAchildID": "expected the council's identifier of the child; it is blank.",
    "PPStartDate": "expected the day on which pre-proceedings began; it is blank.",
}
_FILL = "Fill it in, or take the row out, then give the list again."
_MEND = "Mend it where the list is kept, then give the list again."


def _formed(
    form: Callable[[str], str],
    column: str,
    text: str | None,
    row: int,
    faults: list[tuple[int, str, str, str]],
) -> str | None:
    trimmed = _trimmed(text)
    if trimmed is None:
        return None
    try:
        return form(trimmed)
    except ValueError as fault:
        faults.append((row, column, str(fault), _MEND))
        return None


def _trimmed(text: str | None) -> str | None:
    return (text or "").strip(_AROUND) or None


def _text(text: str) -> str:
    return text


def _day(text: str) -> str:
    found = _ISO.fullmatch(text) or _UK.fullmatch(text)
    if not found:
        raise ValueError("expected a day as 2026-06-08 or 08/06/2026; it holds something else.")
    try:
        return date(*(int(found[part]) for part in "ymd")).isoformat()
    except ValueError as fault:
        raise ValueError("expected a day of the calendar; there is no such day.") from fault


def _flag(text: str) -> str:
    word = text.lower()
    if word not in YES | NO:
        raise ValueError("expected true or false, 1 or 0, yes or no; it holds something else.")
    return "1" if word in YES else "0"


def _number(text: str) -> str:
    if not _WHOLE.fullmatch(text):
        raise ValueError("expected a whole number, such as 2; it holds something else.")
    return text.partition(".")[0]


_FORMS: dict[Kind, Callable[[str], str]] = {
    Kind.DATE: _day,
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
}


def _told(name: str, faults: list[tuple[int, str, str, str]]) -> BadFile:
    """The first fault, and how many there are besides: a list is mended in one go."""
    row, column, expected, do = faults[0]
    if others := faults[1:]:
        rows = sorted({at for at, *_ in others})
        places = ", ".join(map(str, rows[:10])) + (" and so on" if len(rows) > 10 else "")
        cells = "1 more cell" if len(others) == 1 else f"{len(others)} more cells"
        expected += f" {cells} cannot be read: row{'s'[: len(rows) > 1]} {places}."
    return BadFile(f"{name}, row {row}, column {column}", expected, do)
