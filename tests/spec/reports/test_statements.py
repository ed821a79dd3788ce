"""The report sets what you were told beside what the figures say."""

from datetime import date

from headway.meetings.value import Meeting, Statement
from tests.lib.programmes import EXAMPLES, material_of, said

SCRUTINY = Meeting(id="MTG-1", body="Scrutiny", held_on=date(2026, 9, 9))


def statement(claim: str = "", **more: object) -> Statement:
    return Statement(id="STM-1", meeting="MTG-1", words="Half goes on care.", claim=claim, **more)


def told(*things: Statement, day: date = date(2026, 11, 21)) -> str:
    folder = EXAMPLES / "wharfemoor"
    return said(material_of([], meetings=[SCRUTINY, *things], day=day, folder=folder), "statements")


def test_a_claim_stands_beside_the_figures_that_decide_it():
    """58% is not half."""
    text = told(statement("CLM-2"))
    assert "On 9 September 2026 Scrutiny was told: “Half goes on care.”" in text
    assert "The figures say otherwise." in text and "58%" in text


def test_each_claim_is_told_once():
    """As the statement it was typed from; a claim of no statement by itself."""
    text = told(statement("CLM-2"))
    assert "Half of our budget" not in text
    assert "Said on 9 September 2026: “Half of our budget goes on children in care.”" in told()


def test_words_that_no_figure_can_test_are_kept_apart():
    """A deed without dated evidence is said to have none."""
    assert "“Half goes on care.” No figure is held that could test it." in told(statement())
    assert "no dated evidence of it is named here" in told(statement(is_deed=True))


def test_what_was_said_later_is_not_in_it():
    """The meeting was on the ninth."""
    assert "Scrutiny was told" not in told(statement(), day=date(2026, 9, 8))
