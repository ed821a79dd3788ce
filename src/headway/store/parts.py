"""What a store takes in: files, the part of the council's returns that they are, and kinds of file.

A kind of file is a value in the folder `kinds/`, found by walking it: to take in another return, add
a file there. It says by what a file is known, which parts files of one folder are, and how a part is
read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from headway.archive.files import sha256_of
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council


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


@dataclass(frozen=True, kw_only=True)
class Looked:
    """A file as it is looked at before it is read: where it lies, its first bytes (a NUL taken out
    beside each sign of UTF-16), and, of a CSV file, its headings in capitals."""

    path: Path
    head: bytes = field(repr=False)
    headings: frozenset[str] = frozenset()

    @property
    def is_workbook(self) -> bool:
        """Whether it is an Excel workbook (xlsx), by its ending and its first bytes."""
        return self.path.suffix.lower() in (".xlsx", ".xlsm") and self.head[:2] == b"PK"

    def file(self) -> PartFile:
        """The file as one of a part, with its hash."""
        return PartFile(path=self.path, name=self.path.name, sha256=sha256_of(self.path))


PartsOf = Callable[[Path, Sequence[Looked], int | None], Sequence[Part]]


@dataclass(frozen=True, kw_only=True)
class FileKind:
    """One kind of file that a store takes in.

    `of` is the return's name, as its ReturnSpec has it; `title` names one in a sentence ("the
    workforce census"), `comes_as` says in which form. `knows`: whether a file is of this kind, by
    what stands in it; no file may be of two. `parts`: the parts that files of this kind, which lie
    in one folder, are; the year is the one asked for, where a file states none. It raises BadInput
    where the year cannot be told. `read`: a part as it is loaded, its files wherever they lie now;
    the council is the store's. `read_checked`: the same as its rules read it, where they read more
    of it than is joined; last year's is then not set beside it. `noted`: sentences on what was read
    in spite of its form, of a part that is being added.
    """

    of: str
    title: str
    comes_as: str
    knows: Callable[[Looked], bool]
    parts: PartsOf
    read: Callable[[Part, Council], Loaded]
    read_checked: Callable[[Part, Council], Loaded] | None = None
    noted: Callable[[Part], tuple[str, ...]] = lambda part: ()
