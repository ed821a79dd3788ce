"""`headway journeys`: several years of the census in, the steps of children's journeys out."""

import csv
import json

import pytest

HEADER = """<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>
<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>342</LEA></Source></Header><Children>{children}</Children></Message>"""
CHILD = """<Child><ChildIdentifiers><LAchildID>{child}</LAchildID></ChildIdentifiers>
<CINdetails><CINreferralDate>{referred}</CINreferralDate><ReferralSource>{source}</ReferralSource>
{closed}<ReferralNFA>0</ReferralNFA>{plan}</CINdetails></Child>"""
CLOSED = "<CINclosureDate>2025-07-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"
PLAN = """<ChildProtectionPlans><CPPstartDate>2025-01-24</CPPstartDate>{ended}
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
<LatestCategoryOfAbuse>{category}</LatestCategoryOfAbuse></ChildProtectionPlans>"""
ENDED = "<CPPendDate>2025-07-01</CPPendDate>"


@pytest.fixture
def returns(tmp_path):
    """A folder of two years' returns, and a file of something else."""
    plan = PLAN.format(ended="", category="NEG")
    one = {"child": "A1", "referred": "2025-01-06", "source": "6"}
    other = {"child": "B2", "referred": "2025-03-03", "source": "2A", "closed": "", "plan": ""}
    earlier = CHILD.format(**one, closed="", plan=plan) + CHILD.format(**other)
    later = CHILD.format(**one, closed=CLOSED, plan=PLAN.format(ended=ENDED, category="EMO"))
    (tmp_path / "returns").mkdir()
    for year, children in ((2025, earlier), (2026, later)):
        text = HEADER.format(year=year, children=children)
        (tmp_path / "returns" / f"cin_{year}.xml").write_text(text, "utf-8")
    (tmp_path / "returns" / "notes.csv").write_text("a,b\n1,2\n")
    return tmp_path / "returns"


def test_the_years_of_a_folder_are_joined(headway, returns, tmp_path):
    """The year is each file's own; what is no census is left out and said; the steps are written."""
    told = headway("journeys", "returns", "--out", "steps.csv")
    assert told.returncode == 0, told.stderr
    assert "collection years 2025, 2026" in told.stdout
    assert "notes.csv: It is no return of the children in need census" in told.stdout
    assert "1 not in the next return" in told.stdout
    with (tmp_path / "steps.csv").open(encoding="utf-8-sig") as held:
        rows = list(csv.DictReader(held))
    assert [(r["child"], r["step"], r["step_on"], r["ended_on"]) for r in rows] == [
        ("A1", "referral", "2025-01-06", ""),
        ("A1", "child protection plan", "2025-01-24", "2025-07-01"),
        ("A1", "closure", "2025-07-01", ""),
        ("B2", "referral", "2025-03-03", ""),
    ]


def test_one_child_s_journey(headway, returns):
    """As lines for a person, with what the years do not say; capitals do not matter."""
    told = headway("journeys", "returns", "--child", "a1")
    assert told.returncode == 0, told.stderr
    assert "1. 2025-01-06  referral by: Police" in told.stdout
    assert "child protection plan, emotional abuse, to 2025-07-01, 18 days on (from step 1)" in (
        told.stdout
    )
    told = headway("journeys", "returns", "--child", "B2", "--json")
    body = json.loads(told.stdout)
    assert [step["step"] for step in body["steps"]] == ["referral"]
    assert [case["kind"] for case in body["cases"]] == ["not in the next return"]


def test_as_it_stood_on_a_day(headway, returns):
    """What began later is not there yet, and what ended later is open."""
    told = headway("journeys", "returns", "--child", "A1", "--as-at", "2025-06-30", "--json")
    (_, plan) = json.loads(told.stdout)["steps"]
    assert (plan["ended_on"], plan["is_open"]) == (None, True)
    told = headway("journeys", "returns", "--as-at", "2025-01-23", "--json")
    assert json.loads(told.stdout)["steps"]["referral"] == {"2025": 1}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--child", "Z9"), "No child has the identifier 'Z9'"),
        (("--as-at", "March"), "give a date as 2018-07-01"),
        (("--out", "steps.doc"), "headway writes .csv"),
    ],
)
def test_what_cannot_be_used_ends_with_two(headway, returns, arguments, said):
    """And a sentence."""
    told = headway("journeys", "returns", *arguments)
    assert (told.returncode, said in told.stderr) == (2, True), told.stderr


def test_files_that_are_no_record(headway, returns):
    """A file that was named and is none; files of two councils; a folder without any."""
    told = headway("journeys", "returns/notes.csv")
    assert told.returncode == 2 and "expected the XML of the children in need census" in told.stderr
    other = (returns / "cin_2025.xml").read_text().replace("<LEA>342<", "<LEA>876<")
    (returns / "other.xml").write_text(other)
    told = headway("journeys", "returns")
    assert told.returncode == 2 and "A record is of one council" in told.stderr
    (returns / "other.xml").write_text(other.replace("876", "342").replace("<Year>2025<", "<Year>25<")
                                       .replace("<ReferenceDate>2025-03-31<", "<ReferenceDate>soon<"))  # fmt: skip
    told = headway("journeys", "returns")
    assert told.returncode == 2 and "expected the collection year in Year, as 2026" in told.stderr
