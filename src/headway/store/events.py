"""The days of a measure's events, from the tables of a store's current snapshot.

For measures of which a month holds too few to judge. Days only: nothing of who it was.
"""

from datetime import date
from pathlib import Path

from headway.engine.duck import engine
from headway.measures.value import Recorded
from headway.store.figures import snapshot_of


def event_days(store: Path, recorded: Recorded, first: date, last: date) -> tuple[date, ...]:
    """Each day, from one to another, on which at least one row of the numerator falls, in order."""
    path = snapshot_of(store) / f"{recorded.table}.parquet"
    if not path.is_file():
        return ()
    inside = f"t.{recorded.on} >= $first AND t.{recorded.on} <= $last"
    with engine(files=True, threads=1) as duck:
        rows = duck.rows(
            f"SELECT DISTINCT t.{recorded.on} FROM read_parquet($path) AS t "
            f"WHERE {inside} AND ({recorded.counts}) ORDER BY 1",
            path=str(path),
            first=first,
            last=last,
        )
    return tuple(row[0] for row in rows)
