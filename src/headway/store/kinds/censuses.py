"""The department's two censuses in XML: children in need, and the social work workforce."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from headway.store.parts import FileKind, Looked, Part
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput

_COLLECTION = re.compile(rb"<(?:\w+:)?Collection>\s*(\w+)\s*<", re.IGNORECASE)
_YEAR = re.compile(rb"<(?:\w+:)?Year>\s*(20\d\d)\s*<")
_LEA = re.compile(rb"<(?:\w+:)?LEA>\s*(\d{3})\s*<")


def _knows(of: str, file: Looked) -> bool:
    collection = _COLLECTION.search(file.head)
    return collection is not None and collection[1].decode().lower() == of


def _parts(of: str, folder: Path, files: Sequence[Looked], year: int | None) -> list[Part]:
    return [_part(of, file, year) for file in files]


def _part(of: str, file: Looked, year: int | None) -> Part:
    stated, council = _YEAR.search(file.head), _LEA.search(file.head)
    if stated is None and year is None:
        raise BadInput(
            f"{file.path.name}: its header states no collection year. Give --year, or put the year "
            "right where the file came from. Nothing was kept."
        )
    return Part(
        of=of,
        year=int(stated[1]) if stated else int(year or 0),
        year_from="stated in the file" if stated else "as --year says",
        council=council[1].decode() if council else "",
        files=(file.file(),),
    )


def _read_in_need(part: Part, council: Council) -> Loaded:
    from headway.returns.cin_census.reader import read

    return read([file.path for file in part.files])


def _read_workforce(part: Part, council: Council) -> Loaded:
    from headway.returns.workforce.reader import read

    return read([file.path for file in part.files])


def _read_workforce_whole(part: Part, council: Council) -> Loaded:
    from headway.returns.workforce.checked import read

    return read([file.path for file in part.files])


def _kind(
    of: str,
    title: str,
    read: Callable[[Part, Council], Loaded],
    read_checked: Callable[[Part, Council], Loaded] | None = None,
) -> FileKind:
    return FileKind(
        of=of,
        title=title,
        comes_as="XML",
        knows=partial(_knows, of),
        parts=partial(_parts, of),
        read=read,
        read_checked=read_checked,
    )


IN_NEED = _kind("cin", "the children in need census (CIN)", _read_in_need)
WORKFORCE = _kind(
    "csww", "the social work workforce census (CSWW)", _read_workforce, _read_workforce_whole
)
