"""A store whose months are drawn, not built: what a build writes of its figures, and no returns."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pyarrow.parquet as pq

from headway.measures.own import WHOLE, OwnFigure, Period
from headway.store.figures import table_of

Drawn = Sequence[int | tuple[int, int] | None]


def drawn_store(
    folder: Path, series: Mapping[tuple[str, str], Drawn], first: date = date(2022, 4, 1)
) -> Path:
    """A store of St Helens with these months, from `first` on; None where no return is held."""
    snapshot = folder / "snapshots" / "drawn"
    snapshot.mkdir(parents=True)
    (folder / "store.toml").write_text(
        'id = "drawn"\ncouncil = "342"\nname = "St Helens"\n', "utf-8"
    )
    (folder / "current").write_text("drawn\n", "utf-8")
    figures = [f for key, drawn in series.items() for f in _figures(*key, drawn, first)]
    pq.write_table(table_of(figures), snapshot / "figures.parquet")
    return folder


def _figures(measure: str, kind: str, drawn: Drawn, first: date) -> list[OwnFigure]:
    made, begins = [], first
    for one in drawn:
        after = (begins + timedelta(days=32)).replace(day=1)
        period = Period("month", begins, after - timedelta(days=1))
        begins = after
        if one is None:
            continue
        top, bottom = one if isinstance(one, tuple) else (one, None)
        value = 100 * top / bottom if bottom else float(top)
        made.append(OwnFigure(measure, kind, period, WHOLE, WHOLE, top, bottom, value))
    return made
