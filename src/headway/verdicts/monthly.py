"""A year judged month by month, where the publication gives months.

The widened rule bears the answer; standard XmR and the named runs are drawn as named signals and
labelled with how often they fire where nothing changed.
"""

from dataclasses import dataclass

from headway.comparators.library import Library
from headway.measures.value import Measure
from headway.verdicts.signals.monthly import (
    BASE_MONTHS,
    Month,
    MonthlySignal,
    judge_months,
    shifted,
)
from headway.verdicts.signals.runs import NAMES, named_runs
from headway.verdicts.signals.xmr import SIGNAL as XMR
from headway.verdicts.signals.xmr import xmr

LABEL = "about one unchanged council in five gets one in a year"


@dataclass(frozen=True, kw_only=True)
class Named:
    """A named signal: its name, which way, and the month of its first point."""

    name: str
    direction: str
    first: Month


@dataclass(frozen=True, kw_only=True)
class ByMonth:
    """The widened rule's answer for the twelve months, and the named signals beside it."""

    rule: MonthlySignal
    named: tuple[Named, ...]


def judge_by_month(library: Library, measure: Measure, council: str, year: int) -> ByMonth | None:
    """Judge the months of a year to March against the 24 before; None where none are held."""
    counts = months_of(library, measure, council)
    first = (year - 1, 4)
    if not any(shifted(first, n) in counts for n in range(12)):
        return None
    base = [counts.get(shifted(first, -n)) for n in range(BASE_MONTHS, 0, -1)]
    judged = [counts.get(shifted(first, n)) for n in range(12)]
    chart = xmr(base, judged)
    found = (*chart.found, *named_runs(judged, chart.limits)) if chart.limits else ()
    return ByMonth(
        rule=judge_months(counts, first),
        named=tuple(
            Named(
                name=NAMES.get(f.signal, XMR.name),
                direction=str(f.direction),
                first=shifted(first, f.at[0]),
            )
            for f in found
        ),
    )


def months_of(library: Library, measure: Measure, council: str) -> dict[Month, float | None]:
    """Published counts by month; a year to March 2018 holds April 2017 to March 2018."""
    month_of = {series: month for month, series in measure.months.items()}
    if not month_of:
        return {}
    counts: dict[Month, float | None] = {}
    cells = library.cells(month_of).to_pylist()
    for cell in sorted(cells, key=lambda c: c["vintage"]):
        if cell["council"] == council:
            month = month_of[cell["series"]]
            counts[cell["year"] - (month >= 4), month] = cell["value"]
    return counts
