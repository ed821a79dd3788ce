"""Tables and measures of both returns together, beside a plain statement, on random councils."""

import os
import random
from collections import Counter
from datetime import date

import pytest

from headway.engine.duck import engine
from headway.engine.subset import IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.making import make, record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.plain_across import plain_across, stated_across
from tests.lib.plain_care import plain_care
from tests.lib.plain_record_in_need import Council, plain_record
from tests.lib.plain_stated import figures_of, said
from tests.lib.sql import rule_faults
from tests.lib.years_of_care import CareDraw
from tests.lib.years_of_care import filed as filed_care
from tests.lib.years_of_need import Draw
from tests.lib.years_of_need import filed as filed_need

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 2)
TABLES = {table.name: table for table in found("headway.record.across", RecordTable)}
INNER = {"first_adoptions", "periods_of_persons"}
MEASURES = [m for m in recorded_measures() if any(r.table in TABLES for r in m.recorded)]
CUTS = ("age", "ethnicity", "sex", "uasc")


def drawn(seed):
    """One council's returns of both kinds: children of one identifier in both are one child."""
    rng = random.Random(seed)
    return CareDraw(rng).files(24), Draw(rng).files(24)


def plain_of(care, need):
    """The plain records of both, and what they say together; with the years of both."""
    council = Council(need)
    plain = plain_care(care) | plain_record(need)
    plain["adoptions"] = [{"child": c, "adopted_on": day} for c, day in council.adopted.items()]
    years = {"cla": {f.year for f in care}, "cin": {f.year for f in need}}
    named = {(c["LAchildID"], f.year) for f in need for c in f.children if c["LAchildID"]}
    return plain | plain_across(plain, years, named), sorted(years["cla"] & years["cin"])


@pytest.mark.parametrize("seed", range(COUNCILS))
def test_both_returns_together_are_as_plain_python_says(seed):
    """Row by row of every table, and every month's and year's figures by every cut."""
    care, need = drawn(seed)
    plain, years = plain_of(care, need)
    over = periods(date(2023, 4, 1), date(2026, 3, 31), years)
    with engine() as duck:
        filed = [*map(filed_care, care), *map(filed_need, need)]
        record = make(duck, filed, only=TABLES)
        rows = {name: duck.query(f"SELECT * FROM {name}").to_pylist() for name in TABLES}
        figures = own_figures(record, MEASURES, over, CUTS)
    for name in set(TABLES) - INNER:
        held, wanted = (
            Counter(tuple(sorted(r.items())) for r in of) for of in (rows[name], plain[name])
        )
        assert held == wanted, name
    ours = {
        (p, measure, kind, cut, part): found
        for measure, kind, p, cut, part, *found in figures
        if said(tuple(found))
    }
    theirs = {
        (p, *key): [*figure]
        for p in over
        if p.is_covered
        for key, figure in figures_of(plain, stated_across(plain, p.first, p.last)).items()
    }
    assert set(ours) == set(theirs)
    assert all(ours[key] == pytest.approx(figure) for key, figure in theirs.items())


def test_every_measure_of_both_returns_is_stated_twice_and_drawn():
    counted: Counter[tuple[str, str]] = Counter()
    kinds: Counter[str] = Counter()
    for seed in range(6):
        plain, _ = plain_of(*drawn(seed))
        kinds.update(row["kind"] for row in plain["known_in_one_return"])
        for year in (2024, 2025, 2026):
            for key, one in stated_across(plain, date(year - 1, 4, 1), date(year, 3, 31)).items():
                counted[key] += one.figure(one.rows)[0]
    assert set(counted) == {(m.id, r.kind) for m in MEASURES for r in m.recorded}
    assert all(counted.values()), counted
    assert len(kinds) == 3, kinds


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_select_is_of_the_subset(table):
    dates = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
    assert rule_faults(table.select.strip(), IN_SELECTS, dates) == []
    assert all(c.says.endswith(".") for c in table.columns)
