"""What published figures are held: those that the package carries and those that were added.

Added files stand in `$HEADWAY_HOME/official`: the files as received, and a snapshot of the cells
and other tables read from them. The package's own table answers where nothing was added.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files as package_files
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from headway.archive.snapshots import current
from headway.comparators.cells import CELLS, FILES, INSPECTIONS, NEIGHBOURS, RELEASES
from headway.vocabulary.settings import home
from headway.vocabulary.states import PUBLISHED

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
    """One of the package's own tables, typed. Empty where the package was built without it.

    Files are numbered there in the order of files.csv, series in that of series.csv, both from 1,
    and an empty state means published: the table stays small and readable.
    """
    path = package_folder() / f"{table}.csv"
    schema = TABLES[table]
    if not path.exists():
        return schema.empty_table()
    types = dict(zip(schema.names, schema.types, strict=True))
    if "file" in types and table != "files":
        types["file"] = pa.int32()
    if table == "cells":
        types["series"] = pa.int32()
    read = _read_csv(path, types)
    if table == "cells":
        read = _named(read, "series", _read_csv(package_folder() / "series.csv", {})["series"])
        state = pc.if_else(pc.equal(read["state"], ""), PUBLISHED.code, read["state"])
        read = read.set_column(read.schema.get_field_index("state"), "state", state)
    if types.get("file") == pa.int32():
        read = _named(read, "file", read_package("files")["file"])
    return read.select(schema.names).cast(schema)


def _read_csv(path: Path, types: dict[str, pa.DataType]) -> pa.Table:
    return pa_csv.read_csv(
        path,
        convert_options=pa_csv.ConvertOptions(
            column_types=types, strings_can_be_null=False, null_values=[""]
        ),
    )


def _named(table: pa.Table, column: str, names: pa.ChunkedArray) -> pa.Table:
    """The table with a column of numbers from 1 turned into the names they count."""
    values = names.combine_chunks().take(pc.subtract(table[column], 1).combine_chunks())
    return table.set_column(table.schema.get_field_index(column), column, values)


@dataclass(frozen=True)
class Library:
    """The tables held, package's and added. `only` limits it to one of the two, for `verify`."""

    snapshot: Path | None
    with_package: bool = True
    _read: dict[frozenset[str] | None, pa.Table] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def cells(self, series: Iterable[str] | None = None) -> pa.Table:
        """Cells of the named series (all where None), with `held_in`.

        Where a publication's cell is held both added and in the package, the added one is given.
        """
        wanted = None if series is None else frozenset(series)
        if wanted not in self._read:
            among = self._among_read(wanted)
            self._read[wanted] = self._cells_of(wanted) if among is None else among
        return self._read[wanted]

    def _among_read(self, wanted: frozenset[str] | None) -> pa.Table | None:
        """These series out of a larger read, which a report makes first: a disk is slower."""
        if wanted is None:
            return None
        for held, cells in self._read.items():
            if held is None or wanted <= held:
                return cells.filter(_is_in(cells["series"], wanted))
        return None

    def _cells_of(self, wanted: frozenset[str] | None) -> pa.Table:
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


def _is_in(column: pa.ChunkedArray, wanted: frozenset[str]) -> pa.ChunkedArray:
    return pc.is_in(column, pa.array(sorted(wanted), pa.string()))


def _without(own: pa.Table, added: pa.Table) -> pa.Table:
    """The package's cells that no added file holds: same series, council, year and vintage."""
    key = ["series", "council", "year", "vintage"]
    return own.join(added.select(key).group_by(key).aggregate([]), keys=key, join_type="left anti")
