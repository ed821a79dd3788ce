"""Ofsted's lists of providers as one table: what each URN is, where it stands, when it ended.

Lists are given for one check (`--providers`) or kept by `headway official add`. Of those kept,
the newest of each kind counts; a list of all providers puts every older list aside. Several that
were added together count together.
"""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from headway.reference.authorities import authority, named_authority
from headway.reference.keeping import About, KeptList, keep, kept
from headway.reference.postcodes import look_up
from headway.reference.provider_sheets import EVERY, ReadList, read_list
from headway.vocabulary.errors import BadFile, BadInput

# A URN may stand in several rows; codes have commas between.
PROVIDERS = pa.schema(
    [
        ("URN", pa.string()),
        ("PLACE_CODES", pa.string()),
        ("PROVIDER_CODES", pa.string()),
        ("REG_END", pa.date32()),  # the day on which registration ended
        ("POSTCODE", pa.string()),  # capitals, no blanks
        ("LA", pa.string()),  # upper-tier ONS code, or WAL, SCO, NIR
        ("source", pa.string()),  # the file's name
    ]
)
# As kept: LA is what a file's own LA column says, AUTHORITY what Ofsted names, GRADE what it graded.
KEPT = PROVIDERS.append(pa.field("AUTHORITY", pa.string())).append(pa.field("GRADE", pa.string()))


def read_providers(paths: Iterable[Path], year: int) -> pa.Table:
    """The providers of all these files. Raises BadFile where one is no list of providers."""
    tables = []
    for path in paths:
        if not path.is_file():
            raise BadInput(f"{path}: no such file. Check the path. Nothing was kept.")
        read = read_list(path)
        if read is None:
            raise BadFile(
                path.name,
                "expected a list of providers: a sheet with a column URN and, beside it, a placement "
                "code or a placement provider code.",
                "Give Ofsted's list of children's homes or of social care providers as it was sent, "
                "or a CSV with the columns URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE, LA.",
            )
        tables.append(rows_to_keep(read, path.name))
    return _with_authorities(pa.concat_tables([KEPT.empty_table(), *tables]), year)


def kept_providers(year: int) -> pa.Table | None:
    """The providers of the lists that `headway official add` kept; None where none was added."""
    lists = lists_that_count()
    if not lists:
        return None
    return _with_authorities(_kept(lists), year)


def kept_registrations() -> list[dict[str, str | None]] | None:
    """The URN, provider codes and grade of each row of the lists kept; None where none was added."""
    lists = lists_that_count()
    rows: list[dict[str, str | None]] = (
        _kept(lists).select(["URN", "PROVIDER_CODES", "GRADE"]).to_pylist()
    )
    return rows if lists else None


def lists_that_count() -> list[KeptList]:
    """The lists in use, newest first."""
    counted: list[KeptList] = []
    for one in kept("providers"):
        newer = [c for c in counted if c.about.added_at != one.about.added_at]
        if not any(c.about.kind in (EVERY, one.about.kind) for c in newer):
            counted.append(one)
    return counted


def rows_to_keep(read: ReadList, source: str) -> pa.Table:
    """A list's rows with the name of the file that they came from."""
    return pa.Table.from_pylist([{**row, "source": source} for row in read.rows], schema=KEPT)


def keep_providers(rows: pa.Table, about: About) -> Path:
    """Keep a list, under the moment that it was added at."""
    return keep(f"providers-{stamped(about)}", rows, about)


def stamped(about: About) -> str:
    """The part of a kept list's name that tells it from others: when it was added, and its hash."""
    return f"{about.added_at.replace(':', '')}-{about.sha256[:12]}"


def _kept(lists: Iterable[KeptList]) -> pa.Table:
    """The rows of these lists; one that was kept before grades were read has none."""
    tables = [pq.read_table(one.path) for one in lists]
    return pa.concat_tables([KEPT.empty_table(), *tables], promote_options="default").select(
        KEPT.names
    )


def _with_authorities(rows: pa.Table, year: int) -> pa.Table:
    """The upper-tier code of each: as its file gives it, else by postcode, else by name."""
    codes = {code for code in rows["POSTCODE"].to_pylist() if code}
    found = look_up(codes) if codes else None
    placed = (
        dict(zip(found["postcode"].to_pylist(), found["district"].to_pylist(), strict=True))
        if found is not None
        else {}
    )
    names = {*rows["LA"].to_pylist(), *rows["AUTHORITY"].to_pylist()}
    named = {name: named_authority(name, year) for name in names if name}
    answers = [
        named.get(given) or authority(placed.get(code), year) or named.get(name)
        for given, code, name in zip(
            *(rows[c].to_pylist() for c in ("LA", "POSTCODE", "AUTHORITY")), strict=True
        )
    ]
    at = rows.schema.get_field_index("LA")
    return rows.set_column(at, "LA", pa.array(answers, pa.string())).select(PROVIDERS.names)
