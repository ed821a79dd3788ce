"""The lists that a council keeps of its social workers month by month: posts, training, supervision."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from headway.returns.workforce.development import LISTS
from headway.returns.workforce.establishment import ESTABLISHMENT
from headway.returns.workforce.monthly import MonthlyList
from headway.store.parts import FileKind, Looked, Part, PartFile
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.years import YearKind, year_holding


def _knows(of: MonthlyList, file: Looked) -> bool:
    return of.is_of(file.headings)


def _parts(of: MonthlyList, folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part a month, of every list of one folder that holds it."""
    held: dict[str, list[PartFile]] = {}
    for file in files:
        one = file.file()
        for month in of.months(file.path):
            held.setdefault(month, []).append(one)
    return [
        Part(
            of=of.of,
            year=year_holding(date.fromisoformat(f"{month}-01"), YearKind.WORKFORCE),
            year_from="by the days in it",
            council="",
            files=tuple(those),
            month=month,
        )
        for month, those in sorted(held.items())
    ]


def _read(of: MonthlyList, part: Part, council: Council) -> Loaded:
    return of.read([file.path for file in part.files], part.month)


KINDS = tuple(
    FileKind(
        of=one.of,
        title=one.title,
        comes_as="CSV",
        knows=partial(_knows, one),
        parts=partial(_parts, one),
        read=partial(_read, one),
    )
    for one in (ESTABLISHMENT, *LISTS)
)
