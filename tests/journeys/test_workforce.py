"""A council adds its workforce census and its monthly list, and sees its vacancies."""

import json

import pyarrow.parquet as pq
import pytest

from tests.lib.drawn_workforce import census, establishment

WORKERS = """
    AgencyWorker | SWENo        | FTE | OrgRole | RoleStartDate | Cases30
    0            | SW0000000001 | 1   | 5       | 2020-01-06    | 15
    0            | SW0000000002 | 0.5 | 3       | 2021-01-04    |
    1            | SW0000000003 | 1   | 5       | 2025-01-06    | 20
"""
MONTHS = """
    as_at_date | team  | role | worker_key | employed_or_agency | fte | vacant_fte | cases_open
    2025-09-30 | North | 5    | KEY-7      | employed           | 1.5 | 0.5        | 15
    2025-10-31 | North | 5    | KEY-7      | employed           | 1.5 | 1.5        | 15
"""


@pytest.fixture
def store(headway, tmp_path):
    """A store with a census and two months of the list."""
    folder = tmp_path / "given"
    folder.mkdir()
    census(folder, WORKERS, vacancies="0.5", covered="0.5")
    establishment(folder, MONTHS)
    told = headway("build", "store", "--add", folder)
    assert told.returncode == 0, told.stderr
    return tmp_path / "store"


def vacancy(headway, *words):
    """Vacancy by the end of its period."""
    told = headway("measure", "store", "-m", "vacancy", *words, "--json")
    return {row["to"]: row["value"] for row in json.loads(told.stdout)}


def test_vacancy_by_year_and_month_and_another_month_leaves_the_first_ones(
    headway, store, tmp_path
):
    assert vacancy(headway) == {"2025-09-30": 25}
    assert vacancy(headway, "--every", "month") == {"2025-09-30": 25, "2025-10-31": 50}
    (tmp_path / "more").mkdir()
    more = MONTHS.splitlines()[1] + "\n2025-11-28 | North | 5 | KEY-7 | employed | 3 | 1 | 15"
    told = headway("build", "store", "--add", establishment(tmp_path / "more", more), "--json")
    found = json.loads(told.stdout)
    assert len(found["added"]) == 1 and found["replaced"] == []
    assert vacancy(headway, "--every", "month")["2025-10-31"] == 50
    assert vacancy(headway, "--every", "month")["2025-11-30"] == 25


def test_nothing_of_one_worker_is_kept_or_shown_and_small_numbers_are_hidden_in_public(
    headway, store
):
    snapshot = store / "snapshots" / (store / "current").read_text().strip()
    for table in snapshot.glob("*.parquet"):
        held = table.read_bytes()
        assert b"SW000000" not in held and b"KEY-7" not in held, table.name
        rows = pq.read_table(table)
        assert "child" not in rows.column_names or not rows.num_rows, table.name
    told = headway("measure", "store", "-m", "vacancy", "--rows", "2025")
    assert told.returncode == 2 and "no row of one worker" in told.stderr
    assert vacancy(headway, "--public") == {"2025-09-30": None}


def test_a_census_that_cannot_be_read_is_refused_and_nothing_kept(headway, tmp_path):
    path = census(tmp_path, "FTE\n most")
    told = headway("build", "store", "--add", path)
    assert told.returncode == 2 and "worker 1" in told.stderr and "FTE" in told.stderr
    assert not (tmp_path / "store" / "current").exists()
