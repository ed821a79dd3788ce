"""Rates of a council's own counts: for every 10,000 children who live in its area.

The population is the estimate for the middle of the year before, as in the department's rates; where
that is not held, the newest before it. A flow has a rate for the year alone: a month's would look
like a twelfth of it. A part of the children has none, for nobody estimates how many such live there.
"""

from collections.abc import Iterable, Mapping

from headway.comparators.library import Library
from headway.measures.finding import recorded_measures
from headway.measures.own import WHOLE, OwnFigure
from headway.measures.value import POPULATION, Measure
from headway.vocabulary.years import collection_year


def population_of(council: str, library: Library) -> dict[int, float]:
    """The council's children aged 0 to 17, by the year of the estimate; the newest vintage of each."""
    cells = [c for c in library.cells(set(POPULATION)).to_pylist() if c["council"] == council]
    newest = sorted(cells, key=lambda c: c["vintage"])
    return {c["year"]: c["value"] for c in newest if c["value"]}


def with_rates(figures: Iterable[OwnFigure], population: Mapping[int, float]) -> list[OwnFigure]:
    """The figures, and after each count that has one its rate."""
    of_measure = {m.id: times for m in recorded_measures() if (times := _times(m))}
    stocks = {m.id for m in recorded_measures() if any(r.stands for r in m.recorded)}
    made: list[OwnFigure] = []
    for figure in figures:
        made.append(figure)
        times = of_measure.get(figure.measure)
        if figure.kind != "count" or figure.cut != WHOLE or times is None:
            continue
        if figure.period.length == "month" and figure.measure not in stocks:
            continue
        children = _estimate(population, collection_year(figure.period.last) - 1)
        if children is None:
            continue
        made.append(
            OwnFigure(
                measure=figure.measure,
                kind="rate",
                period=figure.period,
                cut=WHOLE,
                part=WHOLE,
                numerator=figure.numerator,
                denominator=round(children),
                value=times * figure.numerator / children,
            )
        )
    return made


def _times(measure: Measure) -> float | None:
    """For how many children the rate is, where it is published over the population."""
    if "count" not in measure.recorded_kinds:
        return None
    for one in measure.published:
        if one.kind == "rate" and one.of.get("population") == POPULATION:
            return one.times
    return None


def _estimate(population: Mapping[int, float], year: int) -> float | None:
    held = [known for known in population if known <= year]
    return population[max(held)] if held else None
