"""The report says what was asked of other departments, and what still waits."""

from datetime import date

from headway.plan.actions import Ask
from tests.lib.programmes import material_of, said


def ask(**more: object) -> Ask:
    return Ask(
        id="ASK-1", what="Two solicitors", of_whom="legal", asked_on=date(2026, 6, 3), **more
    )


def test_an_ask_past_its_day_waits():
    """Needed by 31 August, and no answer in November."""
    told = said(material_of([ask(needed_by=date(2026, 8, 31))]), "asks")
    assert "1 ask of others: 1 waits for an answer past the day or a month." in told
    assert "ASK-1 Two solicitors (legal) | 3 Jun 2026, 31 Aug 2026 | none yet |" in told


def test_an_answered_ask_does_not():
    """With the answer in its words."""
    done = ask(answer="given", answered_on=date(2026, 7, 1), says="One post from May.")
    told = said(material_of([done]), "asks")
    assert "1 ask of others: none waits" in told
    assert "given, 1 Jul 2026: One post from May." in told
