"""Drawn tables written as a council files them: one CSV a table."""

import csv
from pathlib import Path

from headway.returns.ssda903.tables import BY_NAME
from tests.lib.drawing import drawn
from tests.lib.drawn_returns import as_text


def write_return(folder: Path, **tables: str) -> Path:
    """Write each drawing to `<table>.csv` with the return's columns, and give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        rows = drawn(text)
        columns = list(dict.fromkeys((*BY_NAME[name].names(), *rows[0])))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([as_text(row.get(c, "")) for c in columns] for row in rows)
    return folder
