"""A council's own figures equal those that plain Python works out from the same small returns."""

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
from tests.lib.plain_own import stated_in_need
from tests.lib.plain_record_in_need import plain_record
from tests.lib.plain_stated import figures_of, said
from tests.lib.years_of_need import Draw, filed

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)
TABLES = {table.name: table for table in found("headway.record.in_need", RecordTable)}
# Work before court is of the census from 2027 on; its periods have a plain statement of their own.
MEASURES = [
    m for m in recorded_measures()
    if any(r.table in TABLES and r.table != "pre_proceedings" for r in m.recorded)
]  # fmt: skip
CUTS = sorted({cut for table in TABLES.values() for cut in table.every_cut})


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_every_month_and_year_is_as_plain_python_counts_it(seed):
    """Each kind of each measure, of all children and by each cut."""
    files = Draw(random.Random(seed)).files(30)
    years = sorted({file.year for file in files})
    over = periods(date(years[0] - 1, 4, 1), date(years[-1], 3, 31), years)
    with engine() as duck:
        record = make(duck, [filed(file) for file in files], only=TABLES)
        figures = own_figures(record, MEASURES, over, CUTS)
    ours = {
        (p.length, p.last, measure, kind, cut, part): found
        for measure, kind, p, cut, part, *found in figures
        if said(tuple(found))
    }
    plain = plain_record(files)
    theirs = {
        (p.length, p.last, *key): [*figure]
        for p in over
        if p.is_covered
        for key, figure in figures_of(plain, stated_in_need(plain, p.first, p.last)).items()
    }
    assert {key[4] for key in theirs} <= {"", *CUTS}
    assert set(ours) == set(theirs)
    for key, figure in theirs.items():
        assert ours[key] == pytest.approx(figure), key


def test_every_measure_of_the_census_is_stated_twice():
    """None is left out of the comparison above, and the draws give each of them something to count."""
    counted: dict[tuple[str, str], float] = {}
    cuts: set[str] = set()
    for seed in range(5):
        plain = plain_record(Draw(random.Random(seed)).files(30))
        for year in (2024, 2025, 2026):
            stated = stated_in_need(plain, date(year - 1, 4, 1), date(year, 3, 31))
            cuts |= {key[2] for key in figures_of(plain, stated)}
            for key, one in stated.items():
                counted[key] = counted.get(key, 0) + one.figure(one.rows)[0]
    assert set(counted) == {(m.id, r.kind) for m in MEASURES for r in m.recorded}
    assert cuts == {"", *CUTS}
    assert all(counted.values()), {name for name, n in counted.items() if not n}
