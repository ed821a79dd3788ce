"""What published figures are held: those that the package carries and those that were added.

Added files stand in `$HEADWAY_HOME/official`: the files as received, and a snapshot of the cells
and other tables read from them. The package's own table answers where nothing was added.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files as package_files
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from headway.archive.snapshots import current
from headway.comparators.cells import CELLS, FILES, INSPECTIONS, NEIGHBOURS, RELEASES
from headway.vocabulary.settings import home

TABLES = {
    "cells": CELLS,
    "files": FILES,
    "neighbours": NEIGHBOURS,
    "inspections": INSPECTIONS,
    "releases": RELEASES,
}
PACKAGE, HOME = "package", "home"


def official_root() -> Path:
    """Where added official files are kept."""
    return home() / "official"


def package_folder() -> Path:
    """Where the package's own compiled tables stand."""
    return Path(str(package_files("headway.comparators") / "data"))


def read_package(table: str) -> pa.Table:
    """One of the package's own tables, typed. Empty where the package was built without it."""
    path = package_folder() / f"{table}.csv"
    schema = TABLES[table]
    if not path.exists():
        return schema.empty_table()
    return pa_csv.read_csv(
        path,
        convert_options=pa_csv.ConvertOptions(
            column_types=schema, strings_can_be_null=False, null_values=[""]
        ),
    ).select(schema.names)


@dataclass(frozen=True)
class Library:
    """The tables held, package's and added. `only` limits it to one of the two, for `verify`."""

    snapshot: Path | None
    with_package: bool = True

    def cells(self, series: Iterable[str] | None = None) -> pa.Table:
        """Cells of the named series (all where None), with `held_in`.

        Where a publication's cell is held both added and in the package, the added one is given.
        """
        wanted = None if series is None else set(series)
        parts = []
        if self.snapshot:
            filters = None if wanted is None else [("series", "in", wanted)]
            added = pq.read_table(self.snapshot / "cells.parquet", filters=filters)
            parts.append(_held(added, HOME))
        if self.with_package:
            own = self._package_cells
            if wanted is not None:
                own = own.filter(_is_in(own["series"], wanted))
            if parts:
                own = _without(own, parts[0])
            parts.append(_held(own, PACKAGE))
        return pa.concat_tables(parts) if parts else _held(CELLS.empty_table(), PACKAGE)

    @cached_property
    def _package_cells(self) -> pa.Table:
        return read_package("cells")

    @cached_property
    def files(self) -> pa.Table:
        """Every file held, with `held_in`."""
        return self._both("files")

    @cached_property
    def neighbours(self) -> pa.Table:
        """Neighbours of every council by both models."""
        return self._both("neighbours")

    @cached_property
    def inspections(self) -> pa.Table:
        """Inspection outcomes and visits."""
        return self._both("inspections")

    @cached_property
    def releases(self) -> pa.Table:
        """Dates of first publication."""
        return self._both("releases")

    def _both(self, table: str) -> pa.Table:
        parts = []
        if self.snapshot:
            parts.append(_held(pq.read_table(self.snapshot / f"{table}.parquet"), HOME))
        if self.with_package:
            parts.append(_held(read_package(table), PACKAGE))
        return pa.concat_tables(parts)


def open_library() -> Library:
    """The library as it stands now: what was added, and the package's own table beneath it."""
    return Library(current(official_root()))


def _held(table: pa.Table, where: str) -> pa.Table:
    return table.append_column("held_in", pa.array([where] * table.num_rows, pa.string()))


def _is_in(column: pa.ChunkedArray, wanted: set[str]) -> pa.ChunkedArray:
    import pyarrow.compute as pc

    return pc.is_in(column, pa.array(sorted(wanted), pa.string()))


def _without(own: pa.Table, added: pa.Table) -> pa.Table:
    """The package's cells that no added file holds: same series, council, year and vintage."""
    key = ["series", "council", "year", "vintage"]
    return own.join(added.select(key).group_by(key).aggregate([]), keys=key, join_type="left anti")
