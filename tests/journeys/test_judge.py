"""`headway judge`: the verdict on the terminal and as JSON, and expectations of a plan."""

import json

import pytest

WORDS = ("judge", "St Helens", "-m", "cp_plans_started", "--as-at", "2018-03-31")


def test_three_questions_with_what_they_rest_on(headway):
    """From the package's own figures, exit 0 whatever the answers."""
    told = headway(*WORDS)
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    for said in (
        "the fall is more than chance",
        "Is the change more than chance? yes",
        "Is there any sign of harm in the 11 things we can see? we cannot tell yet",
        "Child protection plans started for neglect: 55, 46% below 102; England’s rose 17%",
        "Did our work help cause it? we cannot tell yet",
        "were followed by a rise of 30% or more, against 21%",
        "What would settle it",
    ):
        assert said in text, said


def test_as_json(headway):
    """The agreed keys; z and the line to be seen."""
    body = json.loads(headway(*WORDS, "--json").stdout)
    assert (body["real"]["answer"], body["safe"]["answer"], body["ours"]["answer"]) == (
        "yes", "not shown", "not shown",
    )  # fmt: skip
    [annual] = [e for e in body["real"]["evidence"] if e.get("signal") == "annual"]
    assert annual["z"] == pytest.approx(-3.7, abs=0.3)
    assert "cp_neglect_started" in [w["measure"] for w in body["safe"]["warnings"]]
    assert {w["what"] for w in body["wrong_before"]} == {"half_undone", "false_alarm", "rebound"}


def test_what_it_cannot_judge_is_a_sentence(headway):
    """Dates, spans, kinds and measures that are not there."""
    cases = {
        ("--as-at", "tomorrow"): "give a date",
        ("--known-at", "2010-01-01"): "No year of cp_plans_started",
        ("--baseline", "2018..2014"): "the earlier first",
        ("--baseline", "1990..2018"): "no figure is held for 1990",
        ("--kind", "share"): "has no kind 'share'",
        ("--programme", "nowhere"): "no such folder",
    }
    for words, expected in cases.items():
        told = headway("judge", "St Helens", "-m", "cp_plans_started", *words)
        assert told.returncode == 2 and expected in told.stderr, (words, told.stderr)


PLAN = """
[[action]]
id = "ACT-1"
title = "Edge of care team"
started_on = 2016-05-01

  [[action.expects]]
  measure = "cp_plans_started"
  kind = "count"
  direction = "fall"
  size = {size}
  lag_years = 1
  locked_on = {locked}
"""


def answers(headway, tmp_path, **plan) -> dict:
    """The `ours` of the golden case with this expectation."""
    folder = tmp_path / "programme" / "plan"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "actions.toml").write_text(PLAN.format(**{"size": 10, "locked": "2017-03-01"} | plan))
    told = headway(*WORDS, "--json", "--programme", "programme")
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)["ours"]


def test_an_expectation_locked_before_the_year_may_be_credited(headway, tmp_path):
    """Direction, size, lag and the neighbours all fit, and the year before had not parted."""
    ours = answers(headway, tmp_path)
    assert ours["answer"] in ("yes", "not shown")
    assert "locked" not in ours["reason"]


def test_one_locked_after_the_year_began_is_not(headway, tmp_path):
    """What is said afterwards cannot be claimed."""
    ours = answers(headway, tmp_path, locked="2018-01-01")
    assert ours["answer"] == "not shown"
    assert "after the year had begun" in ours["reason"]


def test_one_that_expected_more_is_not(headway, tmp_path):
    """60% was said, 42% came."""
    ours = answers(headway, tmp_path, size=60)
    assert ours == {**ours, "answer": "not shown"}
    assert "smaller than was expected" in ours["reason"]


def test_an_unknown_key_names_the_nearest(headway, tmp_path):
    """A plan with a slip of the pen is not half read."""
    folder = tmp_path / "programme" / "plan"
    folder.mkdir(parents=True)
    (folder / "actions.toml").write_text(
        PLAN.format(size=10, locked="2017-03-01").replace("lag_years", "lag_year")
    )
    told = headway(*WORDS, "--programme", "programme")
    assert told.returncode == 2
    assert "ACT-1" in told.stderr and "Did you mean lag_years" in told.stderr
