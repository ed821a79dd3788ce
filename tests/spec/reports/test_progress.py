"""The report says how far the plan has come: by status, by aim, overdue, unattested, missing."""

from datetime import date

from headway.plan.actions import Action, Milestone
from headway.plan.aims import Aim
from headway.plan.roles import Attestation
from tests.lib.programmes import material_of, said

AIM = Aim(id="AIM-1", title="Children are heard", measures=("social_worker_changes",))
PROGRAMME = {
    "starts_on": date(2026, 4, 1),
    "ends_on": date(2029, 3, 31),
    "accountable": "Director",
    "attested_every_days": 92,
}


def action(due: date | None, status: str = "on track", **more: object) -> Action:
    return Action(
        id="ACT-1", title="Ask each child", aims=("AIM-1",), due_on=due, status=status, **more
    )


def test_the_day_it_is_due_is_not_overdue_and_the_next_day_is():
    """An action due on the 20th is late on the 21st."""
    late = said(material_of([AIM, action(date(2026, 11, 20), owner="Head")]), "progress")
    assert "ACT-1 Ask each child | Head | 20 Nov 2026 | 1" in late
    same_day = said(material_of([AIM, action(date(2026, 11, 21))]), "progress")
    assert "No dated action or milestone is overdue." in same_day


def test_a_milestone_is_overdue_with_its_action_s_owner():
    """The action itself may still be on time."""
    point = Milestone(id="MIL-1.1", title="First ten asked", due_on=date(2026, 11, 1))
    told = said(material_of([AIM, action(date(2027, 1, 1), owner="Head"), point]), "progress")
    assert "MIL-1.1 First ten asked | Head | 1 Nov 2026 | 20" in told


def test_an_action_of_which_nobody_said_how_it_stands():
    """No status is no status: it is not `not started`."""
    told = said(material_of([AIM, action(None, status="")]), "progress")
    assert "Nobody has said | 1 | ACT-1" in told
    assert "Not started" not in told


def test_the_plan_on_a_page_names_measures_by_their_titles():
    """And says where nothing would show an aim."""
    bare = Aim(id="AIM-2", title="Staff stay")
    told = said(material_of([AIM, bare, action(date(2027, 1, 5))]), "progress")
    assert "AIM-1 Children are heard | 1 | 0 | 0 | 5 Jan 2027 |" in told
    assert "AIM-2 Staff stay | 0 | 0 | 0 | nothing dated | none: nothing would show it" in told


def test_a_stretch_without_attestation_is_named():
    """Every 92 days was promised; from 1 April to 21 November nobody looked but once, in June."""
    looked = Attestation(id="ATT-1", role="Director", reviewed_on=date(2026, 6, 30), says="Seen.")
    told = said(material_of([AIM, action(None), looked], **PROGRAMME), "progress")
    assert "30 June 2026 to 21 November 2026 (144 days)" in told
    assert "1 April 2026 to" not in told


def test_gaps_are_listed():
    """An action without an owner or a day."""
    told = said(material_of([AIM, action(None)]), "progress")
    assert "ACT-1 Ask each child | Action with no owner" in told
    assert "ACT-1 Ask each child | Action with no date" in told
