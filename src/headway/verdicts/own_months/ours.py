"""Did our work help, by the council's own months: at most that they moved as was said beforehand.

No neighbour's months are known, and what moved every council alike would look like our work; so the
answer is never yes here. What can be said is whether the months moved as an action said before it
began that they would: which way, by how much, not too soon, and not merely back to the usual.
"""

from datetime import date

from headway.verdicts.contribution import NEVER_NOW, UNEXPLAINED, Expectation
from headway.verdicts.own_months.spans import first_whole_month, is_locked_before, month_of
from headway.verdicts.own_months.value import OwnOurs, OwnSignal
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.monthly import Month, shifted
from headway.verdicts.signals.returning import Stretch
from headway.verdicts.signals.runs import LENGTH
from headway.vocabulary.month import in_words

AS_EXPECTED = (
    "The months moved as {action} said before it began that they would. That is not yet shown to be its "
    "doing: no other council’s months are known, and what moves them all would look the same."
)
SETTLE_AS_EXPECTED = (
    "the neighbours’ figures of the year, once they are published: headway judge COUNCIL "
    "--programme DIR"
)
NO_ACTION = "No action was named."
OF_EARLIER_YEARS = (
    "What stands at a month’s end is set against the same day of earlier years, of which some lie after "
    "the work began, so no action is credited with it."
)
SETTLE_BY_FLOWS = "the months of those who start and of those who leave, judged each by itself"
UNNAMED = "No action in the plan named what it would do to this measure."


def judge_own_contribution(
    real: OwnSignal,
    safe: Answer,
    fixed_by: Expectation | None,
    expectations: tuple[Expectation, ...],
    returning: Stretch | None,
    as_at: Month,
    *,
    named_actions: bool,
) -> OwnOurs:
    """What may be said of the council's own work; `expectations` are those of this measure and kind.

    `returning` is an unusual stretch before, from which the months went no further than back.
    """
    if real.answer is not Answer.YES:
        return OwnOurs(answer=Answer.NOT_SHOWN, why=UNEXPLAINED[real.answer])
    if not expectations:
        why = UNNAMED if named_actions else NO_ACTION
        return OwnOurs(answer=Answer.NOT_SHOWN, why=why, settles=(NEVER_NOW,))
    one = fixed_by or max(expectations, key=lambda e: e.started_on)
    others = [e.action for e in expectations if e is not one and _is_near(e, one)]
    fault = _fault(one, real, safe, returning, as_at, is_fixed=one is fixed_by)
    if fault:
        return OwnOurs(answer=Answer.NOT_SHOWN, why=fault, expectation=one, settles=(NEVER_NOW,))
    why = AS_EXPECTED.format(action=one.action)
    if others:
        why += f" {' and '.join(others)} said so of the same months; which of them, no figure can tell."
    return OwnOurs(
        answer=Answer.NOT_SHOWN,
        why=why,
        as_expected=True,
        expectation=one,
        settles=(SETTLE_AS_EXPECTED,),
    )


def stands_alone(real: Answer) -> OwnOurs:
    """Of what stands at a month's end nothing is said to be the council's own doing."""
    if real is not Answer.YES:
        return OwnOurs(answer=Answer.NOT_SHOWN, why=UNEXPLAINED[real])
    return OwnOurs(answer=Answer.NOT_SHOWN, why=OF_EARLIER_YEARS, settles=(SETTLE_BY_FLOWS,))


def _is_near(other: Expectation, one: Expectation) -> bool:
    """Whether another action expected the same, and began no later than two years after."""
    later = shifted(month_of(one.started_on), 24)
    return other.direction is one.direction and month_of(other.started_on) <= later


def _fault(
    one: Expectation,
    real: OwnSignal,
    safe: Answer,
    returning: Stretch | None,
    as_at: Month,
    *,
    is_fixed: bool,
) -> str:
    """The first reason why nothing may be credited; empty where there is none."""
    if too_late := _not_beforehand(one, as_at, is_fixed=is_fixed):
        return too_late
    if other := _not_as_said(one, real):
        return other
    if returning is not None and returning.back is one.direction:
        back = "fall" if one.direction is Direction.FALL else "rise"
        return (
            f"{one.action} began after an unusual stretch, from which a {back} back was to be "
            "expected anyway."
        )
    if safe is Answer.NO:
        return "Something that would get worse if this were harm did get worse."
    return ""


def _not_beforehand(one: Expectation, as_at: Month, *, is_fixed: bool) -> str:
    """Why the expectation cannot be tested on these months."""
    if not is_locked_before(one):
        return f"The expectation of {one.action} was locked on {one.locked_on}, after it had begun."
    if _due(one) > as_at:
        return (
            f"By its own expectation {one.action} shows from {_words(_due(one))} on, after these "
            "months."
        )
    if not is_fixed:
        return (
            f"{one.action} began on {in_words(one.started_on)}, and these months are not set against "
            "the 24 before that: give --as-at a day within two years of it."
        )
    return ""


def _not_as_said(one: Expectation, real: OwnSignal) -> str:
    """In what the months moved otherwise than was said."""
    due, shown = _due(one), _shown_in(real)
    if real.direction is not one.direction or real.is_both:
        return "The figures did not move the way that was expected, and only that way."
    if shown is not None and shown < due:
        return (
            f"The change was there in {_words(shown)}, before {_words(due)}, when {one.action} was "
            "expected to show."
        )
    if abs(real.change or 0.0) < _size(one, real):
        return "The change is smaller than was expected."
    if one.direction.sign * (real.lately or 0.0) < _size(one, real):
        return (
            "Against the last twelve months before it the change is smaller than was expected: part "
            "of it was there before."
        )
    return ""


def _shown_in(real: OwnSignal) -> Month | None:
    """The first month by which the change stood out: of a run, its seventh."""
    found = (f.months for f in real.found if f.direction is real.direction)
    return min((months[min(LENGTH, len(months)) - 1] for months in found), default=None)


def _size(one: Expectation, real: OwnSignal) -> float:
    """The least change expected, in what the change is given in: a share of it, or points."""
    return 100 * one.size if one.kind == "share" and real.centre is not None else one.size


def _due(one: Expectation) -> Month:
    """The first whole month in which an action was expected to show."""
    begun = one.started_on
    try:
        on = begun.replace(year=begun.year + one.lag_years)
    except ValueError:  # 29 February
        on = date(begun.year + one.lag_years, 2, 28)
    return first_whole_month(on)


def _words(month: Month) -> str:
    return f"{date(*month, 1):%B} {month[0]}"
