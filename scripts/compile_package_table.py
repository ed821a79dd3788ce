"""Compile the package's own tables of published figures from the publishers' files.

    .venv/bin/python scripts/compile_package_table.py ../shared/official

Reads every file as `headway official add` does and writes plain text into
`src/headway/comparators/data`: cells.csv (the series that measures read: in full for the two
demonstration councils, their neighbours by both models, their region and England; for every
other council the newest year of every measure), and the files, neighbours, inspections and
release dates behind them. No publisher's file is copied. Run it again when measures or official
files change, and say in CHANGELOG.md whether a published number moved.
"""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv

from headway.comparators.adding import read_all, tables_of
from headway.comparators.cells import CELLS
from headway.comparators.library import package_folder
from headway.engine.duck import engine
from headway.measures import all_measures
from headway.measures.resolve import series_of
from headway.vocabulary.councils import council

DEMO = ("342", "876")


def main(folders: list[str]) -> int:
    """Compile and write. Gives the exit code."""
    tables = tables_of(read_all([Path(f) for f in folders]))
    wanted = series_of(all_measures())
    cells = chosen_cells(tables["cells"], tables["neighbours"], wanted)
    used = set(cells["file"].unique().to_pylist())
    used |= set(tables["neighbours"]["file"].unique().to_pylist())
    used |= set(tables["inspections"]["file"].unique().to_pylist())
    files = [f for f in tables["files"].to_pylist() if f["file"] in used]
    short = {f["file"]: f["file"] for f in files}
    out = package_folder()
    out.mkdir(parents=True, exist_ok=True)
    write(cells, out / "cells.csv")
    write(pa.Table.from_pylist(files, schema=tables["files"].schema), out / "files.csv")
    write(unlike(tables["neighbours"], ["model", "council", "place", "neighbour"]), out / "neighbours.csv")
    write(
        unlike(tables["inspections"], ["council", "published_on", "kind"]), out / "inspections.csv"
    )
    write(tables["releases"], out / "releases.csv")
    print(f"{cells.num_rows} cells of {len(wanted)} series from {len(short)} files -> {out}")
    return 0


def chosen_cells(cells: pa.Table, neighbours: pa.Table, wanted: set[str]) -> pa.Table:
    """The cells that the package carries."""
    near = {r["neighbour"] for r in neighbours.to_pylist() if r["council"] in DEMO}
    in_full = {*DEMO, *near, "E92000001", *(council(c).region for c in DEMO)}
    with engine() as duck:
        duck.table("cells", cells)
        duck.table("wanted", pa.table({"series": sorted(wanted)}))
        duck.table("in_full", pa.table({"council": sorted(in_full)}))
        return duck.query(
            """WITH c AS (
                SELECT c.*, max(year) FILTER (WHERE value IS NOT NULL)
                                OVER (PARTITION BY series) AS newest,
                       max(vintage) OVER (PARTITION BY series, council, year) AS last_vintage,
                       row_number() OVER (PARTITION BY series, council, year, vintage
                                          ORDER BY file, row) AS copy
                FROM cells c SEMI JOIN wanted USING (series)),
            ordered AS (
                SELECT *, lag(value) OVER (PARTITION BY series, council, year ORDER BY vintage DESC)
                          AS later_value FROM c WHERE copy = 1)
            SELECT series, council, year, value, state, vintage, file, row FROM ordered
            WHERE (council IN (SELECT council FROM in_full)
                   AND (vintage = last_vintage OR value IS DISTINCT FROM later_value))
               OR (vintage = last_vintage AND year >= newest - 1)
            ORDER BY series, council, year, vintage"""
        ).cast(CELLS)


def unlike(table: pa.Table, keys: list[str]) -> pa.Table:
    """The table with one row a key, the first."""
    rows, seen = [], set()
    for row in table.to_pylist():
        key = tuple(row[k] for k in keys)
        if key not in seen:
            seen.add(key)
            rows.append(row)
    return pa.Table.from_pylist(rows, schema=table.schema)


def write(table: pa.Table, path: Path) -> None:
    """Write a table as CSV without needless quotes."""
    pa_csv.write_csv(table, path, pa_csv.WriteOptions(quoting_style="needed"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["../shared/official"]))
