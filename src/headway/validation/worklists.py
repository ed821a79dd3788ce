"""Who mends what: flags by child, by team and by social worker, where these are known.

A list hands out work. It stands in the order of names and numbers, never of how much there is:
nobody is ranked by flags.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from headway.validation.keys import cell
from headway.vocabulary.errors import BadFile

if TYPE_CHECKING:
    from headway.validation.reviewed import Reviewed

NOBODY = "not known"


@dataclass
class Load:
    """What stands against one child, team or worker."""

    errors: int = 0
    queries: int = 0
    children: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)


def by_child(reviewed: "Reviewed") -> dict[str, Load]:
    """Flags by child, in the order of their identifiers; "" is rows that name no child."""
    made: dict[str, Load] = {}
    flags = reviewed.flags
    for child, severity, rule in zip(
        *(flags.column(c).to_pylist() for c in ("child", "severity", "rule")), strict=True
    ):
        load = made.setdefault(child or "", Load())
        load.errors += severity == "error"
        load.queries += severity == "query"
        load.rules.add(rule)
        load.children.add(child or "")
    return dict(sorted(made.items()))


def by_group(children: Mapping[str, Load], group_of: Mapping[str, str]) -> dict[str, Load]:
    """Flags by team or worker, from those by child; children of none are last."""
    made: dict[str, Load] = {}
    for child, load in children.items():
        whole = made.setdefault(group_of.get(child, NOBODY), Load())
        whole.errors += load.errors
        whole.queries += load.queries
        whole.children.add(child)
        whole.rules |= load.rules
    return dict(sorted(made.items(), key=lambda item: (item[0] == NOBODY, item[0])))


def read_teams(path: Path) -> dict[str, str]:
    """The team of each child, from a .csv with columns CHILD and TEAM."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [{cell(k): v for k, v in row.items() if k} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError) as fault:
        raise BadFile(str(path), f"it cannot be read ({fault}).", "Give a .csv.") from fault
    if rows and not {"CHILD", "TEAM"} <= set(rows[0]):
        raise BadFile(
            str(path),
            f"teams are in a .csv with columns CHILD and TEAM; this one has {', '.join(rows[0])}.",
            "Name the columns so.",
        )
    return {cell(row["CHILD"]): (row["TEAM"] or "").strip() or NOBODY for row in rows}


def workers(reviewed: "Reviewed") -> dict[str, str]:
    """Each child's latest social worker by the return's own table, by their number there.

    Latest by the start's year, month and day; an open row before a closed one of the same start.
    """
    rows = reviewed.checked.loaded.tables.get("sw_episodes")
    if rows is None:
        return {}
    columns = (rows.column(c).to_pylist() for c in ("CHILD", "SW_ID", "SW_DECOM", "SW_DEC"))
    latest: dict[str, tuple[tuple, str]] = {}
    for child, worker, start, end in zip(*columns, strict=True):
        rank = (_day(start), not (end or "").strip())
        if child and worker and rank >= latest.get(cell(child), ((), ""))[0]:
            latest[cell(child)] = (rank, cell(worker))
    return {child: worker for child, (_, worker) in latest.items()}


def _day(text: str | None) -> tuple[int, ...]:
    parts = cell(text).split("/")
    return tuple(int(p) for p in reversed(parts)) if all(p.isdigit() for p in parts) else ()


def values_of(reviewed: "Reviewed", table: str, columns: Iterable[str]) -> dict[int, str]:
    """What a row's cells hold, by row: `DECOM 31/02/2025; DEC (blank)`. Derived ones are left out."""
    rows = reviewed.checked.loaded.tables[table]
    known = [c for c in columns if c in rows.column_names]
    if not known:
        return {}
    cells = zip(*(rows.column(c).to_pylist() for c in known), strict=True)
    return {
        row: "; ".join(
            f"{c} {v if v and v.strip() else '(blank)'}" for c, v in zip(known, line, strict=True)
        )
        for row, line in zip(rows.column("row").to_pylist(), cells, strict=True)
    }


def places_of(reviewed: "Reviewed") -> Callable[[str, int], str]:
    """Where a row is found: `episodes.csv, line 13`, heads being line 1; in XML its number only."""
    parts: dict[str, list[tuple[int, str]]] = {}
    so_far: Counter[str] = Counter()
    for file in reviewed.files:
        if not file.last_year:
            parts.setdefault(file.table, []).append((so_far[file.table], file.name))
            so_far[file.table] += file.rows
    is_csv = reviewed.checked.loaded.file_format == "csv"

    def place(table: str, row: int) -> str:
        before, name = [p for p in parts.get(table, [(0, table)]) if p[0] < row][-1]
        return f"{name}, line {row - before + 1}" if is_csv else f"{name}, {table} {row}"

    return place
