"""Promises of care orders at home, on random small returns of several years."""

import os
import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
import sqlglot

from headway.engine.duck import engine
from headway.engine.subset import ALLOWED, IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.making import make, record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from headway.verdicts.orders_at_home.assumptions import DEFAULT
from headway.verdicts.orders_at_home.cohort import TABLES as TABLES_READ
from headway.verdicts.orders_at_home.cohort import TIMES, cohort_on
from headway.verdicts.orders_at_home.prices import Price
from headway.verdicts.orders_at_home.released import Discharge, released
from tests.lib.plain_care import age_group, plain_care
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

COUNCILS = int(os.environ.get("HEADWAY_COUNCILS") or 2)
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
        record = make(
            duck, [filed(file) for file in files], only=[*TABLES_READ, "believed_sw_episodes"]
        )
        rows = {name: duck.query(f"SELECT * FROM {name}").to_pylist() for name in OF_RETURNS}
        figures = own_figures(record, MEASURES, over)
        cohorts = [cohort_on(record, day) for day in dates_in(years, request.param)]
    return SimpleNamespace(
        files=files, plain=plain_care(files), rows=rows, figures=figures, over=over, cohorts=cohorts
    )


def dates_in(years, seed):
    """Random days of the years held, and those that people get wrong."""
    rng = random.Random(seed)
    days = [date(y - 1, 4, 1) + timedelta(rng.randrange(365)) for y in years for _ in range(3)]
    edges = [date(2024, 2, 29), date(2024, 3, 31), date(2025, 3, 31), date(2025, 4, 1)]
    return [day for day in (*days, *edges) if day.year + (day.month > 3) in years]


def bag(rows, names):
    """Rows whatever their order, in these columns."""
    return Counter(tuple(row[name] for name in names) for row in rows)


def test_times_at_home_are_what_looking_at_every_day_finds(council):
    plain, rows = council.plain, council.rows
    names = "child period started_on ended_on is_open LS days ended_as REC".split()
    assert bag(rows["spells_at_home"], names) == bag(plain_spells_at_home(plain), names)


def test_the_children_at_home_on_any_date_are_those_of_the_rows(council):
    """Rows of LS C1 or C2 and PLACE P1 that stand on the day; since when; how old; of how many."""
    plain, spells = council.plain, plain_spells_at_home(council.plain)
    born = {c["child"]: c["born_on"] for c in plain["looked_after_children"]}
    for cohort in council.cohorts:
        day = cohort.on
        stand = [e for e in plain["care_episodes"] if day in days_of(e)]
        ours = {one.child: one.home_started_on for one in cohort.children}
        assert set(ours) == {e["child"] for e in stand if is_home(e)}
        assert ours == at_home_on(spells, day)
        assert len(cohort.children) == len(ours)
        assert cohort.on_orders == len({e["child"] for e in stand if e["LS"] in ("C1", "C2")})
        assert cohort.looked_after == len({e["child"] for e in stand})
        for one in cohort.children:
            assert one.age == age_group(born.get(one.child), day)
            long = [m for m in (3, 6, 12, 24) if months_on(one.home_started_on, m) <= day]
            assert one.time == TIMES[len(long)]
        assert list(ours.values()) == sorted(ours.values())


def test_twelve_months_at_home_are_told_to_the_day(council):
    for e in council.rows["episodes_at_home"]:
        over = months_on(e["home_started_on"], 12)
        assert e["home_year_day"] - e["home_started_day"] == (over - e["home_started_on"]).days


def test_who_left_and_came_back_is_as_plain_python_tells_it(council):
    expected = plain_leavers(council.plain, council.files)
    held = council.rows["leavers_watched"]
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
    plain, files = council.plain, council.files
    ours = {
        (f.period, f.measure, f.kind): (
            f.numerator,
            f.value if f.kind == "value" else f.denominator,
        )
        for f in council.figures
    }
    told = plain, plain_spells_at_home(plain), plain_leavers(plain, files)
    theirs = {
        (p, *kind): figure
        for p in council.over
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
    rows = council.rows
    for name in OF_RETURNS:
        assert rows[name], name
        assert list(rows[name][0]) == [column.name for column in TABLES[name].columns]


def test_cost_released_is_the_sum_of_child_weeks_times_the_price():
    """And the weeks are those days that come before the 18th birthday, the return and the horizon."""
    rng = random.Random(1)
    for _ in range(200):
        start = date(2024, 1, 1)
        those = [
            Discharge(
                child=str(n),
                on=start + timedelta(rng.randrange(700)),
                home_started_on=start - timedelta(rng.randrange(800)),
                born_on=date(2006, 1, 1) + timedelta(rng.randrange(1200)),
                back_on=rng.choice((None, start + timedelta(700 + rng.randrange(300)))),
            )
            for n in range(rng.randrange(8))
        ]
        horizon, price = start + timedelta(700 + rng.randrange(700)), rng.randrange(0, 90000)
        weekly = Decimal(price) / 100
        seen = released(those, horizon, Price(weekly=weekly, source="drawn"), DEFAULT)
        days = 0
        for one in those:
            day = one.on
            while day < horizon and day < months_on(one.born_on, 216) and day != one.back_on:
                days, day = days + 1, day + timedelta(1)
        assert seen.days == days == sum(share.days for share in seen.shares)
        assert abs(seen.cost - sum(weekly * s.days / 7 for s in seen.shares)) <= Decimal("0.005001")
        assert seen.visits >= seen.weeks / 13 and seen.hours >= 0
