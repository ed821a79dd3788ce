"""`headway synthesise` also writes the children in need census: the same children, and others."""

import json
from itertools import pairwise

import pytest

from tests.lib.inventedcin import as_iso, by_child, census_of, looked_after

YEARS = range(2019, 2028)


@pytest.fixture(scope="session")
def folder(written):
    """Nine years of a small council."""
    return written(children=60, years=9, last_year=2027, seed=3)


@pytest.fixture(scope="session")
def key(folder):
    """What `key.json` says of each year's census."""
    years = json.loads((folder / "key.json").read_text())["years"]
    return {int(year): told["in_need"] for year, told in years.items()}


def _inside(tables, name):
    """Rows of a table by the episode that they stand in."""
    found = {}
    for row in tables[name]:
        found.setdefault((row["child_number"], row["CINdetailsID"]), []).append(row)
    return found


@pytest.mark.parametrize("year", YEARS)
def test_a_file_a_year_says_whose_it_is_and_that_it_is_invented(folder, year):
    """The council's number is borrowed; the reference date is 31 March."""
    text = (folder / str(year) / f"cin_{year}.xml").read_text("utf-8")
    assert "INVENTED. No child in this file exists." in text[:200]
    (header,) = census_of(folder, year)["header"]
    assert (header["LEA"], header["ReferenceDate"]) == ("342", f"{year}-03-31")


@pytest.mark.parametrize("year", YEARS)
def test_every_looked_after_child_of_the_year_is_in_need_in_it(folder, year):
    """With the same identifier, day of birth, sex, ethnicity and pupil number, or the reason for none."""
    children = {row["LAchildID"]: row for row in census_of(folder, year)["child_identifiers"]}
    ethnic = {
        r["LAchildID"]: r["Ethnicity"] for r in census_of(folder, year)["child_characteristics"]
    }
    there = {row["CHILD"] for row in looked_after(folder, year, "episodes")}
    for row in looked_after(folder, year, "header"):
        if row["CHILD"] in there:
            child = children[row["CHILD"]]
            said = (child["PersonBirthDate"], child["Sex"] or child["GenderCurrent"])
            assert said == (as_iso(row["DOB"]), row["SEX"])
            assert (child["UPN"] or child["UPNunknown"]) == row["UPN"]
            assert ethnic[row["CHILD"]] == row["ETHNIC"]


@pytest.mark.parametrize("year", YEARS)
def test_care_begins_on_or_after_a_referral_and_within_an_episode_of_need(folder, year):
    """On each day of care in the year the child has an open episode of need."""
    need = by_child(census_of(folder, year)["cin_details"])
    for row in looked_after(folder, year, "episodes"):
        start, end = as_iso(row["DECOM"]), as_iso(row["DEC"]) if row["DEC"] else ""
        assert any(
            e["CINreferralDate"] <= start
            and (not e["CINclosureDate"] or (end and end <= e["CINclosureDate"]))
            for e in need[row["CHILD"]]
            if e["ReferralNFA"] == "0"
        ), row["CHILD"]


def _ended(folder, year, *codes):
    return {
        r["CHILD"]: as_iso(r["DEC"])
        for r in looked_after(folder, year, "episodes")
        if r["REC"] in codes
    }


def test_an_adoption_closes_the_case_and_the_identifier_is_not_used_again(folder):
    """On the day of the order, as RC1."""
    adopted = {}
    for year in YEARS:
        census = census_of(folder, year)
        assert not adopted.keys() & {row["LAchildID"] for row in census["child_identifiers"]}
        for child, on in _ended(folder, year, "E11", "E12").items():
            last = by_child(census["cin_details"])[child][-1]
            assert (last["CINclosureDate"], last["ReasonForClosure"]) == (on, "RC1")
            adopted[child] = on
    assert adopted


def test_special_guardianship_closes_the_case_as_such(folder):
    """RC4, unless the child was soon looked after again."""
    reasons = set()
    for year in YEARS:
        need = by_child(census_of(folder, year)["cin_details"])
        for child, on in _ended(folder, year, "E45", "E46", "E47", "E48").items():
            reasons |= {e["ReasonForClosure"] for e in need[child] if e["CINclosureDate"] == on}
    assert reasons == {"RC4"}


@pytest.mark.parametrize(
    ("table", "column", "value", "first", "last"),
    [
        ("child_identifiers", "GenderCurrent", None, 2019, 2024),
        ("child_identifiers", "Sex", None, 2025, 2027),
        ("cin_plans", "CINPlanStartDate", None, 2022, 2027),
        ("cin_details", "ReferralSource", "5D", 2023, 2027),
        ("cin_details", "ReasonForClosure", "RC9", 2023, 2027),
        ("assessment_factors", "AssessmentFactor", "18A", 2019, 2020),
        ("assessment_factors", "AssessmentFactor", "18C", 2021, 2027),
        ("assessment_factors", "AssessmentFactor", "24A", 2022, 2027),
        ("pre_proceedings", "PPOutcome", None, 2027, 2027),
    ],
)
def test_each_year_is_asked_what_its_form_asks(folder, table, column, value, first, last):
    """What came later is not in earlier years, what was given up is not in later ones."""
    found = {
        year
        for year in YEARS
        for row in census_of(folder, year)[table]
        if row[column] and (value is None or row[column] == value)
    }
    assert found == set(range(first, last + 1))


def test_a_later_year_goes_on_where_the_earlier_stopped(folder):
    """An episode that was open on 31 March is the child's first in the next year."""
    for earlier, later in pairwise(YEARS):
        now = by_child(census_of(folder, later)["cin_details"])
        for row in census_of(folder, earlier)["cin_details"]:
            if not row["CINclosureDate"] and row["ReferralNFA"] == "0":
                first = now[row["LAchildID"]][0]
                same = ("CINreferralDate", "ReferralSource", "PrimaryNeedCode")
                assert [first[c] for c in same] == [row[c] for c in same]


def test_an_unborn_child_is_born_later_under_the_same_identifier(folder):
    """Expected in one year, with a day of birth in the next if still in need."""
    born = 0
    for earlier, later in pairwise(YEARS):
        now = {r["LAchildID"]: r for r in census_of(folder, later)["child_identifiers"]}
        for row in census_of(folder, earlier)["child_identifiers"]:
            if row["ExpectedPersonBirthDate"]:
                assert not row["PersonBirthDate"]
                assert (row["Sex"] or row["GenderCurrent"]) in ("U", "0")
                born += bool(now.get(row["LAchildID"], {}).get("PersonBirthDate"))
    assert born


def test_most_who_came_by_an_order_in_2027_had_work_before_court(folder, written):
    """Begun before the application, with letter, meeting and decision in their order."""
    rows = census_of(written(children=300, years=1, last_year=2027, seed=1), 2027)[
        "pre_proceedings"
    ]
    to_court = [row for row in rows if row["CourtAppDate"]]
    assert len(to_court) >= 10
    order = (
        "PPStartDate",
        "LBPSentDate",
        "InitialPPMeetingDate",
        "StepDecisionDate",
        "CourtAppDate",
    )
    for row in rows:
        days = [row[name] for name in order if row[name]]
        assert days == sorted(days)
    assert {row["PPOutcome"] for row in rows if not row["CourtAppDate"]} >= {"B"}


@pytest.mark.parametrize("year", YEARS)
def test_the_key_agrees_with_the_file(folder, key, year):
    """Counted again from the rows, by their days."""
    tables, first, last = census_of(folder, year), f"{year - 1}-04-01", f"{year}-03-31"
    helped = [r for r in tables["cin_details"] if r["ReferralNFA"] == "0"]
    none = [r for r in helped if r["ReasonForClosure"] in ("RC8", "RC9")]
    recounted = {
        "children in the census": len(tables["child_identifiers"]),
        f"in need on 31/03/{year}": sum(not r["CINclosureDate"] for r in helped),
        "episodes of need started": sum(r["CINreferralDate"] >= first for r in helped if r not in none),
        "episodes of need ended": sum(bool(r["CINclosureDate"]) for r in helped) - len(none),
        "episodes closed after assessment": len(none),
        "referrals": sum(r["CINreferralDate"] >= first for r in tables["cin_details"]),
        "referrals without further action": len(tables["cin_details"]) - len(helped),
        "assessments finished": sum(bool(r["AssessmentAuthorisationDate"]) for r in tables["assessments"]),
        "section 47 enquiries started": sum(r["S47ActualStartDate"] >= first for r in tables["section47"]),
        "child protection plans started": sum(r["CPPstartDate"] >= first for r in tables["cp_plans"]),
        "child protection plans ended": sum(bool(r["CPPendDate"]) for r in tables["cp_plans"]),
        f"child protection plans open on 31/03/{year}": sum(not r["CPPendDate"] for r in tables["cp_plans"]),
        "initial conferences held": sum(bool(r["DateOfInitialCPC"]) for t in ("section47", "cin_details") for r in tables[t]),
    }  # fmt: skip
    assert {name: key[year][name] for name in recounted} == recounted
    assert all(r["CINreferralDate"] <= last for r in tables["cin_details"])
    rows = {name: key[year].get(f"rows of {name}", 0) for name in tables if name != "header"}
    assert rows == {name: len(tables[name]) for name in rows}


def test_conferences_and_plans_go_together(folder):
    """A protection plan begins on the day of a conference, and no two run at once."""
    for year in YEARS:
        tables = census_of(folder, year)
        asked = _inside(tables, "section47")
        need = {(r["child_number"], r["CINdetailsID"]): r for r in tables["cin_details"]}
        for episode, plans in _inside(tables, "cp_plans").items():
            held = {r["DateOfInitialCPC"] for r in asked.get(episode, ())}
            held.add(need[episode]["DateOfInitialCPC"])
            begun = [p["CPPstartDate"] for p in plans if p["CPPstartDate"] >= f"{year - 1}-04-01"]
            assert set(begun) <= held
            assert sum(not p["CPPendDate"] for p in plans) <= 1
