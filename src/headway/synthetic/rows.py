"""Writing rows as a CSV file."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table, its headings first; its folder is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        write_row = csv.writer(file, lineterminator="\n")
        write_row.writerow(columns)
        write_row.writerows(rows)
