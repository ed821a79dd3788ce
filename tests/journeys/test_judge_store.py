"""`headway judge STORE`: the council's own months on the terminal and as JSON, with a programme."""

import json

import pytest

from tests.lib.drawn_store import drawn_store

STEADY = [96, 104, 101, 97, 103, 99] * 4
LOWER = [72, 78, 76, 73, 77, 74] * 3
PROGRAMME = """
title = "Ours"
invented = true
"""
ACTIONS = """
[[action]]
id = "ACT-1"
title = "One front door"
started_on = 2024-04-01

  [[action.expects]]
  measure = "referrals"
  kind = "count"
  direction = "fall"
  size = 10
  lag_years = 0
  locked_on = 2024-03-12
"""


@pytest.fixture
def there(tmp_path):
    """A store of drawn months, and a programme that expected what came."""
    drawn_store(tmp_path / "store", {("referrals", "count"): [*STEADY, *LOWER]})
    (tmp_path / "plan-of-ours" / "plan").mkdir(parents=True)
    (tmp_path / "plan-of-ours" / "programme.toml").write_text(PROGRAMME, "utf-8")
    (tmp_path / "plan-of-ours" / "plan" / "actions.toml").write_text(ACTIONS, "utf-8")
    return tmp_path


def test_three_questions_of_a_council_s_own_months(headway, there):
    """Exit 0 whatever the answers, with what happened when."""
    told = headway("judge", "store", "-m", "referrals", "--programme", "plan-of-ours")
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    for said in (
        "the fall is more than chance",
        "Is the change more than chance? yes",
        "Is there any sign of harm? we cannot tell yet",
        "Did our work help cause it? we cannot tell yet",
        "no other council’s months are known",
        "1 April 2024: action began (ACT-1): One front door",
        "What would settle it",
    ):
        assert said in text, said


def test_as_json(headway, there):
    """The agreed keys, and the months themselves."""
    told = headway("judge", "store", "-m", "referrals", "--json", "--programme", "plan-of-ours")
    body = json.loads(told.stdout)
    assert (body["real"]["answer"], body["safe"]["answer"], body["ours"]["answer"]) == (
        "yes", "not shown", "not shown",
    )  # fmt: skip
    assert body["ours"]["as_expected"] is True
    assert body["as_at"] == "2025-09" and body["baseline"]["from"] == "2022-04"
    assert len(body["months"]) == 42 and body["marks"][0]["id"] == "ACT-1"


def test_what_it_cannot_judge_is_a_sentence(headway, there):
    """A base without its reason, what only published years have, and what only a store has."""
    cases = {
        ("store", "--baseline", "2022-04..2024-03"): "written reason and an approver",
        ("store", "--known-at", "2025-01-01"): "name a council",
        ("store", "--programme", "nowhere"): "no such folder",
        ("St Helens", "--because", "It suits us"): "name a store",
    }
    for (named, *words), expected in cases.items():
        told = headway("judge", named, "-m", "referrals", *words)
        assert told.returncode == 2 and expected in told.stderr, (words, told.stderr)
