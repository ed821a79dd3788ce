"""From a figure to the rows behind it, for people who may open the archive.

    found = drill(Path("store"), measure_named("full_care_orders"), "share", "2026-03")

The rows come from the archived returns themselves, with the council's own identifiers: who cannot
read the archive cannot drill. Each drill is written down in `drills.jsonl` before its rows are given.
"""

import getpass
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from headway.engine.duck import engine
from headway.measures.own import Period, periods
from headway.measures.value import Measure, Recorded
from headway.record.calendar import day_number
from headway.record.making import make
from headway.store.building import council_of, filed_of
from headway.store.figures import snapshot_of
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.years import as_at, starts_on

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Drilled:
    """The rows of one figure: `counted` says which are its numerator, the rest its denominator."""

    measure: Measure
    recorded: Recorded
    period: Period
    rows: tuple[dict[str, Any], ...]

    @property
    def numerator(self) -> int:
        """The figure's numerator, counted from the rows."""
        counted = [row for row in self.rows if row["counted"]]
        each = self.recorded.each
        return len({row[each] for row in counted}) if each else len(counted)


def drill(
    store: Path,
    measure: Measure,
    kind: str,
    period: str,
    progress: Progress = lambda _: None,
) -> Drilled:
    """The rows of a measure's figure in one period: `2026` for a year, `2026-03` for a month."""
    recorded = _recorded(measure, kind)
    about = json.loads((snapshot_of(store) / "about.json").read_text("utf-8"))
    when = _period(period, about["years"])
    filed = filed_of(store, council_of(store), progress)
    with engine() as duck:
        record = make(duck, filed, progress, only=[recorded.table])
        if recorded.table not in record.tables:
            raise BadInput(f"{store} holds no return that {measure.id} is worked out from.")
        if when.last.year + (when.last.month > 3) not in record.years_of[recorded.table]:
            raise BadInput(f"{store} does not hold the return of {period} for {measure.id}.")
        rows = duck.query(_select(recorded, when)).to_pylist()
    found = Drilled(measure=measure, recorded=recorded, period=when, rows=tuple(rows))
    _write_down(store, found, period)
    return found


def _recorded(measure: Measure, kind: str) -> Recorded:
    wanted = kind or (measure.recorded_kinds[0] if measure.recorded else "")
    for recorded in measure.recorded:
        if recorded.kind == wanted:
            if recorded.amount:
                raise BadInput(
                    f"{measure.id} is made of sums over teams and roles: no row of one worker is "
                    "kept, and none is shown. See its parts with --by role or --by team."
                )
            return recorded
    raise Unknown(
        f"kind of {measure.id} in a council's own record", wanted, list(measure.recorded_kinds)
    )


def _period(text: str, years: list[int]) -> Period:
    """The month or collection year that a text names."""
    if not years:
        raise BadInput("The store holds no return of children, so there are no rows to show.")
    first, last = starts_on(min(years)), as_at(max(years))
    for one in periods(first, last, years):
        name = f"{one.last:%Y}" if one.length == "year" else f"{one.last:%Y-%m}"
        if name == text:
            return one
    raise BadInput(
        f"Give one year or month from {first:%Y-%m} to {last:%Y-%m}, as 2026 or 2026-03; not {text}."
    )


def _select(r: Recorded, when: Period) -> str:
    """The rows in a figure's denominator, or numerator where it has none, with which are counted."""
    end = f"DATE '{when.last.isoformat()}'"
    since = day_number(when.last)
    began = f"t.{r.on} <= {end}"
    if not r.stands:
        began += f" AND t.{r.on} >= DATE '{when.first.isoformat()}'"
    inside = r.out_of or r.counts
    return (
        f"SELECT *, COALESCE(({r.counts}), FALSE) AS counted FROM (SELECT t.*, {end} AS month_end, "
        f"{since} AS month_end_day FROM {r.table} AS t WHERE {began}) AS r "
        f"WHERE ({r.stands or 'TRUE'}) AND ({inside}) ORDER BY {r.on}"
    )


def _write_down(store: Path, found: Drilled, period: str) -> None:
    """Say in the store who saw which rows, and when. Without that nobody sees them."""
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": getpass.getuser(),
        "measure": found.measure.id,
        "kind": found.recorded.kind,
        "period": period,
        "rows": len(found.rows),
    }
    try:
        with (store / "drills.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    except OSError as fault:
        raise BadInput(
            f"{store}: who looks at children's rows is written down there, and that failed "
            f"({fault.strerror}). Nothing is shown."
        ) from fault
