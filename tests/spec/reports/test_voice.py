"""The report says what children, parents and carers said, or that it does not hold it."""

from dataclasses import replace
from datetime import date

from headway.plan.aims import Aim
from headway.plan.findings import Evidence
from tests.lib.programmes import material_of, said

AIM = Aim(id="AIM-1", title="Children are heard")
HEARD = Evidence(
    id="EVD-1",
    title="Survey of children in care",
    dated=date(2026, 9, 25),
    type="survey",
    of_voice=True,
    says="Seven in ten know why they are in care.",
    shows=("AIM-1",),
)


def test_what_they_said_is_shown_with_its_day():
    """The newest day first in the sentence, the words in the table."""
    told = said(material_of([AIM, HEARD]), "voice")
    assert "1 piece of evidence" in told and "25 September 2026" in told
    assert "Seven in ten know why they are in care." in told


def test_silence_is_said():
    """Figures cannot stand in for it."""
    told = said(material_of([AIM]), "voice")
    assert "is not in this report" in told
    assert "AIM-1 Children are heard" in told


def test_evidence_after_the_day_is_not_yet_held():
    """A report on October knows nothing of November."""
    told = said(material_of([AIM, HEARD], day=date(2026, 9, 24)), "voice")
    assert "is not in this report" in told
    assert "1 piece" in said(material_of([AIM, HEARD], day=date(2026, 9, 25)), "voice")


def test_part_2_evidence_is_not_in_it():
    """Nor its words, nor its title."""
    secret = replace(HEARD, sensitivity="Part 2", title="A child's own letter")
    told = said(material_of([AIM, secret]), "voice")
    assert "letter" not in told and "Seven in ten" not in told
