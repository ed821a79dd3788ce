"""What stands at a month's end by the yearly rule: is any month judged as 31 March is?

The rule's noise is that of all councils' figures of 31 March, and how often it errs there stands in
the evidence on the yearly rule. Other months are published nowhere. Invented councils, whose yearly
changes vary as real ones' do (the evidence on the generator), are counted at every month's end of two
years, each with five years before, and judged.
"""

from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks import Result
from headway.comparators.library import open_library
from headway.measures.finding import measure_named
from headway.measures.resolve import resolve
from headway.synthetic.council import everyone
from headway.synthetic.days import first_day
from headway.synthetic.mix import ENGLAND
from headway.synthetic.pace import Pace
from headway.verdicts.noise import parameters, points_by_council, wilson
from headway.verdicts.own_months.series import Cell, Series, series_of
from headway.verdicts.own_months.standing import judge_standing
from headway.verdicts.signals import Answer
from headway.verdicts.signals.annual import judge_year
from headway.verdicts.signals.monthly import Month, shifted

COVERS = (
    "src/headway/synthetic/council.py",
    "src/headway/synthetic/mix.py",
    "src/headway/synthetic/pace.py",
    "src/headway/synthetic/people.py",
    "src/headway/verdicts/own_months/standing.py",
    "src/headway/verdicts/signals/annual.py",
    "benchmarks/standing_months.py",
)
MEASURE, KIND = "children_looked_after", "count"
SIZES, SEEDS = (150, 300, 500, 1_000), range(1, 61)
LAST_YEAR, YEARS = 2026, 8
JUDGED = 24
REAL = range(2016, 2026)
MARCH = 3


def main() -> Result:
    """How often each month's end is called a real change, either way, by size."""
    rows = []
    every = dict.fromkeys(("31 March", "any other month's end"), (0, 0))
    for size in SIZES:
        told = {name: [0, 0] for name in every}
        for seed in SEEDS:
            for month, is_real in judged(council(size, seed)):
                name = "31 March" if month[1] == MARCH else "any other month's end"
                told[name][0] += is_real
                told[name][1] += 1
        rows.append(f"| {size:,} | " + " | ".join(_share(*told[name]) for name in every) + " |")
        every = {n: (a + told[n][0], b + told[n][1]) for n, (a, b) in every.items()}
    rows.append("| all | " + " | ".join(_share(*both) for both in every.values()) + " |")
    return Result(
        n=f"{len(SEEDS)} invented councils of each of {len(SIZES)} sizes, {JUDGED} months' ends each",
        says="Called a real change, either way, of councils that nobody did anything to; their numbers "
        "wander as real councils' do, and so change at times for good. In square brackets 95% "
        "intervals (too narrow for months, of which those of one council are alike).\n\n"
        f"| looked after | {' | '.join(every)} |\n|---|---|---|\n"
        + "\n".join(rows)
        + f"\n\nReal councils' published years that the package carries, of {REAL[0]} to {REAL[-1]}, called "
        f"so by the same rule: {_real()}. Of those with no lasting change the evidence on the yearly "
        "rule tells.",
    )


def _real() -> str:
    """The same of every real council and year that is published."""
    figures = resolve(open_library(), (measure_named(MEASURE),))
    rows = (row for key, row in figures.by_key.items() if key[:2] == (MEASURE, KIND))
    noise = parameters(MEASURE, KIND, LAST_YEAR)
    found = [
        judge_year(points, year, noise).answer is Answer.YES
        for points in points_by_council(rows).values()
        for year in REAL
        if year in points
    ]
    return f"{_share(sum(found), len(found))} of {len(found):,}"


def council(size: int, seed: int) -> Series:
    """How many children are looked after in an invented council, at every month's end."""
    first = (LAST_YEAR - YEARS, 4)
    months = [shifted(first, by) for by in range(12 * YEARS)]
    pace = Pace(Random(seed * 7919 + 5), LAST_YEAR - YEARS + 1, LAST_YEAR, size, ENGLAND)
    spans = [
        (p.start, p.end)
        for _, child, _ in everyone(size, LAST_YEAR, seed, pace)
        for p in child.periods
    ]
    cells = {}
    for month in months:
        end = _last_day(month)
        number = float(sum(start <= end < until for start, until in spans))
        cells[month] = Cell(number, number, None)
    return series_of(measure_named(MEASURE), KIND, cells)


def judged(series: Series) -> Iterator[tuple[Month, bool]]:
    """The last months' ends, each with whether it is called a real change."""
    last = max(series.cells)
    for by in range(JUDGED):
        month = shifted(last, -by)
        yield month, judge_standing(series, month).answer is Answer.YES


def _last_day(month: Month) -> int:
    """As the generator counts days."""
    zero = date(LAST_YEAR - 1, 4, 1).toordinal() - first_day(LAST_YEAR)
    return date(*shifted(month, 1), 1).toordinal() - 1 - zero


def _share(many: int, n: int) -> str:
    low, high = wilson(many, n)
    return f"{many / n:.1%} [{low:.1%} to {high:.1%}]"
