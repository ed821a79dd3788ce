"""`money` makes the record of drawn files; `reconciled` sets it beside itself."""

from functools import cache

import pytest

from headway.engine.duck import engine
from headway.store.money.held import Held
from headway.store.money.reconciling import set_beside
from tests.lib.drawn_money import care, filed, recorded


@pytest.fixture(scope="session")
def duck():
    """One engine for every drawing: opening one a test would take most of the time."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def rows(duck):
    """The rows of one SELECT over the record of these parts."""

    def answered(sql, *parts):
        with recorded(duck, *parts) as (record, _):
            return record.rows(sql)

    return answered


OF_CARE = ("care_days", "placement_costs")


@pytest.fixture(scope="module")
def placements(duck, tmp_path_factory):
    """The tables of these drawn costs and episodes: each pair of drawings is joined once."""

    @cache
    def made(costs, episodes):
        folder = tmp_path_factory.mktemp("care")
        parts = filed(folder, "placement_costs", costs), care(folder, episodes)
        with recorded(duck, *parts, only=OF_CARE) as (_, held):
            return {name: held.duck.query(f"SELECT * FROM {name}") for name in OF_CARE}

    return made


@pytest.fixture
def reconciled(duck):
    """These parts set beside each other, for the year 2026, with tables that were made before."""

    def answered(*parts, tables=None, **tolerances):
        with recorded(duck, *parts) as (_, held):
            for name, rows in (tables or {}).items():
                held.duck.table(name, rows)
            beside = Held(held.duck, held.names | set(tables or {}))
            return set_beside(beside, [2026], **tolerances)

    return answered
