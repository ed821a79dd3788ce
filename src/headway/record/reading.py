"""Reading several years of the children in need census for a record: the year is in each header.

    read = read_years([Path("returns/")])
    record = make(duck, read.filed)

Every file is read by itself, so that two files of one year stand beside each other. What is no
return of this census is refused where it was named, and left out and said where it lay in a folder.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from headway.record.joining import Filed
from headway.validation.loaded import Loaded
from headway.validation.reading.archives import Found, Given
from headway.validation.reading.showing import shown
from headway.validation.reading.taking import Paths, listed
from headway.vocabulary.errors import BadFile, BadInput

Progress = Callable[[str], None]
_CENSUS = re.compile(rb"<(?:\w+:)?Collection>\s*CIN\s*<", re.IGNORECASE)
# The header stands first in the file; what is looked at of a file that nobody named.
_HEAD = 8_192
_YEAR = re.compile(r"20\d\d")
_DAY = re.compile(r"(20\d\d)-03-31")


@dataclass(frozen=True, kw_only=True)
class YearFile:
    """One file that was given: its year and how many children it has, or why it was left out."""

    name: str
    year: int | None = None
    children: int = 0
    said: tuple[str, ...] = ()


@dataclass
class YearsRead:
    """The returns as read, and a line for each file that was met."""

    filed: list[Filed] = field(default_factory=list)
    files: list[YearFile] = field(default_factory=list)
    councils: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)


def read_years(paths: Paths, progress: Progress = lambda _: None) -> YearsRead:
    """Read every return of the census below these paths.

    Raises BadFile or BadInput, with what was expected and what to do; nothing is then kept.
    """
    named = listed(paths)
    direct = {shown(path.name or str(path)) for path in named if path.is_file()}
    read, found = YearsRead(), Found(named)
    for given in found:
        progress(f"Reading {given.name}")
        _take(read, given, was_named=given.name in direct)
    read.files += [
        YearFile(name=name, said=("It is no CSV or XML file and was left out.",))
        for name in found.left_out
    ]
    if not read.filed:
        raise BadInput(
            "No return of the children in need census was found there. Give its XML files of one "
            "year or several, or the folder that holds them. Nothing was kept."
        )
    return read


def _take(read: YearsRead, given: Given, *, was_named: bool) -> None:
    from headway.returns.cin_census.flattening import flattened  # late: it imports lxml

    if not was_named and not _is_census(given):
        left_out = "It is no return of the children in need census and was left out."
        read.files.append(YearFile(name=given.name, said=(left_out,)))
        return
    if given.kind != "xml":
        raise BadFile(
            given.name,
            f"expected the XML of the children in need census; it is {_KINDS[given.kind]}.",
            "Give the XML file that was loaded to the department.",
        )
    sha256 = hashlib.file_digest(given.held, "sha256").hexdigest()  # type: ignore[arg-type]
    given.held.seek(0)
    if sha256 in read.hashes:
        again = f"It is {read.hashes[sha256]} again, byte for byte, and was read once."
        read.files.append(YearFile(name=given.name, said=(again,)))
        return
    read.hashes[sha256] = given.name
    tables, said = flattened(given.held, given.name, {})
    header = tables["header"].to_pylist()[0]
    year = _year_of(header, given.name)
    _refuse_another_council(read, header, given.name)
    read.filed.append(Filed(year=year, loaded=Loaded(tables=tables, file_format="xml")))
    children = tables["child_identifiers"].num_rows
    read.files.append(YearFile(name=given.name, year=year, children=children, said=said))


_KINDS = {
    "csv": "a CSV",
    "book": "a workbook or document",
    "pdf": "a PDF",
    "page": "a web page",
}


def _is_census(given: Given) -> bool:
    if given.kind != "xml":
        return False
    # UTF-16 puts a NUL beside each sign.
    head = given.held.read(_HEAD).replace(b"\0", b"")
    given.held.seek(0)
    return bool(_CENSUS.search(head))


def _year_of(header: dict[str, Any], name: str) -> int:
    """The collection year that a header gives, or that its reference date is the end of."""
    text, day = ((header[field] or "").strip() for field in ("Year", "ReferenceDate"))
    if _YEAR.fullmatch(text):
        return int(text)
    if found := _DAY.fullmatch(day):
        return int(found[1])
    raise BadFile(
        f"{name}, header",
        f"expected the collection year in Year, as 2026; it has {shown(text) if text else 'none'}.",
        "Put the year right where the file came from, then export it again.",
    )


def _refuse_another_council(read: YearsRead, header: dict[str, Any], name: str) -> None:
    """Two councils may give two children one identifier, so their files are never joined."""
    if not (council := (header["LEA"] or "").strip()):
        return
    read.councils.setdefault(council, name)
    if len(read.councils) > 1:
        first, other = list(read.councils.items())[:2]
        raise BadInput(
            f"{first[1]} is of council {first[0]} and {other[1]} of council {other[0]}. A record is "
            "of one council: give each council's files by themselves. Nothing was kept."
        )
