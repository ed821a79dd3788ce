"""Answers to a survey as a person types them: question, answer, how many of how many."""

import pytest

from headway.vocabulary.errors import BadInput
from headway.voice.lines import result_line, results_of
from headway.voice.value import Result


@pytest.mark.parametrize(
    ("line", "count", "share", "of"),
    [
        ("Settled? | Yes | 30 of 40", 30, None, 40),
        ("Settled? | Yes | 75% of 40", None, 75, 40),
        ("Settled? | Yes | 30 of 40 (75%)", 30, 75, 40),
        ("Settled? | Yes | 0 of 40", 0, None, 40),
    ],
)
def test_a_line_is_one_answer(line, count, share, of):
    expected = Result(question="Settled?", answer="Yes", count=count, share=share, of=of)
    assert results_of([line]) == (expected,)
    assert result_line(expected) == line


def test_lines_without_words_are_nothing():
    assert results_of(["", "  "]) == ()


@pytest.mark.parametrize(
    "line", ["Settled? Yes 30 of 40", "Settled? | Yes | 30", "| Yes | 30 of 40", "a | b | many"]
)
def test_a_line_that_is_no_answer_is_refused_with_what_to_write(line):
    with pytest.raises(BadInput) as fault:
        results_of(["Settled? | No | 10 of 40", line])
    assert "Line 2" in str(fault.value) and "30 of 40, or 75% of 40" in str(fault.value)
