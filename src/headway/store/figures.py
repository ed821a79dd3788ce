"""A store's figures: every recorded measure, each month and year, of all children and by each cut.

`figures.parquet` has one row a figure, `restated.parquet` one for each time that a later build gave
another value: what it was, when it was given, and what it became.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from headway.archive.snapshots import current
from headway.measures.finding import recorded_measures
from headway.measures.own import OwnFigure
from headway.store.sources import returns_behind
from headway.store.which import Which, period_name
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import starts_on, year_holding

KEYS = ("measure", "kind", "cut", "part", "length", "first", "last")
VALUES = ("numerator", "denominator", "value")
PROVISIONAL, FILED, EXPERIMENTAL = "provisional", "as filed", "experimental"


def table_of(figures: Sequence[OwnFigure]) -> Any:
    """Figures as an Arrow table. Those of the newest year loaded are provisional: it may be mended.

    Those of a measure that is experimental are that, and make no year the newest of the others.
    `returns` names those behind a figure; `about.json` has the files of each, with their hashes.
    """
    import pyarrow as pa

    def column(kind: Any, values: list[Any]) -> Any:
        return pa.array(values, kind)

    behind = {
        name: ";".join(sorted({of for of, _ in held})) for name, held in returns_behind().items()
    }
    experimental = {measure.id for measure in recorded_measures() if measure.is_experimental}
    newest = _newest([f for f in figures if f.measure not in experimental])

    def state(figure: OwnFigure) -> str:
        if figure.measure in experimental:
            return EXPERIMENTAL
        return PROVISIONAL if figure.period.last >= newest[_sort_of(figure)] else FILED

    return pa.table(
        {
            "measure": column(pa.string(), [f.measure for f in figures]),
            "kind": column(pa.string(), [f.kind for f in figures]),
            "cut": column(pa.string(), [f.cut for f in figures]),
            "part": column(pa.string(), [f.part for f in figures]),
            "length": column(pa.string(), [f.period.length for f in figures]),
            "first": column(pa.date32(), [f.period.first for f in figures]),
            "last": column(pa.date32(), [f.period.last for f in figures]),
            "numerator": column(pa.float64(), [f.numerator for f in figures]),
            "denominator": column(pa.float64(), [f.denominator for f in figures]),
            "value": column(pa.float64(), [f.value for f in figures]),
            "state": column(pa.string(), [state(f) for f in figures]),
            "returns": column(pa.string(), [behind.get(f.measure, "") for f in figures]),
        }
    ).sort_by([(name, "ascending") for name in KEYS])


def _sort_of(figure: OwnFigure) -> tuple[str, str]:
    """By what a figure's newest year is told: a census and a monthly list have each their own."""
    return figure.period.year_ends, figure.period.length


def _newest(figures: Sequence[OwnFigure]) -> dict[tuple[str, str], date]:
    """The first day of the newest year that figures of each sort have."""
    last: dict[tuple[str, str], date] = {}
    for figure in figures:
        sort = _sort_of(figure)
        last[sort] = max(last.get(sort, figure.period.last), figure.period.last)
    return {
        (kind, length): starts_on(year_holding(day, kind), kind)
        for (kind, length), day in last.items()
    }


def restated(before: Any, after: Any, given_at: str, made_at: str) -> Any:
    """The figures whose value `after` is another than `before`, with both values."""
    import pyarrow as pa

    old = before.select([*KEYS, *VALUES])
    old = old.rename_columns([*KEYS, *(f"{name}_before" for name in VALUES)])
    joined = after.select([*KEYS, *VALUES]).join(old, list(KEYS), join_type="inner")
    rows = [
        {**row, "given_at": given_at, "restated_at": made_at}
        for row in joined.to_pylist()
        if any(row[name] != row[f"{name}_before"] for name in VALUES)
    ]
    return pa.Table.from_pylist(rows, schema=restated_schema())


def restated_schema() -> Any:
    """The columns of `restated.parquet`."""
    import pyarrow as pa

    numbers = [(name, pa.float64()) for name in VALUES]
    return pa.schema(
        [
            *((name, pa.date32() if name in ("first", "last") else pa.string()) for name in KEYS),
            *numbers,
            *((f"{name}_before", kind) for name, kind in numbers),
            ("given_at", pa.string()),
            ("restated_at", pa.string()),
        ]
    )


def snapshot_of(store: Path) -> Path:
    """The folder of a store's current snapshot. Raises BadInput where nothing was built yet."""
    folder = current(store)
    if folder is None:
        raise BadInput(
            f"{store}: nothing was built there yet. Run: headway build {store} --add PATH"
        )
    return folder


def read_figures(
    store: Path,
    *,
    measures: Sequence[str] = (),
    cuts: Sequence[str] = (),
    length: str = "year",
    first: date | None = None,
    last: date | None = None,
) -> list[dict[str, Any]]:
    """Figures of the current snapshot, oldest first: of all children, and by each of `cuts`.

    Each has its `name` (see which.py), by which its rows are asked for.
    """
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    rows = pq.read_table(snapshot_of(store) / "figures.parquet")
    keep = pc.and_(
        pc.equal(rows["length"], length), pc.is_in(rows["cut"], value_set=_texts(["", *cuts]))
    )
    if measures:
        keep = pc.and_(keep, pc.is_in(rows["measure"], value_set=_texts(list(measures))))
    if first:
        keep = pc.and_(keep, pc.greater_equal(rows["last"], first))
    if last:
        keep = pc.and_(keep, pc.less_equal(rows["last"], last))
    return [_whole(row) for row in rows.filter(keep).to_pylist()]


def _whole(row: dict[str, Any]) -> dict[str, Any]:
    """A figure with its name, its counts whole numbers where they are: full-time equivalents are not."""
    period = period_name(row["length"], row["last"])
    row["name"] = Which(row["measure"], row["kind"], period, row["cut"], row["part"]).name
    for name in VALUES[:2]:
        if row[name] is not None and row[name] == int(row[name]):
            row[name] = int(row[name])
    return row


def _texts(values: list[str]) -> Any:
    import pyarrow as pa

    return pa.array(values, pa.string())
