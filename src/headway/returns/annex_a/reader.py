"""Reads Annex A: Ofsted's workbook of lists, or a CSV a list.

    loaded = read([Path("annex_a.xlsx")])

Every list that is there is read; one that is not is said, and is never an empty one. What a cell
says is kept beside the code that headway takes it for; what it takes for none is counted and said.
No cell is ever quoted.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from headway.returns.annex_a import cells
from headway.returns.annex_a.as_at import HAPPENED, as_at_of
from headway.returns.annex_a.headings import WITHIN, Headed, folded, headed
from headway.returns.annex_a.lists import AS_AT, BY_NAME, LISTS, List
from headway.returns.annex_a.sheets import Row, Sheet, sheets_of
from headway.returns.annex_a.tables import text_of
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found, Given
from headway.validation.reading.showing import listed as listed_words
from headway.validation.reading.showing import shown
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile, BadInput

Arrow = Any
Held = dict[str, list[str | None]]
NAMES = ("team", "worker", "adviser")
BOOKS = (".xlsx", ".xlsm", ".csv")
_NO_NAMES: Mapping[Path, str] = MappingProxyType({})


def read(
    paths: Paths,
    *,
    last: Paths = (),
    as_at: date | None = None,
    names: Mapping[Path, str] = _NO_NAMES,
) -> Loaded:
    """Read the lists of one day, from a workbook, CSV files, or folders of either.

    `as_at` is the day of the lists where the user says it; `names` what files were called, where
    they lie under other names now. Lists of last year are not compared: `last` is refused. Raises
    BadFile or BadInput with what was expected and what to do; nothing is then kept.
    """
    if listed(last):
        raise BadInput(
            "Annex A is of one day and is not compared with last year's. Leave --last out. "
            "Nothing was kept."
        )
    found = _Lists()
    for path, was_named in _files(listed(paths)):
        for given in Found([path]):
            found.take(replace(given, name=names.get(path, given.name)), was_named=was_named)
    return found.loaded(as_at)


def is_annex_a(path: Path) -> bool:
    """Whether a workbook or CSV holds a list of Annex A, by the headings of its first rows."""
    try:
        for given in Found([path]):
            with sheets_of(given) as sheets:
                for sheet in sheets:
                    if headed(list(islice(sheet.rows, WITHIN)), "", given.name):
                        return True
    except BadFile:
        # What cannot be read is no list; who gives it as one is told so by `read`.
        return False
    return False


def day_of(loaded: Loaded) -> date | None:
    """The day that lists are of, None where nothing tells."""
    table = next(iter(loaded.tables.values()))
    return _date(table.column(AS_AT)[0].as_py()) if table.num_rows else None


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """The files that were named, and those of a folder that may be a workbook or a list."""
    for path in paths:
        if not path.is_dir():
            yield path, True
            continue
        inside = sorted(p for p in path.iterdir() if p.suffix.lower() in BOOKS)
        inside = [p for p in inside if not p.name.startswith(("~$", "."))]
        if not inside:
            raise BadFile(
                shown(path.name),
                "there is no workbook (.xlsx) or CSV in it.",
                "Give the workbook, or the folder that holds it.",
            )
        yield from ((file, False) for file in inside)


@dataclass
class _Lists:
    """The lists as they come in, each once."""

    rows: dict[str, Held] = field(default_factory=dict)
    files: list[ReadFile] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def take(self, given: Given, *, was_named: bool) -> None:
        """Read every list of one file; one that holds none is left out where nobody named it."""
        sha256 = hashlib.file_digest(given.held, "sha256").hexdigest()  # type: ignore[arg-type]
        given.held.seek(0)
        note = partial(ReadFile, sha256=sha256)
        if sha256 in self.hashes:
            same = f"It is {self.hashes[sha256]} again, byte for byte, and was read once."
            self.files.append(note(name=given.name, table="", rows=0, tolerated=(same,)))
            return
        self.hashes[sha256] = given.name
        with sheets_of(given) as sheets:
            held = _known(sheets, given.name)
            for one, sheet, rows in held:
                if one.list.name in self.rows:
                    raise _twice(one.list, given.name)
                self.rows[one.list.name], said = _read(one, rows, sheet)
                where = given.name if given.kind == "csv" else f"{given.name}, {shown(sheet.title)}"
                number = len(next(iter(self.rows[one.list.name].values())))
                self.files.append(
                    note(name=where, table=one.list.name, rows=number, tolerated=said)
                )
        if held:
            self.names.append(given.name)
        elif was_named:
            raise BadFile(
                given.name,
                "none of its sheets has the headings of a list of Annex A.",
                "Look whether it is the right file; the headings are those of Ofsted's template.",
            )
        else:
            other = ("It holds no list of Annex A and was left out.",)
            self.files.append(note(name=given.name, table="", rows=0, tolerated=other))

    def loaded(self, as_at: date | None) -> Loaded:
        """The lists as tables, with the day that they are of, and what is not there."""
        import pyarrow as pa

        if not self.rows:
            raise BadInput("No list of Annex A was given. Nothing was kept.")
        day, how = _day(as_at, " ".join(self.names), self.rows)
        tables = {}
        for one in (one for one in LISTS if one.name in self.rows):
            columns = self.rows[one.name]
            number = len(next(iter(columns.values())))
            made: dict[str, Any] = {"row": pa.array(range(1, number + 1), pa.int64())}
            made |= {name: pa.array(held, pa.string()) for name, held in columns.items()}
            made[AS_AT] = pa.array([day and f"{day:%d/%m/%Y}"] * number, pa.string())
            tables[one.name] = pa.table(made)
        return Loaded(tables=tables, files=self._told(day, how), file_format="xlsx")

    def _told(self, day: date | None, how: str) -> tuple[ReadFile, ...]:
        """The files, the first with the day of the lists and the lists that are in none."""
        absent = [f"{one.number} ({one.title.partition(': ')[2]})" for one in LISTS
                  if one.name not in self.rows]  # fmt: skip
        says = [f"Its lists are of {day.day} {day:%B %Y} ({how})." if day else
                "No day in it says of when its lists are."]  # fmt: skip
        if absent:
            noun = "Lists" if len(absent) > 1 else "List"
            says.append(f"{noun} {listed_words(absent)}: not in it, so nothing is known of them.")
        first = next(n for n, file in enumerate(self.files) if file.table)
        files = list(self.files)
        files[first] = replace(files[first], tolerated=(*says, *files[first].tolerated))
        return tuple(files)


def _known(sheets: Sequence[Sheet], name: str) -> list[tuple[Headed, Sheet, Iterator[Row]]]:
    """The sheets that are lists; a hidden one only where no other is that list."""
    found: list[tuple[Headed, Sheet, Iterator[Row]]] = []
    for sheet in sheets:
        first = list(islice(sheet.rows, WITHIN))
        where = f"{name}, sheet {shown(sheet.title)}"
        if one := headed(first, sheet.title, where):
            found.append((one, sheet, chain(first, sheet.rows)))
    seen = {one.list.name for one, sheet, _ in found if not sheet.hidden}
    kept = [each for each in found if not each[1].hidden or each[0].list.name not in seen]
    for list_name, times in Counter(each[0].list.name for each in kept).items():
        if times > 1:
            raise _twice(BY_NAME[list_name], name)
    for one, sheet, _ in kept:
        hidden = ("It is a hidden sheet, and was read because no other is that list.",)
        sheet.said = (*(hidden if sheet.hidden else ()), *sheet.oddities(), *one.said())
    return kept


def _twice(one: List, name: str) -> BadFile:
    return BadFile(
        name,
        f"list {one.number} ({one.title.partition(': ')[2]}) stands there twice.",
        "Take out the copy that is not the one, then give it again.",
    )


@dataclass
class _Noticed:
    """What was read in spite of its form, counted by column."""

    unknown: Counter[str] = field(default_factory=Counter)
    otherwise: int = 0
    notes: int = 0
    again: int = 0

    def said(self) -> tuple[str, ...]:
        """A sentence for each."""
        says = [
            f"{n:,} {'cell' if n == 1 else 'cells'} of {heading} say what headway does not know, "
            "and have no code."
            for heading, n in sorted(self.unknown.items())
            if n
        ]
        if self.otherwise:
            says.append(f"Days written otherwise than 31/03/2026, and read: {self.otherwise:,}.")
        if self.notes:
            says.append(f"Rows with a single cell, as notes have, left out: {self.notes:,}.")
        if self.again:
            says.append(f"Rows that are its headings again, left out: {self.again:,}.")
        return tuple(says)


def _read(one: Headed, rows: Iterator[Row], sheet: Sheet) -> tuple[Held, tuple[str, ...]]:
    """The columns of one list, and what was noticed."""
    columns = [column for column in one.list.columns if column.name in one.places]
    held: Held = {}
    for column in columns:
        held[column.name] = []
        if column.codes is not None:
            held[text_of(column.name)] = []
    noticed = _Noticed()
    for number, row in rows:
        if number <= one.row:
            continue
        given = {c.name: row[p] if (p := one.places[c.name]) < len(row) else None for c in columns}
        texts = {name: cells.text_of(value) for name, value in given.items()}
        if sum(text is not None for text in texts.values()) < 2:
            noticed.notes += any(texts.values())
            continue
        if all(p < len(row) and folded(row[p]) == key for p, key in one.keys.items()):
            noticed.again += 1
            continue
        _take(one, given, texts, held, noticed, sheet.epoch)
    return held, (*sheet.said, *noticed.said())


def _take(
    one: Headed,
    given: dict[str, Any],
    texts: dict[str, str | None],
    held: Held,
    noticed: _Noticed,
    epoch: datetime | None,
) -> None:
    """Add one row to the columns."""
    for column in one.list.columns:
        if column.name not in given:
            continue
        text = texts[column.name]
        # Two spellings of a team that differ in spaces alone are one; an identifier stays as it is.
        is_name = column.name in NAMES
        if column.codes is not None:
            held[text_of(column.name)].append(text)
            code = cells.code_of(text, column.codes) if text else None
            noticed.unknown[column.headings[0]] += text is not None and code is None
            held[column.name].append(code)
        elif column.kind == "d":
            day, as_written = cells.day_of(given[column.name], epoch)
            noticed.otherwise += not as_written
            held[column.name].append(day)
        elif column.kind == "n":
            held[column.name].append(cells.number_of(given[column.name]))
        else:
            held[column.name].append(" ".join(text.split()) if text and is_name else text)


def _day(as_at: date | None, name: str, rows: dict[str, Held]) -> tuple[date | None, str]:
    if as_at is not None:
        return as_at, "as you say"
    texts = (text for one, columns in HAPPENED.items() for column in columns
             for text in rows.get(one, {}).get(column, ()))  # fmt: skip
    return as_at_of(name, [day for text in texts if (day := _date(text))])


def _date(text: str | None) -> date | None:
    try:
        return datetime.strptime(text or "", "%d/%m/%Y").date()
    except ValueError:
        return None
