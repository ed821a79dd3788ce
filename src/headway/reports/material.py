"""What a report is written from: one council's public figures, ready to compare, and what was cited.

Sections ask here and nowhere else, so every figure that reaches a page is known by its id.
"""

from dataclasses import dataclass, field
from functools import cached_property

from headway.comparators.library import Library
from headway.measures.asking import newest
from headway.measures.compare import Compared, Comparison, places_around
from headway.measures.finding import all_measures
from headway.measures.public import public
from headway.measures.resolve import Figures, resolve
from headway.measures.show import seen, show, unit_of
from headway.measures.value import Measure
from headway.verdicts.judging import Verdict
from headway.vocabulary.councils import Council, place_name
from headway.vocabulary.states import NOT_HELD
from headway.vocabulary.years import as_at

Key = tuple[str, str, str, int]


def figure_id(key: Key) -> str:
    """The id of a figure in a pack: `full_care_orders.rate.342.2025`."""
    return ".".join(map(str, key))


@dataclass
class Material:
    """One council's figures for one report. `made_on` is an ISO date, `model` the neighbours'."""

    council: Council
    library: Library
    model: str
    made_on: str
    figures: Figures
    measures: tuple[Measure, ...]
    cited: dict[str, Key] = field(default_factory=dict)
    middles: dict[str, tuple[Key, ...]] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] | None = None

    @cached_property
    def comparison(self) -> Comparison:
        """The public figures, ready to compare."""
        return Comparison(self.figures, self.library)

    @cached_property
    def themes(self) -> dict[str, tuple[Measure, ...]]:
        """Measures by theme, those of which anything is held for this council or England."""
        found: dict[str, list[Measure]] = {}
        for m in self.measures:
            if any(self.compared(m, k) for k in m.kinds):
                found.setdefault(m.theme, []).append(m)
        return {theme: tuple(ms) for theme, ms in found.items()}

    @cached_property
    def _compared(self) -> dict[tuple[str, str], Compared | None]:
        return {}

    def compared(self, m: Measure, kind: str) -> Compared | None:
        """The newest figure of a measure and kind beside its comparators; None where none is held."""
        key = (m.id, kind)
        if key not in self._compared:
            self._compared[key] = newest(self.comparison, m, kind, self.council, self.model)
        return self._compared[key]

    def cite(self, row: dict | None) -> tuple[str, ...]:
        """Note that a figure is shown, and give its id (none where there is no figure)."""
        if row is None:
            return ()
        key = (row["measure"], row["kind"], row["council"], row["year"])
        self.cited[figure_id(key)] = key
        return (figure_id(key),)

    def cite_middle(self, c: Compared) -> tuple[str, ...]:
        """Note that the neighbours' middle is shown, with each neighbour's figure behind it."""
        near = self.comparison.neighbours(c.council.code, c.model)
        keys = tuple((c.measure.id, c.kind, code, c.year) for code in near)
        held = tuple(k for k in keys if k in self.figures.by_key)
        name = f"{c.measure.id}.{c.kind}.median-{c.model}-{c.council.code}.{c.year}"
        self.middles[name] = held
        for key in held:
            self.cited[figure_id(key)] = key
        return (name,)

    def cite_all(self, c: Compared) -> tuple[str, ...]:
        """Cite a figure with its comparators and the year before."""
        rows = (c.figure, c.before, c.england, c.region)
        return (*(i for row in rows for i in self.cite(row)), *self.cite_middle(c))


def gather(council: Council, library: Library, *, model: str, made_on: str) -> Material:
    """Work out the public figures of every measure for a report on one council."""
    measures = all_measures()
    around = places_around(council, model, library)
    figures = public(resolve(library, measures, around=around), measures)
    return Material(
        council=council,
        library=library,
        model=model,
        made_on=made_on,
        figures=figures,
        measures=measures,
    )


def shown(m: Measure, row: dict | None) -> str:
    """A figure as a reader sees it, or the sign that none is held."""
    return NOT_HELD.symbol if row is None else seen(m, row)


def shown_value(m: Measure, kind: str, value: float | None, computed: bool = False) -> str:
    """A comparator's value as a reader sees it. A middle between two values keeps its half."""
    if value is None:
        return NOT_HELD.symbol
    places = m.of_kind(kind).places(computed)
    places += value != round(value, places)
    return show(value, kind, unit_of(m, kind), places)


def when(m: Measure, year: int) -> str:
    """`on 31 March 2025`, `in the year to 31 March 2025`, `on 30 September 2025`."""
    end = as_at(year, m.year_ends)
    day = f"{end.day} {end:%B} {end.year}"
    return f"on {day}" if m.timing.startswith("at ") else f"in the year to {day}"


def day(m: Measure, year: int) -> str:
    """The last day of a figure's year, in short: `31 Mar 2025`."""
    end = as_at(year, m.year_ends)
    return f"{end.day} {end:%b} {end.year}"


def region_name(council: Council) -> str:
    """The council's region in words, as a chart or a table names it."""
    return place_name(council.region)


def the_region(council: Council) -> str:
    """The council's region inside a sentence: `the North West`, `London`."""
    name = place_name(council.region)
    return name if name in ("London", "Yorkshire and The Humber") else f"the {name}"
