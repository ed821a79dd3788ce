"""What a plan says happened when, as marks on a council's own months."""

from collections.abc import Iterator

from headway.plan.actions import Action
from headway.plan.roles import Event
from headway.plan.whole import Plan
from headway.verdicts.own_months.value import Mark

# An event of this sort is a change of recording: figures before and after it are not of one process.
RECORDING = "new system"


def marks_of(plan: Plan) -> tuple[Mark, ...]:
    """Every dated action that names a measure, and every event, in date order.

    An action that names no measure would stand on every chart alike, so it stands on none. An event
    that names none concerns them all.
    """
    marks = [*_events(plan), *(mark for one in plan.actions for mark in _of_action(one))]
    return tuple(sorted(marks, key=lambda m: (m.on, m.id, m.what)))


def _events(plan: Plan) -> Iterator[Mark]:
    for one in plan.of(Event):
        yield Mark(
            on=one.starts_on,
            what=one.type,
            id=one.id,
            title=one.title,
            measures=one.measures,
            until=one.ends_on,
            bars=one.type == RECORDING,
        )


def _of_action(one: Action) -> Iterator[Mark]:
    measures = tuple(dict.fromkeys((*one.measures, *(e.measure for e in one.expects))))
    if not measures:
        return
    days = (("action began", one.started_on), ("action finished", one.done_on))
    for what, day in days:
        if day is not None:
            yield Mark(on=day, what=what, id=one.id, title=one.title, measures=measures)
    if one.started_on is None and one.starts_on is not None:
        planned = "action should begin"
        yield Mark(on=one.starts_on, what=planned, id=one.id, title=one.title, measures=measures)
