"""A figure beside its comparators: England, the region, neighbours, every council, its own past.

Every comparator is worked out over values as a reader sees them: as published or, where headway
works them out, as shown. A council whose figure is missing is left out and the number that is
known is said. The neighbour model is named and carries its year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from headway.comparators.library import Library
from headway.measures.resolve import Figures
from headway.measures.show import seen_value
from headway.measures.value import Measure
from headway.vocabulary.councils import ENGLAND, Council, all_councils

NEWEST_MODEL = "2025"
MODELS = ("2025", "2021")
# Fewer known councils than this are a part of the country, not a field to be ranked in.
LEAST_RANKED = 50


@dataclass(frozen=True, kw_only=True)
class Among:
    """Values of a group of councils: how many are known of how many, and where they lie.

    `best_quartile` is the value that the best quarter reach, None for a measure without a
    direction or with fewer than four known.
    """

    known: int
    of: int
    middle: float | None
    lowest: float | None
    highest: float | None
    best_quartile: float | None


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One council's figure of one year with its comparators, all as seen. Missing is None.

    `rank` counts from the highest value, equal values share a rank, None among fewer than 50;
    `ranked` is how many councils have a value. `past` is the council's own figures, oldest first.
    """

    measure: Measure
    kind: str
    council: Council
    year: int
    figure: dict | None
    england: dict | None
    region: dict | None
    model: str
    neighbours: Among
    rank: int | None
    ranked: int
    past: tuple[dict, ...]

    @property
    def value(self) -> float | None:
        """The council's value as seen."""
        return None if self.figure is None else seen_value(self.measure, self.figure)

    @property
    def before(self) -> dict | None:
        """The council's figure of the year before."""
        earlier = [p for p in self.past if p["year"] == self.year - 1]
        return earlier[0] if earlier else None


class Comparison:
    """Figures, neighbours and councils held together, to compare as often as asked."""

    def __init__(self, figures: Figures, library: Library):
        self.figures = figures
        self._neighbours = neighbours_of(library)

    def neighbours(self, council: str, model: str = NEWEST_MODEL) -> tuple[str, ...]:
        """The council's statistical neighbours, closest first; empty where the model has none."""
        return self._neighbours.get((model, council), ())

    def newest_year(self, measure: Measure, kind: str) -> int | None:
        """The newest year in which any council has a value."""
        years = [y for (m, k, y) in self.figures.by_year if (m, k) == (measure.id, kind)]
        for year in sorted(years, reverse=True):
            if self._values(measure, kind, year, [c.code for c in all_councils()]):
                return year
        return None

    def compare(
        self,
        measure: Measure,
        kind: str,
        council: Council,
        year: int,
        model: str = NEWEST_MODEL,
    ) -> Compared:
        """Set one council's figure of one year beside its comparators."""
        get = self.figures.by_key.get
        near = self.neighbours(council.code, model)
        everyone = self.values(measure, kind, year)
        own = everyone.get(council.code)
        return Compared(
            measure=measure,
            kind=kind,
            council=council,
            year=year,
            figure=get((measure.id, kind, council.code, year)),
            england=get((measure.id, kind, ENGLAND, year)),
            region=get((measure.id, kind, council.region, year)),
            model=model,
            neighbours=among(
                self._values(measure, kind, year, near).values(), len(near), measure.better
            ),
            rank=_rank(own, everyone),
            ranked=len(everyone),
            past=tuple(self.figures.by_place.get((measure.id, kind, council.code), ())),
        )

    def values(self, measure: Measure, kind: str, year: int) -> dict[str, float]:
        """Every council's value of that year, as seen; those without one are left out."""
        return self._values(measure, kind, year, [c.code for c in all_councils()])

    def _values(
        self, measure: Measure, kind: str, year: int, councils: Iterable[str]
    ) -> dict[str, float]:
        found = {}
        for code in councils:
            row = self.figures.by_key.get((measure.id, kind, code, year))
            if row is not None and (value := seen_value(measure, row)) is not None:
                found[code] = value
        return found


def _rank(own: float | None, everyone: dict[str, float]) -> int | None:
    if own is None or len(everyone) < LEAST_RANKED:
        return None
    return 1 + sum(v > own for v in everyone.values())


def among(values: Iterable[float], of: int, better: str) -> Among:
    """Where a group's values lie. The one place where quantiles are worked out."""
    held = sorted(values)
    if not held:
        return Among(known=0, of=of, middle=None, lowest=None, highest=None, best_quartile=None)
    best = None
    if better != "neither" and len(held) >= 4:
        best = quantile(held, 0.75 if better == "higher" else 0.25)
    return Among(
        known=len(held),
        of=of,
        middle=round(median(held), 9),  # 21.05, not 21.049999999999997, which would show as 21.0
        lowest=held[0],
        highest=held[-1],
        best_quartile=best,
    )


def quantile(ordered: list[float], share: float) -> float:
    """A quantile of ordered values, straight lines between them (the usual spreadsheet's rule)."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def neighbours_of(library: Library) -> dict[tuple[str, str], tuple[str, ...]]:
    """Every council's neighbours by model and code, closest first."""
    held: dict[tuple[str, str], dict[int, str]] = {}
    for row in library.neighbours.to_pylist():
        held.setdefault((row["model"], row["council"]), {}).setdefault(
            row["place"], row["neighbour"]
        )
    return {key: tuple(places[p] for p in sorted(places)) for key, places in held.items()}


def places_around(one: Council, model: str, library: Library) -> frozenset[str]:
    """The places whose past stands beside a council's: its own, England's, region's, neighbours'.

    None for an abolished council: its last year is nobody's newest, so every place is wanted.
    """
    if one.until:
        return frozenset()
    near = neighbours_of(library).get((model, one.code), ())
    return frozenset({one.code, ENGLAND, one.region, *near})
