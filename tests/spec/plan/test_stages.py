"""How far a project is, and what it brings."""

from datetime import date
from decimal import Decimal

from headway.plan.projects import Benefit, Project, Stage, Team
from headway.plan.stages import brought, split_wrongly, standing


def project(*stages, **more):
    """A project with stages of name, day due, day reached."""
    made = [Stage(name=name, due_on=due, reached_on=reached) for name, due, reached in stages]
    return Project(id="PRJ-1", title="x", stages=tuple(made), **more)


DESIGN = ("design", date(2026, 1, 30), date(2026, 2, 6))
DECISION = ("decision", date(2026, 6, 9), None)


def test_the_next_stage_is_late_from_the_day_after_it_was_due():
    told = standing(project(DESIGN, DECISION), date(2026, 6, 9))
    assert (told.reached.name, told.next.name) == ("design", "decision")
    assert told.is_near and not told.is_late
    told = standing(project(DESIGN, DECISION), date(2026, 6, 10))
    assert told.is_late and not told.is_near


def test_a_stage_reached_after_the_day_is_not_reached_yet():
    told = standing(project(DESIGN), date(2026, 2, 5))
    assert told.reached is None
    assert told.next.name == "design"


def test_days_to_going_live_end_when_it_is_open():
    ahead = project(go_live_on=date(2027, 1, 11))
    assert standing(ahead, date(2026, 11, 30)).days_to_live == 42
    is_open = project(go_live_on=date(2027, 1, 11), went_live_on=date(2027, 1, 18))
    assert standing(is_open, date(2027, 1, 17)).days_to_live == -6
    assert standing(is_open, date(2027, 1, 18)).days_to_live is None


def test_cashable_benefits_are_never_added_to_others():
    told = brought(
        project(
            benefits=(
                Benefit(says="x", expected_pounds=Decimal(100), is_cashable=True),
                Benefit(says="y", expected_pounds=Decimal(50), actual_pounds=Decimal(20)),
            )
        )
    )
    assert (told.cashable_expected, told.cashable_actual) == (100, 0)
    assert (told.other_expected, told.other_actual) == (50, 20)


def test_the_work_of_an_old_team_goes_somewhere_to_the_last_percent():
    whole = (Team(old="Court", new="A", share=40), Team(old="Court", new="B", share=60))
    assert not split_wrongly(project(teams=whole))
    assert split_wrongly(project(teams=whole[:1])) == ("Court",)
    assert not split_wrongly(project(teams=(Team(old="Court", new="A"),)))
