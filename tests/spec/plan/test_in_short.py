"""How a plan is going, in three sentences: far, done, late."""

from datetime import date
from pathlib import Path

import pytest

import headway.plan
from headway.plan.actions import DONE, EVIDENCED, ON_TRACK, Action
from headway.plan.folder import read_plan
from headway.plan.in_short import NO_ACTIONS, three_sentences
from headway.plan.programme import Programme
from headway.plan.whole import plan_of
from headway.reports.reading_age import reading_age

DAY = date(2026, 11, 30)
EXAMPLES = Path(headway.plan.__file__).parent / "examples"


def plan(*actions, **head):
    """A plan of three years with these actions."""
    days = {"starts_on": date(2025, 4, 1), "ends_on": date(2028, 3, 31)}
    return plan_of(Programme(title="Drawn", invented=True, **(days | head)), actions)


def act(number, status, due_on=date(2027, 3, 31), **more):
    """An action."""
    return Action(id=f"ACT-{number}", title="x", status=status, due_on=due_on, **more)


def test_three_sentences_say_how_far_what_is_done_and_what_is_late():
    given = plan(
        act(1, EVIDENCED), act(2, DONE), act(3, ON_TRACK, date(2026, 9, 30)), act(4, ON_TRACK)
    )
    assert three_sentences(given, DAY) == (
        "The plan has 4 actions. It is in month 20 of 36.",
        "2 are done. For 1 of them there is evidence to show it.",
        "1 is late.",
    )


@pytest.mark.parametrize(
    ("statuses", "says"),
    [
        ((ON_TRACK,), "None is done yet."),
        ((DONE,), "1 is done, but there is no evidence yet to show it."),
        ((EVIDENCED, EVIDENCED), "2 are done, and there is evidence to show it."),
    ],
)
def test_done_is_never_said_as_shown(statuses, says):
    given = plan(*(act(n, status) for n, status in enumerate(statuses, start=1)))
    assert three_sentences(given, DAY)[1] == says


def test_what_is_given_up_is_not_counted():
    given = plan(act(1, ON_TRACK), act(2, ON_TRACK, date(2026, 1, 1), stopped_on=date(2026, 2, 1)))
    assert three_sentences(given, DAY)[0].startswith("The plan has 1 action.")
    assert three_sentences(given, DAY)[2] == "None is late."


def test_a_plan_without_actions_is_not_called_slow():
    assert three_sentences(plan(), DAY) == (NO_ACTIONS,)


def test_before_its_first_day_it_has_not_begun():
    assert "not begun yet" in three_sentences(plan(act(1, ON_TRACK)), date(2025, 3, 1))[0]


def test_the_sentences_read_at_eleven():
    told = " ".join(three_sentences(read_plan(EXAMPLES / "wharfemoor"), DAY))
    assert reading_age(told) <= 11
