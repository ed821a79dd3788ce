"""Facts from a plain table: figures that somebody gives, of an invented council or before they are
published.

The table is TOML: `[[figure]]` with measure, place, unit, `values`, and one of `at` (a day),
`period`, `year_ends` (days) or `first_month_end` (a figure a month). With none of them the values
are single cases. The first place named that is no comparator is the council itself.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from headway.measures.finding import all_measures
from headway.measures.show import show, unit_of
from headway.measures.value import Measure, Published
from headway.verdicts import words
from headway.verdicts.claims.facts import HERE, Cases, ClaimFigure, Months, Ranked
from headway.verdicts.claims.reading import read_toml
from headway.verdicts.claims.value import ENGLAND, INVENTED, NEIGHBOURS, REGION
from headway.verdicts.noise import Point, parameters
from headway.verdicts.signals.annual import AnnualSignal, judge_year
from headway.vocabulary.errors import BadInput
from headway.vocabulary.states import NOT_HELD, PUBLISHED
from headway.vocabulary.years import ENDS, YearKind

PLACES = {"england": ENGLAND, "statistical neighbours": NEIGHBOURS, "region": REGION}
KIND_OF_UNIT = {"percent": "share", "per 10,000": "rate", "£": "value", "days": "value"}
FIELDS = {"measure", "place", "unit", "values"}


@dataclass(frozen=True, kw_only=True)
class Given:
    """One line of the table: values of one measure, kind and place, with their days (none: cases)."""

    measure: str
    kind: str
    unit: str
    against: str
    place: str
    values: tuple[float, ...]
    days: tuple[date, ...]
    is_monthly: bool = False


@dataclass(frozen=True)
class GivenFacts:
    """Answers from given figures. `source` is said beside each."""

    lines: tuple[Given, ...]
    source: str = "given figures"

    def known(self, day: date) -> "GivenFacts":
        """All of them: what is given has no date of publication."""
        return self

    def measure(self, name: str) -> Measure | None:
        """A measure made from the lines that name it, with the title that headway has for it."""
        own = [g for g in self.lines if g.measure == name]
        return _measure(name, own) if own else None

    def place(self, council: str) -> str | None:
        """The council's name as the table gives it."""
        return next((g.place for g in self.lines if g.against == HERE), None)

    def figure(self, measure: Measure, kind: str, council: str, year: int) -> ClaimFigure:
        """The given figure of a year."""
        return self._figure(measure, kind, HERE, year)

    def beside(self, measure: Measure, kind: str, council: str, year: int) -> list[ClaimFigure]:
        """Neighbours, region and England, where the table gives them."""
        held = {g.against for g in self.lines if (g.measure, g.kind) == (measure.id, kind)}
        return [
            self._figure(measure, kind, p, year) for p in (NEIGHBOURS, REGION, ENGLAND) if p in held
        ]

    def rank(self, measure: Measure, kind: str, council: str, year: int) -> Ranked | None:
        """None: a table of one council ranks nobody."""
        return None

    def years(self, measure: Measure, kind: str, council: str) -> tuple[int, ...]:
        """The years given."""
        return tuple(sorted(self._values(measure.id, kind, HERE)))

    def signal(self, measure: Measure, kind: str, council: str, year: int) -> AnnualSignal | None:
        """The yearly rule with the noise of all councils; None where it knows no such measure."""
        noise = parameters(measure.id, kind, 9999)
        if noise is None:
            return None
        points = {y: Point(value=v) for y, v in self._values(measure.id, kind, HERE).items()}
        return judge_year(points, year, noise, decimals=measure.of_kind(kind).decimals)

    def months(self, measure: Measure, kind: str, council: str) -> Months | None:
        """The monthly line of the measure."""
        for g in self.lines:
            if g.is_monthly and (g.measure, g.kind, g.against) == (measure.id, kind, HERE):
                return Months(ends=g.days, values=g.values, place=g.place, publication=self.source)
        return None

    def cases(self, measure: Measure, council: str) -> Cases | None:
        """The values of a line that has no days."""
        for g in self.lines:
            if (g.measure, g.against, g.days) == (measure.id, HERE, ()):
                return Cases(values=g.values, place=g.place, publication=self.source)
        return None

    def _values(self, measure: str, kind: str, against: str) -> dict[int, float]:
        return {
            day.year: value
            for g in self.lines
            if (g.measure, g.kind, g.against) == (measure, kind, against) and not g.is_monthly
            for day, value in zip(g.days, g.values, strict=False)
        }

    def _figure(self, measure: Measure, kind: str, against: str, year: int) -> ClaimFigure:
        value = self._values(measure.id, kind, against).get(year)
        state = NOT_HELD if value is None else PUBLISHED
        named = {g.against: g.place for g in self.lines}
        places = measure.of_kind(kind).decimals
        text = "" if value is None else show(value, kind, unit_of(measure, kind), places)
        return ClaimFigure(
            measure=measure.id,
            title=measure.title,
            kind=kind,
            against=against,
            place=named.get(against, against),
            year=year,
            as_at=date(year, *ENDS[YearKind(measure.year_ends)]),
            when=words.when(measure, year),
            value=value,
            shown=words.noun(measure, kind, text) if text else state.symbol,
            state="given" if text else state.code,
            says=state.says,
            publication=self.source,
        )


def read_given(path: Path) -> GivenFacts:
    """The figures of a TOML file. Other tables in it are left alone."""
    tables = read_toml(path).get("figure", [])
    if not tables:
        raise BadInput(f"{path.name}: no [[figure]] is in it. Nothing was kept.")
    lines = tuple(_given(path.name, number, t) for number, t in enumerate(tables, start=1))
    return GivenFacts(lines, f"figures given in {path.name}; none is published")


def _given(file: str, number: int, table: dict[str, Any]) -> Given:
    if missing := FIELDS - set(table):
        raise BadInput(f"{file}, figure {number}: '{min(missing)}' is missing. Nothing was kept.")
    unit, place = str(table["unit"]), str(table["place"])
    against = next((a for p, a in PLACES.items() if place.lower().startswith(p)), HERE)
    kinds = (k for u, k in KIND_OF_UNIT.items() if unit.lower().startswith(u))
    values = tuple(float(v) for v in table["values"])
    days = _days(table, len(values))
    if days and len(days) != len(values):
        raise BadInput(
            f"{file}, figure {number}: {len(values)} values for {len(days)} days. Nothing was kept."
        )
    return Given(
        measure=str(table["measure"]),
        kind=next(kinds, "count"),
        unit=unit.partition(",")[0],
        against=against,
        place=place,
        values=values,
        days=days,
        is_monthly="first_month_end" in table,
    )


def _days(table: dict[str, Any], number: int) -> tuple[date, ...]:
    if "first_month_end" in table:
        first = table["first_month_end"]
        return tuple(_month_end(first, by) for by in range(number))
    if "at" in table:
        return (table["at"],)
    if "period" in table:
        return (date.fromisoformat(str(table["period"]).rpartition("..")[2]),)
    return tuple(table.get("year_ends", ()))


def _month_end(first: date, by: int) -> date:
    years, place = divmod(first.year * 12 + first.month - 1 + by, 12)
    return date(years, place + 1, monthrange(years, place + 1)[1])


def _measure(name: str, lines: list[Given]) -> Measure:
    held = next((m for m in all_measures() if m.id == name), None)
    title = held.title if held else name.replace("_", " ").capitalize()
    days = [d for g in lines for d in g.days]
    kinds = dict.fromkeys(g.kind for g in lines)
    return Measure(
        id=name,
        registry=held.registry if held else "",
        title=title,
        says=title,
        why="",
        unit=next((g.unit for g in lines if g.kind in ("count", "value")), ""),
        counts=held.counts if held else "other",
        timing=held.timing if held else "at a day",
        better=held.better if held else "neither",
        published=tuple(_kind(k, [g for g in lines if g.kind == k]) for k in kinds),
        source=INVENTED,
        year_ends=_year_kind(days[0]) if days else "collection",
    )


def _kind(kind: str, lines: list[Given]) -> Published:
    values = [v for g in lines for v in g.values]
    decimals = max(len(f"{v:.6f}".rstrip("0").partition(".")[2]) for v in values)
    unit = lines[0].unit if kind in ("count", "value") else ""
    return Published(kind=kind, numerator="given", decimals=decimals, unit=unit)


def _year_kind(day: date) -> str:
    ends = {end: kind.value for kind, end in reversed(ENDS.items())}
    return ends.get((day.month, day.day), YearKind.COLLECTION.value)
