"""Reads the establishment list: a council's own CSV of posts, people and cases, month by month.

    loaded = read([Path("establishment.csv")], month="2025-10")

A row is a post, or a group of posts of one team and role, on one day of a month (`as_at_date`):
`fte` of those in post, `employed` or `agency` (`employed_or_agency`), `vacant_fte` of posts that
stand empty, `cases_open` of those who hold any. One file may hold several months. Columns that
tell who a worker is (`worker_key`, days of starting and leaving, sickness, pay) are not read.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from headway.returns.workforce import forms
from headway.returns.workforce.reader import Row, packed
from headway.returns.workforce.tables import ESTABLISHMENT_LINES, ESTABLISHMENT_LIST, WHOSE
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import Words, folded, known
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile

WORDS = Words(a_return="the establishment list", elsewhere={})


def _who(text: str) -> str:
    """Employed or agency."""
    if text.lower() not in ("employed", "agency"):
        raise ValueError("expected employed or agency")
    return text.lower()


_FORMS: dict[str, Callable[[str], str]] = {
    "as_at_date": forms.day,
    "employed_or_agency": _who,
    "fte": forms.number,
    "vacant_fte": forms.number,
    "role": forms.role,
    "cases_open": forms.whole,
}


def is_establishment(headings: set[str]) -> bool:
    """Whether these headings, folded, are of an establishment list."""
    return {folded(name) for name in ESTABLISHMENT_LIST.names()} <= headings


def months(path: Path) -> tuple[str, ...]:
    """The months that a list holds, as 2025-10, oldest first."""
    lines = read([path]).tables["lines"]
    return tuple(sorted({day[:7] for day in lines.column("as_at_date").to_pylist()}))


def read(paths: Paths, month: str = "") -> Loaded:
    """The list's rows, of one month or of all.

    Raises BadFile with the file, row and column, what was expected and what to do; nothing is then
    kept.
    """
    rows: list[Row] = []
    files: list[ReadFile] = []
    for given in Found(listed(paths)):
        body, encoding_said = utf8_of(given.body(), given.name)
        sheet = sheet_of(body, given.name)
        found = known(sheet.headings, (ESTABLISHMENT_LIST,), given.name, WORDS)
        held = _rows(cells_of(sheet, found.places), given.name)
        rows += [row for row in held if (row["as_at_date"] or "").startswith(month)]
        said = [sentence for sentence in (encoding_said, *sheet.said(), *found.said()) if sentence]
        files.append(
            ReadFile(
                name=given.name, sha256="", table="lines", rows=len(held), tolerated=tuple(said)
            )
        )
    names = ESTABLISHMENT_LINES.names(given=True)
    return Loaded(tables={"lines": packed(rows, names)}, files=tuple(files))


def _rows(cells: Any, name: str) -> list[Row]:
    """The rows of one file in their forms. Raises BadFile where one cannot be read."""
    faults: list[forms.Fault] = []
    made: list[Row] = []
    for cell in cells.to_pylist():
        where = f"row {cell['row']}"
        row: Row = {WHOSE: "the council"}
        for column in ESTABLISHMENT_LIST.names(given=True):
            form = _FORMS.get(column, str)
            row[column] = forms.formed(form, cell.get(column), where, column, faults)
        if row["as_at_date"] is None and not (cell["as_at_date"] or "").strip():
            faults.append((where, "as_at_date", "expected a day of the calendar, as 2025-09-30"))
        if row["fte"] and float(row["fte"]) and row["employed_or_agency"] is None:
            faults.append((where, "employed_or_agency", "expected employed or agency"))
        made.append(row)
    if faults:
        raise forms.told(name, faults)
    if not made:
        raise BadFile(name, "there is no row in it.", "Export the list again.")
    _refuse_two_days(made, name)
    return made


def _refuse_two_days(rows: list[Row], name: str) -> None:
    """Refuse a month that is told twice: everyone in it would count twice."""
    days = sorted({row["as_at_date"] or "" for row in rows})
    for first, second in pairwise(days):
        if first[:7] == second[:7]:
            raise BadFile(
                f"{name}, column as_at_date",
                f"expected one day a month; {first[:7]} has {first} and {second}.",
                "Keep the rows of one of these days, then give the list again.",
            )
