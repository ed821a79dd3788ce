"""How many clear days a body's papers need, why, and so the last day on which they may go out."""

from dataclasses import dataclass
from datetime import date

from headway.meetings.calendar import FIVE_CLEAR_DAYS, papers_due
from headway.meetings.value import Body, Meeting
from headway.meetings.whole import Meetings
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words

# Bodies of the council itself, to which the law on notice applies.
EXECUTIVE = frozenset({"cabinet"})
COMMITTEES = frozenset(
    {"council", "scrutiny", "policy board", "corporate parenting", "audit", "health and wellbeing"}
)
# Local Government Act 1972, s.100A(6) and s.100B(3): three clear days in the Act, five in England
# since SI 2002/715. For an executive: SI 2012/2089, regulations 6 and 7.
LAW = {
    True: "by law for a cabinet (SI 2012/2089, regulations 6 and 7)",
    False: "by law for a council in England (Local Government Act 1972, s.100B; SI 2002/715)",
}
PARTNERSHIP = frozenset({"improvement board", "partnership", "group", "other"})
# What every report to a body of the council goes through before it is published.
USUAL_SIGN_OFFS = ("legal", "finance", "monitoring officer")


@dataclass(frozen=True, kw_only=True)
class Notice:
    """The day by which a meeting's papers must be out, how it was found, and what to know with it.

    `due_on` is None where bank holidays are not known so far ahead; `has_law` where the law on
    notice applies to the body.
    """

    due_on: date | None
    clear_days: int
    why: str
    has_law: bool
    warnings: tuple[str, ...] = ()


def body_of(meetings: Meetings, name: str) -> Body | None:
    """What is known of the body of this name, or None."""
    return next((b for b in meetings.of(Body) if b.name.casefold() == name.casefold()), None)


def is_of_the_council(body: Body | None) -> bool:
    """Whether the law on notice applies: so it is taken, where nobody said what sort of body it is."""
    return body is None or body.kind not in PARTNERSHIP


def sign_offs_needed(body: Body | None) -> tuple[str, ...]:
    """What every report to a body needs: as it says, or as is usual for its sort."""
    if body and body.sign_offs:
        return body.sign_offs
    return USUAL_SIGN_OFFS if is_of_the_council(body) else ()


def notice_of(meetings: Meetings, meeting: Meeting) -> Notice:
    """When the papers of a meeting are due: the day that was set, or by the body's clear days."""
    body = body_of(meetings, meeting.body)
    has_law = is_of_the_council(body)
    days, why = _clear_days(body)
    warnings = []
    if has_law and days < FIVE_CLEAR_DAYS:
        warnings.append(
            f"{_days(days)} is fewer than the five that the law asks (SI 2002/715; three was the "
            "Act's of 1972). Ask the monitoring officer."
        )
    due_on = meeting.papers_due_on
    try:
        reckoned = papers_due(meeting.held_on, clear_days=days)
    except BadInput as fault:
        warnings.append(str(fault))
        due_on = None
    else:
        warnings += reckoned.warnings
        if due_on and due_on > reckoned.on:
            last = f"{in_words(reckoned.on)}, the last that leaves {_days(days)}"
            warnings.append(f"The day set for papers is after {last}.")
        why = f"the day set for this meeting; {why}" if due_on else why
        due_on = due_on or reckoned.on
    return Notice(
        due_on=due_on, clear_days=days, why=why, has_law=has_law, warnings=tuple(warnings)
    )


def _clear_days(body: Body | None) -> tuple[int, str]:
    if body is not None and body.clear_days is not None:
        said = f"{_days(body.clear_days)}, as {body.name} sets"
        has_law = is_of_the_council(body) and body.clear_days == FIVE_CLEAR_DAYS
        return body.clear_days, f"{said} and {_law(body)}" if has_law else said
    if is_of_the_council(body):
        return FIVE_CLEAR_DAYS, f"{_days(FIVE_CLEAR_DAYS)}, {_law(body)}"
    return FIVE_CLEAR_DAYS, f"{_days(FIVE_CLEAR_DAYS)}, since the body sets none of its own"


def _law(body: Body | None) -> str:
    return LAW[body is not None and body.kind in EXECUTIVE]


def _days(count: int) -> str:
    return "1 clear day" if count == 1 else f"{count} clear days"
