"""The census of an invented council read back as rows, and beside the looked-after return."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from headway.returns.checking import check
from headway.returns.cin_census.reader import read

Rows = list[dict]


@cache
def census_of(folder: Path, year: int) -> dict[str, Rows]:
    """Each table of a year's census; a row numbers from 1 under `row`."""
    loaded = read([folder / str(year) / f"cin_{year}.xml"])
    return {name: rows.to_pylist() for name, rows in loaded.tables.items()}


def by_child(rows: Rows) -> dict[str, Rows]:
    """Rows by the identifier of their child, in the order of the file."""
    found: dict[str, Rows] = defaultdict(list)
    for row in rows:
        found[row["LAchildID"]].append(row)
    return found


def looked_after(folder: Path, year: int, table: str) -> Rows:
    """A table of the looked-after return of the same year."""
    path = folder / str(year) / "ssda903" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def as_iso(text: str) -> str:
    """31/03/2026 as the census writes it."""
    return "-".join(reversed(text.split("/")))


@cache
def flagged(folder: Path, year: int) -> Rows:
    """Every flag of headway's rules, as headway gives it; no rule was skipped."""
    made = check(
        [folder / str(year) / f"cin_{year}.xml"], year=year, return_name="cin", weigh=False
    )
    assert not made.rules_skipped
    return made.flags.to_pylist()
