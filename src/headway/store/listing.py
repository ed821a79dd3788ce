"""The cases of a store's record, in which its years do not agree or do not say, counted or listed.

    counted(Path("store"))                      from the snapshot: how many of each kind and year
    listed(Path("store"), kind="restated")      from the archive: each, with the council's identifier

Who cannot read the archive cannot list them; each listing is written down in `drills.jsonl`.
"""

import getpass
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from headway.engine.duck import engine
from headway.record.annex_a.cases import LISTED, RETURNED
from headway.record.in_need.cases import KINDS as IN_NEED
from headway.record.looked_after.cases import KINDS as LOOKED_AFTER
from headway.record.making import make, record_tables
from headway.store.drill import returns_of
from headway.store.figures import snapshot_of
from headway.store.held import council_of, parts_of, read_filed
from headway.store.removing import plain_child
from headway.store.tombstones import append
from headway.vocabulary.errors import BadInput, Unknown

Progress = Callable[[str], None]
Row = dict[str, Any]
# Annex A beside a return: who is on one of them alone.
ON_ONE = {
    LISTED: "A child is on Annex A's list and not in the return of that year.",
    RETURNED: "A child is in the return of that year and not on Annex A's list.",
}
KINDS = IN_NEED | LOOKED_AFTER | ON_ONE
LIST = "cases"


def is_of_cases(table: str) -> bool:
    """Whether a table of the record lists cases."""
    return table == LIST or table.endswith(f"_{LIST}")


def _place(columns: Collection[str]) -> tuple[str, str]:
    """Where a case says of what it is, and its row: a list of one day has no row of a return."""
    return ("table", "row") if "table" in columns else ("table_name", "NULL")


def counted(store: Path, kind: str = "") -> list[Row]:
    """How many cases of each kind there are in each year of each return's table."""
    import pyarrow.parquet as pq

    _known(kind)
    folder = snapshot_of(store)
    counts: dict[tuple[str, int, str], int] = {}
    for path in sorted(folder.glob(f"*{LIST}.parquet")):
        if not is_of_cases(path.stem):
            continue
        of, _ = _place(pq.read_schema(path).names)
        for row in pq.read_table(path, columns=["kind", "year", of]).to_pylist():
            if kind in ("", row["kind"]):
                key = (row["kind"], row["year"], row[of])
                counts[key] = counts.get(key, 0) + 1
    return [
        {"kind": of, "year": year, "table": table, "cases": many}
        for (of, year, table), many in sorted(counts.items())
    ]


def listed(
    store: Path, *, kind: str = "", child: str = "", progress: Progress = lambda _: None
) -> list[Row]:
    """Each case with its sentence, the child by the council's own identifier."""
    _known(kind)
    if not parts_of(store):
        raise BadInput(f"{store} holds no return any more, so there are no rows to show.")
    names = _with_cases_of(store, kind)
    wanted_of = frozenset[str]().union(*(returns_of(name) for name in names))
    parts = [part for part in parts_of(store) if part.of in wanted_of]
    filed = read_filed(store, parts, council_of(store), progress)
    rows: list[Row] = []
    with engine() as duck:
        record = make(duck, filed, progress, only=names)
        for name in (name for name in names if name in record.tables):
            of, row = _place([column.name for column in record.tables[name].columns])
            rows += duck.query(
                f'SELECT kind, year, child, "{of}" AS "table", {row} AS row, sentence FROM {name} '
                'ORDER BY year, kind, "table", row, sentence, child'
            ).to_pylist()
    wanted = plain_child(child)
    rows = [r for r in rows if kind in ("", r["kind"]) and wanted in ("", r["child"])]
    _write_down(store, kind, len(rows))
    return rows


def _with_cases_of(store: Path, kind: str) -> list[str]:
    """The tables that have such a case in the snapshot: no other need be worked out again."""
    import pyarrow.parquet as pq

    folder = snapshot_of(store)
    of_cases = [table.name for table in record_tables() if is_of_cases(table.name)]
    paths = {name: folder / f"{name}.parquet" for name in of_cases}
    held = {
        name: set(pq.read_table(path, columns=["kind"]).column("kind").to_pylist())
        for name, path in paths.items()
        if path.is_file()
    }
    return [name for name, kinds in held.items() if kinds and kind in ("", *kinds)]


def _known(kind: str) -> None:
    if kind and kind not in KINDS:
        raise Unknown("kind of case", kind, list(KINDS))


def _write_down(store: Path, kind: str, rows: int) -> None:
    """Say in the store who saw which cases, and when. Without that nobody sees them."""
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": getpass.getuser(),
        "cases": kind or "all",
        "rows": rows,
    }
    try:
        append(store / "drills.jsonl", line)
    except OSError as fault:
        raise BadInput(
            f"{store}: who looks at children's rows is written down there, and that failed "
            f"({fault.strerror}). Nothing is shown."
        ) from fault
