"""From a publisher's rows to cells: the one place where places, years and symbols are read.

Cells are made in the engine, one statement a file; which council, year or state a text means is
decided once for each different text, in plain Python.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from headway.comparators.cells import CELLS
from headway.comparators.raw import Raw
from headway.engine.duck import Duck, engine
from headway.vocabulary import states
from headway.vocabulary.councils import place_code
from headway.vocabulary.errors import BadFile
from headway.vocabulary.states import State
from headway.vocabulary.years import year_of

NUMBER = r"^-?[0-9][0-9,]*(\.[0-9]+)?([eE][-+]?[0-9]+)?$|^-?\.[0-9]+$"
MONTHS = r"^[0-9]{2}:[0-9]{2}$"  # years:months, as in 00:10 for ten months

# How a row of a department's release says which place it is about: SQL over its columns.
EES_PLACE = {
    "old": "CASE level WHEN 'local authority' THEN {old_la_code} ELSE '' END",
    "ons": "CASE level WHEN 'local authority' THEN {new_la_code} "
    "WHEN 'regional' THEN {region_code} ELSE '' END",
    "name": "CASE level WHEN 'local authority' THEN {la_name} "
    "WHEN 'regional' THEN coalesce(nullif({region_name}, ''), {geo_breakdown}) ELSE '' END",
}


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How a file's columns become cells.

    `columns`: publishers' name -> ours, one cell each a row, or ours -> publishers' name turned
    round by the caller; here always ours -> file's column. `place`: SQL for the three texts that
    name the place; `level`: SQL for the kind of place; `year`: SQL for the year's label.
    """

    table: str
    columns: Mapping[str, str]
    dimensions: tuple[str, ...] = ()
    items: Mapping[str, str] = field(default_factory=dict)
    symbols: Mapping[str, State] = field(default_factory=dict)
    zero_means_not_reported: str = ""
    months: bool = False
    place: Mapping[str, str] = field(default_factory=lambda: EES_PLACE)
    level: str = "lower({geographic_level})"
    year: str = "{time_period}"
    fixed_year: int | None = None
    series_vintage: bool = False  # LAIT: each series has its own newest year


Dropped = tuple[tuple[str, int], ...]


def read_cells(raw: Raw, sha256: str, shape: Shape) -> tuple[pa.Table, Dropped, tuple[str, ...]]:
    """Cells of a file, rows left out with their reason, and notes for the person who added it."""
    with engine() as duck:
        duck.table("raw", raw.rows)
        _lay_out(duck, raw, shape)
        dropped = _places_and_years(duck, raw, shape)
        notes = _states(duck, shape)
        over = "PARTITION BY p.series" if shape.series_vintage else ""
        cells = duck.query(_CELLS_SQL.format(over=over), sha=sha256)
    if cells.num_rows == 0:
        raise BadFile(
            raw.name,
            "the columns are known but no row names a council, a region or England in a known year.",
            "Check that this is the whole table of the release.",
        )
    return cells.cast(CELLS), dropped, notes


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _lay_out(duck: Duck, raw: Raw, shape: Shape) -> None:
    """Make `long`: one line a row and column, with the place's and year's texts beside it."""
    have = {c.lower(): _quoted(c) for c in raw.columns}

    class Columns(dict):
        def __missing__(self, key: str) -> str:
            return f"trim({have[key]})" if key in have else "''"

    texts = {part: sql.format_map(Columns()) for part, sql in shape.place.items()}
    item = "''"
    if shape.dimensions:
        parts = ", ".join(f"trim({_quoted(d)})" for d in shape.dimensions)
        item = f"'/' || concat_ws(' | ', {parts})"
    year = "''" if shape.fixed_year else shape.year.format_map(Columns())
    columns = ", ".join(
        f"trim({_quoted(theirs)}) AS {_quoted(ours)}" for ours, theirs in shape.columns.items()
    )
    zero = "false"
    if shape.zero_means_not_reported:
        zero = f"trim({_quoted(shape.columns[shape.zero_means_not_reported])}) = '0'"
    duck.run(
        f"""CREATE TABLE wide AS
        SELECT "row", {shape.level.format_map(Columns())} AS level, {year} AS year_label,
               {item} AS item, {zero} AS is_false_zero, {columns},
               {texts["old"]} AS place_old, {texts["ons"]} AS place_ons, {texts["name"]} AS place_name
        FROM raw"""
    )
    names = ", ".join(_quoted(c) for c in shape.columns)
    duck.run(
        f"""CREATE TABLE long AS
        SELECT * FROM wide UNPIVOT INCLUDE NULLS (text FOR column_name IN ({names}))"""
    )


def _places_and_years(duck: Duck, raw: Raw, shape: Shape) -> Dropped:
    """Make `places` and `years`; count the rows that neither knows."""
    found = duck.rows("SELECT DISTINCT place_old, place_ons, place_name, level FROM wide")
    keys = [(*f, place_code(*f)) for f in found]
    duck.table("places", _table(("place_old", "place_ons", "place_name", "level", "code"), keys))
    if shape.fixed_year:
        years: list[tuple[str, int | None]] = [("", shape.fixed_year)]
    else:
        labels = [r[0] for r in duck.rows("SELECT DISTINCT year_label FROM wide")]
        years = [(label, year_of(label)) for label in labels]
    duck.table(
        "years",
        pa.table(
            {
                "year_label": pa.array([y[0] for y in years], pa.string()),
                "year": pa.array([y[1] for y in years], pa.int32()),
            }
        ),
    )
    items = [(theirs, ours) for theirs, ours in shape.items.items()]
    duck.table("items", _table(("theirs", "ours"), items))
    reasons = duck.rows(
        """SELECT CASE WHEN p.code IS NULL THEN 'places that are no children''s services authority'
                       ELSE 'years that name no single year: ' || w.year_label END, count(*)
           FROM wide w JOIN places p USING (place_old, place_ons, place_name, level)
           JOIN years y USING (year_label)
           WHERE p.code IS NULL OR y.year IS NULL GROUP BY 1 ORDER BY 1"""
    )
    duck.run(
        f"""CREATE TABLE placed AS
        SELECT '{shape.table}' || coalesce('/' || i.ours, l.item) || '/' || l.column_name AS series,
               p.code AS council, y.year, l."row", l.text,
               l.is_false_zero AND length(p.code) = 3 AS is_false_zero
        FROM long l JOIN places p USING (place_old, place_ons, place_name, level)
        JOIN years y USING (year_label) LEFT JOIN items i ON '/' || i.theirs = l.item
        WHERE p.code IS NOT NULL AND y.year IS NOT NULL"""
    )
    return tuple(reasons)


def _states(duck: Duck, shape: Shape) -> tuple[str, ...]:
    """Make `states`: every text that is no number, with what it means here."""
    odd = [
        r[0]
        for r in duck.rows(
            f"""SELECT DISTINCT coalesce(text, '') FROM placed
            WHERE NOT regexp_matches(coalesce(text, ''), '{NUMBER}')"""
        )
    ]
    known = {k.lower(): v for k, v in shape.symbols.items()}
    meant: list[tuple[str, str, float | None]] = []
    strange = []
    for text in odd:
        if shape.months and re.match(MONTHS, text):
            years, months = text.split(":")
            meant.append((text, states.PUBLISHED.code, int(years) * 12.0 + int(months)))
            continue
        if text.lower() not in known:
            strange.append(text)
        meant.append((text, known.get(text.lower(), states.UNREADABLE).code, None))
    duck.table(
        "odd",
        pa.table(
            {
                "text": pa.array([m[0] for m in meant], pa.string()),
                "state": pa.array([m[1] for m in meant], pa.string()),
                "months": pa.array([m[2] for m in meant], pa.float64()),
            }
        ),
    )
    return tuple(
        f"{len(strange)} texts that are neither a number nor a known symbol, kept as unreadable: "
        + ", ".join(repr(s[:30]) for s in sorted(strange)[:5])
        for _ in range(bool(strange))
    )


_CELLS_SQL = f"""
SELECT p.series, p.council, p.year,
       CASE WHEN p.is_false_zero THEN NULL
            WHEN o.text IS NOT NULL THEN o.months
            ELSE round(TRY_CAST(replace(p.text, ',', '') AS DOUBLE), 9) END AS value,
       CASE WHEN p.is_false_zero THEN '{states.NOT_REPORTED.code}'
            ELSE coalesce(o.state, '{states.PUBLISHED.code}') END AS state,
       max(p.year) OVER ({{over}}) AS vintage,
       $sha AS file, p."row"
FROM placed p LEFT JOIN odd o ON o.text = coalesce(p.text, '')
ORDER BY p."row", p.series
"""


def _table(names: tuple[str, ...], rows: list[tuple]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    return pa.table(
        {n: pa.array(list(c), pa.string()) for n, c in zip(names, columns, strict=True)}
    )
