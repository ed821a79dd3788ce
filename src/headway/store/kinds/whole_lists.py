"""Lists that a council keeps itself, each a CSV that is believed whole: a later one takes its place."""

from collections.abc import Callable, Sequence
from pathlib import Path

from headway.store.parts import FileKind, Looked, Part
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council


def whole_list(
    *,
    of: str,
    title: str,
    is_list: Callable[[frozenset[str]], bool],
    year_of: Callable[[Path], int],
    year_from: str,
    read: Callable[[Sequence[Path]], Loaded],
) -> FileKind:
    """The kind of such a list: known by its headings, of the year that its days tell."""

    def parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
        """A part a list."""
        return [
            Part(
                of=of,
                year=year_of(file.path),
                year_from=year_from,
                council="",
                files=(file.file(),),
            )
            for file in files
        ]

    def read_part(part: Part, council: Council) -> Loaded:
        return read([file.path for file in part.files])

    return FileKind(
        of=of,
        title=title,
        comes_as="CSV",
        knows=lambda file: is_list(file.headings),
        parts=parts,
        read=read_part,
    )
