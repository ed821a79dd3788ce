"""A year of a return as its files are taken in: each once, none that cannot be read, all said."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from headway.validation.loaded import ReadFile
from headway.validation.reading.archives import Found, Given
from headway.vocabulary.errors import BadFile, BadInput

Paths = Iterable[Path | str] | Path | str
# What cannot be read at all, and how it can be had in a form that can.
_NOT_READ = {
    "book": ("a workbook or document", "Save each of its sheets as CSV, then load those."),
    "pdf": ("a PDF", "Load the CSV or XML files of the return."),
    "page": ("a web page", "Look whether it was saved by mistake; load the CSV or XML files."),
}


def listed(paths: Paths) -> list[Path]:
    """One path, or several, as a list."""
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


@dataclass
class YearOfFiles:
    """One year's files as they come in. A return says what it is called and takes each file."""

    a_return: ClassVar[str]

    last_year: bool
    file_format: str = ""
    files: list[ReadFile] = field(default_factory=list)
    by_hash: dict[str, str] = field(default_factory=dict)

    def take(self, given: Given, sha256: str, body: bytes) -> None:
        """Read one file; `body` holds the bytes of a CSV."""
        raise NotImplementedError

    def read(self, paths: list[Path]) -> None:
        """Read every file below these paths."""
        if not paths:
            raise BadInput(f"No file of {self.a_return} was given. Nothing was kept.")
        found = Found(paths)
        for given in found:
            self._take(given)
        for name in found.left_out:
            self.note(name, "", "", 0, ("It is no CSV or XML file and was left out.",))
        if not self.file_format:
            raise BadInput(f"No CSV or XML file of {self.a_return} was given. Nothing was kept.")

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
            self.note(given.name, sha256, "", 0, (same,))
            return
        self.by_hash[sha256] = given.name
        self.take(given, sha256, body)

    def note(
        self, name: str, sha256: str, table: str, rows: int, tolerated: tuple[str, ...]
    ) -> None:
        """Set down what was read of a file."""
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


def _hash_of(given: Given, body: bytes) -> str:
    if given.kind == "csv":
        return hashlib.sha256(body).hexdigest()
    digest = hashlib.file_digest(given.held, "sha256").hexdigest()  # type: ignore[arg-type]
    given.held.seek(0)
    return digest


def said_of_both(files: list[ReadFile], last: list[ReadFile]) -> list[ReadFile]:
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
