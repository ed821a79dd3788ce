"""Who held what when, and what evidence is used for."""

from datetime import date

from headway.plan.reuse import uses_of_evidence
from headway.plan.tenures import tenures

TODAY = date(2026, 11, 30)


def of(plan, role):
    """The tenure of one role on the day."""
    return next(t for t in tenures(plan, TODAY) if t.role == role)


def test_a_role_that_changed_hands_is_counted_and_so_are_the_days_without_anybody(draw):
    """Three years to the day. The first holder is no change; one who starts the next day leaves no gap."""
    plan = draw(
        owner="""
        id    | role     | starts_on  | ends_on
        OWN-1 | director | 2022-01-10 | 2024-05-31
        OWN-2 | director | 2024-06-01 | 2024-09-30
        OWN-3 | director | 2024-10-08 |
        """
    )
    told = of(plan, "director")
    assert (told.changes, told.empty_days) == (2, 7)
    assert [o.id for o in told.now] == ["OWN-3"]


def test_changes_and_empty_days_of_more_than_three_years_ago_are_left_out(draw):
    plan = draw(
        owner="""
        id    | role     | starts_on  | ends_on
        OWN-1 | director | 2020-01-10 | 2020-05-31
        OWN-2 | director | 2023-11-30 | 2023-12-31
        OWN-3 | director | 2024-01-01 |
        """
    )
    told = of(plan, "director")
    assert (told.changes, told.empty_days) == (1, 0)


def test_a_role_that_nobody_holds_any_more_and_that_still_answers_for_something_is_left(draw):
    """An action that is done needs no new owner."""
    plan = draw(
        owner="""
        id    | role      | starts_on  | ends_on
        OWN-1 | head      | 2025-01-10 | 2026-11-29
        OWN-2 | principal | 2025-01-10 | 2026-11-29
        """,
        action="""
        id    | owner     | status
        ACT-1 | head      | on track
        ACT-2 | principal | done, not evidenced
        """,
    )
    assert of(plan, "head").is_left
    assert of(plan, "head").empty_days == 1
    assert not of(plan, "principal").is_left


def test_a_role_still_held_on_its_last_day_is_not_left(draw):
    plan = draw(
        owner="id | role | starts_on | ends_on\nOWN-1 | head | 2025-01-10 | 2026-11-30",
        action="id | owner | status\nACT-1 | head | on track",
    )
    assert not of(plan, "head").is_left


def test_evidence_is_kept_once_and_every_use_of_it_is_counted_once(draw):
    """What it says that it shows, and whatever names it."""
    plan = draw(
        evidence="""
        id    | dated      | type  | shows
        EVD-1 | 2026-01-10 | audit | ACT-1; AIM-1
        EVD-2 | 2026-01-10 | audit |
        """,
        aim="id\nAIM-1",
        action="id | evidence\nACT-1 | EVD-1\nACT-2 | EVD-1",
        finding="id | known_before\nFND-1 | EVD-1",
    )
    used = uses_of_evidence(plan.things)
    assert sorted(used["EVD-1"]) == ["ACT-1", "ACT-2", "AIM-1", "FND-1"]
    assert used["EVD-2"] == ()
