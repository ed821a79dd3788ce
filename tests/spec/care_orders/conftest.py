"""Drawings of care orders at home: a council's list, and the looked-after return beside it."""

import csv
from datetime import date
from pathlib import Path

import pytest

from headway.engine.duck import engine
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.care_orders.reader import read
from headway.returns.care_orders.tables import LIST
from headway.returns.ssda903.reader import read as read_return
from headway.verdicts.orders_at_home.cohort import TABLES, cohort_on
from headway.verdicts.orders_at_home.pipeline import pipeline
from tests.lib.drawing import drawn
from tests.lib.drawn_files import write_return

LIMITS = {"not considered": 182, "considered": 56, "viability": 84, "listed": 56}


@pytest.fixture(scope="session")
def duck():
    """One engine for every drawing."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture
def own_list(tmp_path):
    """Write a drawn list as a council keeps it, and give its path."""

    def write(text: str) -> Path:
        rows = drawn(text)
        path = tmp_path / "list.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(
                file, [*LIST.names(), *(n for n in rows[0] if n not in LIST.names())]
            )
            writer.writeheader()
            writer.writerows(dict.fromkeys(LIST.names(), "") | row for row in rows)
        return path

    return write


@pytest.fixture
def followed(duck, own_list):
    """The pipeline of a drawn list, for children at home since 1 January 2025, on a day."""

    def follow(text: str, *, home: str, on: str):
        loaded = read([own_list(text)])
        with duck.apart() as opened:
            make(
                opened,
                [Filed(year=2025, loaded=loaded, of="care_orders")],
                only=["discharge_stages"],
            )
            entries = opened.query("SELECT * FROM discharge_stages").to_pylist()
        cohort = {child.upper(): date(2025, 1, 1) for child in home.split()}
        return pipeline(entries, cohort, date.fromisoformat(on), LIMITS)

    return follow


@pytest.fixture
def at_home(duck, tmp_path):
    """The cohorts of drawn returns on some days, each in the order in which they came home."""

    def cohorts(*on: str, **years: dict[str, str]):
        filed = []
        for name, tables in years.items():
            folder = write_return(tmp_path / name, **tables)
            filed.append(Filed(year=int(name[1:]), loaded=read_return([folder]), of="ssda903"))
        with duck.apart() as opened:
            record = make(opened, filed, only=[*TABLES, "believed_sw_episodes"])
            return [cohort_on(record, date.fromisoformat(day)).children for day in on]

    return cohorts
