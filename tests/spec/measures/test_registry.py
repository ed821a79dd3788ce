"""Registry ids: the list's own, and those that headway added."""

import re

import pytest

from headway.measures.finding import every_measure
from headway.measures.registry import is_of_the_list
from tests.lib.repository import ROOT

CATALOGUE = ROOT.parent / "shared" / "specs" / "indicators.md"
REFERENCE = ROOT / "docs" / "reference" / "measures.md"


def test_a_number_of_the_list_is_its_own_and_a_later_one_was_added():
    assert is_of_the_list("CP-13")
    assert not is_of_the_list("CP-14")


def test_a_letter_was_added_unless_the_list_has_it():
    assert is_of_the_list("CLA-11b")
    assert not is_of_the_list("CLA-11c")


def test_a_group_of_headway_s_own_and_no_id_at_all_are_not_of_the_list():
    assert not any(is_of_the_list(one) for one in ("AA-01", "ED-01", ""))


@pytest.mark.skipif(not CATALOGUE.is_file(), reason="../shared is absent")
def test_the_list_is_what_the_catalogue_has():
    """Every id of the catalogue, and of the measures none that it has not."""
    ids = set(re.findall(r"^\| ([A-Z]+-\d+[a-z]?)\b", CATALOGUE.read_text("utf-8"), re.MULTILINE))
    assert len(ids) > 100 and all(map(is_of_the_list, ids))
    assert {m.registry for m in every_measure() if is_of_the_list(m.registry)} <= ids


def test_the_reference_marks_what_was_added():
    text = REFERENCE.read_text("utf-8")
    assert "| `kinship_fostering` | CLA-11c, added |" in text
    assert "| `long_term_fostering` | CLA-11b |" in text
    assert "| `training_in_date` | none |" in text
