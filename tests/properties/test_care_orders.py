"""Promises of care orders at home, on random small returns of several years."""

import os
import random
from collections import Counter
from datetime import date, timedelta

import pytest
import sqlglot

from headway.engine.duck import engine
from headway.engine.subset import ALLOWED, IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.making import make, record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.plain_care import plain_care
from tests.lib.plain_care_orders import (
    HomeDraw,
    at_home_on,
    days_of,
    is_home,
    plain_care_order_figures,
    plain_leavers,
    plain_spells_at_home,
)
from tests.lib.plain_things_in_need import months_on
from tests.lib.sql import rule_faults
from tests.lib.years_of_care import filed

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 3)
TABLES = {t.name: t for t in found("headway.record.care_orders", RecordTable)}
OF_RETURNS = ("episodes_at_home", "spells_at_home", "leavers_watched")
MEASURES = [m for m in recorded_measures() if any(r.table in OF_RETURNS for r in m.recorded)]
DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
CHILDREN = 24


@pytest.fixture(scope="module", params=range(COUNCILS))
def council(request):
    """One council's returns, its plain record, and headway's rows and figures."""
    files = HomeDraw(random.Random(request.param)).files(CHILDREN)
    years = sorted({file.year for file in files})
    over = periods(date(years[0] - 1, 4, 1), date(years[-1], 3, 31), years)
    with engine() as duck:
        record = make(duck, [filed(file) for file in files], only=OF_RETURNS)
        rows = {name: duck.query(f"SELECT * FROM {name}").to_pylist() for name in OF_RETURNS}
        figures = own_figures(record, MEASURES, over)
    return files, plain_care(files), rows, figures, over


def bag(rows, names):
    """Rows whatever their order, in these columns."""
    return Counter(tuple(row[name] for name in names) for row in rows)


def test_times_at_home_are_what_looking_at_every_day_finds(council):
    _, plain, rows, _, _ = council
    names = "child period started_on ended_on is_open LS days ended_as REC".split()
    assert bag(rows["spells_at_home"], names) == bag(plain_spells_at_home(plain), names)


def test_the_children_at_home_on_any_date_are_those_of_the_rows(council):
    """Rows of LS C1 or C2 and PLACE P1 that stand on the day; and since when each child is there."""
    _, plain, rows, _, _ = council
    rng, spells = random.Random(len(plain["care_episodes"])), plain_spells_at_home(plain)
    turns = sorted({e["started_on"] for e in plain["care_episodes"]})
    for day in [*rng.sample(turns, min(8, len(turns))), date(2024, 2, 29), date(2025, 3, 31)]:
        ours: dict[str, date] = {}
        for e in rows["episodes_at_home"]:
            until = e["ended_on"] - timedelta(1) if e["ended_on"] else e["counted_to"]
            if e["started_on"] <= day <= until:
                ours[e["child"]] = min(ours.get(e["child"], day), e["home_started_on"])
        brute = {e["child"] for e in plain["care_episodes"] if is_home(e) and day in days_of(e)}
        assert set(ours) == brute
        assert ours == at_home_on(spells, day)


def test_twelve_months_at_home_are_told_to_the_day(council):
    _, _, rows, _, _ = council
    for e in rows["episodes_at_home"]:
        over = months_on(e["home_started_on"], 12)
        assert e["home_year_day"] - e["home_started_day"] == (over - e["home_started_on"]).days


def test_who_left_and_came_back_is_as_plain_python_tells_it(council):
    files, plain, rows, _, _ = council
    expected = plain_leavers(plain, files)
    held = rows["leavers_watched"]
    names = "child period ended_on REC is_to_family was_at_home".split()
    assert bag(held, names) == bag(expected, names)
    back = {(r["child"], r["period"]): r for r in expected}
    for row in held:
        of = back[row["child"], row["period"]]
        assert row["known_to_day"] - row["ended_day"] == (of["known_to"] - of["ended_on"]).days
        for months in (3, 12, 24):
            over = months_on(of["ended_on"], months)
            assert row[f"watched_{months}_day"] - row["ended_day"] == (over - of["ended_on"]).days
            assert row[f"is_back_{months}"] == bool(of["back"] and of["back"] <= over)


def test_every_month_and_year_is_as_plain_python_counts_it(council):
    files, plain, _, figures, over = council
    ours = {
        (f.period, f.measure, f.kind): (
            f.numerator,
            f.value if f.kind == "value" else f.denominator,
        )
        for f in figures
    }
    told = plain, plain_spells_at_home(plain), plain_leavers(plain, files)
    theirs = {
        (p, *kind): figure
        for p in over
        if p.is_covered
        for kind, figure in plain_care_order_figures(*told, p.first, p.last).items()
    }
    assert ours == theirs
    assert {m.id for m in MEASURES} == {measure for _, measure, _ in theirs}


def test_the_draws_say_something_of_every_case():
    """Else the comparisons above would hold of nothing."""
    held: Counter[str] = Counter()
    for seed in range(4):
        files = HomeDraw(random.Random(seed)).files(CHILDREN)
        plain = plain_care(files)
        spells, leavers = plain_spells_at_home(plain), plain_leavers(plain, files)
        held.update(s["ended_as"] for s in spells)
        held["held together by a stay elsewhere"] += sum(len(s["on"]) < s["days"] for s in spells)
        held["left home on an order"] += sum(r["was_at_home"] for r in leavers)
        held["back"] += sum(
            r["is_to_family"] and r["was_at_home"] and bool(r["back"]) for r in leavers
        )
    assert len(held) == 8 and all(held.values()), held


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_select_is_of_the_subset_and_has_its_columns(table):
    assert rule_faults(table.select.strip(), IN_SELECTS, DATES) == []
    assert sqlglot.transpile(table.select, read="duckdb", write="spark")
    names = [column.name for column in table.columns]
    assert len({name.lower() for name in names}) == len(names)
    assert {c.kind for c in table.columns} <= {"text", "number", "date", "flag"}


def test_every_condition_is_of_the_subset_and_of_its_table():
    for r in (r for m in MEASURES for r in m.recorded):
        for sql in filter(None, (r.counts, r.out_of, r.stands, r.middle, r.each, r.on)):
            assert rule_faults(sql, ALLOWED, DATES) == []


def test_the_columns_are_those_that_a_table_says(council):
    _, _, rows, _, _ = council
    for name in OF_RETURNS:
        assert rows[name], name
        assert list(rows[name][0]) == [column.name for column in TABLES[name].columns]
