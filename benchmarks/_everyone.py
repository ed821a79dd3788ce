"""Every council and year judged by the run-time rules, and what came after.

The figures of all councils are worked out once and lent to a bench for each council in turn; from
there on the same functions answer as for a reader who names one council. Nothing here is printed
by council.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from scripts.fit_noise import LEFT_OUT, half_undone

from headway.comparators.library import Library
from headway.measures import measure_named
from headway.measures.compare import NEWEST_MODEL, neighbours_of
from headway.measures.resolve import Figures
from headway.measures.value import Measure
from headway.verdicts.bench import Bench, Points
from headway.verdicts.contribution import Expectation, Ours, judge_contribution
from headway.verdicts.safety import Safe, judge_safety
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import AnnualSignal, judge_year
from headway.vocabulary.councils import all_councils, in_force
from headway.vocabulary.years import as_at

YEARS = range(2016, 2026)
# An inspection speaks of a change if it came at most so many years after.
WITHIN_YEARS = 3
GRADED = ("ILACS Standard Inspection", "ILACS Short Inspection")
BELOW_GOOD = ("Requires improvement to be good", "Inadequate")


@dataclass
class Lent(Bench):
    """A council's bench over figures that were worked out once for all councils."""

    near: tuple[str, ...] = ()
    held: dict[tuple, Points] = field(default_factory=dict)

    @property
    def neighbours(self) -> tuple[str, ...]:
        """The council's neighbours, read once for all councils."""
        return self.near

    def points(self, measure: Measure, kind: str, place: str) -> Points:
        """A place's points, kept: England's are wanted by every council."""
        key = (measure.id, kind, place, place == self.council.code)
        if key not in self.held:
            self.held[key] = super().points(measure, kind, place)
        return self.held[key]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One council-year of one measure with its three answers."""

    bench: Bench
    measure: Measure
    kind: str
    year: int
    points: Points
    real: AnnualSignal
    safe: Safe
    ours: Ours

    @property
    def is_real(self) -> bool:
        """Whether the change is real."""
        return self.real.answer is Answer.YES

    @property
    def after(self) -> list[float]:
        """The figures of the next two years that are published."""
        found = (self.points.get(self.year + by) for by in (1, 2))
        return [p.value for p in found if p and p.value is not None]

    def rose(self, by: float) -> bool | None:
        """Whether one of the next two years stood so much higher; None where neither is known."""
        value = self.points[self.year].value if self.after else None
        return max(self.after) >= value * (1 + by) if value else None

    def fell(self, by: float) -> bool | None:
        """The same the other way: one of the next two years is this one over 1 + `by` or less."""
        value = self.points[self.year].value if self.after else None
        return min(self.after) <= value / (1 + by) if value else None

    def rebounded(self, by: float) -> bool | None:
        """Whether one of the next two years went so far the other way than the change judged."""
        return self.fell(by) if self.real.direction is Direction.RISE else self.rose(by)

    @property
    def is_back(self) -> bool | None:
        """Whether one of the next two years lies within a tenth of the base or beyond it."""
        if not self.after or not self.real.base:
            return None
        if self.real.direction is Direction.RISE:
            return min(self.after) <= 1.1 * self.real.base
        return max(self.after) >= 0.9 * self.real.base

    @property
    def is_half_undone(self) -> bool | None:
        """Whether the year after lies at least half way back; None where it is not known."""
        noise = self.real.noise
        return None if noise is None else half_undone(self.points, self.year, noise)


@dataclass
class Everyone:
    """All councils' figures, and benches over them."""

    figures: Figures
    library: Library

    @cached_property
    def benches(self) -> tuple[Lent, ...]:
        """A bench a council, by code; City of London and the Isles of Scilly left out."""
        near, held = neighbours_of(self.library), {}
        return tuple(
            Lent(
                council=one,
                library=self.library,
                figures=self.figures,
                near=near.get((NEWEST_MODEL, one.code), ()),
                held=held,
            )
            for one in all_councils()
            if one.code not in LEFT_OUT
        )

    def cases(self, name: str, kind: str, years: Iterable[int] = YEARS) -> Iterator[Case]:
        """Every council in force in each year in which the measure is published by council."""
        measure = measure_named(name)
        for year in years:
            held = [b for b in self.benches if in_force(b.council, year)]
            if any(_value(b.points(measure, kind, b.council.code), year) for b in held):
                yield from (judged(b, measure, kind, year) for b in held)

    @cached_property
    def inspections(self) -> dict[str, list[tuple[date, str]]]:
        """The day and the grade for help and protection of each full inspection, by council."""
        found: dict[str, dict[date, str]] = {}
        for row in self.library.inspections.to_pylist():
            if row["kind"] in GRADED and row["help_and_protection"] and row["inspected_on"]:
                on = date.fromisoformat(row["inspected_on"])
                found.setdefault(row["council"], {})[on] = row["help_and_protection"]
        return {council: sorted(days.items()) for council, days in found.items()}

    def next_inspection(self, council: str, year: int) -> tuple[date, str] | None:
        """The day and grade of the first full inspection within three years after."""
        first, last = as_at(year), as_at(year + WITHIN_YEARS)
        later = [one for one in self.inspections.get(council, ()) if first < one[0] <= last]
        return later[0] if later else None


def judged(
    bench: Bench,
    measure: Measure,
    kind: str,
    year: int,
    expectations: tuple[Expectation, ...] = (),
) -> Case:
    """Ask the three questions of one council-year, with the functions that answer a reader."""
    points = bench.points(measure, kind, bench.council.code)
    decimals = measure.of_kind(kind).decimals
    real = judge_year(points, year, bench.noise(measure, kind, year), decimals=decimals)
    safe = judge_safety(bench, measure, year, real, "")
    ours = judge_contribution(
        bench,
        measure,
        kind,
        year,
        real,
        safe.answer,
        expectations,
        named_actions=bool(expectations),
    )
    return Case(
        bench=bench,
        measure=measure,
        kind=kind,
        year=year,
        points=points,
        real=real,
        safe=safe,
        ours=ours,
    )


def as_if_real(case: Case) -> Safe:
    """What the balancing sets would say of a change of any size."""
    real = replace(case.real, answer=Answer.YES)
    return judge_safety(case.bench, case.measure, case.year, real, "")


def _value(points: Points, year: int) -> float | None:
    point = points.get(year)
    return point.value if point else None
