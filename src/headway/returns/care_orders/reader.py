"""Reads the list of care orders at home: a CSV, its columns in any order and capitals.

Days are 2026-06-08 or 08/06/2026. A stage or blocker that headway does not know is refused with the
nearest one, and so is an order that is to stay without a reason. No other cell is quoted: it may
tell who a child is.
"""

from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from headway.returns.care_orders.stages import BLOCKERS, KEPT, STAGES
from headway.returns.care_orders.tables import EXAMPLE_CHILD, LIST
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found
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
from headway.validation.reading.known_by_columns import Words, folded, known
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile

WORDS = Words(a_return="the list of care orders at home", elsewhere={})
_DAYS = days(after=MIDNIGHT, digits=r"\d{1,2}")
_DO = "Mend it where the list is kept, then give the list again."
Row = dict[str, Any]


def is_list(headings: frozenset[str]) -> bool:
    """Whether these headings, folded, are of a list of care orders at home."""
    return {folded(name) for name in LIST.names()} <= headings


def read(paths: Paths) -> Loaded:
    """The list's rows, each in the forms that the record reads.

    Raises BadFile with the file, row and column, what was expected and what to do.
    """
    rows: list[Row] = []
    files: list[ReadFile] = []
    for given in Found(listed(paths)):
        body, encoding_said = utf8_of(given.body(), given.name)
        sheet = sheet_of(body, given.name)
        found = known(sheet.headings, (LIST,), given.name, WORDS)
        held = _rows(cells_of(sheet, found.places).to_pylist(), given.name)
        rows += held
        said = [s for s in (encoding_said, *sheet.said(), *found.said()) if s]
        files.append(
            ReadFile(
                name=given.name,
                sha256="",
                table=LIST.name,
                rows=len(held),
                tolerated=tuple(said),
            )
        )
    return Loaded(tables={LIST.name: _packed(rows)}, files=tuple(files))


def latest_day(path: Path) -> date:
    """The newest day on which a child came to a stage."""
    days = read([path]).tables[LIST.name].column("date").to_pylist()
    return date.fromisoformat(max(days))


def _packed(rows: Sequence[Row]) -> Any:
    import pyarrow as pa

    names = LIST.names(given=True)
    made = {name: pa.array([row[name] for row in rows], pa.string()) for name in names}
    return pa.table({"row": pa.array([row["row"] for row in rows], pa.int64()), **made})


def _rows(cells: Sequence[Row], name: str) -> list[Row]:
    """The rows of one file in their forms. Raises BadFile where one cannot be read."""
    faults: list[Fault[int]] = []
    made: list[Row] = []
    for cell in cells:
        if trimmed(cell["child"]) == EXAMPLE_CHILD:
            continue
        row: Row = {"row": cell["row"]}
        for column in LIST.names(given=True):
            form = _FORMS.get(column, str)
            row[column] = formed(form, cell.get(column), cell["row"], column, faults)
        made.append(row)
        faults += _missing(cell, row)
    if faults:
        raise refused_rows(name, sorted(faults), _DO)
    if not made:
        raise BadFile(name, "there is no row in it.", "Fill in a row, or leave the list out.")
    return made


def _missing(cell: Row, row: Row) -> list[Fault[int]]:
    """What must stand in a row and does not."""
    blank = [c for c in ("child", "stage", "date") if not trimmed(cell.get(c))]
    faults = [(row["row"], column, "expected a value; it is blank.") for column in blank]
    if row["stage"] == KEPT and not row["reason"]:
        faults.append((row["row"], "reason", f"expected why the order is {KEPT}; it is blank."))
    return faults


def _day(text: str) -> str:
    if found := _DAYS.day(text):
        return found.isoformat()
    raise ValueError("expected a day of the calendar, as 2026-06-08 or 08/06/2026.")


def _one_of(words: Sequence[str], what: str) -> Callable[[str], str]:
    def form(text: str) -> str:
        word = " ".join(text.casefold().replace("_", " ").split())
        if word in words:
            return word
        near = get_close_matches(word, words, n=1, cutoff=0.5)
        hint = f" The nearest is '{near[0]}'." if near else f" It is one of: {', '.join(words)}."
        raise ValueError(f"it is no {what} that headway knows.{hint}")

    return form


_FORMS: dict[str, Callable[[str], str]] = {
    "child": str.upper,
    "stage": _one_of(tuple(STAGES), "stage"),
    "blocker": _one_of(BLOCKERS, "blocker"),
    "date": _day,
    "next_step_on": _day,
}
