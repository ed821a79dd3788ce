"""The list of care orders at home: a council's own CSV of how far each discharge has come."""

from collections.abc import Sequence
from pathlib import Path

from headway.returns.care_orders.reader import is_list, latest_day
from headway.store.parts import FileKind, Looked, Part
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council


def _knows(file: Looked) -> bool:
    return is_list(file.headings)


def _parts(folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    """A part a list, of the calendar year of its newest day: the newest list is believed whole."""
    return [
        Part(
            of=KIND.of,
            year=latest_day(file.path).year,
            year_from="by the newest day in it",
            council="",
            files=(file.file(),),
        )
        for file in files
    ]


def _read(part: Part, council: Council) -> Loaded:
    from headway.returns.care_orders.reader import read

    return read([file.path for file in part.files])


KIND = FileKind(
    of="care_orders",
    title="the list of care orders at home",
    comes_as="CSV",
    knows=_knows,
    parts=_parts,
    read=_read,
)
