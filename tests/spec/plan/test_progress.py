"""How a plan stands on a day. Each question is asked of a day; none looks at a clock."""

from datetime import date
from decimal import Decimal

from headway.plan.progress import (
    attestation_gaps,
    delivered,
    due_next,
    held_on,
    money_of,
    open_asks,
    overdue,
    urgent,
)

TODAY = date(2026, 9, 30)


def test_overdue_is_the_day_after_it_was_due(draw):
    """On the day itself it is not late. Done is never late, nor is what was given up."""
    plan = draw(
        action="""
        id    | due_on     | status              | stopped_on | stopped_why
        ACT-1 | 2026-09-30 | on track            |            |
        ACT-2 | 2026-09-29 | on track            |            |
        ACT-3 | 2026-06-30 | done, not evidenced |            |
        ACT-4 | 2026-06-30 | off track           | 2026-07-01 | no money
        ACT-5 |            | on track            |            |
        """,
        milestone="""
        id      | due_on     | reached_on
        MIL-1.1 | 2026-08-31 |
        MIL-1.2 | 2026-08-31 | 2026-09-02
        """,
    )
    assert [(late.id, late.days) for late in overdue(plan, TODAY)] == [
        ("MIL-1.1", 30),
        ("ACT-2", 1),
    ]
    assert [late.id for late in due_next(plan, TODAY)] == ["ACT-1"]


def test_urgent_actions_say_what_they_wait_for(draw):
    """Four weeks without a word is too long; so is an urgency whose day has passed."""
    plan = draw(
        action="""
        id    | priority | raised_on  | urgent_until | status
        ACT-1 | urgent   | 2026-09-01 |              | on track
        ACT-2 | low      | 2026-06-01 | 2026-09-01   | on track
        ACT-3 | urgent   | 2026-05-01 |              | evidenced
        ACT-4 | high     | 2026-05-01 |              | on track
        """
    )
    found = {w.id: (w.days_since_raised, w.needs) for w in urgent(plan, TODAY)}
    assert found == {
        "ACT-2": (121, "its urgency was to be looked at again by 2026-09-01"),
        "ACT-1": (29, "no update yet"),
    }


def test_time_gone_beside_work_done(draw):
    """Half of three years; two of three live actions done, one shown; the one due is done."""
    plan = draw(
        programme={"starts_on": date(2025, 4, 1), "ends_on": date(2028, 3, 31)},
        action="""
        id    | due_on     | status              | stopped_on | stopped_why
        ACT-1 | 2026-06-30 | evidenced           |            |
        ACT-2 | 2027-06-30 | done, not evidenced |            |
        ACT-3 | 2027-06-30 | on track            |            |
        ACT-4 | 2026-06-30 | off track           | 2026-07-01 | no money
        """,
    )
    found = delivered(plan, TODAY)
    assert round(found.elapsed, 2) == 0.5
    assert (found.actions, found.done, found.shown, found.stopped) == (3, 2, 1, 1)
    assert (found.due, found.done_of_due) == (1, 1)


def test_a_promised_attestation_that_did_not_come_is_a_gap(draw):
    """Every 42 days was promised: the second came late and the fourth has not come yet."""
    plan = draw(
        programme={"starts_on": date(2026, 4, 1), "attested_every_days": 42},
        attestation="""
        id    | role               | reviewed_on | says
        ATT-1 | Strategic Director | 2026-05-13  | I have reviewed it.
        ATT-2 | Strategic Director | 2026-07-10  | I have reviewed it.
        ATT-3 | Strategic Director | 2026-08-14  | I have reviewed it.
        """,
    )
    gaps = attestation_gaps(plan, TODAY)
    assert [(g.after.isoformat(), g.days) for g in gaps] == [("2026-05-13", 58), ("2026-08-14", 47)]
    assert not attestation_gaps(draw(), TODAY)


def test_asks_without_an_answer_are_chased(draw):
    """Past the day it is needed, or a month old; one without a date may be older than any."""
    plan = draw(
        ask="""
        id    | what        | of_whom | asked_on   | needed_by  | answer | answered_on
        ASK-1 | two lawyers | legal   | 2026-09-20 | 2026-09-29 |        |
        ASK-2 | a post      | HR      | 2026-09-20 | 2026-10-31 |        |
        ASK-3 | a licence   | IT      | 2026-08-01 |            |        |
        ASK-4 | money       | finance | 2026-08-01 |            | given  | 2026-08-20
        ASK-5 | a van       | IT      |            |            |        |
        """
    )
    assert [ask.id for ask in open_asks(plan, TODAY)] == ["ASK-3", "ASK-1", "ASK-5"]


def test_cashable_and_avoided_are_never_added_up(draw):
    """To the penny."""
    plan = draw(
        action="""
        id    | budget  | actual | cashable | avoided
        ACT-1 | 1000.10 | 900.05 | 200      |
        ACT-2 | 2000.20 |        |          | 50000.50
        """
    )
    money = money_of(plan.actions)
    assert (money.budget, money.actual) == (Decimal("3000.30"), Decimal("900.05"))
    assert (money.cashable, money.avoided) == (Decimal("200"), Decimal("50000.50"))


def test_who_was_lead_member_on_a_day(draw):
    """The first and last days count; a gap has nobody."""
    plan = draw(
        owner="""
        id    | role                  | seat        | holder | starts_on  | ends_on
        OWN-1 | Member for Children   | lead member | first  | 2024-05-20 | 2026-05-18
        OWN-2 | Member for Children   | lead member | second | 2026-05-20 |
        OWN-3 | Director of Children  | officer     |        | 2025-01-06 |
        """
    )
    days = {
        "2024-05-20": ["first"],
        "2026-05-18": ["first"],
        "2026-05-19": [],
        "2026-05-20": ["second"],
    }
    for day, holders in days.items():
        found = held_on(plan, date.fromisoformat(day), seat="lead member")
        assert [owner.holder for owner in found] == holders, day
