"""`money` makes the record of drawn files; `reconciled` sets it beside itself."""

import pytest

from headway.engine.duck import engine
from headway.store.money.reconciling import set_beside
from tests.lib.drawn_money import recorded


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


@pytest.fixture
def reconciled(duck):
    """These parts set beside each other, for the year 2026."""

    def answered(*parts, **tolerances):
        with recorded(duck, *parts) as (_, held):
            return set_beside(held, [2026], **tolerances)

    return answered
