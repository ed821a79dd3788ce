"""The list of teams: which became which in a re-organisation. A later list takes its place."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from headway.returns.workforce.teams import first_day, is_teams
from headway.store.parts import FileKind, Looked, Part
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.years import YearKind, year_holding


def _knows(file: Looked) -> bool:
    return is_teams(frozenset(file.headings))


def _parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part a list, of the year in which its first re-organisation lies."""
    return [
        Part(
            of=KIND.of,
            year=year_holding(date.fromisoformat(first_day(file.path)), YearKind.WORKFORCE),
            year_from="by its first day",
            council="",
            files=(file.file(),),
        )
        for file in files
    ]


def _read(part: Part, council: Council) -> Loaded:
    from headway.returns.workforce.teams import read

    return read([file.path for file in part.files])


KIND = FileKind(
    of="teams",
    title="the list of teams",
    comes_as="CSV",
    knows=_knows,
    parts=_parts,
    read=_read,
)
