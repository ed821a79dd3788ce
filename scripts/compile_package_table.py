"""Compile the package's own tables of published figures from the publishers' files.

    .venv/bin/python scripts/compile_package_table.py ../shared/official

Reads every file as `headway official add` does and writes plain text into
`src/headway/comparators/data`: cells.csv (the series that measures read: in full for the two
demonstration councils, their neighbours by both models, their region and England; for every
other council the newest year of every measure and of a likeness's shares; months for the demonstration councils), and the files, neighbours, inspections and
release dates behind them. Where a region is the sum of its councils, all of them. No publisher's file is copied. Run it again when measures or official
files change, and say in CHANGELOG.md whether a published number moved.
"""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv

from headway.comparators.adding import read_all, tables_of
from headway.comparators.cells import CELLS
from headway.comparators.library import package_folder
from headway.comparators.likeness import series_of as likeness_series
from headway.engine.duck import engine
from headway.measures import all_measures
from headway.measures.resolve import resolve
from headway.vocabulary.councils import ENGLAND, council
from headway.vocabulary.states import PUBLISHED

DEMO = ("342", "876")


def main(folders: list[str]) -> int:
    """Compile and write. Gives the exit code."""
    tables = tables_of(read_all([Path(f) for f in folders]))
    cells = chosen_cells(tables)
    used = {v for t in (cells, *(tables[n] for n in ("neighbours", "inspections")))
            for v in t["file"].unique().to_pylist()}  # fmt: skip
    files = [f for f in tables["files"].to_pylist() if f["file"] in used]
    out = package_folder()
    out.mkdir(parents=True, exist_ok=True)
    write(pa.Table.from_pylist(files, schema=tables["files"].schema), out / "files.csv")
    series = sorted(cells["series"].unique().to_pylist())
    write(pa.table({"series": series}), out / "series.csv")
    write(short(cells, series, [f["file"] for f in files]), out / "cells.csv")
    keys = ["model", "council", "place"]
    write(short_files(unlike(tables["neighbours"], keys), files), out / "neighbours.csv")
    keys = ["council", "inspected_on", "published_on"]
    write(short_files(unlike(tables["inspections"], keys), files), out / "inspections.csv")
    write(tables["releases"], out / "releases.csv")
    print(f"{cells.num_rows} cells of {len(series)} series from {len(files)} files -> {out}")
    return 0


def chosen_cells(tables: dict[str, pa.Table]) -> pa.Table:
    """The cells that the package carries: those that answer a measure, and what they restated."""
    near = {r["neighbour"] for r in tables["neighbours"].to_pylist() if r["council"] in DEMO}
    told = {*DEMO, ENGLAND, *(council(c).region for c in DEMO)}
    figures = resolve(Everything(tables["cells"]), all_measures())
    with engine() as duck:
        duck.table("cells", tables["cells"])
        duck.table("picked", figures.picked)
        duck.table("figures", pa.Table.from_pylist(figures.lines))
        summed = [f"{m.id}/{p.kind}" for m in all_measures() for p in m.published if p.sum_regions]
        duck.table("summed", pa.table({"figure": summed}))
        monthly = {s for m in all_measures() for s in m.months.values()}
        duck.table("monthly", pa.table({"series": sorted(monthly)}))
        duck.table("alike", pa.table({"series": likeness_series()}))
        duck.table("told", pa.table({"council": sorted(told)}))
        duck.table("in_full", pa.table({"council": sorted(near | told)}))
        return duck.query(CHOOSE, england=ENGLAND).cast(CELLS)


CHOOSE = """
WITH newest AS (
    SELECT measure, kind, max(year) AS newest FROM figures
    WHERE value IS NOT NULL AND length(council) = 3 GROUP BY ALL),
answers AS (
    SELECT DISTINCT p.series, p.council, p.cell_year AS year, p.vintage, p.file, p.row
    FROM picked p JOIN newest n USING (measure, kind)
    WHERE p.row > 0 AND (p.year >= n.newest OR p.council IN (SELECT council FROM in_full)
                         OR p.measure || '/' || p.kind IN (SELECT * FROM summed))),
vintages AS (
    SELECT *, row_number() OVER (PARTITION BY series, council, year, vintage
                                 ORDER BY file, row) AS copy
    FROM cells WHERE council IN (SELECT council FROM told)),
earlier AS (
    SELECT v.*, lag(value) OVER (PARTITION BY series, council, year ORDER BY vintage DESC) AS later
    FROM vintages v WHERE copy = 1
      AND series IN (SELECT series FROM answers)),
kept AS (
    SELECT series, council, year, vintage, file, row FROM answers
    UNION
    SELECT series, council, year, vintage, file, row FROM cells SEMI JOIN monthly USING (series)
    WHERE council IN (SELECT council FROM told)
    UNION
    SELECT series, council, year, vintage, file, row FROM (
        SELECT *, row_number() OVER (PARTITION BY series, council
                                     ORDER BY year DESC, vintage DESC, file, row) AS place
        FROM cells SEMI JOIN alike USING (series)
        WHERE length(council) = 3 OR council = $england)
    WHERE place = 1
    UNION
    SELECT series, council, year, vintage, file, row FROM earlier
    WHERE value IS NOT NULL AND later IS NOT NULL AND value <> later)
SELECT c.series, c.council, c.year, c.value, c.state, c.vintage, c.file, c.row
FROM cells c JOIN kept k USING (series, council, year, vintage, file, row)
ORDER BY c.series, c.council, c.year, c.vintage
"""


class Everything:
    """All cells read, given as a library gives them."""

    def __init__(self, cells: pa.Table):
        self._cells = cells.append_column("held_in", pa.array([""] * cells.num_rows))

    def cells(self, series: set[str]) -> pa.Table:
        """The cells of these series."""
        wanted = pc.is_in(self._cells["series"], pa.array(sorted(series)))
        return self._cells.filter(wanted)


def short(cells: pa.Table, series: list[str], files: list[str]) -> pa.Table:
    """Cells with the numbers of their series and file, from 1; a published state left empty."""
    states = [("" if s == PUBLISHED.code else s) for s in cells["state"].to_pylist()]
    whole = pc.equal(cells["value"], pc.round(cells["value"]))
    texts = pc.if_else(
        whole, pc.cast(pc.cast(pc.round(cells["value"]), pa.int64()), pa.string()),
        pc.cast(cells["value"], pa.string()),
    )  # fmt: skip
    return pa.table(
        {
            "series": pc.add(pc.index_in(cells["series"], pa.array(series)), 1),
            "council": cells["council"],
            "year": cells["year"],
            "value": texts,
            "state": states,
            "vintage": cells["vintage"],
            "file": pc.add(pc.index_in(cells["file"], pa.array(files)), 1),
            "row": cells["row"],
        }
    )


def short_files(table: pa.Table, files: list[dict]) -> pa.Table:
    """A table with the numbers of its files, from 1."""
    order = pa.array([f["file"] for f in files])
    number = pc.cast(pc.add(pc.index_in(table["file"], order), 1), pa.string())
    return table.set_column(table.schema.get_field_index("file"), "file", number)


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
