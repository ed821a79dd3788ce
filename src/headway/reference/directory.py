"""The ONS Postcode Directory as its users download it: a CSV, or the zip that ONS gives it in.

Known by its columns, which ONS has renamed over the years (`oseast1m`, `east1m`; `oslaua`,
`lad25cd`). The National Statistics Postcode Lookup has the same columns and is read too.
"""

import csv
import io
import re
import zipfile
from calendar import month_abbr
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv

from headway.reference.postcode_keys import in_order, is_northern_irish, normalised, rows_of
from headway.vocabulary.errors import BadFile

# Each column's names, the best first. `pcds` has one blank wherever a postcode has one.
NAMES = {
    "code": r"pcds|pcd|pcd8|pcd2|pcd7|postcode",
    "district": r"oslaua|laua|lad\d\dcd|ladcd",
    "east": r"oseast1m|east1m",
    "north": r"osnrth1m|north1m",
    "began": r"dointr",
    "ended": r"doterm",
}
NEEDED = ("code", "district", "east", "north")
LARGEST = 5_000_000_000  # bytes unpacked; the directory of 2026 has 1.3 thousand million
LINE = 65_536


@dataclass(frozen=True, kw_only=True)
class Directory:
    """A directory as read: rows to keep, the month it stands for (`2026-05`), what was noticed."""

    rows: pa.Table
    dated: str
    notes: tuple[str, ...]


def is_directory(path: Path) -> bool:
    """Whether a file has the columns of a postcode directory, or is a zip with such a file in it."""
    with _opened(path) as stream:
        return stream is not None


def read_directory(path: Path) -> Directory:
    """Read a directory whole. Raises BadFile where it is cut short or is none."""
    with _opened(path) as stream:
        if stream is None:
            raise BadFile(
                path.name,
                "expected the columns of an ONS Postcode Directory: a postcode (pcds), a district "
                "(oslaua or lad25cd), oseast1m and osnrth1m.",
                "Download it again from the Open Geography portal, then add it.",
            )
        columns = _columns(stream.readline())
        stream.seek(0)
        seen = _Seen()
        try:
            parts = list(_parts(stream, columns, seen))
        except (pa.ArrowInvalid, zipfile.BadZipFile, EOFError) as fault:
            raise BadFile(
                path.name,
                f"the directory is cut short or was edited ({str(fault).splitlines()[0][:120]}).",
                "Download it again, then add it.",
            ) from fault
    if not any(part.num_rows for part in parts):
        raise BadFile(path.name, "there is no postcode in it.", "Download it again, then add it.")
    rows = in_order(pa.concat_tables(parts))
    return Directory(rows=rows, dated=_dated(seen, path.name), notes=_notes(rows, seen))


@dataclass
class _Seen:
    """What was noticed of rows that are gone again: a batch's own memory is not held on to."""

    newest: str = ""  # month in which a postcode began or ended, as 202605
    ended: int = 0
    northern_irish: int = 0


def _parts(stream: IO[bytes], columns: dict[str, str], seen: _Seen) -> Iterator[pa.Table]:
    """Rows to keep, one batch of the file after another."""
    text = [columns[k] for k in ("code", "district", "began", "ended") if k in columns]
    numbers = [columns["east"], columns["north"]]
    types = {**dict.fromkeys(text, pa.string()), **dict.fromkeys(numbers, pa.float64())}
    reader = pa_csv.open_csv(
        stream,
        read_options=pa_csv.ReadOptions(block_size=16_000_000),
        convert_options=pa_csv.ConvertOptions(
            column_types=types, include_columns=[*text, *numbers], strings_can_be_null=True
        ),
    )
    for batch in reader:
        codes = [normalised(code or "") for code in batch.column(columns["code"]).to_pylist()]
        districts = batch.column(columns["district"]).to_pylist()
        # Where a postcode has no place, some years' files have 0 and others a blank.
        east, north = (
            pc.if_else(pc.greater(batch.column(name), 0), batch.column(name), None).cast(pa.int32())
            for name in numbers
        )
        for name in ("began", "ended"):
            if name in columns:
                months = batch.column(columns[name])
                seen.newest = max(seen.newest, pc.max(months).as_py() or "")
                seen.ended += len(months) - months.null_count if name == "ended" else 0
        seen.northern_irish += sum(map(is_northern_irish, codes))
        yield rows_of(codes, districts, east, north)


def _dated(seen: _Seen, name: str) -> str:
    """The month that the directory stands for: the newest in it, else the one in its name."""
    if re.fullmatch(r"(19|20)\d{4}", seen.newest):
        return f"{seen.newest[:4]}-{seen.newest[4:]}"
    if found := re.search(r"([A-Za-z]{3})[a-z]*[_ -]?(20\d\d)", name):
        months = [m.lower() for m in month_abbr]
        if found[1].lower() in months:
            return f"{found[2]}-{months.index(found[1].lower()):02}"
    return ""


def _notes(rows: pa.Table, seen: _Seen) -> tuple[str, ...]:
    unplaced = rows["easting"].null_count
    said = [
        f"{rows.num_rows:,} postcodes kept; of all in the file, {seen.ended:,} have ended "
        "and are known too"
    ]
    if unplaced:
        said.append(
            f"{unplaced:,} have no place on the national grid, so no distance to or from them"
        )
    if seen.northern_irish:
        said.append(
            f"{seen.northern_irish:,} of Northern Ireland were not kept, as their licence asks: "
            "they are known by their form"
        )
    return tuple(said)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes] | None]:
    """The directory's CSV, wherever it is; None where there is none. Of several, the largest."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as stream:
            yield stream if _fits(stream) else None
        return
    with zipfile.ZipFile(path) as packed:
        held = [i for i in packed.infolist() if i.filename.lower().endswith(".csv")]
        for one in sorted(held, key=lambda i: i.file_size, reverse=True):
            if one.file_size > LARGEST:
                continue
            with packed.open(one) as stream:
                if _fits(stream):
                    yield stream
                    return
        yield None


def _fits(stream: IO[bytes]) -> bool:
    columns = _columns(stream.readline(LINE))
    stream.seek(0)
    return all(name in columns for name in NEEDED)


def _columns(line: bytes) -> dict[str, str]:
    """What the file calls each of our columns."""
    try:
        given = next(csv.reader(io.StringIO(line.decode("utf-8-sig"))), [])
    except UnicodeDecodeError:
        return {}
    found = {}
    for name, pattern in NAMES.items():
        for each in pattern.split("|"):
            fitting = [g for g in given if re.fullmatch(each, g.strip().lower())]
            if fitting:
                found[name] = max(fitting)
                break
    return found
