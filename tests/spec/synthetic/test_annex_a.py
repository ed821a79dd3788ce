"""Annex A of an invented council: the same children as its returns, on the last 31 March."""

import csv
from dataclasses import replace

import pytest

from headway.returns.annex_a.reader import read
from headway.returns.checking import check
from headway.synthetic.annex_a.part import ANNEX_A, MOST_CHILDREN
from tests.lib.inventedcin import as_iso, census_of, looked_after

AS_AT, SINCE = "2026-03-31", "2025-10-01"


@pytest.fixture(scope="module")
def folder(written):
    return written()


@pytest.fixture(scope="module")
def lists(folder):
    tables = read([folder / "2026" / "annex_a.xlsx"]).tables
    return {name: rows.to_pylist() for name, rows in tables.items()}


def _open(rows):
    return {row["child_id"]: row for row in rows if row["ended_on"] is None}


def test_it_has_eleven_lists_and_no_rule_finds_fault(folder):
    """Headway's own rules: codes, days, and keys across lists."""
    made = check([folder / "2026" / "annex_a.xlsx"], year=2026, return_name="annex_a", weigh=False)
    assert made.flags.num_rows == 0
    assert not made.rules_skipped


def test_list_8_is_who_is_looked_after_on_31_march(folder, lists):
    """With the legal status, the placement and the provider of the return's open episode."""
    now = {
        row["CHILD"]: (row["LS"], row["PLACE"], row["PLACE_PROVIDER"] or None)
        for row in looked_after(folder, 2026, "episodes")
        if not row["DEC"] and row["LS"] not in ("V3", "V4")
    }
    held = _open(lists["looked_after"])
    assert len(now) == 120
    assert now == {c: (r["legal_status"], r["placement"], r["provider"]) for c, r in held.items()}


def test_list_8_goes_on_where_an_earlier_year_began(folder, lists):
    """A period's first day is that of the return of the year in which it began."""
    started = {
        row["CHILD"]: row["DECOM"]
        for year in (2024, 2025, 2026)
        for row in looked_after(folder, year, "episodes")
        if row["RNE"] == "S" and row["LS"] not in ("V3", "V4")
    }
    shown = {c: r["started_on"] for c, r in _open(lists["looked_after"]).items()}
    since = {c: on for c, on in shown.items() if as_iso(on) >= "2023-04-01"}
    assert len(since) > 45
    assert since == {child: started[child] for child in since}


def test_a_child_has_the_worker_whom_the_return_names(folder, lists):
    """And the team that the establishment list gives that worker."""
    now = {
        row["CHILD"]: row["SW_ID"]
        for row in looked_after(folder, 2026, "sw_episodes")
        if not row["SW_DEC"]
    }
    held = _open(lists["looked_after"])
    assert now == {child: row["worker"] for child, row in held.items()}
    with (folder / "2026" / "establishment.csv").open(encoding="utf-8") as lines:
        teams = {r["worker_key"]: r["team"] for r in csv.DictReader(lines) if r["cases_open"]}
    assert all(teams[row["worker"]] == row["team"] for row in held.values())


def test_lists_6_and_7_are_the_census(folder, lists):
    """Open cases of children under 18, and open protection plans, as the census has them."""
    tables = census_of(folder, 2026)
    young = {
        row["LAchildID"]
        for row in tables["child_identifiers"]
        if (row["PersonBirthDate"] or "9999") > "2008-03-31"
    }
    need = {
        row["LAchildID"]
        for row in tables["cin_details"]
        if row["ReferralNFA"] == "0" and row["CINclosureDate"] is None
    }
    assert set(_open(lists["children_in_need"])) == need & young
    plans = {row["LAchildID"] for row in tables["cp_plans"] if row["CPPendDate"] is None}
    assert set(_open(lists["protection_plans"])) == plans
    assert len(plans) > 10


def test_lists_3_to_5_are_the_last_six_months(folder, lists):
    """Every referral and enquiry since October that the census has, once."""
    tables = census_of(folder, 2026)
    for name, column, table, day in (
        ("referrals", "referred_on", "cin_details", "CINreferralDate"),
        ("enquiries", "strategy_on", "section47", "S47ActualStartDate"),
    ):
        filed = sorted((r["LAchildID"], r[day]) for r in tables[table] if r[day] >= SINCE)
        assert filed == sorted((r["child_id"], as_iso(r[column])) for r in lists[name])
    undone = {r["child_id"] for r in lists["assessments"] if r["authorised_on"] is None}
    assert undone == {
        r["LAchildID"] for r in tables["assessments"] if r["AssessmentAuthorisationDate"] is None
    }


def test_care_leavers_are_those_of_the_return(folder, lists):
    """And children of 16 and 17 in care, who will be."""
    asked = {r["CHILD"] for r in looked_after(folder, 2026, "oc3") if r["IN_TOUCH"] != "DIED"}
    shown = {r["child_id"] for r in lists["care_leavers"] if r["eligibility"] != "ELIGIBLE"}
    assert shown == asked
    now = _open(lists["looked_after"])
    for row in lists["care_leavers"]:
        if row["eligibility"] == "ELIGIBLE":
            assert row["child_id"] in now and row["age"] in ("16", "17")


def test_the_key_counts_the_rows(folder, lists):
    """Each list's rows, under the last year."""
    import json

    key = json.loads((folder / "key.json").read_text())["years"]["2026"]["annex_a"]
    assert key == {name: len(rows) for name, rows in lists.items()}


def test_there_is_none_of_more_children_than_any_council_has(invent):
    """A workbook is held whole until it is written, and the census is not."""
    made = invent()
    many = replace(made, asked=replace(made.asked, children=MOST_CHILDREN + 1))
    assert ANNEX_A.begin(made) is not None
    assert ANNEX_A.begin(many) is None
