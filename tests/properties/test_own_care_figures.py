"""A council's own looked-after figures equal those that plain Python works out from the same returns."""

import os
import random
from datetime import date

import pytest

from headway.engine.duck import engine
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.making import make
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.plain_care import plain_care
from tests.lib.plain_care_figures import plain_care_figures
from tests.lib.years_of_care import CareDraw, filed

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)
TABLES = {table.name: table for table in found("headway.record.looked_after", RecordTable)}
MEASURES = [m for m in recorded_measures() if any(r.table in TABLES for r in m.recorded)]


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_every_month_and_year_is_as_plain_python_counts_it(seed):
    files = CareDraw(random.Random(seed)).files(30)
    years = sorted({file.year for file in files})
    over = periods(date(years[0] - 1, 4, 1), date(years[-1], 3, 31), years)
    with engine() as duck:
        record = make(duck, [filed(file) for file in files], only=TABLES)
        figures = own_figures(record, MEASURES, over)
    ours = {
        (f.period.length, f.period.last, f.measure, f.kind): (f.numerator, f.denominator)
        for f in figures
    }
    plain = plain_care(files)
    theirs = {
        (p.length, p.last, *kind): figure
        for p in over
        if p.is_covered
        for kind, figure in plain_care_figures(plain, p.first, p.last, p.length == "year").items()
    }
    # Of what is taken once a year, and of which nothing was taken, there is no figure, not a zero.
    theirs = {key: figure for key, figure in theirs.items() if key in ours or figure[1] != 0}
    assert ours == theirs


def test_every_measure_of_the_returns_is_stated_twice():
    """None is left out of the comparison above, and the draws give each of them something to count."""
    counted: dict[str, int] = {}
    for seed in range(4):
        plain = plain_care(CareDraw(random.Random(seed)).files(30))
        for year in (2024, 2025, 2026):
            figures = plain_care_figures(plain, date(year - 1, 4, 1), date(year, 3, 31), True)
            for (measure, _), (numerator, _) in figures.items():
                counted[measure] = counted.get(measure, 0) + numerator
    assert set(counted) == {m.id for m in MEASURES}
    assert all(counted.values()), {name for name, n in counted.items() if not n}
