"""Actions, their milestones, and what is asked of others: what we do, and by when.

Status is one of seven, in the order in which an action usually comes to them. Done is finished,
evidenced is shown to be finished, embedded is still true later: neither is reached by saying so.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from headway.plan.aims import KINDS_OF_MEASURE
from headway.plan.fields import Numbered, field_of

NOT_STARTED, ON_TRACK, AT_RISK, OFF_TRACK = "not started", "on track", "at risk", "off track"
DONE, EVIDENCED, EMBEDDED = "done, not evidenced", "evidenced", "embedded"
STATUSES = (NOT_STARTED, ON_TRACK, AT_RISK, OFF_TRACK, DONE, EVIDENCED, EMBEDDED)
FINISHED = frozenset((DONE, EVIDENCED, EMBEDDED))
SHOWN = frozenset((EVIDENCED, EMBEDDED))
_UNDER_WAY = (ON_TRACK, AT_RISK, OFF_TRACK)
# What may follow each status. What was begun is never "not started" again, and nothing is embedded
# that was not evidenced before; whatever turns out not to be so is re-opened.
NEXT: dict[str, tuple[str, ...]] = {
    NOT_STARTED: (NOT_STARTED, *_UNDER_WAY, DONE, EVIDENCED),
    **dict.fromkeys(_UNDER_WAY, (*_UNDER_WAY, DONE, EVIDENCED)),
    DONE: (*_UNDER_WAY, DONE, EVIDENCED),
    EVIDENCED: (*_UNDER_WAY, DONE, EVIDENCED, EMBEDDED),
    EMBEDDED: (*_UNDER_WAY, DONE, EVIDENCED, EMBEDDED),
}
PRIORITIES = ("urgent", "high", "medium", "low")
ANSWERS = ("given", "given in part", "refused", "none yet")


@dataclass(frozen=True, kw_only=True)
class Expect:
    """What an action should do to a measure, locked on a day before the data.

    `size` is the least change in percent, `lag_years` when it should first show.
    """

    measure: str = field_of("text", "the measure, as cp_plans_started", required=True)
    kind: str = field_of("choice", "its kind", one_of=KINDS_OF_MEASURE, required=True)
    direction: str = field_of("choice", "which way", one_of=("fall", "rise"), required=True)
    size: float | None = field_of("number", "the least change, in percent", required=True)
    lag_years: int | None = field_of("number", "years until it should first show", required=True)
    locked_on: date = field_of("date", "the day on which this was fixed", required=True)


@dataclass(frozen=True, kw_only=True)
class Update:
    """What was said of an action on a day: its status then, and a line of words."""

    on: date = field_of("date", "the day", required=True)
    status: str = field_of("choice", "the status then", one_of=STATUSES, required=True)
    says: str = field_of("text", "what happened", required=True)
    by: str = field_of("text", "the role that says so")


@dataclass(frozen=True, kw_only=True)
class Action(Numbered):
    """What we do, who answers for it, and by when.

    `starts_on` is planned, `started_on` is what happened. `cashable` is money that leaves the
    budget, `avoided` is cost that would have come: they are never added up.
    """

    table: ClassVar[str] = "action"
    prefix: ClassVar[str] = "ACT"

    title: str = field_of("text", "what will be done", required=True)
    aims: tuple[str, ...] = field_of("ids", "the aims it serves", of=("AIM",))
    objectives: tuple[str, ...] = field_of("ids", "the objectives it serves", of=("OBJ",))
    answers: tuple[str, ...] = field_of("ids", "the findings it answers", of=("FND",))
    owner: str = field_of("text", "the one role that answers for it")
    helpers: tuple[str, ...] = field_of("texts", "roles that do the work with the owner")
    partner: str = field_of("text", "the partner outside the council")
    how: str = field_of("text", "how it will be done")
    success: str = field_of("text", "how we shall know that it is done")
    measures: tuple[str, ...] = field_of("texts", "measures that it should move")
    starts_on: date | None = field_of("date", "when it should start")
    started_on: date | None = field_of("date", "when it did start")
    due_on: date | None = field_of("date", "when it should be finished")
    due_said: str = field_of("text", "what was written where no one day was given, as Ongoing")
    done_on: date | None = field_of("date", "when it was finished")
    status: str = field_of("choice", "how it stands; empty where nobody said", one_of=STATUSES)
    outcome: str = field_of("text", "what came of it")
    evidence: tuple[str, ...] = field_of("ids", "evidence that it is done", of=("EVD",))
    priority: str = field_of("choice", "how pressing", one_of=PRIORITIES)
    raised_on: date | None = field_of("date", "when it was first asked for")
    urgent_until: date | None = field_of("date", "when its urgency is looked at again")
    depends_on: tuple[str, ...] = field_of("ids", "actions that must come first", of=("ACT",))
    project: str = field_of("id", "the project it belongs to", of=("PRJ",))
    stopped_on: date | None = field_of("date", "when it was given up")
    stopped_why: str = field_of("text", "why it was given up")
    budget: Decimal | None = field_of("money", "pounds set aside")
    actual: Decimal | None = field_of("money", "pounds spent")
    cashable: Decimal | None = field_of("money", "pounds saved that leave the budget")
    avoided: Decimal | None = field_of("money", "pounds of cost that did not come")
    grant: str = field_of("text", "the grant that pays for it")
    expects: tuple[Expect, ...] = field_of("parts", "what it should do to a measure", part=Expect)
    updates: tuple[Update, ...] = field_of("parts", "what was said of it, by day", part=Update)

    @property
    def is_finished(self) -> bool:
        """Whether it is done, shown or not."""
        return self.status in FINISHED

    @property
    def is_live(self) -> bool:
        """Whether it still counts as an answer: not given up."""
        return self.stopped_on is None


@dataclass(frozen=True, kw_only=True)
class Milestone(Numbered):
    """A dated point on the way: MIL-3.2 is the second of ACT-3."""

    table: ClassVar[str] = "milestone"
    prefix: ClassVar[str] = "MIL"

    title: str = field_of("text", "what will have happened", required=True)
    due_on: date = field_of("date", "by when", required=True)
    reached_on: date | None = field_of("date", "when it was reached")
    evidence: tuple[str, ...] = field_of("ids", "evidence that it was", of=("EVD",))

    @property
    def action(self) -> str:
        """The id of the action that it belongs to: ACT-3 for MIL-3.2."""
        return f"ACT-{self.id.removeprefix('MIL-').split('.')[0]}"


@dataclass(frozen=True, kw_only=True)
class Ask(Numbered):
    """What the service asked of another department, by when, and what came of it."""

    table: ClassVar[str] = "ask"
    prefix: ClassVar[str] = "ASK"

    what: str = field_of("text", "what was asked", required=True)
    of_whom: str = field_of("text", "the department or body asked, as legal", required=True)
    asked_on: date | None = field_of("date", "when; empty where nobody says")
    asked_by: str = field_of("text", "the role that asked")
    needed_by: date | None = field_of("date", "by when it is needed")
    answer: str = field_of("choice", "what came of it", one_of=ANSWERS)
    answered_on: date | None = field_of("date", "when it was answered")
    says: str = field_of("text", "the answer in words")
    actions: tuple[str, ...] = field_of("ids", "actions that wait for it", of=("ACT",))

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answered_on is None
