"""Facts from published figures: what the department and others have published, as a library holds it.

With a date, years that were not public by then are left out, and each says when it came out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pyarrow.compute as pc

from headway.comparators.library import Library, open_library
from headway.measures.compare import NEWEST_MODEL, Comparison
from headway.measures.finding import measure_named
from headway.measures.releases import Released, Releases
from headway.measures.resolve import resolve
from headway.measures.show import rounded, seen, seen_value, show, unit_of
from headway.measures.sources import Origins
from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.bench import Bench
from headway.verdicts.claims.facts import HERE, Cases, ClaimFigure, Months, Ranked
from headway.verdicts.claims.value import ENGLAND, INVENTED, NEIGHBOURS, REGION
from headway.verdicts.signals.annual import AnnualSignal, judge_year
from headway.vocabulary import councils
from headway.vocabulary.month import in_words
from headway.vocabulary.states import NOT_HELD, STATES
from headway.vocabulary.years import as_at

NOT_OUT = "not_published_by_then"


@dataclass(frozen=True)
class PublishedFacts:
    """Published figures of some measures. `comparison`, where given, holds their figures already."""

    library: Library
    names: tuple[str, ...]
    known_at: date | None = None
    comparison: Comparison | None = None

    def known(self, day: date) -> "PublishedFacts":
        """The figures of the releases that were out by that day."""
        return PublishedFacts(self.library, self.names, day)

    def measure(self, name: str) -> Measure | None:
        """The measure of this id."""
        return measure_named(name) if name and name in self.names else None

    def place(self, council: str) -> str | None:
        """The council's name; None for an invented one."""
        if council in (ENGLAND, INVENTED):
            return ENGLAND if council == ENGLAND else None
        return councils.council(council).name

    def figure(self, measure: Measure, kind: str, council: str, year: int) -> ClaimFigure:
        """The figure of a year, its origin, and the values that other releases gave."""
        place = self.place(council) or ""
        figure = self._figure(measure, kind, _code(council), HERE, place, year)
        if _stands(council, year):
            return figure
        note = councils.council(council).note
        return replace(figure, value=None, shown=NOT_HELD.symbol, state=NOT_HELD.code, says=note)

    def beside(self, measure: Measure, kind: str, council: str, year: int) -> list[ClaimFigure]:
        """The middle of the neighbours, the region and England. Nothing stands beside England."""
        if council == ENGLAND:
            return []
        one = councils.council(council)
        return [
            self._neighbours(measure, kind, one, year),
            self._figure(measure, kind, one.region, REGION, the_region(one), year),
            self._figure(measure, kind, councils.ENGLAND, ENGLAND, ENGLAND, year),
        ]

    def rank(self, measure: Measure, kind: str, council: str, year: int) -> Ranked | None:
        """The rank among all councils; none for England."""
        if council == ENGLAND or not self._is_out(measure, kind, year):
            return None
        one = self._held.compare(measure, kind, councils.council(council), year)
        return Ranked(rank=one.rank, of=one.ranked) if one.rank else None

    def years(self, measure: Measure, kind: str, council: str) -> tuple[int, ...]:
        """The years with a value that were out by the date."""
        rows = self._held.figures.by_place.get((measure.id, kind, _code(council)), ())
        return tuple(
            r["year"]
            for r in rows
            if r["value"] is not None
            and self._is_out(measure, kind, r["year"])
            and _stands(council, r["year"])
        )

    def signal(self, measure: Measure, kind: str, council: str, year: int) -> AnnualSignal | None:
        """The yearly rule, as `headway judge` asks it; it is made for councils, not for England."""
        if council == ENGLAND:
            return None
        bench = Bench(councils.council(council), self.library, self.known_at)
        bench.figures = self._held.figures
        points = bench.points(measure, kind, bench.council.code)
        noise = bench.noise(measure, kind, year)
        return judge_year(points, year, noise, decimals=measure.of_kind(kind).decimals)

    def months(self, measure: Measure, kind: str, council: str) -> Months | None:
        """None: claims by month are tested against given figures only."""
        return None

    def cases(self, measure: Measure, council: str) -> Cases | None:
        """None: published figures hold no single cases."""
        return None

    @cached_property
    def _held(self) -> Comparison:
        if self.comparison is not None and self.known_at is None:
            return self.comparison
        measures = [measure_named(n) for n in self.names]
        return Comparison(resolve(self.library, measures, known_at=self.known_at), self.library)

    @cached_property
    def _releases(self) -> Releases:
        return Releases(self.library)

    @cached_property
    def _origins(self) -> Origins:
        return Origins(self._held.figures, self.library)

    def _is_out(self, measure: Measure, kind: str, year: int) -> bool:
        if self.known_at is None:
            return True
        released = self._releases.of(measure, kind, year)
        return released is not None and released.on <= self.known_at

    def _figure(
        self, measure: Measure, kind: str, code: str, against: str, place: str, year: int
    ) -> ClaimFigure:
        row = self._held.figures.by_key.get((measure.id, kind, code, year))
        released = self._releases.of(measure, kind, year)
        is_out = self._is_out(measure, kind, year)
        state = NOT_HELD if row is None else STATES[row["state"]]
        value = seen_value(measure, row) if row and is_out else None
        is_here = against == HERE and value is not None
        return ClaimFigure(
            measure=measure.id,
            title=measure.title,
            kind=kind,
            against=against,
            place=place,
            year=year,
            as_at=as_at(year, measure.year_ends),
            when=words.when(measure, year),
            value=value,
            shown=_shown(measure, kind, row) if row and value is not None else state.symbol or "…",
            state=state.code if is_out else NOT_OUT,
            says=state.says if is_out else _not_out(self.known_at, released),
            numerator=row["numerator"] if row and is_out else None,
            publication=self._publication(measure, kind, code, year) if row else "",
            released_on=released.on.isoformat() if released else "",
            others=self._others(measure, kind, code, row) if row and is_here else (),
            later_release=self._later(measure, kind, row) if row and is_out else None,
            is_computed=bool(row and row["computed"]),
        )

    def _later(self, measure: Measure, kind: str, row: dict) -> int | None:
        """The release that a figure was read from, where only later ones are held."""
        vintage = row["vintage"]
        return None if self._is_out(measure, kind, vintage) else vintage

    def _neighbours(
        self, measure: Measure, kind: str, one: councils.Council, year: int
    ) -> ClaimFigure:
        near = self._held.compare(measure, kind, one, year).neighbours
        is_out = self._is_out(measure, kind, year) and near.middle is not None
        places = measure.of_kind(kind).decimals
        text = NOT_HELD.symbol
        if is_out and near.middle is not None:
            # The middle of ten whole numbers may lie between two of them.
            more = places if rounded(near.middle, places) == near.middle else places + 1
            text = words.noun(measure, kind, show(near.middle, kind, unit_of(measure, kind), more))
        known = "" if near.known == near.of else f"; {near.known} of {near.of} known"
        return ClaimFigure(
            measure=measure.id,
            title=measure.title,
            kind=kind,
            against=NEIGHBOURS,
            place=f"the middle of its statistical neighbours ({NEWEST_MODEL} model{known})",
            year=year,
            as_at=as_at(year, measure.year_ends),
            when=words.when(measure, year),
            value=near.middle if is_out else None,
            shown=text,
            state="published" if is_out else NOT_HELD.code,
            says="The middle of published figures" if is_out else NOT_HELD.says,
            is_computed=True,
        )

    def _publication(self, measure: Measure, kind: str, code: str, year: int) -> str:
        key = (measure.id, kind, code, year)
        origins = self._origins.of(measure, [key]).get(key, ())
        named = [o.publication for o in origins if not o.series.startswith("population/")]
        return "; ".join(dict.fromkeys(n for n in named if n))

    def _others(self, measure: Measure, kind: str, code: str, row: dict) -> tuple[str, ...]:
        """Values that other releases gave for the same figure: revisions, first publications."""
        series = measure.of_kind(kind).series
        if not series or row["computed"]:
            return ()
        cells = self.library.cells(series)
        same = pc.and_(pc.equal(cells["council"], code), pc.equal(cells["year"], row["year"]))
        said = {}
        for cell in sorted(cells.filter(same).to_pylist(), key=lambda c: c["vintage"]):
            if cell["value"] is None or cell["vintage"] == row["vintage"]:
                continue
            text = seen(measure, {**row, "value": cell["value"]})
            if text != seen(measure, row):
                when = "first" if cell["vintage"] < row["vintage"] else "later"
                said[text] = f"{text} as {when} published, release of {cell['vintage']}"
        return tuple(said.values())


def published_facts(
    names: Iterable[str], library: Library | None = None, known_at: date | None = None
) -> PublishedFacts:
    """Published figures of the named measures, from the library as it stands."""
    return PublishedFacts(library or open_library(), tuple(dict.fromkeys(names)), known_at)


def the_region(one: councils.Council) -> str:
    """The council's region inside a sentence: `the North West`, `London`."""
    name = councils.place_name(one.region)
    return name if name in ("London", "Yorkshire and The Humber") else f"the {name}"


def _stands(council: str, year: int) -> bool:
    """Whether the council existed in a year; England always did."""
    return council == ENGLAND or councils.in_force(councils.council(council), year)


def _code(council: str) -> str:
    return councils.ENGLAND if council == ENGLAND else council


def _shown(measure: Measure, kind: str, row: dict) -> str:
    return words.noun(measure, kind, seen(measure, row))


def _not_out(known_at: date | None, released: Released | None) -> str:
    by = f"Not published by {in_words(known_at)}" if known_at else "Not published"
    if released is None:
        return f"{by}, or the day is not known"
    likely = "" if released.confidence == "checked" else ", a likely date"
    return f"{by}; it came out on {in_words(released.on)}{likely}"
