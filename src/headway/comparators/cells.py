"""The table of cells: one published number, or the reason why there is none, a row.

A series is named `table/item/column`, as in `cla_numbers/on 31 March/number`. A vintage is the
newest year that the publisher's file (in LAIT, the series) reports: the same figure in two
releases is two cells.
"""

from dataclasses import dataclass, field

import pyarrow as pa

from headway.reference.adding import ReadReference

CELLS = pa.schema(
    [
        ("series", pa.string()),
        ("council", pa.string()),  # three digits; E92000001; E12…; E13…; "314/318"
        ("year", pa.int32()),
        ("value", pa.float64()),
        ("state", pa.string()),  # a code of vocabulary.states
        ("vintage", pa.int32()),
        ("file", pa.string()),  # sha256 of the publisher's file
        ("row", pa.int32()),  # 1 = the first data row of that file
    ]
)

FILES = pa.schema(
    [
        ("file", pa.string()),  # sha256
        ("name", pa.string()),  # as received, without its folder
        ("tables", pa.string()),  # headway's names of what it holds, joined by ;
        ("publication", pa.string()),
        ("release", pa.string()),  # joins to the release dates; empty where none is held
        ("vintage", pa.int32()),
        ("rows_in", pa.int32()),
        ("cells", pa.int32()),
        ("dropped", pa.string()),  # "12 rows: districts, not children's services; …"
        ("holds", pa.string()),  # figures, neighbours, inspections, release dates, no figures
    ]
)

NEIGHBOURS = pa.schema(
    [
        ("model", pa.string()),  # "2025" or "2021"
        ("council", pa.string()),
        ("place", pa.int32()),  # 1 = the closest
        ("neighbour", pa.string()),
        ("closeness", pa.string()),  # the model's own words
        ("file", pa.string()),
    ]
)

INSPECTIONS = pa.schema(
    [
        ("council", pa.string()),
        ("inspected_on", pa.string()),  # ISO dates
        ("published_on", pa.string()),
        ("kind", pa.string()),
        ("overall", pa.string()),
        ("leaders", pa.string()),
        ("help_and_protection", pa.string()),
        ("in_care", pa.string()),
        ("care_leavers", pa.string()),
        ("theme", pa.string()),
        ("file", pa.string()),
    ]
)

RELEASES = pa.schema(
    [
        ("release", pa.string()),  # children_looked_after, children_in_need, workforce …
        ("publication", pa.string()),
        ("as_at", pa.string()),  # the last day of the year it reports
        ("released_on", pa.string()),
        ("confidence", pa.string()),  # checked or likely
    ]
)


@dataclass(frozen=True, kw_only=True)
class Held:
    """What a file gave: its cells and other tables, and what was left out and why."""

    holds: str
    tables: tuple[str, ...] = ()
    publication: str = ""
    release: str = ""
    rows_in: int = 0
    cells: pa.Table = field(default_factory=CELLS.empty_table)
    neighbours: pa.Table = field(default_factory=NEIGHBOURS.empty_table)
    inspections: pa.Table = field(default_factory=INSPECTIONS.empty_table)
    releases: pa.Table = field(default_factory=RELEASES.empty_table)
    dropped: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    reference: ReadReference | None = None  # a list that is kept beside the publications
