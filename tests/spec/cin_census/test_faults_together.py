"""What the report of a check says first, and how it shows one fault that stands in two tables."""

import csv
import json
from datetime import date

import pytest
from openpyxl import load_workbook

from headway.cli.checked import show
from headway.reports.render.check_workbook import write_workbook
from headway.returns.checking import check
from headway.validation.giving import write_flags
from headway.validation.reviewed import review
from tests.lib.censuses import census, child

# A plan that begins before its referral: two cells of one fault.
TOO_SOON = (
    "<CINdetails><CINreferralDate>2025-06-02</CINreferralDate><ReferralNFA>false</ReferralNFA>"
    "<ChildProtectionPlans><CPPstartDate>2025-06-01</CPPstartDate></ChildProtectionPlans>"
    "</CINdetails>"
)
TOGETHER = [
    ("1105/A1", "cp_plans", 1, "CPPstartDate"),
    ("1105/A1", "cin_details", 1, "CINreferralDate"),
    ("1105/B2", "cp_plans", 2, "CPPstartDate"),
    ("1105/B2", "cin_details", 2, "CINreferralDate"),
]
NAMED = ("group", "table", "row", "columns")


@pytest.fixture
def reviewed(tmp_path):
    """Two children whose plans begin too soon, and a header of another year."""
    path = tmp_path / "a.xml"
    path.write_text(census(child("A1", inside=TOO_SOON), child("B2", inside=TOO_SOON)), "utf-8")
    checked = check([path], year=2027, return_name="cin", rules=["1105", "8720", "8730"])
    return review(checked, on=date(2027, 5, 1))


def test_the_cells_of_one_fault_stand_together(reviewed, tmp_path):
    """In every file that is given out, one child's after the other's."""
    write_flags(reviewed, tmp_path / "flags.csv")
    with (tmp_path / "flags.csv").open(encoding="utf-8-sig") as file:
        rows = [(r["group"], r["table"], int(r["row"]), r["columns"]) for r in csv.DictReader(file)]
    assert rows[:4] == TOGETHER
    write_flags(reviewed, tmp_path / "flags.json")
    held = json.loads((tmp_path / "flags.json").read_text("utf-8"))["flags"]
    assert [tuple(flag[name] for name in NAMED) for flag in held] == rows
    write_workbook(reviewed, {}, tmp_path / "flags.xlsx")
    heads, *lines = load_workbook(tmp_path / "flags.xlsx")["Flags"].values
    sheet = [dict(zip(heads, line, strict=True)) for line in lines]
    assert [tuple(line[name] for name in NAMED) for line in sheet] == rows
    days = {("cp_plans", "2025-06-01"), ("cin_details", "2025-06-02")}
    assert {(line["table"], line["key"]) for line in sheet[:4]} == days
    assert reviewed.counts["faults"] == 2 + (len(rows) - 4)


def test_a_header_of_another_year_is_said_first(reviewed, capsys, tmp_path):
    """Before any number, for they are of the year that was asked."""
    says = "Its header gives the year as 2026; it is checked as 2027, the year asked for."
    show(reviewed, None)
    told = " ".join(capsys.readouterr().out.split())
    assert told.index(says) < told.index("errors and")
    write_workbook(reviewed, {}, tmp_path / "flags.xlsx")
    summary = dict(load_workbook(tmp_path / "flags.xlsx")["Summary"].values)
    assert summary["Not as asked"] == f"a.xml: {says}"


def test_the_year_is_the_one_asked_and_not_the_headers(reviewed, tmp_path):
    """A plan that begins in June 2026 is after the header's year and within the year asked."""
    path = tmp_path / "b.xml"
    path.write_text(census(child(inside=TOO_SOON.replace("2025", "2026"))), "utf-8")
    flagged = {
        year: check([path], year=year, return_name="cin", rules=["8720"]).flags.num_rows
        for year in (2026, 2027)
    }
    assert flagged == {2026: 1, 2027: 0}
