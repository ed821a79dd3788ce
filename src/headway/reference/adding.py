"""Which reference list a file is, and keeping it: the ONS Postcode Directory, Ofsted's providers.

`headway official add` asks here before it looks among publications. A list is read whole before
anything of it is kept. The file as received is not copied: a postcode directory is 1.3 GB.
"""

import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from headway.reference.directory import is_directory, read_directory
from headway.reference.keeping import About, KeptList, keep, kept
from headway.reference.provider_sheets import read_list
from headway.reference.providers import keep_providers, rows_to_keep, stamped

TABLES = {".csv", ".txt", ".zip", ".xlsx", ".xlsm"}


@dataclass(frozen=True, kw_only=True)
class ReadReference:
    """A reference list that was read and is not kept yet."""

    about: About
    rows: pa.Table
    notes: tuple[str, ...]

    def keep(self, added_at: str) -> Path:
        """Keep the list; from then on it is the one in use."""
        about = replace(self.about, added_at=added_at)
        if about.subject == "providers":
            return keep_providers(self.rows, about)
        return keep(f"postcodes-{stamped(about)}", self.rows, about)


def read_reference(path: Path, sha256: str) -> ReadReference | None:
    """Read a file as a reference list; None where it is none. Raises BadFile where it is damaged."""
    if path.suffix.lower() not in TABLES:
        return None
    if not _is_workbook(path) and is_directory(path):
        return _postcodes(path, sha256)
    if _is_workbook(path) or _names_urn(path):
        return _providers(path, sha256)
    return None


def kept_references() -> list[KeptList]:
    """Every list that was added, of either subject, newest first."""
    return [*kept("postcodes"), *kept("providers")]


def _postcodes(path: Path, sha256: str) -> ReadReference:
    read = read_directory(path)
    about = About(
        subject="postcodes",
        kind="directory",
        name=path.name,
        sha256=sha256,
        publication="ONS Postcode Directory" + (f", {read.dated}" if read.dated else ""),
        dated=read.dated,
        rows=str(read.rows.num_rows),
    )
    return ReadReference(about=about, rows=read.rows, notes=read.notes)


def _providers(path: Path, sha256: str) -> ReadReference | None:
    read = read_list(path)
    if read is None:
        return None
    about = About(
        subject="providers",
        kind=read.kind,
        name=path.name,
        sha256=sha256,
        publication=f"Ofsted's list of {read.kind}",
        rows=str(len(read.rows)),
    )
    said = [f"{len(read.rows):,} providers"]
    if read.left_out:
        said.append(f"{read.left_out:,} rows without a URN left out")
    return ReadReference(about=about, rows=rows_to_keep(read, path.name), notes=tuple(said))


def _is_workbook(path: Path) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as packed:
        return "xl/workbook.xml" in packed.namelist()


def _names_urn(path: Path) -> bool:
    """Whether a text file's first line names a URN and codes: our own CSV of providers."""
    with path.open("rb") as file:
        first = file.readline(65_536)
    words = {w.strip().strip('"').upper() for w in first.decode("utf-8-sig", "replace").split(",")}
    return {"URN", "PLACE_CODES"} <= words
