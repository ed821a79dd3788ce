"""A store's figures: every recorded measure, each month and year, of all children and by each cut.

`figures.parquet` has one row a figure, `restated.parquet` one for each time that a later build gave
another value: what it was, when it was given, and what it became.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import isclose
from pathlib import Path
from typing import Any

from headway.archive.snapshots import current
from headway.measures.finding import recorded_measures
from headway.measures.own import Period
from headway.measures.own_columns import OwnColumns
from headway.store.sources import returns_behind
from headway.store.which import Which, period_name
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.years import starts_on, year_holding

KEYS = ("measure", "kind", "cut", "part", "length", "first", "last")
VALUES = ("numerator", "denominator", "value")
PROVISIONAL, FILED, EXPERIMENTAL = "provisional", "as filed", "experimental"


def table_of(own: OwnColumns) -> Any:
    """Figures as a snapshot has them. Those of the newest year loaded are provisional: it may be
    mended. Those of a measure that is experimental are that, and make no year the newest of others.

    `returns` names those behind a figure; `about.json` has the files of each, with their hashes.
    """
    import pyarrow as pa

    behind = {
        name: ";".join(sorted({of for of, _ in held})) for name, held in returns_behind().items()
    }
    names, texts, days = [name for name, _ in own.kinds], pa.string(), pa.date32()
    columns = {
        "measure": own.of_kind(names, texts),
        "kind": own.of_kind([kind for _, kind in own.kinds], texts),
        "cut": own.of_cut(own.cuts, texts),
        "part": own.rows.column("part"),
        "length": own.of_period([p.length for p in own.over], texts),
        "first": own.of_period([p.first for p in own.over], days),
        "last": own.of_period([p.last for p in own.over], days),
        **{name: own.rows.column(name) for name in VALUES},
        "state": _states(own),
        "returns": own.of_kind([behind.get(name, "") for name in names], texts),
    }
    return pa.table(columns).take(_in_order(own))


def _in_order(own: OwnColumns) -> Any:
    """The places of the figures in the order of KEYS: by ranks, for comparing texts takes long."""
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = own.rows.column("part").combine_chunks().dictionary_encode()
    parts = pa.array(_ranks(coded.dictionary.to_pylist()), pa.int32()).take(coded.indices)
    periods = [(p.length, p.first, p.last) for p in own.over]
    ranks = {
        "kind": own.of_kind(_ranks(own.kinds), pa.int32()),
        "cut": own.of_cut(_ranks(own.cuts), pa.int32()),
        "part": parts,
        "period": own.of_period(_ranks(periods), pa.int32()),
    }
    return pc.sort_indices(pa.table(ranks), [(name, "ascending") for name in ranks])


def _ranks(values: Sequence[Any]) -> list[int]:
    """Of each value its place among all of them in order, the same for those that are alike."""
    order = {value: n for n, value in enumerate(sorted(set(values)))}
    return [order[value] for value in values]


def _states(own: OwnColumns) -> Any:
    """How far each figure may be trusted, by its measure and period."""
    import pyarrow as pa
    import pyarrow.compute as pc

    experimental = {measure.id for measure in recorded_measures() if measure.is_experimental}
    is_tried = own.of_kind([name in experimental for name, _ in own.kinds], pa.bool_())
    held = pc.unique(own.rows.column("period").filter(pc.invert(is_tried)))
    newest = _newest([own.over[n] for n in held.to_pylist()])
    is_new = [p.last >= newest.get(_sort_of(p), date.max) for p in own.over]
    filed = own.of_period([PROVISIONAL if new else FILED for new in is_new], pa.string())
    return pc.if_else(is_tried, EXPERIMENTAL, filed)


def _sort_of(period: Period) -> tuple[str, str]:
    """By what a figure's newest year is told: a census and a monthly list have each their own."""
    return period.year_ends, period.length


def _newest(over: Iterable[Period]) -> dict[tuple[str, str], date]:
    """The first day of the newest year that figures of each sort have."""
    last: dict[tuple[str, str], date] = {}
    for period in over:
        sort = _sort_of(period)
        last[sort] = max(last.get(sort, period.last), period.last)
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
        if not all(_alike(row[name], row[f"{name}_before"]) for name in VALUES)
    ]
    return pa.Table.from_pylist(rows, schema=restated_schema())


def _alike(one: float | None, other: float | None) -> bool:
    """Whether two numbers are the same but for the last digits, which the order of adding changes."""
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-12)


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


def known_cuts(store: Path, cuts: Sequence[str]) -> None:
    """Raise Unknown where a store has no figure by one of these, with the cuts that it has."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    held = pq.read_table(snapshot_of(store) / "figures.parquet", columns=["cut"]).column("cut")
    known = sorted(cut for cut in pc.unique(held).to_pylist() if cut)
    for cut in cuts:
        if cut not in known:
            raise Unknown("cut", cut, known, f"This store has: {', '.join(known)}.")


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
