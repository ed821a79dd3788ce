"""Ofsted's Annex A: a workbook of lists, or a CSV a list, of one day of a month."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from headway.store.parts import FileKind, Looked, Part, PartFile
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import collection_year


def _knows(file: Looked) -> bool:
    if not (file.is_workbook or file.path.suffix.lower() == ".csv"):
        return False
    told = file.path.stat()
    return _is_annex_a(file.path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=1024)
def _is_annex_a(path: Path, _changed: int, _size: int) -> bool:
    """Whether a file holds a list, looked at once; a file that changes is looked at again."""
    from headway.returns.annex_a.reader import is_annex_a

    return is_annex_a(path)


def _parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part for each workbook, and one for all CSV files together."""
    lists = [file for file in files if not file.is_workbook]
    several = [[file] for file in files if file.is_workbook] + ([lists] if lists else [])
    return [_part(tuple(file.file() for file in one)) for one in several]


def _part(files: tuple[PartFile, ...]) -> Part:
    from headway.returns.annex_a.reader import day_of

    loaded = _loaded(files)
    day = day_of(loaded)
    if day is None:
        raise BadInput(
            f"{files[0].name}: no day in it says of when its lists are. Put the day in the file's "
            "name, as annex_a_2026-03-31.xlsx. Nothing was kept."
        )
    return Part(
        of=KIND.of,
        year=collection_year(day),
        year_from=f"of {day.day} {day:%B %Y}, {_how(loaded)}",
        council="",
        files=files,
        month=f"{day:%Y-%m}",
    )


def _how(loaded: Loaded) -> str:
    """How the day is known, from what the reader says of it."""
    said = (words for file in loaded.files for words in file.tolerated)
    sentence = next((words for words in said if words.startswith("Its lists are of ")), "")
    return sentence.partition("(")[2].rstrip(").")


# The same files are read to know their day, and again to be joined.
@lru_cache(maxsize=2)
def _loaded(files: tuple[PartFile, ...]) -> Loaded:
    from headway.returns.annex_a.reader import read

    return read([file.path for file in files], names={file.path: file.name for file in files})


def _read(part: Part, council: Council) -> Loaded:
    return _loaded(part.files)


KIND = FileKind(
    of="annex_a",
    title="Annex A",
    comes_as="xlsx, or CSV files of one folder",
    knows=_knows,
    parts=_parts,
    read=_read,
)
