"""The report says what moved in the plan, how far, who moved it and why, and what moved in silence."""

from datetime import date

from headway.plan.actions import Action
from headway.plan.aims import Target
from headway.plan.programme import Change
from tests.lib.programmes import material_of, said


def action(due: date, title: str = "Train every worker", owner: str = "Head of Service") -> Action:
    return Action(id="ACT-1", title=title, owner=owner, due_on=due)


def target(value: float) -> Target:
    return Target(
        id="TGT-1",
        aims=("AIM-1",),
        measure="rereferrals",
        kind="share",
        value=value,
        better="lower",
        by=date(2027, 3, 31),
        reason="as our neighbours",
        comparator="statistical neighbours",
    )


BEFORE = action(date(2026, 6, 30))


def test_a_date_moved_later_in_silence_is_listed_with_its_days():
    """Thirty-one days, and nobody has said who or why."""
    told = said(material_of([action(date(2026, 7, 31))], [BEFORE]), "drift")
    assert "1 date moved later" in told and "31 days" in told
    assert "In silence: 1 of these has no reason on record: ACT-1." in told
    row = "ACT-1 Train every worker: due | 30 Jun 2026 | 31 Jul 2026 | 31 | Nobody has said"
    assert row in told


def test_a_date_moved_with_a_reason_is_listed_with_who_and_why():
    """It moved all the same."""
    why = Change(
        id="CHG-1",
        of="ACT-1",
        field="due_on",
        changed_on=date(2026, 5, 2),
        by="the board",
        why="The trainer was ill.",
    )
    told = said(material_of([action(date(2026, 7, 31)), why], [BEFORE]), "drift")
    assert "31 | The board, 2 May 2026: The trainer was ill." in told
    assert "In silence" not in told


def test_a_softened_target_is_named_by_its_measure():
    """22% was promised, 24% is asked for now; 20% would be harder, and no softening."""
    told = said(material_of([target(24)], [target(22)]), "drift")
    assert "1 target softened" in told
    assert "TGT-1 Referrals within 12 months of an earlier one: value | 22 | 24 |" in told
    assert "target made harder" in said(material_of([target(20)], [target(22)]), "drift")


def test_agreeing_the_plan_again_does_not_wipe_out_what_moved():
    """The date moved before October; October's plan holds it without a word."""
    now = action(date(2026, 7, 31))
    told = said(material_of([now], [BEFORE], again=[now]), "drift")
    assert "1 date moved later" in told
    assert "What changed for ACT-1 stood in that plan without a word of who or why." in told


def test_nothing_moved_and_no_plan_kept_are_both_said():
    """Neither reads as the other."""
    assert "Nothing that the plan promises has moved." in said(
        material_of([BEFORE], [BEFORE]), "drift"
    )
    assert "nobody can tell what moved" in said(material_of([BEFORE]), "drift")


def test_every_row_rests_on_its_entry():
    """So that `verify` can name it."""
    material = material_of([action(date(2026, 7, 31))], [BEFORE])
    said(material, "drift")
    assert ("ACT-1",) in material.rests.values()
