"""Figures whose source was removed under retention: they stay as they were given, and say so.

A frozen figure is let go where a return of its year, of the kind that it comes from, is filed anew:
it is then worked out again, and what changes is a restatement like any other.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from headway.store.figures import KEYS, VALUES, read_figures
from headway.store.sources import returns_behind
from headway.store.which import Which, period_name
from headway.vocabulary.years import year_holding

FROZEN = "figures frozen; source removed under retention on"
# The returns that a build added: what each is of, and its year.
Thaw = frozenset[tuple[str, int]]


def frozen_state(day: date) -> str:
    """The state of a figure whose source was removed on a day."""
    return f"{FROZEN} {day.isoformat()}"


def is_frozen(state: str) -> bool:
    """Whether a state is that of a figure whose source was removed."""
    return state.startswith(FROZEN)


def frozen_said(states: Iterable[str]) -> list[str]:
    """Of how many figures of these states the source was removed, and when: a sentence a day."""
    many = Counter(state for state in states if is_frozen(state))
    return [
        f"{count:,} of the council's own figures: {state}. They were not worked out again."
        for state, count in sorted(many.items())
    ]


def frozen_of(store: Path, which: Which) -> str:
    """The state of a figure whose source was removed; blank where it was not."""
    length = "month" if "-" in which.period else "year"
    for row in read_figures(store, measures=[which.measure], cuts=[which.cut], length=length):
        is_it = row["cut"] == which.cut and which.kind in ("", row["kind"])
        is_it = is_it and which.part in (None, row["part"])
        if is_it and period_name(length, row["last"]) == which.period and is_frozen(row["state"]):
            return str(row["state"])
    return ""


def frozen_now(before: Any, after: Any, day: date) -> Any:
    """The figures `after` a removal, those that are gone or would be another as they stood `before`."""
    now = dict(zip(_keys(after), _columns(after, VALUES), strict=True))
    state, held = frozen_state(day), before.column("state").to_pylist()
    places, states = [], []
    for place, (key, values) in enumerate(
        zip(_keys(before), _columns(before, VALUES), strict=True)
    ):
        if now.get(key) != values or is_frozen(held[place]):
            places.append(place)
            states.append(held[place] if is_frozen(held[place]) else state)
    return _in_place_of(after, _with_states(_taken(before, places), states))


def with_frozen(before: Any, after: Any, added: Thaw) -> Any:
    """The figures `after` a build, with those that were frozen `before` and are not let go."""
    import pyarrow.compute as pc

    frozen = before.filter(pc.starts_with(before["state"], FROZEN))
    if not frozen.num_rows:
        return after
    kept = [place for place, row in enumerate(frozen.to_pylist()) if not _is_filed(row, added)]
    return _in_place_of(after, _taken(frozen, kept))


def _in_place_of(after: Any, frozen: Any) -> Any:
    """The figures, those that are frozen in place of what was worked out."""
    import pyarrow as pa

    known = set(_keys(frozen))
    others = after.filter(pa.array([key not in known for key in _keys(after)], pa.bool_()))
    whole = pa.concat_tables([others, frozen], promote_options="default")
    return whole.sort_by([(name, "ascending") for name in KEYS])


def _taken(figures: Any, places: list[int]) -> Any:
    import pyarrow as pa

    return figures.take(pa.array(places, pa.int64()))


def _keys(figures: Any) -> list[tuple[Any, ...]]:
    return _columns(figures, KEYS)


def _columns(figures: Any, names: Iterable[str]) -> list[tuple[Any, ...]]:
    return list(zip(*(figures.column(name).to_pylist() for name in names), strict=True))


def _with_states(figures: Any, states: list[str]) -> Any:
    import pyarrow as pa

    place = figures.column_names.index("state")
    return figures.set_column(place, "state", pa.array(states, pa.string()))


def _is_filed(figure: dict[str, Any], added: Thaw) -> bool:
    """Whether a build added a return that this figure comes from, of its year."""
    sources = returns_behind().get(figure["measure"], ())
    return any((of, year_holding(figure["last"], kind)) in added for of, kind in sources)
