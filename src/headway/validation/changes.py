"""What changed since an earlier run: flags that are new, gone, and still there."""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from headway.validation.keys import Mark, plain
from headway.vocabulary.errors import BadFile

Read = tuple[list[str], list[dict[str, Any]]]  # the heads of its columns, and its rows
NEEDED = ("rule", "table", "child")


@dataclass(frozen=True)
class Changes:
    """Flags by what became of them. Each is a mark: rule, table, child, key."""

    new: tuple[Mark, ...]
    gone: tuple[Mark, ...]
    still: int


def since(path: Path, now: Sequence[Mark], accepted: Sequence[Mark] = ()) -> Changes:
    """Compare with the flags that an earlier check wrote to .csv, .json, .parquet or .xlsx.

    A flag that was `accepted` in between is neither gone nor still there.
    Where the earlier file holds no keys, rows of one child are told apart by their number only:
    two flags of a rule on a child that became one show as one gone.
    """
    before, keyed = _earlier(path)
    if not keyed:
        now = [(*mark[:3], "") for mark in now]
        accepted = [(*mark[:3], "") for mark in accepted]
    was, is_now = Counter(before), Counter(now)
    return Changes(
        new=tuple(sorted((is_now - was).elements())),
        gone=tuple(sorted((was - is_now - Counter(accepted)).elements())),
        still=sum((was & is_now).values()),
    )


def _earlier(path: Path) -> tuple[list[Mark], bool]:
    readers = {".csv": _csv, ".json": _json, ".parquet": _parquet, ".xlsx": _xlsx}
    if path.suffix.lower() not in readers:
        raise BadFile(
            str(path), "an earlier check is a .csv, .json, .parquet or .xlsx.", "Give that file."
        )
    try:
        heads, rows = readers[path.suffix.lower()](path)
    except (OSError, ValueError, KeyError, TypeError, BadZipFile) as fault:
        raise BadFile(
            str(path), f"it cannot be read as a check's flags ({fault}).", "Give the file as made."
        ) from fault
    if any(name not in heads for name in NEEDED):
        raise BadFile(
            str(path),
            f"flags of an earlier check have the columns {', '.join(NEEDED)}.",
            "Give the file that `headway check --out` wrote.",
        )
    marks = [
        (str(r["rule"]), str(r["table"]), plain(r["child"]), plain(r.get("key"))) for r in rows
    ]
    return marks, "key" in heads


def _csv(path: Path) -> Read:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or ()), list(reader)


def _json(path: Path) -> Read:
    flags: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["flags"]
    return list(flags[0]) if flags else list(NEEDED), flags


def _parquet(path: Path) -> Read:
    import pyarrow.parquet as pq

    table = pq.read_table(path)
    return table.column_names, table.to_pylist()


def _xlsx(path: Path) -> Read:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    found: list[str] = []
    rows: list[dict[str, Any]] = []
    for sheet in book.worksheets:
        heads: list[str] = []
        for line in sheet.iter_rows(values_only=True):
            names = [str(v or "").strip().lower() for v in line]
            if not heads and {"rule", "table", "child", "key", "row"} <= set(names):
                heads = found = names
            elif heads and line[0] is not None:
                rows.append(dict(zip(heads, line, strict=False)))
    book.close()
    return found, rows
