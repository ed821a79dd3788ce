"""The eight invented claims of Wharfemoor have the answers of their key."""

import tomllib

import pytest

from headway.verdicts.claims.weighing import weigh_file

NUMBERS = range(1, 9)


@pytest.fixture(scope="module")
def folder(shared):
    """Where the statements and their key lie."""
    return shared / "samples" / "wharfemoor"


@pytest.fixture(scope="module")
def answered(folder):
    """Each claim weighed on the figures of the key."""
    weighed = weigh_file(folder / "statements.toml", figures=folder / "statements.key.toml")
    return {w.claim.id: w for w in weighed}


@pytest.mark.parametrize("number", NUMBERS)
def test_the_answer_is_the_key_s(folder, answered, number):
    key = tomllib.loads((folder / "statements.key.toml").read_text("utf-8"))
    expected = {a["id"]: a["expected"] for a in key["answer"]}
    assert len(expected) == len(NUMBERS)
    assert answered[f"CLM-{number}"].answer == expected[f"CLM-{number}"]


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        (1, ("196 in May and 187 in June", "213.9")),
        (2, ("58%", "8.0 points off")),
        (3, ("23 full-time equivalents", "41", "18.0%", "13.0%")),
        (4, ("78 per 10,000", "70", "39", "62%", "64%", "59%")),
        (5, ("26.0%", "21.5%", "17%")),
        (6, ("156 and 126", "1 at exactly 112")),
        (7, ("No measure is held",)),
        (8, ("415, 409, 412 and 417", "within 1.0% of their mean")),
    ],
)
def test_the_figures_that_decide_are_said(answered, number, figures):
    told = answered[f"CLM-{number}"]
    for figure in figures:
        assert figure in told.sentence
    assert all(f.state == "given" for f in told.figures if f.value is not None)


def test_without_given_figures_an_invented_council_cannot_be_tested(folder):
    told = weigh_file(folder / "statements.toml")
    assert {w.answer for w in told} == {"cannot be tested"}
    assert "invented" in told[0].sentence
