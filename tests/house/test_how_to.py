"""The page on adding a measure is true: its two blocks run as they stand."""

import re

import pytest

import tests.lib.published as published
from tests.lib.repository import ROOT

PAGE = (ROOT / "docs" / "how-to" / "add-a-measure.md").read_text("utf-8")


def block(kind: str) -> str:
    """The one code block of that kind."""
    [found] = re.findall(rf"```python {kind}\n(.*?)```", PAGE, re.DOTALL)
    return found


def test_the_measure_and_its_spec_run_as_they_are_printed():
    """The measure is made; its spec's drawn rows come out as drawn."""
    made: dict = {}
    exec(compile(block("measure"), "measure", "exec"), made)
    spec: dict = {}
    exec(compile(block("spec"), "spec", "exec"), spec)
    checked = []

    def answer(name: str, kind: str, table: str) -> None:
        given = published.answers(made["MEASURE"], kind, table)
        assert name == made["MEASURE"].id
        assert [g for _, g in given] == [e for e, _ in given]
        checked.append(len(given))

    for name, test in spec.items():
        if name.startswith("test_"):
            test(answer)
    assert checked == [4]


def test_a_wrong_drawing_fails():
    """The check above can fail."""
    made: dict = {}
    exec(compile(block("measure"), "measure", "exec"), made)
    given = published.answers(made["MEASURE"], "share", "published | ->\n2 | 3%")
    assert given == [("3%", "2%")]
    with pytest.raises(KeyError):
        published.answers(made["MEASURE"], "rate", "published | ->\n2 | 3%")
