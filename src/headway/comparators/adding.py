"""Adding publishers' files to the library: all of them, or none.

Each file is read whole before anything is kept; one that cannot be read stops the lot with a
sentence that names it. A file already held changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from headway.archive.files import Archive, sha256_of
from headway.archive.snapshots import current, new_snapshot
from headway.comparators.cells import CELLS, FILES, Held
from headway.comparators.library import TABLES, official_root
from headway.comparators.recognise import read_file
from headway.engine.duck import engine
from headway.reference.adding import kept_references
from headway.vocabulary.errors import BadInput

# Raised when reading changes, so that kept files are read again at the next `official add`.
READER = "1"


@dataclass(frozen=True, kw_only=True)
class Added:
    """What became of one file: `path`, its hash, what it held, or that it was held before."""

    path: Path
    sha256: str
    held: Held
    already: bool = False


def official_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, in order; hidden files are left out."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")
            )
        elif path.exists():
            yield path
        else:
            raise BadInput(f"{path}: no such file or folder. Check the path. Nothing was kept.")


def read_all(paths: Iterable[Path]) -> list[Added]:
    """Read files without keeping them; equal files are read once."""
    read: dict[str, Added] = {}
    for path in official_files(paths):
        sha = sha256_of(path)
        if sha not in read:
            read[sha] = Added(path=path, sha256=sha, held=read_file(path, sha))
    return list(read.values())


def official_add(paths: Iterable[Path]) -> list[Added]:
    """Add publishers' files or folders to the library and make the new snapshot current.

    Gives one entry a file, in order. Raises BadInput (BadFile where a file is at fault) and keeps
    nothing of any file if one cannot be read.
    """
    root = official_root()
    archive = Archive(root)
    before = current(root)
    known = _known(before) | {r.about.sha256: r.about.subject for r in kept_references()}
    found: dict[str, Added] = {}
    for path in official_files(paths):
        sha = sha256_of(path)
        if sha not in found:
            already = sha in known
            held = Held(holds=known[sha]) if already else read_file(path, sha)
            found[sha] = Added(path=path, sha256=sha, held=held, already=already)
    if not found:
        raise BadInput("No file to add: the folder is empty. Nothing was kept.")
    new = [a for a in found.values() if not a.already and not a.held.reference]
    if new:
        again = _read_again(before, archive)
        for added in new:
            archive.keep(added.path, added.sha256)
        with new_snapshot(root) as folder:
            _write(folder, before if again is None else None, [*new, *(again or [])])
            _keep_references(found.values())
    else:
        _keep_references(found.values())
    return list(found.values())


def _keep_references(found: Iterable[Added]) -> None:
    """Keep postcodes and providers beside the publications; lists added together bear one moment."""
    added_at = datetime.now(UTC).isoformat(timespec="microseconds")
    kept: list[Path] = []
    try:
        kept.extend(a.held.reference.keep(added_at) for a in found if a.held.reference)
    except BaseException:
        for path in kept:
            path.unlink(missing_ok=True)
        raise


def _known(snapshot: Path | None) -> dict[str, str]:
    if not snapshot:
        return {}
    files = pq.read_table(snapshot / "files.parquet", columns=["file", "holds"])
    return dict(zip(files["file"].to_pylist(), files["holds"].to_pylist(), strict=True))


def _read_again(before: Path | None, archive: Archive) -> list[Added] | None:
    """Kept files read anew, where the snapshot was made by an older reader; else None."""
    if not before or (before / "reader").read_text() == READER:
        return None
    files = pq.read_table(before / "files.parquet", columns=["file", "name"]).to_pylist()
    return [
        Added(
            path=Path(f["name"]),
            sha256=f["file"],
            held=read_file(archive.path(f["file"]), f["file"]),
        )
        for f in files
    ]


def tables_of(added: Iterable[Added]) -> dict[str, pa.Table]:
    """The library's tables that these files make."""
    added = list(added)
    return {
        "cells": pa.concat_tables([CELLS.empty_table(), *(a.held.cells for a in added)]),
        "files": pa.Table.from_pylist([_file_row(a) for a in added], schema=FILES),
        **{
            name: pa.concat_tables(
                [TABLES[name].empty_table(), *(getattr(a.held, name) for a in added)]
            )
            for name in ("neighbours", "inspections", "releases")
        },
    }


def _file_row(added: Added) -> dict[str, object]:
    held = added.held
    vintages = held.cells["vintage"].to_pylist()[:1] if held.cells.num_rows else [None]
    return {
        "file": added.sha256,
        "name": added.path.name,
        "tables": ";".join(held.tables),
        "publication": held.publication,
        "release": held.release,
        "vintage": vintages[0],
        "rows_in": held.rows_in,
        "cells": held.cells.num_rows,
        "dropped": "; ".join(f"{n} rows: {why}" for why, n in held.dropped),
        "holds": held.holds,
    }


def _write(folder: Path, before: Path | None, added: list[Added]) -> None:
    """Write the tables of the new snapshot: those of the one before, and the new files'."""
    tables = tables_of(added)
    for name, table in tables.items():
        if before:
            table = pa.concat_tables([pq.read_table(before / f"{name}.parquet"), table])
        if name == "cells":
            with engine() as duck:
                duck.table("cells", table)
                table = duck.query(
                    "SELECT * FROM cells ORDER BY series, council, year, vintage, file, row"
                ).cast(CELLS)
        pq.write_table(table, folder / f"{name}.parquet", row_group_size=50_000, compression="zstd")
    (folder / "reader").write_text(READER)
