"""Words in prose that a figure, a verdict or a date must stand beside."""

import pytest

from headway.verdicts.claims.narrative import NARRATIVE_WORDS, NarrativeWord, words_alone
from tests.lib.drawing import drawn

TABLE = """
    word        | alone                                        | may stand
    significant | Numbers fell significantly.                  | CLM-3 says significantly; it is more than chance.
    reducing    | We are reducing demand.                      | We are reducing referrals: 4,100 to 3,900.
    too many    | Too many are on a care order.                | Too many, some say: 74 per 10,000, England 39.
    half of     | Half of the budget goes on care.             | Half of the budget, 52.8%, goes on care.
    best        | Morale is the best ever.                     | It is the best of 151 councils.
    record      | A record high was reached.                   | A record high of 488 was reached.
    improved    | Referrals improved by 40.                    | Timeliness improved to 93%.
    safe        | Children are safe.                           | The fall is not shown to be safe.
    journey     | We are on a journey of 93% compliance.       | We have travelled.
    recently    | We recently rebuilt the front door.          | We recently, in May 2025, rebuilt the front door.
    soon        | It will soon be done.                        | It will soon be done: by 31 March 2026.
"""


@pytest.mark.parametrize("row", drawn(TABLE), ids=lambda r: r["word"])
def test_a_word_alone_is_found_and_one_with_its_figure_is_not(row):
    [found] = words_alone(row["alone"])
    assert found.why and found.instead
    assert not words_alone(row["may stand"])


def test_every_word_of_the_table_is_drawn_above():
    words = {part.strip() for w in NARRATIVE_WORDS for part in w.word.split(",")}
    assert words == {row["word"] for row in drawn(TABLE)}


def test_the_line_and_the_word_as_written_are_said():
    text = "# Report\n\nReferrals fell.\nThey fell\nSignificantly, we think. All is\nwell soon.\n"
    assert [(f.line, f.word) for f in words_alone(text)] == [(5, "Significantly"), (6, "soon")]


def test_a_figure_in_the_next_sentence_does_not_help():
    assert words_alone("There are too many. England has 39 per 10,000.")


def test_a_year_an_id_or_a_section_of_an_act_is_no_figure():
    for text in (
        "In 2025 there were too many.",
        "Too many, as on 31 March 2025.",
        "ACT-3: too many section 47 enquiries.",
        "2. Too many wait.",
    ):
        assert words_alone(text), text
    assert not words_alone("Too many section 47 enquiries: 1,061.")


def test_what_somebody_else_said_is_left_alone():
    assert not words_alone('The leader said "numbers are reducing significantly".')
    assert not words_alone("The leader said “we are on a journey”.")


def test_words_that_only_look_like_it():
    text = "We act in children's best interests. The record shows 4. Safeguarding is our duty."
    assert not words_alone(text)


def test_a_word_is_added_in_one_line():
    mine = NarrativeWord(word="robust", finds=r"\brobust\b", why="it says nothing", instead="say")
    [found] = words_alone("Our robust plan.", (mine,))
    assert found.word == "robust"
