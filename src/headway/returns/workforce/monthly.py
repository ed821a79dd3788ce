"""A list that a council keeps month by month as a CSV: its rows in their forms, of one month or of all.

    loaded = TRAINING.read([Path("training.csv")], month="2025-10")

A list is known by its columns. One file may hold several months; which month a row is of, the day in
one of its columns tells. What a list holds of a worker beside its columns is not read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from headway.returns.workforce import forms
from headway.returns.workforce.reader import Row, packed
from headway.returns.workforce.tables import WHOSE
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found
from headway.validation.reading.cells import formed
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import Words, folded, known
from headway.validation.reading.taking import Paths, listed
from headway.validation.table import Column, Kind, Table
from headway.vocabulary.errors import BadFile

Form = Callable[[str], str]
# Each row with where it stands, as sentences name it.
Placed = list[tuple[str, Row]]
Refuse = Callable[[Placed, str], None]


def _no_more(rows: Placed, name: str) -> None:
    """Nothing more is asked of the rows."""


@dataclass(frozen=True)
class MonthlyList:
    """One such list. `of` is its name as a return; `title` names it in a sentence.

    `table` is the list as a file has it, `day` the column whose day tells the month, `forms` how cells
    are written (any text where none is named), `required` columns that no row may leave blank and
    what was expected there. `refuse` looks at all rows of a file together and raises BadFile.
    """

    of: str
    title: str
    table: Table
    day: str
    forms: Mapping[str, Form]
    required: Mapping[str, str]
    refuse: Refuse = _no_more

    @cached_property
    def lines(self) -> Table:
        """The list's rows as the record joins them: theirs is the council."""
        whose = Column(name=WHOSE, kind=Kind.WRITTEN)
        return replace(self.table, columns=(whose, *self.table.columns))

    def is_of(self, headings: frozenset[str]) -> bool:
        """Whether these headings, folded, are of this list."""
        return {folded(name) for name in self.table.names()} <= headings

    def months(self, path: Path) -> tuple[str, ...]:
        """The months that a list holds, as 2025-10, oldest first."""
        lines = self.read([path]).tables[self.table.name]
        return tuple(sorted({day[:7] for day in lines.column(self.day).to_pylist()}))

    def read(self, paths: Paths, month: str = "") -> Loaded:
        """The list's rows. Raises BadFile with the file, row and column, what was expected and what
        to do; nothing is then kept."""
        rows: list[Row] = []
        files: list[ReadFile] = []
        words = Words(a_return=self.title, elsewhere={})
        for given in Found(listed(paths)):
            body, encoding_said = utf8_of(given.body(), given.name)
            sheet = sheet_of(body, given.name)
            found = known(sheet.headings, (self.table,), given.name, words)
            held = self._rows(cells_of(sheet, found.places), given.name)
            rows += [row for row in held if (row[self.day] or "").startswith(month)]
            said = [text for text in (encoding_said, *sheet.said(), *found.said()) if text]
            files.append(
                ReadFile(
                    name=given.name,
                    sha256="",
                    table=self.table.name,
                    rows=len(held),
                    tolerated=tuple(said),
                )
            )
        table = packed(rows, self.lines.names(given=True))
        return Loaded(tables={self.table.name: table}, files=tuple(files))

    def _rows(self, cells: Any, name: str) -> list[Row]:
        """The rows of one file in their forms. Raises BadFile where one cannot be read."""
        faults: list[forms.Fault] = []
        made: Placed = []
        for cell in cells.to_pylist():
            where = f"row {cell['row']}"
            row: Row = {WHOSE: "the council"}
            for column in self.table.names(given=True):
                form = self.forms.get(column, str)
                row[column] = formed(form, cell.get(column), where, column, faults)
            for column, expected in self.required.items():
                if row[column] is None and not (cell[column] or "").strip():
                    faults.append((where, column, expected))
            made.append((where, row))
        if faults:
            raise forms.told(name, faults)
        if not made:
            raise BadFile(name, "there is no row in it.", "Export the list again.")
        self.refuse(made, name)
        return [row for _, row in made]


def one_day_a_month(column: str) -> Refuse:
    """Refuse a month that is told twice: everyone in it would count twice."""

    def refuse(rows: Placed, name: str) -> None:
        first: dict[str, str] = {}
        for day in sorted({row[column] or "" for _, row in rows}):
            if (before := first.setdefault(day[:7], day)) != day:
                raise BadFile(
                    f"{name}, column {column}",
                    f"expected one day a month; {day[:7]} has {before} and {day}.",
                    "Keep the rows of one of these days, then give the list again.",
                )

    return refuse
