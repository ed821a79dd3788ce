"""How a plan is going, in three sentences that anybody can read."""

from datetime import date

from headway.plan.progress import delivered, overdue
from headway.plan.whole import Plan

NO_ACTIONS = "No list of actions has been made public, so nobody outside can say how it is going."
_DAYS_OF_A_MONTH = 30.44


def three_sentences(plan: Plan, day: date) -> tuple[str, ...]:
    """How far the plan has come, what is done and shown, and what is late.

    Where it holds no actions, one sentence says so. `day` is the day as at which it stands.
    """
    stands = delivered(plan, day)
    if not stands.actions:
        return (NO_ACTIONS,)
    late = [one for one in overdue(plan, day) if one.id.startswith("ACT-")]
    return (_far(plan, day, stands.actions), _done(stands.done, stands.shown), _late(len(late)))


def _far(plan: Plan, day: date, actions: int) -> str:
    has = f"has {actions} action" + ("" if actions == 1 else "s")
    starts, ends = plan.programme.starts_on, plan.programme.ends_on
    if not (starts and ends):
        return f"The plan {has}."
    if day < starts:
        return f"The plan {has} and has not begun yet."
    months = max(1, round((ends - starts).days / _DAYS_OF_A_MONTH))
    gone = min(months, int((day - starts).days / _DAYS_OF_A_MONTH) + 1)
    return f"The plan {has}. It is in month {gone} of {months}."


def _done(done: int, shown: int) -> str:
    if not done:
        return "None is done yet."
    verb = "is" if done == 1 else "are"
    if not shown:
        return f"{done} {verb} done, but there is no evidence yet to show it."
    if shown == done:
        return f"{done} {verb} done, and there is evidence to show it."
    return f"{done} {verb} done. For {shown} of them there is evidence to show it."


def _late(late: int) -> str:
    if not late:
        return "None is late."
    return f"{late} {'is' if late == 1 else 'are'} late."
