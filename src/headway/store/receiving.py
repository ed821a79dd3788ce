"""What a file is, whose and for which year: by what stands in it, never by its name alone.

    parts = received([Path("returns/")])

A part is one return of one year: a census's XML file, or the CSV files of the looked-after return
that lie in one folder; of an establishment list, each month that it holds. The year is that which
the file states; else its folder's name (`2025`, `2024-25`); else that of the days in it, where they
allow one. What is no return is left out and said.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.archive.files import sha256_of
from headway.returns.ssda903.tables import TABLES
from headway.returns.workforce.establishment import is_establishment, months
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import folded
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import YearKind, collection_year, year_holding

SSDA903, CIN, CSWW, ESTABLISHMENT = "ssda903", "cin", "csww", "establishment"
TITLES = {
    SSDA903: "the looked-after return (SSDA903)",
    CIN: "the children in need census (CIN)",
    CSWW: "the social work workforce census (CSWW)",
    ESTABLISHMENT: "the establishment list",
}
# What is looked at of a file to know it.
_HEAD = 16_384
_COLLECTION = re.compile(rb"<(?:\w+:)?Collection>\s*(\w+)\s*<", re.IGNORECASE)
_YEAR = re.compile(rb"<(?:\w+:)?Year>\s*(20\d\d)\s*<")
_LEA = re.compile(rb"<(?:\w+:)?LEA>\s*(\d{3})\s*<")
_903_XML = re.compile(rb"<(?:\w+:)?EXPSSDA903\b")
_FOLDER = re.compile(r"(?:^|\D)(20\d\d)(?:[-_/ ](\d\d|20\d\d))?(?:\D|$)")


@dataclass(frozen=True, kw_only=True)
class PartFile:
    """One file of a part: where it stands now, its name and hash."""

    path: Path
    name: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Part:
    """One return of one year. `council` is the three-digit code that it states, blank if none;
    `month` the one that it is of, as 2025-10, where a return comes by months."""

    of: str
    year: int
    year_from: str
    council: str
    files: tuple[PartFile, ...]
    month: str = ""

    @property
    def key(self) -> tuple[str, int, str]:
        """What it is, and when of: a later part of the same takes its place."""
        return (self.of, self.year, self.month)

    @property
    def says(self) -> str:
        """The part in words: what it is, of which year, and how the year is known."""
        many = len(self.files)
        files = self.files[0].name if many == 1 else f"{many} files"
        return f"{TITLES[self.of]}, {self.month or self.year} ({self.year_from}): {files}"


@dataclass(frozen=True, kw_only=True)
class Received:
    """The parts found, and a sentence for each file that is none."""

    parts: tuple[Part, ...]
    left_out: tuple[str, ...]


def received(paths: Iterable[Path], year: int | None = None) -> Received:
    """Every part below these paths. `year` is used where a file states none.

    Raises BadInput where no return is found, or where the year of one cannot be told.
    """
    parts: list[Part] = []
    left_out: list[str] = []
    for path in paths:
        if not path.exists():
            raise BadInput(f"{path}: no such file or folder. Check the path. Nothing was kept.")
        for folder, files in _folders(path):
            found, other = _parts_of(folder, files, year)
            parts += found
            left_out += other
    if not parts:
        raise BadInput(
            "No return was found there. headway joins the looked-after return (CSV files of one "
            "year in one folder, or its XML), the children in need census and the workforce census "
            "(XML), and the establishment list (CSV). Nothing was kept."
        )
    return Received(parts=_each_once(parts), left_out=tuple(left_out))


def _each_once(parts: list[Part]) -> tuple[Part, ...]:
    """Parts, one whose every file was met before but once."""
    kept: dict[tuple[object, ...], Part] = {}
    for part in parts:
        hashes = tuple(sorted(f.sha256 for f in part.files))
        kept.setdefault((*part.key, hashes), part)
    return tuple(kept.values())


def _folders(path: Path) -> list[tuple[Path, list[Path]]]:
    """The folders below a path, each with the files that lie in it."""
    if path.is_file():
        return [(path.parent, [path])]
    found: dict[Path, list[Path]] = {}
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if file.is_file() and not hidden:
            found.setdefault(file.parent, []).append(file)
    return list(found.items())


def _parts_of(folder: Path, files: list[Path], year: int | None) -> tuple[list[Part], list[str]]:
    parts: list[Part] = []
    left_out, tables, lists = [], [], []
    for file in files:
        head = _head_of(file)
        collection = _COLLECTION.search(head)
        headings = _headings(head, file.name) if file.suffix.lower() == ".csv" else set()
        if _is_903_table(headings):
            tables.append(file)
        elif is_establishment(headings):
            lists.append(file)
        elif collection and (of := collection[1].decode().lower()) in (CIN, CSWW):
            parts.append(_census(of, file, head, year))
        elif _903_XML.search(head):
            parts.append(_looked_after(folder, [file], year))
        else:
            left_out.append(f"{file.name}: it is no return that headway joins, and was left out.")
    if tables:
        parts.append(_looked_after(folder, tables, year))
    parts += _establishment(lists)
    return parts, left_out


def _head_of(file: Path) -> bytes:
    """The beginning of a file; UTF-16 puts a NUL beside each sign."""
    with file.open("rb") as held:
        return held.read(_HEAD).replace(b"\0", b"")


def _headings(head: bytes, name: str) -> set[str]:
    line = head.split(b"\n", 1)[0].split(b"\r", 1)[0]
    text = utf8_of(line, name)[0].decode("utf-8", "replace")
    sign = max(",;\t|", key=text.count)
    return {folded(cell) for cell in next(csv.reader(io.StringIO(text), delimiter=sign), [])}


def _is_903_table(headings: set[str]) -> bool:
    return any({folded(name) for name in table.names()} <= headings for table in TABLES)


def _establishment(files: list[Path]) -> list[Part]:
    """A part a month, of every list of one folder that holds it."""
    held: dict[str, list[PartFile]] = {}
    for path in files:
        file = _file(path)
        for month in months(path):
            held.setdefault(month, []).append(file)
    return [
        Part(
            of=ESTABLISHMENT,
            year=year_holding(date.fromisoformat(f"{month}-01"), YearKind.WORKFORCE),
            year_from="by the days in it",
            council="",
            files=tuple(those),
            month=month,
        )
        for month, those in sorted(held.items())
    ]


def _census(of: str, file: Path, head: bytes, year: int | None) -> Part:
    stated, council = _YEAR.search(head), _LEA.search(head)
    if stated is None and year is None:
        raise BadInput(
            f"{file.name}: its header states no collection year. Give --year, or put the year right "
            "where the file came from. Nothing was kept."
        )
    return Part(
        of=of,
        year=int(stated[1]) if stated else int(year or 0),
        year_from="stated in the file" if stated else "as --year says",
        council=council[1].decode() if council else "",
        files=(_file(file),),
    )


def _looked_after(folder: Path, files: list[Path], year: int | None) -> Part:
    found, how = _year_of(folder, files, year)
    return Part(
        of=SSDA903,
        year=found,
        year_from=how,
        council="",
        files=tuple(_file(file) for file in files),
    )


def _file(path: Path) -> PartFile:
    return PartFile(path=path, name=path.name, sha256=sha256_of(path))


def _year_of(folder: Path, files: list[Path], year: int | None) -> tuple[int, str]:
    """By the folder's name, or one above it; else by --year; else by the days in the files."""
    for one in (folder, folder.parent):
        if named := _year_named(one.name):
            return named, f"by the folder {one.name}"
    if year is not None:
        return year, "as --year says"
    if inferred := _year_inferred(files):
        return inferred, "by the days in it"
    raise BadInput(
        f"{folder.name}: nothing says of which year these files are, and their days fit several. "
        "Put them in a folder named by the year (2025, or 2024-25), or give --year. "
        "Nothing was kept."
    )


def _year_named(name: str) -> int | None:
    if not (found := _FOLDER.search(name)):
        return None
    first, second = int(found[1]), found[2]
    if second is None:
        return first
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return last if last == first + 1 else None


def _year_inferred(files: list[Path]) -> int | None:
    """The one year in which all of a return's days can be; None where several can, or none."""
    from headway.returns.ssda903.reader import read
    from headway.validation.typing import EDGES

    episodes = read(files).tables.get("episodes")
    if episodes is None:
        return None
    begun = [day for text in episodes.column("DECOM").to_pylist() if (day := _day(text, EDGES))]
    ended = [day for text in episodes.column("DEC").to_pylist() if (day := _day(text, EDGES))]
    if not begun or not ended:
        return None
    # No day is after the year's last, and no episode of a return ended before its first.
    earliest, latest = collection_year(max(*begun, *ended)), collection_year(min(ended))
    return latest if earliest == latest else None


def _day(text: str | None, edges: str) -> date | None:
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", (text or "").strip(edges))
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
