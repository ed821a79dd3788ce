"""The looked-after return (SSDA903): CSV files of one year in one folder, or its XML."""

import re
from collections.abc import Sequence
from pathlib import Path

from headway.returns.ssda903.tables import TABLES
from headway.store.parts import FileKind, Looked, Part
from headway.store.years_told import day_written, year_by_folder
from headway.validation.loaded import Loaded
from headway.validation.reading.known_by_columns import folded
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import collection_year

_XML = re.compile(rb"<(?:\w+:)?EXPSSDA903\b")


def _is_xml(file: Looked) -> bool:
    return bool(_XML.search(file.head))


def _knows(file: Looked) -> bool:
    tables = ({folded(name) for name in table.names()} for table in TABLES)
    return _is_xml(file) or any(names <= file.headings for names in tables)


def _parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part for each XML file, and one for all CSV files together."""
    tables = [file for file in files if not _is_xml(file)]
    several = [[file] for file in files if _is_xml(file)] + ([tables] if tables else [])
    return [_part(folder, one, year) for one in several]


def _part(folder: Path, files: Sequence[Looked], year: int | None) -> Part:
    found, how = _year_of(folder, files, year)
    return Part(
        of=KIND.of, year=found, year_from=how, council="", files=tuple(f.file() for f in files)
    )


def _year_of(folder: Path, files: Sequence[Looked], year: int | None) -> tuple[int, str]:
    """By the folder's name, or one above it; else by --year; else by the days in the files."""
    if named := year_by_folder(folder):
        return named
    if year is not None:
        return year, "as --year says"
    if inferred := _year_inferred([file.path for file in files]):
        return inferred, "by the days in it"
    raise BadInput(
        f"{folder.name}: nothing says of which year these files are, and their days fit several. "
        "Put them in a folder named by the year (2025, or 2024-25), or give --year. "
        "Nothing was kept."
    )


def _year_inferred(files: list[Path]) -> int | None:
    """The one year in which all of a return's days can be; None where several can, or none."""
    from headway.returns.ssda903.reader import read
    from headway.validation.typing import EDGES

    episodes = read(files).tables.get("episodes")
    if episodes is None:
        return None
    begun = [d for text in episodes.column("DECOM").to_pylist() if (d := day_written(text, EDGES))]
    ended = [d for text in episodes.column("DEC").to_pylist() if (d := day_written(text, EDGES))]
    if not begun or not ended:
        return None
    # No day is after the year's last, and no episode of a return ended before its first.
    earliest, latest = collection_year(max(*begun, *ended)), collection_year(min(ended))
    return latest if earliest == latest else None


def _read(part: Part, council: Council) -> Loaded:
    from headway.returns.ssda903.reader import read
    from headway.store.placing import with_places

    return with_places(read([file.path for file in part.files]), council.ons_code, part.year)


KIND = FileKind(
    of="ssda903",
    title="the looked-after return (SSDA903)",
    comes_as="CSV files of one year in one folder, or its XML",
    knows=_knows,
    parts=_parts,
    read=_read,
)
