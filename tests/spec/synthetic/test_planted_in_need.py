"""`--errors` in the census too: known errors, each with the flags that must follow, and no others."""

import json
from collections import Counter

import pytest

from headway.synthetic.in_need.faults import FAULTS
from tests.lib.inventedcin import census_of, flagged

YEARS = (2023, 2024, 2025, 2026, 2027)
# Rules that count over the whole return, or look at its header: no child's row makes them speak.
OF_THE_WHOLE_RETURN = {"100", "2883", "2886Q", "2887Q", "2888Q"}


@pytest.fixture(scope="session")
def spoilt(written):
    """A council, its census full of errors, and the same without."""

    def writing(year, children=60, errors=0.5, seed=4, years=1):
        asked = {"children": children, "years": years, "last_year": year, "seed": seed}
        return written(errors=errors, **asked), written(**asked)

    return writing


def _key(folder):
    return json.loads((folder / "key.json").read_text())["planted_in_need"]


def _who(flags):
    """Flags by rule, table and child: a row has another number where one before it was left out."""
    return Counter((f["rule"], f["table"], f["child"]) for f in flags)


@pytest.mark.parametrize("year", YEARS)
def test_every_planted_error_is_flagged_and_nothing_else_is_new(spoilt, year):
    """Rule, table and row: what the key says is what is found, besides what was asked anyway."""
    folder, clean = spoilt(year)
    key = {(e["rule"], e["table"], e["row"]) for e in _key(folder)}
    found = {(f["rule"], f["table"], f["row"]): f for f in flagged(folder, year)}
    assert len({e["child"] for e in _key(folder)}) > 200
    assert key <= found.keys()
    others = [flag for place, flag in found.items() if place not in key]
    assert _who(others) == _who(flagged(clean, year))


def test_every_rule_is_planted_in_a_council_of_some_size(spoilt):
    """Only those are left out that a child's rows cannot break."""
    from headway.returns.cin_census.spec import RETURN

    codes = {rule.code for rule in RETURN.rules() if rule.in_force(2027)} - OF_THE_WHOLE_RETURN
    assert codes == {e["rule"] for e in _key(spoilt(2027, children=400, seed=7)[0])}


def test_no_child_has_two(spoilt):
    """So that no fault hides another: of each child the key says one change."""
    changed = {(e["child"], e["changed"], e["column"], e["now"]) for e in _key(spoilt(2026)[0])}
    assert max(Counter(child for child, *_ in changed).values()) == 1


def test_as_many_children_as_the_share_says(spoilt):
    """A share of the children in the last census."""
    folder, _ = spoilt(2026, children=150, errors=0.1)
    children = len(census_of(folder, 2026)["child_identifiers"])
    assert len({e["child"] for e in _key(folder)}) == pytest.approx(0.1 * children, rel=0.1)


def test_earlier_years_stay_as_they_were(spoilt):
    """Byte for byte; and what is true of a year is true whatever was planted."""
    folder, clean = spoilt(2026, years=2)
    files = [made / "2025" / "cin_2025.xml" for made in (folder, clean)]
    assert files[0].read_bytes() == files[1].read_bytes()
    told, true = (
        json.loads((made / "key.json").read_text())["years"]["2026"] for made in (folder, clean)
    )
    named = [name for name in true["in_need"] if not name.startswith("rows of")]
    assert [told["in_need"][name] for name in named] == [true["in_need"][name] for name in named]


def test_an_entry_says_what_stood_there_and_what_stands_there_now(spoilt):
    """As someone would need who mends it."""
    folder, _ = spoilt(2026)
    entry = next(e for e in _key(folder) if (e["rule"], e["kind"]) == ("8905", "code"))
    row = census_of(folder, 2026)["cp_plans"][entry["row"] - 1]
    assert entry["child"] == row["LAchildID"]
    assert (entry["column"], entry["now"]) == ("InitialCategoryOfAbuse", "ABU")
    assert row["InitialCategoryOfAbuse"] == "ABU"
    assert entry["was"] in ("NEG", "PHY", "SAB", "EMO", "MUL")


def test_faults_of_every_kind_in_every_table():
    """More than a hundred rules; those on work before court from 2027 alone."""
    assert {f.kind for f in FAULTS} == {"missing", "impossible", "contradictory", "order", "code"}
    assert {f.table for f in FAULTS} == {
        "child_identifiers", "child_characteristics", "disabilities", "cin_details", "assessments",
        "cin_plans", "section47", "cp_plans", "cp_reviews", "pre_proceedings",
    }  # fmt: skip
    assert len({f.rule for f in FAULTS}) > 100
    assert {f.since for f in FAULTS if f.table == "pre_proceedings"} == {2027}
