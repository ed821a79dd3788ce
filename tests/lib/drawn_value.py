"""Drawn episodes with their distance and area, and drawn costs, as the value of placements reads them.

Distances come of postcodes, which no drawing has: `miles` and `area` of an episode are put in.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from headway.engine.duck import Duck
from headway.store.money.held import Held
from tests.lib.drawing import drawn
from tests.lib.drawn_money import care, filed, recorded

TABLES = ("care_days", "care_episodes", "placement_steps", "placement_costs")


@contextmanager
def worth(
    duck: Duck, folder: Path, episodes: str, costs: str = "", extra: Mapping[str, pa.Table] = {}
) -> Iterator[Held]:
    """The tables of these drawings, lent to an engine."""
    folder.mkdir(exist_ok=True)
    parts = [care(folder, episodes)]
    if costs:
        parts.append(filed(folder, "placement_costs", costs))
    with recorded(duck, *parts, only=TABLES if costs else TABLES[:3]) as (record, held):
        names = [name for name in TABLES if name in record.tables]
        tables = {name: held.duck.query(f"SELECT * FROM {name}") for name in names}
    tables["care_episodes"] = _placed(tables["care_episodes"], drawn(episodes))
    with duck.apart() as opened:
        for name, rows in {**tables, **extra}.items():
            opened.table(name, rows)
        yield Held(opened, frozenset({*tables, *extra}))


def _placed(rows: pa.Table, episodes: list[dict[str, str]]) -> pa.Table:
    """The episodes with the miles and the area that their drawing gives."""
    given = {
        (row["CHILD"].upper(), row["DECOM"]): (row.get("miles") or None, row.get("area") or None)
        for row in episodes
    }
    started = [f"{day:%d/%m/%Y}" for day in rows["started_on"].to_pylist()]
    found = [given[key] for key in zip(rows["child"].to_pylist(), started, strict=True)]
    miles = pa.array([None if m is None else float(m) for m, _ in found], pa.float64())
    area = pa.array([a for _, a in found], pa.string())
    for name, values in (("distance", miles), ("PL_LOCATION", area)):
        rows = rows.set_column(rows.column_names.index(name), name, values)
    return rows
