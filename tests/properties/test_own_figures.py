"""A council's own figures equal those that plain Python works out from the same small returns."""

import os
import random
from datetime import date

import pytest

from headway.engine.duck import engine
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.making import make
from tests.lib.plain_own import plain_figures
from tests.lib.plain_record_in_need import plain_record
from tests.lib.years_of_need import Draw, filed

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_every_month_and_year_is_as_plain_python_counts_it(seed):
    files = Draw(random.Random(seed)).files(30)
    years = sorted({file.year for file in files})
    over = periods(date(years[0] - 1, 4, 1), date(years[-1], 3, 31), years)
    with engine() as duck:
        found = own_figures(make(duck, [filed(file) for file in files]), recorded_measures(), over)
    plain = plain_record(files)
    expected = {p: plain_figures(plain, p.first, p.last) for p in over if p.is_covered}
    ours = {(f.period, f.measure, f.kind): (f.numerator, f.denominator) for f in found}
    stated = {kind for figures in expected.values() for kind in figures}
    theirs = {
        (p, *kind): figure for p, figures in expected.items() for kind, figure in figures.items()
    }
    assert stated, "nothing was compared"
    assert {key: ours[key] for key in theirs} == theirs
