"""Several files of one table, as several teams' extracts are: joined, and said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from headway.validation.reading.csv_text import rows_from

Arrow = Any


@dataclass(frozen=True)
class Part:
    """What one file held of a table; its first column is `row`."""

    name: str
    rows: Arrow


def joined(parts: Sequence[Part], columns: Sequence[str]) -> tuple[Arrow, list[tuple[str, ...]]]:
    """One table of all parts, rows numbered on from part to part, and what to say of each part.

    Rows that stand in two files are both kept: which of them is right is for the council to say,
    and the rules point at them.
    """
    if len(parts) == 1:
        return parts[0].rows, [()]
    import pyarrow as pa

    names = [c for c in columns if any(c in part.rows.column_names for part in parts)]
    seen: dict[int, str] = {}
    aligned, says, before = [], [], 0
    for part in parts:
        rows = _with_columns(part.rows, names)
        said = []
        if before:
            said.append(f"Its rows are numbered from {before + 1:,}, after those of other files.")
        # Hashes, not rows: a nation's rows twice over would not fit in memory.
        hashes = [hash(row) for row in zip(*(rows[n].to_pylist() for n in names), strict=True)]
        again = [seen[one] for one in hashes if one in seen]
        if again:
            number = (
                f"{len(again):,} of its rows stand" if len(again) > 1 else "1 of its rows stands"
            )
            said.append(f"{number} in {again[0]} too; both are kept.")
        for one in hashes:
            seen.setdefault(one, part.name)
        aligned.append(rows.set_column(0, "row", rows_from(before + 1, rows.num_rows)))
        says.append(tuple(said))
        before += rows.num_rows
    return pa.concat_tables(aligned), says


def _with_columns(rows: Arrow, names: Sequence[str]) -> Arrow:
    import pyarrow as pa

    blank = pa.nulls(rows.num_rows, pa.string())
    held = rows.column_names
    return pa.table({n: rows[n] if n in held else blank for n in ("row", *names)})
