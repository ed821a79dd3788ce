"""The bench: every figure that a verdict rests on, as it was known on a date.

One council's figures of the measure judged and of those watched beside it, with England's and the
neighbours', each year left out that was not published by the date.
"""

from dataclasses import dataclass, field
from datetime import date

from headway.comparators.library import Library
from headway.measures.compare import NEWEST_MODEL, neighbours_of
from headway.measures.finding import all_measures, measure_named
from headway.measures.public import public
from headway.measures.releases import Released, Releases
from headway.measures.resolve import Figures, resolve
from headway.measures.value import Balancing, Measure
from headway.verdicts.noise import Noise, Point, parameters
from headway.vocabulary.councils import ENGLAND, Council, in_force
from headway.vocabulary.years import as_at

Points = dict[int, Point]


@dataclass(frozen=True)
class Known:
    """Which year is judged and why. `released`: when its figure came out; None where no date is
    held. `newest_held` is the newest year held at all."""

    year: int | None
    released: Released | None
    newest_held: int | None


@dataclass
class Bench:
    """Figures around one council as known at a date. `known_at` None: all that is held."""

    council: Council
    library: Library
    known_at: date | None = None
    model: str = NEWEST_MODEL
    figures: Figures | None = None
    _releases: Releases = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._releases = Releases(self.library)

    @property
    def neighbours(self) -> tuple[str, ...]:
        """The council's statistical neighbours, closest first."""
        return neighbours_of(self.library).get((self.model, self.council.code), ())

    def lay(self, measures: tuple[Measure, ...], *, is_public: bool = False) -> None:
        """Work out the figures of these measures for the council, England and the neighbours."""
        around = frozenset({self.council.code, ENGLAND, self.council.region, *self.neighbours})
        figures = resolve(self.library, measures, around=around, known_at=self.known_at)
        self.figures = public(figures, measures) if is_public else figures

    def points(self, measure: Measure, kind: str, place: str) -> Points:
        """A place's published years as points, those not out by the date left out."""
        assert self.figures is not None
        return {
            row["year"]: Point(
                value=row["value"], numerator=row["numerator"], denominator=row["denominator"]
            )
            for row in self.figures.by_place.get((measure.id, kind, place), ())
            if self._stands(place, row["year"]) and self.is_out(measure, kind, row["year"])
        }

    def state(self, measure: Measure, kind: str, year: int) -> str:
        """Why the council's figure of a year is missing, as a code of vocabulary.states."""
        assert self.figures is not None
        row = self.figures.by_key.get((measure.id, kind, self.council.code, year))
        return row["state"] if row else "not_held"

    def vintage(self, measure: Measure, kind: str, year: int) -> int | None:
        """The vintage of the release that the council's figure was read from."""
        assert self.figures is not None
        row = self.figures.by_key.get((measure.id, kind, self.council.code, year))
        return row["vintage"] if row else None

    def is_out(self, measure: Measure, kind: str, year: int) -> bool:
        """Whether a year's figure was public by the date; always, where no date is asked."""
        if self.known_at is None:
            return True
        released = self._releases.of(measure, kind, year)
        return released is not None and released.on <= self.known_at

    def released(self, measure: Measure, kind: str, year: int) -> Released | None:
        """When a year's figure was first public; None where no date is held."""
        return self._releases.of(measure, kind, year)

    def known(self, measure: Measure, kind: str, on: date | None) -> Known:
        """The latest year published by the date and not after `on`, the day asked about."""
        assert self.figures is not None
        rows = self.figures.by_place.get((measure.id, kind, self.council.code), ())
        everyone = self.figures.by_place.get((measure.id, kind, ENGLAND), ())
        years = {r["year"] for r in (*rows, *everyone)}
        years = {y for y in years if on is None or as_at(y, measure.year_ends) <= on}
        out = {y for y in years if self.is_out(measure, kind, y)}
        newest = max(out, default=None)
        released = self.released(measure, kind, newest) if newest else None
        return Known(newest, released, max(years, default=None))

    def noise(self, measure: Measure, kind: str, year: int) -> Noise | None:
        """The noise of a measure as known at the date: from figures to `year`, else the newest."""
        return parameters(measure.id, kind, year if self.known_at else 9999)

    def _stands(self, place: str, year: int) -> bool:
        """A council's years in force; a place that is no council always stands."""
        return place != self.council.code or in_force(self.council, year)


def watched(measure: Measure) -> tuple[Measure, ...]:
    """The measure and every measure of its balancing sets."""
    sets: list[Balancing] = [b for b in (measure.balancing, measure.balancing_rise) if b]
    names = {w.measure for b in sets for w in (*b.harm, *b.looking)}
    known = {m.id for m in all_measures()}
    return (measure, *(measure_named(n) for n in sorted(names & known) if n != measure.id))


def change(points: Points, year: int, base_years: tuple[int, ...], kind: str) -> float | None:
    """The change of a place over the same span: year / mean of the base years - 1.

    For shares, percentage points. None where the year or any base year is missing: a comparator
    that is not published is not known, never zero.
    """
    here = points.get(year)
    base = [p.value for y in base_years if (p := points.get(y)) and p.value is not None]
    if here is None or here.value is None or not base or len(base) < len(base_years):
        return None
    mean = sum(base) / len(base)
    if kind == "share":
        return here.value - mean
    return here.value / mean - 1 if mean else None
