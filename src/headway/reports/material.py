"""What a report is written from: public figures, the programme, and what was cited of either.

Sections ask here and nowhere else, so every figure that reaches a page is known by its id, and so
is every entry of the programme. A report on an invented council has a programme and no figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import pyarrow as pa

from headway.comparators.library import Library
from headway.measures.asking import newest
from headway.measures.compare import Compared, Comparison, places_around
from headway.measures.finding import all_measures
from headway.measures.public import public
from headway.measures.releases import Releases
from headway.measures.resolve import Figures, resolve
from headway.measures.show import seen, show, unit_of
from headway.measures.value import Measure
from headway.reports.own_record import OwnRecord
from headway.reports.programme import Told
from headway.verdicts.claims.weighing import Weighed
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
    """One council's figures, and its programme, for one report.

    `made_on` is an ISO date, `model` the neighbours'; `known_at`, where given, leaves out what was
    not published by that day. `rests` holds, for a row of a table or an item of a list, the ids of
    the figures and entries that its words rest on; `own` is what is said of the council's own store,
    where one was given.
    """

    council: Council
    library: Library
    model: str
    made_on: str
    figures: Figures
    measures: tuple[Measure, ...]
    known_at: date | None = None
    programme: Told | None = None
    cited: dict[str, Key] = field(default_factory=dict)
    middles: dict[str, tuple[Key, ...]] = field(default_factory=dict)
    rests: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] | None = None
    weighed: dict[str, Weighed] = field(default_factory=dict)
    own: OwnRecord | None = None

    @property
    def has_figures(self) -> bool:
        """Whether any published figure is held; none is of an invented council."""
        return bool(self.figures.lines)

    @property
    def told(self) -> Told:
        """The programme, for a section that needs one."""
        assert self.programme is not None
        return self.programme

    @cached_property
    def named(self) -> frozenset[str]:
        """The measures that the programme names; every measure where there is no programme."""
        if self.programme is None:
            return frozenset(m.id for m in self.measures)
        return self.programme.measures

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

    def row(self, cells: Iterable[str], ids: Iterable[str]) -> tuple[str, ...]:
        """A row of a table, or one item of a list, and what its words rest on."""
        words = tuple(cells)
        self.rests[words] = tuple(dict.fromkeys((*self.rests.get(words, ()), *ids)))
        return words

    def cite_all(self, c: Compared) -> tuple[str, ...]:
        """Cite a figure with its comparators and the year before."""
        rows = (c.figure, c.before, c.england, c.region)
        return (*(i for row in rows for i in self.cite(row)), *self.cite_middle(c))


def gather(
    council: Council,
    library: Library,
    *,
    model: str,
    made_on: str,
    known_at: date | None = None,
    programme: Told | None = None,
) -> Material:
    """Work out the public figures of every measure for a report on one council."""
    measures = all_measures()
    around = places_around(council, model, library)
    figures = resolve(library, measures, around=around, known_at=known_at)
    if known_at:
        figures = _out_by(figures, measures, library, known_at)
    return Material(
        council=council,
        library=library,
        model=model,
        made_on=made_on,
        figures=public(figures, measures),
        measures=measures,
        known_at=known_at,
        programme=programme,
    )


def without_figures(programme: Told, library: Library, *, model: str, made_on: str) -> Material:
    """The material of a report on an invented council: its programme, and no published figure."""
    return Material(
        council=_invented(programme.plan.programme.title.partition(":")[0]),
        library=library,
        model=model,
        made_on=made_on,
        figures=Figures([], pa.table({})),
        measures=all_measures(),
        programme=programme,
    )


def _invented(name: str) -> Council:
    """A council that is on no map: it has a name and no code."""
    return Council(
        code="", ons_code="", other_ons=(), name=name, other_names=(), region="",
        inner_outer=None, kind="invented", since=None, until=None, successors=(), joint=None,
    )  # fmt: skip


def _out_by(
    figures: Figures, measures: tuple[Measure, ...], library: Library, known_at: date
) -> Figures:
    """The figures of years that were published by a day; one without a date was not."""
    releases, by_id = Releases(library), {m.id: m for m in measures}
    is_out: dict[tuple[str, str, int], bool] = {}
    kept = []
    for row in figures.lines:
        key = (row["measure"], row["kind"], row["year"])
        if key not in is_out:
            released = releases.of(by_id[key[0]], key[1], key[2])
            is_out[key] = released is not None and released.on <= known_at
        if is_out[key]:
            kept.append(row)
    return Figures(kept, figures.picked)


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
