"""`--errors`: known errors, each with the flags that must follow, and no others.

The key is held against the plain rules, which are written from the catalogue's words alone.
"""

from collections import Counter

import pytest

from headway.synthetic.faults import FAULTS
from tests.lib import plain903  # noqa: F401  (importing it registers the rules)
from tests.lib.invented903 import small
from tests.lib.small903 import rules_of

# Rules that ask about what two years' returns cannot show: queries, on any council's care leavers.
ASKED_ANYWAY = frozenset(("1001", "1002"))
YEARS = (2023, 2024, 2025, 2026, 2027)


def flags_of(made, year):
    """Every flag of the plain rules on a year, as (rule, table, row)."""
    laid = small(made.returns[year], made.returns.get(year - 1), made.country)
    return {
        (code, table, row)
        for code, decide in rules_of(year).items()
        if code not in ASKED_ANYWAY
        for table, row in decide(laid) or ()
    }


def key_of(made):
    """Every entry of the key, in the order of planting."""
    return [entry for fault in made.planted for entry in fault.entries(made.returns)]


@pytest.mark.parametrize("year", YEARS)
def test_every_planted_error_is_flagged_and_nothing_else_is(invent, year):
    """Rule, table and row: what the key says is what is found."""
    made = invent(children=150, years=2, last_year=year, seed=year, errors=0.5)
    key = {(e["rule"], e["table"], e["row"]) for e in key_of(made)}
    assert len(made.planted) > 100
    assert flags_of(made, year) == key


def test_no_child_has_two(invent):
    """So that no fault hides another."""
    made = invent(children=150, years=2, last_year=2026, seed=2026, errors=0.5)
    assert max(Counter(p.child for p in made.planted).values()) == 1


def test_as_many_children_as_the_share_says(invent):
    """A share of the children in the last return."""
    made = invent(children=150, years=2, last_year=2026, seed=1, errors=0.1)
    children = len(made.returns[2026].tables["header"])
    assert len(made.planted) == pytest.approx(0.1 * children, abs=2)


def test_earlier_years_stay_clean(invent):
    """Errors in an earlier year would make next year's comparison fail as well."""
    made, clean = (
        invent(children=150, years=2, last_year=2026, seed=1, errors=e) for e in (0.1, 0.0)
    )
    assert made.returns[2025].tables == clean.returns[2025].tables


def test_an_entry_says_what_stood_there_and_what_stands_there_now(invent):
    """As someone would need who mends it."""
    made = invent(children=150, years=2, last_year=2026, seed=2026, errors=0.5)
    entry = next(e for e in key_of(made) if e["rule"] == "1006")
    row = made.returns[2026].tables["missing"][entry["row"] - 1]
    assert entry["child"] == row[0]
    assert (entry["column"], entry["now"], row[2]) == ("MISSING", "X", "X")
    assert entry["was"] in ("M", "A")


def test_faults_of_every_kind_in_every_table():
    """Sixty rules and more; orders that deprive of liberty in 2027 alone."""
    kinds = {"missing", "impossible", "contradictory", "order", "history", "code"}
    assert {f.kind for f in FAULTS} == kinds
    assert {f.table for f in FAULTS} == {
        "header", "episodes", "reviews", "uasc", "oc2", "oc3", "ad1", "placed_for_adoption",
        "previous_permanence", "missing", "sw_episodes", "dolo",
    }  # fmt: skip
    assert len({f.rule for f in FAULTS}) >= 60
