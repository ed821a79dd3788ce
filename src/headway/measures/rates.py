"""Rates of a council's own counts: for every 10,000 children who live in its area.

The population is the estimate for the middle of the year before, as in the department's rates; where
that is not held, the newest before it. A flow has a rate for the year alone: a month's would look
like a twelfth of it. A part of the children has none, for nobody estimates how many such live there.
"""

from collections.abc import Mapping

from headway.comparators.library import Library
from headway.measures.finding import recorded_measures
from headway.measures.own import WHOLE
from headway.measures.own_columns import OwnColumns
from headway.measures.value import POPULATION, Measure
from headway.vocabulary.years import collection_year


def population_of(council: str, library: Library) -> dict[int, float]:
    """The council's children aged 0 to 17, by the year of the estimate; the newest vintage of each."""
    cells = [c for c in library.cells(set(POPULATION)).to_pylist() if c["council"] == council]
    newest = sorted(cells, key=lambda c: c["vintage"])
    return {c["year"]: c["value"] for c in newest if c["value"]}


def with_rates(own: OwnColumns, population: Mapping[int, float]) -> OwnColumns:
    """The figures, and after them the rate of each count that has one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    of_measure = {m.id: many for m in recorded_measures() if (many := _times(m))}
    stocks = {m.id for m in recorded_measures() if any(r.stands for r in m.recorded)}
    times = [of_measure.get(m) if kind == "count" else None for m, kind in own.kinds]
    years = [collection_year(p.last) - 1 for p in own.over]
    of_kind = own.of_kind(times, pa.float64())
    children = own.of_period([_estimate(population, year) for year in years], pa.float64())
    is_told = pc.or_(
        own.of_kind([m in stocks for m, _ in own.kinds], pa.bool_()),
        own.of_period([p.length != "month" for p in own.over], pa.bool_()),
    )
    is_whole = own.of_cut([cut == WHOLE for cut in own.cuts], pa.bool_())
    known = pc.and_(pc.is_valid(of_kind), pc.is_valid(children))
    at = pc.indices_nonzero(pc.and_(pc.and_(is_told, is_whole), known))
    below = children.take(at)
    above = pc.multiply(of_kind.take(at), own.rows.column("numerator").take(at))
    return own.with_kind(
        "rate", at, pc.round(below, round_mode="half_to_even"), pc.divide(above, below)
    )


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
