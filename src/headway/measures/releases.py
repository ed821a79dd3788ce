"""When a figure was first public: the release of each series, and what was out by a date."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pyarrow as pa

from headway.comparators.library import Library
from headway.engine.duck import Duck
from headway.measures.value import Measure
from headway.vocabulary.years import as_at

# Population estimates come out each summer for the middle of the year before: their own dates.
POPULATION = "population"


@dataclass(frozen=True)
class Released:
    """The day on which a year's figures were first public. `confidence`: checked or likely."""

    on: date
    confidence: str


class Releases:
    """Dates of first publication, as a library holds them."""

    def __init__(self, library: Library):
        self._library = library

    def of(self, measure: Measure, kind: str, year: int) -> Released | None:
        """When the figure of this year was first public; None where no date is held."""
        published = measure.of_kind(kind)
        series = published.series or next(iter(published.of.values()))
        for one in series:
            release = published.release or self._by_table.get(one.partition("/")[0], "")
            if found := self.released(release, measure.year_ends, year):
                return found
        return None

    def released(self, release: str, year_ends: str, year: int) -> Released | None:
        """When this release of this year came out; None where no date is held."""
        return self._dates.get((release, as_at(year, year_ends).isoformat()))

    def release_of(self, series: str, named: str) -> str:
        """The release that a series belongs to: the one a definition names, else its table's."""
        return named or self._by_table.get(series.partition("/")[0], "")

    @cached_property
    def _by_table(self) -> dict[str, str]:
        return {
            table: row["release"]
            for row in self._library.files.to_pylist()
            for table in row["tables"].split(";")
        }

    @cached_property
    def _dates(self) -> dict[tuple[str, str], Released]:
        return {
            (r["release"], r["as_at"]): Released(
                date.fromisoformat(r["released_on"]), r["confidence"]
            )
            for r in self._library.releases.to_pylist()
        }


def lend_vintages(
    duck: Duck,
    parts: list[tuple[int, Measure, str, tuple[str, ...]]],
    library: Library,
    known_at: date | None,
) -> None:
    """Lend `later` (part, series, vintage): the vintages that were not out by `known_at`.

    Each part is its number, its measure, the release that its definition names and its series.
    Empty where no date is given. A vintage without a date counts as later.
    """
    rows: list[tuple[int, str, int]] = []
    if known_at:
        releases = Releases(library)
        held = duck.rows("SELECT DISTINCT series, vintage FROM cells")
        by_series: dict[str, list[int]] = {}
        for series, vintage in held:
            by_series.setdefault(series, []).append(vintage)
        for number, measure, named, all_series in parts:
            for series in all_series:
                kind = POPULATION if series.startswith("population/") else measure.year_ends
                release = releases.release_of(series, "" if kind == POPULATION else named)
                for vintage in by_series.get(series, ()):
                    out = releases.released(release, kind, vintage)
                    if out is None or out.on > known_at:
                        rows.append((number, series, vintage))
    duck.table(
        "later",
        pa.table(
            {
                "part": pa.array([r[0] for r in rows], pa.int32()),
                "series": pa.array([r[1] for r in rows], pa.string()),
                "vintage": pa.array([r[2] for r in rows], pa.int32()),
            }
        ),
    )
