"""The report lists open risks, the largest first, and those that nobody has looked at."""

from datetime import date

from headway.plan.findings import Risk
from tests.lib.programmes import material_of, said


def risk(number: int, likelihood: int, reviewed: date | None, **more: object) -> Risk:
    return Risk(
        id=f"RSK-{number}", cause="few carers", event="homes run out", effect="children move",
        likelihood=likelihood, impact=4, reviewed_on=reviewed, **more,
    )  # fmt: skip


def test_the_largest_comes_first():
    """Four times four before two times four."""
    told = said(
        material_of([risk(1, 2, date(2026, 11, 1)), risk(2, 4, date(2026, 11, 1))]), "risks"
    )
    assert told.index("RSK-2 Because of few carers") < told.index("RSK-1 Because of few carers")
    assert "4 × 4 = 16" in told


def test_a_risk_that_nobody_looked_at_for_a_quarter_is_named():
    """92 days are a quarter; 93 are more."""
    fresh = said(material_of([risk(1, 2, date(2026, 8, 21))]), "risks")
    assert "Nobody has looked" not in fresh
    assert "looked at RSK-1" in said(material_of([risk(1, 2, date(2026, 8, 20))]), "risks")
    assert "looked at RSK-1" in said(material_of([risk(1, 2, None)]), "risks")


def test_closed_and_part_2_risks_are_left_out():
    """No risk left, no page."""
    closed = risk(1, 2, None, closed_on=date(2026, 5, 1))
    secret = risk(2, 5, None, sensitivity="Part 2")
    assert said(material_of([closed, secret]), "risks") == ""
