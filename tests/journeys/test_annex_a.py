"""A council checks Annex A, adds it to its store, and sees this month's figures."""

import json
from datetime import date

import pytest

from headway.returns.annex_a.write import write

CHILD = {"child_id": "CH-4711", "born_on": date(2012, 5, 17), "gender": "1", "team": "North"}
CARE = CHILD | {
    "worker": "Worker 9",
    "started_on": date(2025, 4, 1),
    "visited_on": date(2026, 3, 2),
}


@pytest.fixture
def workbook(tmp_path):
    """A workbook in which a child's care ended before it began, and whose date of birth differs."""
    path = tmp_path / "annex_a_2026-03-31.xlsx"
    born = CHILD | {"born_on": date(2012, 5, 18), "started_on": date(2025, 4, 1), "worker": "W"}
    care = CARE | {"legal_status": "C2", "placement": "U4", "ended_on": date(2025, 3, 1)}
    write(
        path, {"children_in_need": [born], "looked_after": [care, CARE | {"child_id": "CH-4712"}]}
    )
    return path


def test_check_finds_what_is_wrong_and_prints_nothing_of_a_child(headway, workbook):
    """Exit code 1: somebody must mend it."""
    told = headway("check", workbook, "--return", "annex_a", "--year", "2026")
    assert told.returncode == 1
    assert all(code in told.stdout for code in ("H0803", "H0004", "H0805"))
    for secret in ("4711", "2012", "Worker 9"):
        assert secret not in told.stdout + told.stderr


def test_a_store_has_this_month_s_figures_and_nothing_that_tells_who_it_is(
    headway, workbook, tmp_path
):
    """The day of the list is in the account; the file's name gave it."""
    told = headway("build", "store", "--add", workbook, "--council", "St Helens")
    assert told.returncode == 0, told.stderr
    assert "Annex A, 2026-03 (of 31 March 2026, by its name)" in told.stdout
    told = headway("measure", "store", "-m", "visits_in_time", "--every", "month", "--json")
    [figure] = json.loads(told.stdout)
    assert (figure["to"], figure["value"], figure["state"]) == ("2026-03-31", 100, "experimental")
    store = tmp_path / "store"
    for table in (store / "snapshots" / (store / "current").read_text().strip()).glob("*.parquet"):
        held = table.read_bytes()
        assert b"CH-471" not in held and b"Worker 9" not in held, table.name
