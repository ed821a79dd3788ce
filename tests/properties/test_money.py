"""Weeks of care and prices equal what plain Python counts day by day, on random files."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

from headway.engine.duck import engine
from headway.engine.subset import IN_SELECTS
from headway.record.making import record_tables
from headway.record.table import RecordTable
from headway.validation.finding import found
from tests.lib.drawn_money import care, filed, recorded
from tests.lib.sql import rule_faults

DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
TABLES = found("headway.record.money", RecordTable)
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
TURNS = [date(2024, 9, 1), date(2025, 3, 31), FIRST, date(2025, 4, 2), date(2025, 9, 30),
         date(2025, 10, 1), date(2026, 3, 30), LAST]  # fmt: skip
QUARTERS = {1: date(2025, 6, 30), 2: date(2025, 9, 30), 3: date(2025, 12, 31), 4: LAST}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_s_sql_is_of_the_subset(table):
    sql = " ".join(table.select.split())
    assert not list(rule_faults(sql, IN_SELECTS, DATES))


@pytest.fixture(scope="module")
def duck():
    """One engine for every draw."""
    with engine(threads=1) as opened:
        yield opened


def written(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def days_of(start: date, end: date | None, first: date, last: date) -> int:
    """Days from the start, which counts, to the end, which does not; all up to the last, if open."""
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return sum(start <= day and (end is None or day < end) for day in every)


def draw(seed: int) -> list[tuple[str, date, date | None, str, str, Decimal | None]]:
    """Children with one placement each, many of whose days lie where the year turns."""
    dice = random.Random(seed)
    made = []
    for number in range(25):
        start = dice.choice([*TURNS, FIRST + timedelta(days=dice.randrange(364))])
        ends = [None, *(day for day in TURNS if day >= FIRST and day >= start)]
        place, provider = dice.choice([("U4", "PR1"), ("U4", "PR4"), ("K2", "PR4"), ("P1", "PR0")])
        cost = Decimal(dice.randrange(10_000_000)) / 100 if dice.random() < 0.9 else None
        made.append((f"C{number}", start, dice.choice(ends), place, provider, cost))
    return made


@pytest.mark.parametrize(("seed", "quarter"), [(1, 2), (2, 4)])
def test_days_costs_and_prices_are_those_counted_day_by_day(duck, tmp_path, seed, quarter):
    drawn = draw(seed)
    episodes = "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC\n" + "".join(
        f"{c} | {written(s)} | S | C2 | N1 | {p} | {o} | {written(e)} | {'E4A' if e else ''}\n"
        for c, s, e, p, o, _ in drawn
    )
    costs = (
        "Child ID | Placement start date | Placement end date | Placement type | Provider type | "
        "Total committed cost accrued in FY to date\n"
    ) + "".join(
        f"{c} | {written(s)} | {written(e)} | {p} | {o} | {'' if x is None else x}\n"
        for c, s, e, p, o, x in drawn
    )
    parts = care(tmp_path, episodes), filed(tmp_path, "placement_costs", costs, quarter=quarter)
    with recorded(duck, *parts) as (record, _):
        cared = dict(record.rows("SELECT child, days FROM care_days"))
        held = record.rows("SELECT child, days, cost, weekly_cost FROM placement_costs")
        [(weeks,)] = record.rows("SELECT SUM(days) FROM child_weeks")
        [(total,)] = record.rows("SELECT SUM(cost) FROM placement_costs")
    counted = {c: days_of(s, e, FIRST, LAST) for c, s, e, *_ in drawn}
    assert cared == {c: days for c, days in counted.items() if days}
    assert weeks == sum(counted.values())
    costed = {c: days_of(s, e, FIRST, QUARTERS[quarter]) for c, s, e, *_ in drawn}
    given = {c: x for c, *_, x in drawn}
    for child, days, cost, weekly in held:
        assert (days, cost) == (costed[child], given[child])
        if cost is None or not days:
            assert weekly is None
        else:
            assert abs(Decimal(str(weekly)) - cost * 7 / days) <= Decimal("0.0051")
    assert len(held) == len(drawn)
    assert total == sum(x for x in given.values() if x is not None), "not a penny is lost"
