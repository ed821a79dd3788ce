"""Where a figure came from: publication, release, file by hash, series, rows, and where it is held."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from headway.comparators.library import Library
from headway.measures.resolve import Figures
from headway.measures.value import Measure
from headway.vocabulary.years import as_at

Key = tuple[str, str, str, int]  # measure, kind, council, year


@dataclass(frozen=True, kw_only=True)
class Origin:
    """One published series behind a figure. `name`: its part in the figure (`value` or a name in
    the definition); `rows_dropped` counts rows of the whole file that became no cell."""

    name: str
    publication: str
    series: str
    released_on: str
    confidence: str
    vintage: int
    file: str
    sha256: str
    row: int
    table: str
    filter: str
    rows_in: int
    rows_out: int
    rows_dropped: str
    held_in: str

    def as_json(self) -> dict:
        """As it stands in `provenance.json`."""
        return dict(vars(self))


class Origins:
    """Finds the origins of figures in what a library holds."""

    def __init__(self, figures: Figures, library: Library):
        self._figures = figures
        self._library = library

    def of(self, measure: Measure, keys: Iterable[Key]) -> dict[Key, tuple[Origin, ...]]:
        """The origins of several figures of one measure."""
        wanted = set(keys)
        if not wanted:
            return {}
        picked = self._cells.get(measure.id, self._figures.picked.slice(0, 0))
        places = pa.array(sorted({k[2] for k in wanted}))
        mask = pc.is_in(picked["council"], places)
        found: dict[Key, list[Origin]] = {}
        for row in picked.filter(mask).to_pylist():
            key = (row["measure"], row["kind"], row["council"], row["year"])
            if key in wanted:
                found.setdefault(key, []).append(self._origin(measure, row))
        return {key: tuple(sorted(v, key=lambda o: o.name)) for key, v in found.items()}

    def _origin(self, measure: Measure, row: dict) -> Origin:
        file = self._files.get(row["file"], {})
        release = measure.of_kind(row["kind"]).release or file.get("release", "")
        kind = "population" if row["series"].startswith("population/") else measure.year_ends
        release = "population" if kind == "population" else release
        dates = self._releases.get((release, as_at(row["cell_year"], kind).isoformat()), {})
        table, _, rest = row["series"].partition("/")
        return Origin(
            name=row["name"].rstrip("_"),
            publication=file.get("publication", ""),
            series=row["series"],
            released_on=dates.get("released_on", ""),
            confidence=dates.get("confidence", ""),
            vintage=row["vintage"],
            file=file.get("name", ""),
            sha256=row["file"],
            row=row["row"],
            table=table,
            filter=f"{rest}; place {row['council']}; year {row['cell_year']}",
            rows_in=file.get("rows_in", 0),
            rows_out=1,
            rows_dropped=file.get("dropped", ""),
            held_in=row["held_in"],
        )

    @cached_property
    def _cells(self) -> dict[str, pa.Table]:
        """The cells of each measure; they stand together, because they are picked by part."""
        picked = self._figures.picked
        runs = pc.run_end_encode(picked["measure"].combine_chunks())
        ends = runs.run_ends.to_pylist()
        starts = [0, *ends[:-1]]
        held: dict[str, pa.Table] = {}
        for name, start, end in zip(runs.values.to_pylist(), starts, ends, strict=True):
            part = picked.slice(start, end - start)
            held[name] = pa.concat_tables([held[name], part]) if name in held else part
        return held

    @cached_property
    def _files(self) -> dict[str, dict]:
        return {r["file"]: r for r in self._library.files.to_pylist()}

    @cached_property
    def _releases(self) -> dict[tuple[str, str], dict]:
        return {(r["release"], r["as_at"]): r for r in self._library.releases.to_pylist()}
