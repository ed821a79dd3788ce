"""What a file is, whose and for which year: by what stands in it, never by its name alone.

    parts = received([Path("returns/")])

A part is one return of one year: a census's XML file, or the CSV files of the looked-after return
that lie in one folder; of a list that comes by months, each month that it holds. The year is that
which the file states; else its folder's name (`2025`, `2024-25`); else that of the days in it, where
they allow one. What is no return is left out and said. The kinds of file lie in `kinds/`.
"""

import csv
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from headway.store.parts import FileKind, Looked, Part
from headway.validation.finding import found
from headway.validation.loaded import Loaded
from headway.validation.reading.decoding import utf8_of
from headway.validation.reading.known_by_columns import folded
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput

# What is looked at of a file to know it.
_HEAD = 16_384
# A folder of this name, below the one that is given, holds a later issue of what lies beside it: it
# is taken in when it is given by itself, so that what it restates is seen.
LATER = "reissued"
NO_RETURN = "it is no return that headway joins, and was left out."
THEN_ADD = "then add it."


@dataclass(frozen=True, kw_only=True)
class Received:
    """The parts found, and a sentence for each file that is none."""

    parts: tuple[Part, ...]
    left_out: tuple[str, ...]


@cache
def kinds() -> tuple[FileKind, ...]:
    """Every kind of file that a store takes in."""
    return found("headway.store.kinds", FileKind)


def kind_of(part: Part) -> FileKind:
    """The kind of file that a part is of."""
    return next(kind for kind in kinds() if kind.of == part.of)


def read_part(part: Part, council: Council) -> Loaded:
    """A part as its return's reader loads it."""
    return kind_of(part).read(part, council)


def noted(part: Part) -> tuple[str, ...]:
    """What is to be said of a part that is being added: what was read in spite of its form."""
    return kind_of(part).noted(part)


def said(part: Part) -> str:
    """A part in words: what it is, of which year, and how the year is known."""
    many = len(part.files)
    files = part.files[0].name if many == 1 else f"{many} files"
    return f"{kind_of(part).title}, {part.month or part.year} ({part.year_from}): {files}"


def received(paths: Iterable[Path], year: int | None = None) -> Received:
    """Every part below these paths. `year` is used where a file states none.

    Raises BadInput where no return is found, where the year of one cannot be told, or where a file
    may be of two kinds.
    """
    parts: list[Part] = []
    left_out: list[str] = []
    for path in paths:
        if not path.exists():
            raise BadInput(f"{path}: no such file or folder. Check the path. Nothing was kept.")
        folders, later = _folders(path)
        left_out += [
            f"{folder}: a later issue, and not taken in with the first. Give it by itself, then."
            for folder in later
        ]
        for folder, files in folders:
            made, other = _parts_of(folder, files, year)
            parts += made
            left_out += other
    if not parts:
        joined = "; ".join(f"{kind.title} ({kind.comes_as})" for kind in kinds())
        why = " ".join(["No return was found there.", *sorted(left_out, key=is_no_return)[:3]])
        raise BadInput(f"{why} headway joins these: {joined}. Nothing was kept.")
    return Received(parts=_each_once(parts), left_out=tuple(left_out))


def _each_once(parts: list[Part]) -> tuple[Part, ...]:
    """Parts, one whose every file was met before but once."""
    kept: dict[tuple[object, ...], Part] = {}
    for part in parts:
        hashes = tuple(sorted(f.sha256 for f in part.files))
        kept.setdefault((*part.key, hashes), part)
    return tuple(kept.values())


def _folders(path: Path) -> tuple[list[tuple[Path, list[Path]]], list[Path]]:
    """The folders below a path, each with the files that lie in it; and those of later issues."""
    if path.is_file():
        return [(path.parent, [path])], []
    below: dict[Path, list[Path]] = {}
    later: dict[Path, None] = {}
    for file in sorted(path.rglob("*")):
        within = file.relative_to(path).parts
        if not file.is_file() or any(part.startswith(".") for part in within):
            continue
        if LATER in within[:-1]:
            later[path.joinpath(*within[: within.index(LATER) + 1])] = None
        else:
            below.setdefault(file.parent, []).append(file)
    return list(below.items()), list(later)


def _parts_of(folder: Path, files: list[Path], year: int | None) -> tuple[list[Part], list[str]]:
    of_kind: dict[str, list[Looked]] = {}
    left_out = []
    for path in files:
        file = looked(path)
        if kind := _known(file):
            of_kind.setdefault(kind.of, []).append(file)
        else:
            left_out.append(f"{path.name}: {_why_left_out(file)}")
    parts = [
        part
        for kind in kinds()
        if kind.of in of_kind
        for part in kind.parts(folder, of_kind[kind.of], year)
    ]
    return parts, left_out


def is_no_return(sentence: str) -> bool:
    """Whether a file was left out for no more than being none of what headway joins."""
    return sentence.endswith(NO_RETURN)


def may_be_a_return(sentence: str) -> bool:
    """Whether a file was left out that could not be opened: somebody must look at it."""
    return sentence.endswith(THEN_ADD)


def _why_left_out(file: Looked) -> str:
    """Why a file of no kind was left out: one that cannot be opened may be a return all the same."""
    ending = file.path.suffix.lower()
    if not file.head:
        return f"it is empty, and was left out. Export it again, {THEN_ADD}"
    if ending == ".xls":
        return f"it is a workbook of the old form, and was left out. Save it as .xlsx, {THEN_ADD}"
    if ending in (".xlsx", ".xlsm") and not zipfile.is_zipfile(file.path):
        return (
            "it cannot be opened as a workbook, and was left out: it is cut short, damaged or locked "
            f"with a password. Save it again without one, {THEN_ADD}"
        )
    return NO_RETURN


def _known(file: Looked) -> FileKind | None:
    """The kind of a file, None where it is of no kind."""
    fitting = [kind for kind in kinds() if kind.knows(file)]
    if len(fitting) > 1:
        either = " or ".join(kind.title for kind in fitting)
        raise BadInput(
            f"{file.path.name} could be {either}: its columns are those of both. Take out the "
            "columns that are not needed, then give it again. Nothing was kept."
        )
    return fitting[0] if fitting else None


def looked(path: Path) -> Looked:
    """A file as it is looked at before it is read."""
    with path.open("rb") as held:
        raw = held.read(_HEAD)
    # UTF-16 puts a NUL beside each sign.
    head = raw if raw[:2] == b"PK" else raw.replace(b"\0", b"")
    is_csv = path.suffix.lower() == ".csv"
    return Looked(
        path=path, head=head, headings=_headings(head, path.name) if is_csv else frozenset()
    )


def _headings(head: bytes, name: str) -> frozenset[str]:
    line = head.split(b"\n", 1)[0].split(b"\r", 1)[0]
    text = utf8_of(line, name)[0].decode("utf-8", "replace")
    sign = max(",;\t|", key=text.count)
    return frozenset(folded(c) for c in next(csv.reader(io.StringIO(text), delimiter=sign), []))
