"""The area neglect signal: a question to ask where plans for neglect fell far and England's did not."""

import pytest

from headway.verdicts.neglect import PAST, SMALL, neglect_signal, neglect_words
from headway.verdicts.noise import Point
from tests.lib.drawing import drawn

GAPS = {"", "c", "x"}


def series(table: str, column: str) -> dict[int, Point]:
    """A drawn column as points."""
    return {
        int(row["year"]): Point(value=None if row[column] in GAPS else float(row[column]))
        for row in drawn(table)
    }


@pytest.fixture
def signal():
    """Set 2018 beside 2014 of a drawn council, England and neighbours; the marks are checked."""

    def ask(table: str, mark: str, **form):
        columns = list(drawn(table)[0])
        neighbours = {name: series(table, name) for name in columns[3:]}
        found = neglect_signal(
            series(table, "council"), series(table, "England"), neighbours, 2018, **form
        )
        marks = {True: "a question to ask", False: "none", None: "not known"}
        assert marks[found.is_raised] == mark
        return found

    return ask


def test_raised_where_the_council_fell_by_40_percent_and_england_did_not(signal):
    """60 of 100 is a fall of 40%, and England's may have stayed the same."""
    table = """
        year | council | England
        2014 | 100     | 25000
        2018 | {}      | {}
    """
    signal(table.format(60, 25000), "a question to ask")
    signal(table.format(61, 25000), "none")
    signal(table.format(60, 24999), "none")


def test_a_span_of_three_years_and_other_falls_can_be_asked_for(signal):
    table = """
        year | council | England
        2014 | 100     | 25000
        2015 | 80      | 26000
        2018 | 52      | 27000
    """
    signal(table, "a question to ask")
    signal(table, "none", span=3)
    signal(table, "a question to ask", span=3, fall=0.30)
    signal(table, "none", fall=0.50)


@pytest.mark.parametrize("gap", ["c", "x", "", "0"])
def test_a_missing_year_or_a_zero_is_not_known_and_never_a_fall(signal, gap):
    """A council that sent no return was once printed as 0."""
    for year in (2014, 2018):
        figures = {2014: "100", 2018: "50"} | {year: gap}
        found = signal(
            f"""
                year | council         | England
                2014 | {figures[2014]} | 25000
                2018 | {figures[2018]} | 27000
            """,
            "not known",
        )
        assert found.missing == f"the figure of {year} is missing"
        assert "cannot be compared" in neglect_words(found)


def test_without_englands_figure_nothing_is_raised(signal):
    """A missing England is not an England that stayed the same."""
    found = signal(
        """
        year | council | England
        2014 | 100     |
        2018 | 40      | 27000
        """,
        "not known",
    )
    assert found.missing == "England’s figure of 2014 is missing"


def test_neighbours_and_the_own_past_are_set_beside_it(signal):
    """Dee's figures are not known; Bea fell as far."""
    found = signal(
        """
        year | council | England | Ana | Bea | Cal | Dee
        2014 | 200     | 25000   | 100 | 100 | 100 | c
        2015 | 210     | 25500   | 100 | 90  | 110 | 50
        2018 | 90      | 27000   | 110 | 40  | 130 | 45
        """,
        "a question to ask",
    )
    assert (found.near.known, found.near.of, found.near.as_far) == (3, 4, 1)
    assert found.near.middle == pytest.approx(0.10)
    assert found.is_lowest
    words = neglect_words(found)
    assert "The middle of 3 of its 4 neighbours rose 10%; 1 of them fell as far." in words
    assert "In its 2 earlier published years there were 200 to 210; this is the lowest." in words


def test_how_often_the_fall_did_not_last_is_printed_for_councils_of_that_size(signal):
    """Small figures swing more: their falls lasted far less often."""
    past = PAST[4, 0.4]
    table = """
        year | council | England
        2014 | {}      | 25000
        2018 | {}      | 27000
    """
    small = neglect_words(signal(table.format(SMALL - 1, 50), "a question to ask"))
    assert f"in {past.undone} of {past.followed} (" in small
    assert f"it was {past.small_undone} of {past.small_followed}." in small
    large = neglect_words(signal(table.format(SMALL, 50), "a question to ask"))
    of = past.followed - past.small_followed
    assert f"it was {past.undone - past.small_undone} of {of}." in large


def test_no_question_no_alarm_and_no_verdict_in_either(signal):
    table = """
        year | council | England
        2014 | 100     | 25000
        2018 | {}      | 27000
    """
    raised = neglect_words(signal(table.format(50), "a question to ask"))
    quiet = neglect_words(signal(table.format(100), "none"))
    assert "stayed the same" in quiet and "No question is raised" in quiet
    assert "A question to ask" in raised and "not a verdict on the council" in raised
    for word in ("significant", "safe", "predict", "alert", "warning", "failing", "worst"):
        assert word not in (raised + quiet).lower()
