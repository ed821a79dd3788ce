"""The report says what was found, what answers it, and what was found again."""

from dataclasses import replace
from datetime import date

from headway.plan.actions import Action
from headway.plan.findings import Evidence, Finding
from tests.lib.programmes import material_of, said


def finding(number: int, on: date, theme: str = "neglect") -> Finding:
    return Finding(
        id=f"FND-{number}", words="Neglect was named late.", found_by="Inspectors", theme=theme,
        published_on=on,
    )  # fmt: skip


OLD, NEW = finding(1, date(2022, 12, 9)), finding(2, date(2025, 2, 21))
ANSWER = Action(id="ACT-1", title="Train", answers=("FND-1",), status="on track")


def test_a_finding_stands_beside_what_answers_it():
    """In its own words, with how the action stands."""
    told = said(material_of([OLD, ANSWER]), "findings")
    assert "FND-1 “Neglect was named late.” | Inspectors | 9 Dec 2022 | ACT-1, on track" in told
    assert "Each of those in scope has a live action." in told


def test_a_finding_that_nothing_answers_is_said():
    """An action that was given up answers nothing."""
    told = said(material_of([OLD]), "findings")
    assert "FND-1 has no live action: nothing in the plan answers it." in told
    stopped = Action(
        id="ACT-1", title="Train", answers=("FND-1",), stopped_on=date(2026, 5, 1), stopped_why="No money"
    )  # fmt: skip
    assert "no live action" in said(material_of([OLD, stopped]), "findings")


def test_the_same_theme_on_two_days_is_found_again():
    """Two findings of one report are no recurrence."""
    told = said(material_of([OLD, NEW]), "findings")
    assert "Neglect: FND-1 and FND-2, on 9 December 2022 and 21 February 2025." in told
    same_day = said(material_of([OLD, finding(2, date(2022, 12, 9))]), "findings")
    assert "Neglect: FND-1" not in same_day


def test_what_was_known_before_the_visit_is_said():
    """An audit of our own had seen it ninety days earlier."""
    audit = Evidence(id="EVD-1", title="Audit", dated=date(2024, 11, 23), type="audit")
    told = said(material_of([replace(NEW, known_before="EVD-1"), audit]), "findings")
    assert "FND-2: known 90 days before the visit. EVD-1 Audit, 23 November 2024." in told


def test_a_finding_out_of_scope_keeps_its_reason():
    """It is not counted as unanswered."""
    out = Finding(
        id="FND-3", words="Old.", found_by="Audit", in_scope=False, scope_reason="Answered in 2023",
        scope_decided_on=date(2025, 5, 13),
    )  # fmt: skip
    told = said(material_of([out]), "findings")
    assert "out of scope: Answered in 2023" in told
    assert "FND-3 has no live action" not in told


def test_a_plan_without_findings_has_no_such_page():
    """Nothing is said of nothing."""
    assert said(material_of([ANSWER]), "findings") == ""
