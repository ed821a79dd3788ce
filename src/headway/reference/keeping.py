"""Reference lists as headway keeps them: one Parquet each in `$HEADWAY_HOME/reference`.

A list is written under another name and renamed when it is whole, so that whoever is stopped
half-way leaves nothing that could be taken for a list. What a list is of stands in the Parquet's
own metadata. Knows nothing of postcodes and providers.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from headway.reference.folder import list_path, list_paths, reference_folder

# Rows that are written, and later read, together: some 45 parts for all postcodes.
TOGETHER = 61_440
HALF_WRITTEN_FOR = 3600  # seconds after which a half-written list is nobody's


@dataclass(frozen=True, kw_only=True)
class About:
    """What a list is of: `subject` is `postcodes` or `providers`, `kind` which sort of list.

    `name` and `sha256` are of the file as received; `dated` is the month that it stands for and
    `added_at` when it was added, both ISO and blank where not known.
    """

    subject: str
    kind: str
    name: str
    sha256: str
    publication: str
    dated: str = ""
    added_at: str = ""
    rows: str = ""


@dataclass(frozen=True)
class KeptList:
    """A list that is kept: where it stands and what it is of."""

    path: Path
    about: About


def keep(name: str, rows: pa.Table, about: About) -> Path:
    """Write a list whole under `name` and give its path. Whole numbers are kept as differences."""
    folder = reference_folder()
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    target = list_path(name)
    # Of its own: two who build the same list at once must not write into each other's.
    part = folder / f"{target.name}.{uuid4().hex[:8]}.part"
    numbers = [f.name for f in rows.schema if pa.types.is_integer(f.type)]
    try:
        pq.write_table(
            rows.replace_schema_metadata(asdict(about)),
            part,
            compression="lz4",
            use_dictionary=[n for n in rows.column_names if n not in numbers],
            column_encoding=dict.fromkeys(numbers, "DELTA_BINARY_PACKED"),
            row_group_size=TOGETHER,
        )
        _flush(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def kept(subject: str) -> list[KeptList]:
    """The lists that were added on a subject, the newest first."""
    lists = [kept_list(path) for path in list_paths(subject)]
    added = [one for one in lists if one.about.added_at]
    return sorted(added, key=lambda one: (one.about.added_at, one.path.name), reverse=True)


def kept_list(path: Path) -> KeptList:
    """The list that stands at a path, with what it is of."""
    told: Mapping[bytes, bytes] = pq.read_metadata(path).metadata or {}
    said = {f.name: told.get(f.name.encode(), b"").decode() for f in fields(About)}
    return KeptList(path, About(**said))


def _flush(path: Path) -> None:
    """Wait until the disk has the file, so that a power cut leaves no empty list behind."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove what somebody who was stopped left half-written."""
    for left in folder.glob("*.part"):
        try:
            if time.time() - left.stat().st_mtime > HALF_WRITTEN_FOR:
                left.unlink()
        except FileNotFoundError:  # somebody else's, renamed in this moment
            continue
