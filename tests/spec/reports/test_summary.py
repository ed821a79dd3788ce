"""The first page: what the pack is, what not to miss, what is left out."""

from datetime import date

from headway.plan.actions import Action
from headway.plan.findings import Finding, Risk
from tests.lib.programmes import material_of, said

FOUND = Finding(id="FND-1", words="Late.", found_by="Inspectors")
SECRET = Risk(
    id="RSK-1", cause="a", event="b", effect="c", likelihood=1, impact=1, sensitivity="Part 2"
)


def test_it_says_what_is_left_out():
    """No figures of an invented council, and how much is Part 2, without a word of it."""
    told = said(material_of([FOUND, SECRET]), "summary")
    assert "the pages on figures are left out" in told
    assert "1 entry of the programme is Part 2 and left out" in told
    assert "RSK-1" not in told


def test_it_names_what_not_to_miss():
    """A finding without an action, and a date that moved."""
    before = Action(id="ACT-1", title="Train", due_on=date(2026, 6, 30))
    after = Action(id="ACT-1", title="Train", due_on=date(2026, 7, 1))
    told = said(material_of([FOUND, after], [before]), "summary")
    assert "1 finding has no live action." in told
    assert "1 date moved later" in told
