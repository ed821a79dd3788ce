"""Reads a pre-proceedings list: a CSV with the census's columns, in any order and capitals.

    rows, said = read("pre_proceedings.csv", body)

Days are 2026-06-08 or 08/06/2026, flags true/false, 1/0 or yes/no. What comes out is the census's
own table in the census's own forms (text; days as 2026-06-08, flags as 1 and 0), so that whatever
reads the one reads the other.
"""

import re
from collections.abc import Callable
from typing import Any

from headway.returns.pre_proceedings.tables import EXAMPLE_CHILD, PRE_PROCEEDINGS_LIST
from headway.validation.reading.cells import (
    MIDNIGHT,
    Fault,
    days,
    formed,
    refused_rows,
    trimmed,
)
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import Words, known
from headway.validation.table import Kind

Arrow = Any
WORDS = Words(a_return="the pre-proceedings list", elsewhere={})
YES, NO = {"true", "1", "yes"}, {"false", "0", "no"}
_DAYS = days(after=MIDNIGHT, digits=r"\d{1,2}")
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
    children = [trimmed(text) for text in held["LAchildID"]]
    kept = [at for at, child in enumerate(children) if child != EXAMPLE_CHILD]
    faults: list[Fault[int]] = []
    columns: dict[str, list[str | None]] = {}
    for column in PRE_PROCEEDINGS_LIST.columns:
        texts = held.get(column.name, [None] * len(children))
        form = _FORMS.get(column.kind, _text)
        columns[column.name] = [
            formed(form, texts[at], held["row"][at], column.name, faults) for at in kept
        ]
    for needed in ("LAchildID", "PPStartDate"):
        for at, text in zip(kept, columns[needed], strict=True):
            if text is None and not trimmed(held[needed][at]):
                faults.append((held["row"][at], needed, _NEEDED[needed]))
    if faults:
        first = min(faults)
        do = _FILL if first[2] in _NEEDED.values() else _MEND
        raise refused_rows(name, sorted(faults), do)
    made = {column: pa.array(values, pa.string()) for column, values in columns.items()}
    rows = pa.array([held["row"][at] for at in kept], pa.int64())
    return pa.table({"row": rows, **made}), len(kept) < len(children)


_NEEDED = {
    "LAchildID": "expected the council's identifier of the child; it is blank.",
    "PPStartDate": "expected the day on which pre-proceedings began; it is blank.",
}
_FILL = "Fill it in, or take the row out, then give the list again."
_MEND = "Mend it where the list is kept, then give the list again."


def _text(text: str) -> str:
    return text


def _day(text: str) -> str:
    if found := _DAYS.day(text):
        return found.isoformat()
    if _DAYS.written(text):
        raise ValueError("expected a day of the calendar; there is no such day.")
    raise ValueError("expected a day as 2026-06-08 or 08/06/2026; it holds something else.")


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
