"""A publisher's file as text: header cleaned, every cell a string, rows numbered from 1.

Knows CSV in the encodings that publishers use (UTF-8 with or without a byte-order mark, UTF-16,
Windows-1252) and parquet. Knows nothing of what the columns mean.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from headway.vocabulary.errors import BadFile

HALF_WRITTEN = {".part", ".crdownload", ".partial", ".download", ".tmp"}
LARGEST = 500_000_000  # bytes; the largest publication held so far is 4 MB


@dataclass(frozen=True)
class Raw:
    """A file's rows as strings. `rows` holds the file's columns and `row`, 1 = first data row."""

    name: str
    columns: tuple[str, ...]
    rows: pa.Table

    def texts(self, column: str) -> set[str]:
        """The different texts that stand in a column, trimmed."""
        return {(v or "").strip() for v in self.rows[column].unique().to_pylist()}


def read_raw(path: Path) -> Raw:
    """Read a CSV or parquet file as text. Raises BadFile with what to do."""
    if path.suffix.lower() in HALF_WRITTEN:
        raise BadFile(
            path.name,
            "this is a download that has not finished.",
            "Download it again, then add it.",
        )
    if path.stat().st_size == 0:
        raise BadFile(path.name, "the file is empty.", "Download it again, then add it.")
    if path.stat().st_size > LARGEST:
        raise BadFile(
            path.name,
            f"the file is larger than {LARGEST // 1_000_000} MB, far above any publication.",
            "Check that it is the publisher's table and not an archive or an extract.",
        )
    start = path.open("rb").read(4)
    if path.suffix.lower() == ".parquet" or start == b"PAR1":
        return _parquet(path)
    if start.startswith(b"PK"):
        raise BadFile(
            path.name,
            "this is a zip or a spreadsheet, and headway reads the publisher's CSV.",
            "Unpack it, or download the CSV of the same release, then add that.",
        )
    return _csv(path)


def _parquet(path: Path) -> Raw:
    try:
        table = pq.read_table(path)
    except (pa.ArrowInvalid, OSError) as fault:
        raise BadFile(
            path.name,
            "expected a whole parquet file; this one is cut short or damaged.",
            "Download it again, then add it.",
        ) from fault
    names = _clean(table.column_names)
    texts = [column.cast(pa.string()) for column in table.columns]
    return _raw(path.name, names, texts)


def _csv(path: Path) -> Raw:
    body = _decoded(path)
    first = next(csv.reader(io.StringIO(body[:200_000].decode("utf-8", "ignore"))), [])
    names = _clean(first)
    if len(first) < 2:
        raise BadFile(
            path.name,
            "line 1: expected column names parted by commas.",
            "Check that this is the publisher's CSV and not a web page saved by mistake.",
        )
    try:
        table = pa_csv.read_csv(
            io.BytesIO(body),
            read_options=pa_csv.ReadOptions(column_names=names, skip_rows=1),
            parse_options=pa_csv.ParseOptions(newlines_in_values=b'"' in body),
            convert_options=pa_csv.ConvertOptions(
                column_types={n: pa.string() for n in names}, strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as fault:
        raise BadFile(
            path.name,
            f"a row does not have the {len(names)} columns of the header "
            f"({str(fault).splitlines()[0][:120]}).",
            "The file is cut short or was edited: download it again, then add it.",
        ) from fault
    if table.num_rows == 0:
        raise BadFile(
            path.name, "there is a header and no rows.", "Download it again, then add it."
        )
    return _raw(path.name, names, table.columns)


def _decoded(path: Path) -> bytes:
    """The file's bytes as UTF-8 without a byte-order mark."""
    body = path.read_bytes()
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16").encode()
    body = body.removeprefix(b"\xef\xbb\xbf")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace").encode()
    return body


def _clean(names: list[str]) -> list[str]:
    """Trim each name; number the second of two equal names; name the blank ones."""
    seen: dict[str, int] = {}
    cleaned = []
    for place, name in enumerate(names, start=1):
        plain = name.strip().strip("\ufeff") or f"blank_{place}"
        seen[plain] = seen.get(plain, 0) + 1
        cleaned.append(plain if seen[plain] == 1 else f"{plain}_{seen[plain]}")
    return cleaned


def _raw(name: str, columns: list[str], texts: list[pa.ChunkedArray]) -> Raw:
    table = pa.table(dict(zip(columns, texts, strict=True)))
    rows = pa.array(range(1, table.num_rows + 1), pa.int32())
    return Raw(name, tuple(columns), table.append_column("row", rows))
