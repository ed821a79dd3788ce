"""A statement may be a claim that figures test: it is offered, and a person links it."""

from datetime import date

import pytest

from headway.meetings.likely_claims import likely_claim
from headway.meetings.value import Statement
from headway.meetings.views.statements import body, lines
from headway.verdicts.claims.value import Claim, Way

FELL = "Child protection numbers are going down significantly."


def claim(number: int, text: str, measure: str = "cp_plans_open") -> Claim:
    """A claim with these words."""
    given = {"said_at": date(2026, 9, 9), "council": "invented", "direction": Way.DOWN}
    return Claim(id=f"CLM-{number}", text=text, measure=measure, **given)


@pytest.mark.parametrize(
    ("words", "is_offered"),
    [
        (FELL, True),
        ("child protection numbers are going down significantly;", True),
        ("Members heard that child protection numbers were going down significantly.", True),
        ("child protection numbers going down", True),
        ("child protection plans were reviewed", False),
        ("the number of children in care is level", False),
        ("", False),
    ],
)
def test_a_claim_is_offered_by_its_words(words, is_offered):
    """Most of the words that carry meaning must be the same; no likeness of sound or topic counts."""
    found = likely_claim(words, [claim(1, FELL), claim(2, "Half of our budget goes on care.")])
    assert (found.claim.id if found else None) == ("CLM-1" if is_offered else None)
    if found:
        assert found.is_same == (words.rstrip(";.").casefold() == FELL.rstrip(".").casefold())


def test_the_nearest_of_two_is_offered():
    """And nothing where there is none."""
    near, nearer = claim(1, "Numbers are going down significantly"), claim(2, FELL)
    found = likely_claim(FELL, [near, nearer])
    assert found and found.claim.id == "CLM-2"
    assert likely_claim(FELL, []) is None


def test_what_is_typed_is_said_and_what_may_be_is_offered(record):
    """A claim that is typed already is offered to no other; one that is not there is said so."""
    at = {"meeting": "MTG-1", "by": "Director"}
    held = record(
        Statement(id="STM-1", words=FELL, claim="CLM-1", **at),
        Statement(id="STM-2", words=FELL, **at),
        Statement(id="STM-3", words="Half of our budget goes on children in care.", **at),
        Statement(id="STM-4", words="x", claim="CLM-9", **at),
    )
    claims = [claim(1, FELL), claim(2, "Half of our budget goes on children in care.", "share")]
    told = body(held, claims, date(2026, 12, 1))
    drawn = [(r["id"], r["claim"], r["may_be"], r["may_be_measure"]) for r in told["rows"]]
    assert drawn == [
        ("STM-1", "CLM-1", "", ""),
        ("STM-2", "", "", ""),
        ("STM-3", "", "CLM-2", "share"),
        ("STM-4", "CLM-9", "", ""),
    ]
    text = "\n".join(lines(told))
    assert 'If it is, write claim = "CLM-2" under STM-3.' in text
    assert "Typed as CLM-9, which is not in claims.toml" in text
    assert [
        r["id"] for r in body(held, claims, date(2026, 12, 1), containing="budget")["rows"]
    ] == ["STM-3"]
    assert not body(held, claims, date(2026, 9, 8))["rows"]
