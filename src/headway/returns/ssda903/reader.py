"""Reads the looked-after return: CSV files known by their columns, or the department's XML.

    loaded = read([Path("2026/ssda903")], last=[Path("2025/ssda903")])

Tolerant of form (capitals in headings, order of columns, encodings, what parts the cells, files in
folders and zips) and says what it tolerated; strict on content: a cell is kept exactly as it stands,
and where rows might be lost or mixed up it reads nothing and says why.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from headway.returns.ssda903.tables import BY_NAME, TABLES
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.archives import Found, Given
from headway.validation.reading.csv_text import cells_of, sheet_of
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.joining import Part, joined
from headway.validation.reading.known_by_columns import Words, known
from headway.vocabulary.errors import BadFile, BadInput

Arrow = Any
Paths = Iterable[Path | str] | Path | str
THE_RETURN = "the looked-after return (SSDA903)"
_LIST_8 = "Annex A list 8"
# What Ofsted's list of looked-after children calls the same columns: it is often mistaken for them.
WORDS = Words(
    a_return=THE_RETURN,
    elsewhere={
        "child unique id": ("CHILD", _LIST_8),
        "date of birth": ("DOB", _LIST_8),
        "gender": ("SEX", _LIST_8),
        "ethnicity": ("ETHNIC", _LIST_8),
        "date started to be looked after": ("DECOM", _LIST_8),
        "date ceased to be looked after": ("DEC", _LIST_8),
        "reason ceased to be looked after": ("REC", _LIST_8),
        "child's category of need": ("CIN", _LIST_8),
        "child's legal status": ("LS", _LIST_8),
        "placement type": ("PLACE", _LIST_8),
        "placement provider": ("PLACE_PROVIDER", _LIST_8),
        "placement postcode": ("PL_POST", _LIST_8),
        "urn of placement": ("URN", _LIST_8),
        "date of latest statutory review": ("REVIEW", _LIST_8),
    },
)
# What cannot be read at all, and how it can be had in a form that can.
_NOT_READ = {
    "book": ("a workbook or document", "Save each of its sheets as CSV, then load those."),
    "pdf": ("a PDF", "Load the CSV or XML files of the return."),
    "page": ("a web page", "Look whether it was saved by mistake; load the CSV or XML files."),
}
# Without rows in these there is no return; any other table may well be empty in a year.
_NEVER_EMPTY = {"header", "episodes"}


def read(paths: Paths, *, last: Paths = ()) -> Loaded:
    """Read a year of the return, and last year's beside it, each from files, folders or zips.

    Raises BadFile (or BadInput where no file is given) with what was expected and what to do;
    nothing is then kept.
    """
    this = _Year(last_year=False)
    this.read(_listed(paths))
    then = _Year(last_year=True)
    if before := _listed(last):
        then.read(before)
    tables, files = this.joined()
    last_tables, last_files = then.joined()
    return Loaded(
        tables=tables,
        last=last_tables,
        files=(*files, *_said_of_both(files, last_files)),
        file_format=this.file_format,
    )


def _listed(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


@dataclass
class _Year:
    """One year's files as they come in."""

    last_year: bool
    file_format: str = ""
    parts: dict[str, list[Part]] = field(default_factory=dict)
    files: list[ReadFile] = field(default_factory=list)
    by_hash: dict[str, str] = field(default_factory=dict)

    def read(self, paths: list[Path]) -> None:
        """Read every file below these paths."""
        if not paths:
            raise BadInput(f"No file of {THE_RETURN} was given. Nothing was kept.")
        found = Found(paths)
        for given in found:
            self._take(given)
        for name in found.left_out:
            self._note(name, "", "", 0, ("It is no CSV or XML file and was left out.",))
        if not self.file_format:
            raise BadInput(f"No CSV or XML file of {THE_RETURN} was given. Nothing was kept.")

    def _take(self, given: Given) -> None:
        if given.kind in _NOT_READ:
            what, do = _NOT_READ[given.kind]
            raise BadFile(given.name, f"expected CSV or XML; it is {what}.", do)
        if self.file_format not in ("", given.kind):
            raise BadFile(
                given.name,
                "there are CSV and XML files in one upload, and each would be the whole return.",
                "Load the CSV files or the XML file, not both.",
            )
        self.file_format = given.kind
        body = given.body() if given.kind == "csv" else b""
        sha256 = _hash_of(given, body)
        if sha256 in self.by_hash:
            same = f"It is {self.by_hash[sha256]} again, byte for byte, and was read once."
            self._note(given.name, sha256, "", 0, (same,))
            return
        self.by_hash[sha256] = given.name
        if given.kind == "csv":
            self._csv(given.name, sha256, body)
        else:
            self._xml(given, sha256)

    def _csv(self, name: str, sha256: str, body: bytes) -> None:
        text, encoding = utf8_of(body, name)
        sheet = sheet_of(text, name)
        fits = known(sheet.headings, TABLES, f"{name}, line {sheet.line}", WORDS)
        rows = cells_of(sheet, fits.places)
        table = fits.table.name
        said = [encoding] if encoding else []
        said += [*sheet.said(), *fits.said()]
        if not rows.num_rows:
            if table in _NEVER_EMPTY:
                raise BadFile(
                    name,
                    f"there are the headings of {table} and no rows; a return has rows there.",
                    "Export it again, then load it again.",
                )
            said.append(f"It has headings and no rows: {table} is taken to be empty this year.")
        self.parts.setdefault(table, []).append(Part(name, rows))
        self._note(name, sha256, table, rows.num_rows, tuple(said))

    def _xml(self, given: Given, sha256: str) -> None:
        from headway.returns.ssda903.reader_xml import flattened  # late: most give CSV

        tables, said = flattened(given.held, given.name)
        for table, rows in tables.items():
            self.parts.setdefault(table, []).append(Part(given.name, rows))
            self._note(given.name, sha256, table, rows.num_rows, said)
            said = ()

    def _note(
        self, name: str, sha256: str, table: str, rows: int, tolerated: tuple[str, ...]
    ) -> None:
        self.files.append(
            ReadFile(
                name=name,
                sha256=sha256,
                table=table,
                rows=rows,
                last_year=self.last_year,
                tolerated=tolerated,
            )
        )

    def joined(self) -> tuple[dict[str, Arrow], list[ReadFile]]:
        """The tables in the return's own order, and the files with what there is to say of them."""
        tables: dict[str, Arrow] = {}
        said: dict[tuple[str, str], tuple[str, ...]] = {}
        for name in (name for name in BY_NAME if name in self.parts):
            parts = self.parts[name]
            tables[name], says = joined(parts, BY_NAME[name].names(given=True))
            for part, sentences in zip(parts, says, strict=True):
                said[part.name, name] = sentences
        return tables, [
            replace(file, tolerated=(*file.tolerated, *said.get((file.name, file.table), ())))
            for file in self.files
        ]


def _hash_of(given: Given, body: bytes) -> str:
    if given.kind == "csv":
        return hashlib.sha256(body).hexdigest()
    digest = hashlib.file_digest(given.held, "sha256").hexdigest()  # type: ignore[arg-type]
    given.held.seek(0)
    return digest


def _said_of_both(files: list[ReadFile], last: list[ReadFile]) -> list[ReadFile]:
    """Say of a file of last year's that it is one of this year's as well: one is likely a slip."""
    this = {file.sha256: file.name for file in files if file.sha256}
    return [
        replace(
            file,
            tolerated=(*file.tolerated, f"It is this year's {this[file.sha256]}, byte for byte."),
        )
        if file.sha256 in this and file.table
        else file
        for file in last
    ]
