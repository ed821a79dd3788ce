"""The plan as it stood on an earlier day: from what is dated, and naming what is not."""

from datetime import date

from headway.plan.actions import Action, Ask, Milestone, Update
from headway.plan.earlier import as_it_stood
from headway.plan.programme import Programme
from headway.plan.whole import Plan, plan_of

HEAD = Programme(title="Drawn", invented=True)


def told(on: date, status: str) -> Update:
    return Update(on=on, status=status, says="Said.")


def action(status: str, *updates: Update, **more: object) -> Action:
    return Action(id="ACT-1", title="Ask each child", status=status, updates=updates, **more)


def plan(*things: object) -> Plan:
    return plan_of(HEAD, things)  # type: ignore[arg-type]


def status_on(day: date, one: Action, *agreed: tuple[date, Plan]) -> str | None:
    """The status then; None where it is kept nowhere."""
    stood = as_it_stood(plan(one), day, agreed)
    return None if stood.not_kept else stood.plan.actions[0].status


JUNE, JULY, AUGUST = date(2026, 6, 12), date(2026, 7, 3), date(2026, 8, 1)


def test_a_status_is_that_of_the_newest_update_by_the_day():
    """The day of an update counts; the day before has the one before it."""
    one = action("off track", told(JUNE, "on track"), told(JULY, "off track"))
    assert status_on(JULY, one) == "off track"
    assert status_on(date(2026, 7, 2), one) == "on track"
    assert as_it_stood(plan(one), JUNE).plan.actions[0].updates == (told(JUNE, "on track"),)


def test_before_any_update_the_plan_as_agreed_tells():
    """The newest of both counts."""
    one = action("off track", told(JULY, "off track"))
    agreed = (JUNE, plan(action("at risk")))
    assert status_on(date(2026, 6, 30), one, agreed) == "at risk"
    assert status_on(date(2026, 6, 11), one, agreed) is None, "agreed a day later"
    assert status_on(AUGUST, one, agreed) == "off track"


def test_what_was_finished_later_was_not_finished_then():
    """Nor was it given up, nor its milestone reached, nor the ask answered."""
    one = action("evidenced", told(JUNE, "on track"), done_on=JULY, outcome="It helped.")
    point = Milestone(id="MIL-1.1", title="First", due_on=JUNE, reached_on=JULY)
    ask = Ask(id="ASK-1", what="A desk", of_whom="estates", asked_on=JUNE, answered_on=JULY)
    stood = as_it_stood(plan(one, point, ask), date(2026, 7, 2))
    [then] = stood.plan.actions
    assert (then.status, then.done_on, then.outcome) == ("on track", None, "")
    assert stood.plan.milestones("ACT-1")[0].reached_on is None
    assert stood.plan.of(Ask)[0].is_open
    assert status_on(JULY, one) == "done, not evidenced", "finished; the evidence may be later"
    stopped = action("on track", told(JUNE, "on track"), stopped_on=JULY, stopped_why="Money.")
    assert as_it_stood(plan(stopped), JUNE).plan.actions[0].is_live
    assert not as_it_stood(plan(stopped), JULY).plan.actions[0].is_live


def test_what_started_later_was_not_started():
    """Where nothing else tells."""
    assert status_on(JUNE, action("on track", started_on=JULY)) == "not started"


def test_what_started_after_the_plan_was_agreed_is_no_longer_not_started():
    """How well it went nobody has said, until the first update."""
    one = action("at risk", told(AUGUST, "at risk"), started_on=JULY)
    agreed = (JUNE, plan(action("not started")))
    assert status_on(date(2026, 7, 2), one, agreed) == "not started"
    assert status_on(JULY, one, agreed) is None
    assert status_on(AUGUST, one, agreed) == "at risk"


def test_where_nothing_is_dated_it_is_named_and_shown_as_it_is_now():
    """Except that what was finished since is shown as nobody having said."""
    stood = as_it_stood(plan(action("at risk")), JUNE)
    assert stood.not_kept == ("ACT-1",) and stood.plan.actions[0].status == "at risk"
    stood = as_it_stood(plan(action("embedded", done_on=JULY)), JUNE)
    assert stood.not_kept == ("ACT-1",) and stood.plan.actions[0].status == ""
