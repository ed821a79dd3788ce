"""The establishment list: a council's own CSV of posts and people, month by month."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from headway.returns.workforce.establishment import is_establishment, months
from headway.store.parts import FileKind, Looked, Part, PartFile
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.years import YearKind, year_holding


def _knows(file: Looked) -> bool:
    return is_establishment(set(file.headings))


def _parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part a month, of every list of one folder that holds it."""
    held: dict[str, list[PartFile]] = {}
    for file in files:
        one = file.file()
        for month in months(file.path):
            held.setdefault(month, []).append(one)
    return [
        Part(
            of=KIND.of,
            year=year_holding(date.fromisoformat(f"{month}-01"), YearKind.WORKFORCE),
            year_from="by the days in it",
            council="",
            files=tuple(those),
            month=month,
        )
        for month, those in sorted(held.items())
    ]


def _read(part: Part, council: Council) -> Loaded:
    from headway.returns.workforce.establishment import read

    return read([file.path for file in part.files], part.month)


KIND = FileKind(
    of="establishment",
    title="the establishment list",
    comes_as="CSV",
    knows=_knows,
    parts=_parts,
    read=_read,
)
