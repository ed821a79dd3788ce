"""Postcodes as rows to keep: how one is written, the number that it is found by, their order."""

import re

import pyarrow as pa
import pyarrow.compute as pc

# How a list is kept, in the order of `key`: the postcode read as a number, see `key_of`.
COLUMNS = pa.schema(
    [
        ("key", pa.int64()),
        ("district", pa.string()),  # ONS code; blank where none is given
        ("easting", pa.int32()),
        ("northing", pa.int32()),
    ]
)
NORTHERN_IRISH = re.compile(r"BT[0-9]{1,2}[0-9][A-Z]{2}")


def normalised(postcode: str) -> str:
    """A postcode in capitals and without blanks: `wa10 1hp` is `WA101HP`."""
    return "".join(postcode.split()).upper()


def key_of(code: str) -> int | None:
    """The number that a normalised postcode is kept under; None where it cannot be a postcode.

    The postcode filled up with noughts to seven places, as a number of base 36: quicker to match
    than text, and sorted as text is. Every postcode ends in a letter, so no two share a number.
    """
    if 5 <= len(code) <= 7 and code.isascii() and code.isalnum() and code[-1] > "9" < code[0]:
        return int(code.ljust(7, "0"), 36)
    return None


def rows_of(
    codes: list[str], districts: list[str | None], eastings: pa.Array, northings: pa.Array
) -> pa.Table:
    """Columns as a source gives them as rows to keep; Northern Ireland and what is no postcode left out."""
    keys = [None if is_northern_irish(c) else key_of(c) for c in codes]
    table = pa.table(
        [pa.array(keys, pa.int64()), pa.array(districts, pa.string()), eastings, northings],
        schema=COLUMNS,
    )
    return table.filter(table["key"].is_valid())


def is_northern_irish(code: str) -> bool:
    """Whether a normalised postcode has the form of Northern Ireland's."""
    return code.startswith("BT") and NORTHERN_IRISH.fullmatch(code) is not None


def in_order(rows: pa.Table) -> pa.Table:
    """Rows to keep, sorted; of two with one key the first."""
    ordered = rows.sort_by("key")
    keys = ordered["key"].combine_chunks()
    again = pc.equal(keys[1:], keys[:-1])
    first = pa.concat_arrays([pa.array([True][: len(keys)]), pc.invert(again)])
    return ordered.filter(first)
