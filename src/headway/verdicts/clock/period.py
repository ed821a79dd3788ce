"""One child's period of pre-proceedings, and how long its steps took."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Route(StrEnum):
    """Where a period led, by its days alone."""

    OPEN = "open"
    STEP_DOWN = "step_down"
    PROCEEDINGS = "proceedings"
    UNKNOWN = "end not known"


@dataclass(frozen=True, kw_only=True)
class Period:
    """One period. `known_to` is the last day on which its return or list tells anything of it.

    A period that is in one year's return and not in the next is not open for ever: its end is not
    known. `days_since_last` counts from the decision (or application) that ended the one before.
    """

    child: str
    number: int
    started_on: date
    letter_on: date | None = None
    is_offered: bool | None = None
    is_held: bool | None = None
    first_meeting_on: date | None = None
    reviews: int | None = None
    decided_on: date | None = None
    court_on: date | None = None
    outcome: str | None = None
    days_since_last: int | None = None
    known_to: date
    team: str = ""

    @property
    def is_repeat(self) -> bool:
        """Whether the child had an earlier period."""
        return self.number > 1

    @property
    def is_straight_to_court(self) -> bool:
        """Whether it went to court without a letter and without a meeting."""
        return self.court_on is not None and not (self.letter_on or self.first_meeting_on)

    @property
    def ended_on(self) -> date | None:
        """The day it ended: the decision; where it went straight to court, the application."""
        if self.is_straight_to_court:
            return self.court_on
        return self.decided_on or self.court_on

    @property
    def route(self) -> Route:
        """Where it led. A decision with no application is a step down, until one is made."""
        if self.court_on:
            return Route.PROCEEDINGS
        return Route.STEP_DOWN if self.decided_on else Route.OPEN

    @property
    def days_to_letter(self) -> int | None:
        """Days from the start to the letter before proceedings."""
        return between(self.started_on, self.letter_on)

    @property
    def days_letter_to_meeting(self) -> int | None:
        """Days from the letter to the first meeting."""
        return between(self.letter_on, self.first_meeting_on)

    @property
    def days_to_meeting(self) -> int | None:
        """Days from the start to the first meeting."""
        return between(self.started_on, self.first_meeting_on)

    @property
    def days_to_decision(self) -> int | None:
        """Days from the start to the decision."""
        return between(self.started_on, self.decided_on)

    @property
    def days_to_court(self) -> int | None:
        """Days from the start to the application to court."""
        return between(self.started_on, self.court_on)

    @property
    def days_decision_to_court(self) -> int | None:
        """Days from the decision to the application."""
        return between(self.decided_on, self.court_on)

    @property
    def amiss(self) -> str:
        """What is impossible about its days, in words; blank where nothing is."""
        steps = {
            "the letter": self.letter_on,
            "the first meeting": self.first_meeting_on,
            "the decision": self.decided_on,
            "the application to court": self.court_on,
        }
        early = [name for name, day in steps.items() if day and day < self.started_on]
        if early:
            return f"{' and '.join(early)} before the start"
        if self.letter_on and self.first_meeting_on and self.first_meeting_on < self.letter_on:
            return "the first meeting before the letter"
        if self.decided_on and self.court_on and self.court_on < self.decided_on:
            return "the application to court before the decision"
        return ""

    @property
    def has_length(self) -> bool:
        """Whether its length can be counted: it did not end before it began."""
        return self.ended_on is None or self.ended_on >= self.started_on


def between(first: date | None, then: date | None) -> int | None:
    """Calendar days from one day to another; None where one is missing or they are the wrong way."""
    if first is None or then is None or then < first:
        return None
    return (then - first).days


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A period as it stood on a day: what came later is not known yet."""

    period: Period
    as_at: date
    limit: int

    @property
    def is_open(self) -> bool:
        """Whether it is still going on that day, as far as anybody knows."""
        return self.period.ended_on is None and self.period.known_to >= self.as_at

    @property
    def is_lost(self) -> bool:
        """Whether it had not ended when it was last heard of, before that day."""
        return self.period.ended_on is None and self.period.known_to < self.as_at

    @property
    def route(self) -> Route:
        """Where it led, or that its end is not known."""
        return Route.UNKNOWN if self.is_lost else self.period.route

    @property
    def followed_to(self) -> date:
        """The last day on which it was seen going on, or the day it ended."""
        return self.period.ended_on or min(self.as_at, self.period.known_to)

    @property
    def days(self) -> int | None:
        """How long it lasted, or has lasted so far."""
        return between(self.period.started_on, self.followed_to)

    @property
    def is_over(self) -> bool:
        """Whether it lasted, or has lasted, longer than the limit. On the limit is not over."""
        return (self.days or 0) > self.limit

    @property
    def is_overdue(self) -> bool:
        """Whether it is still open beyond the limit."""
        return self.is_open and self.is_over


def seen_on(period: Period, day: date, limit: int) -> Seen | None:
    """A period with all that came after a day taken off; None where it had not begun.

    Offers, meetings held and counts of reviews bear no day of their own: an offer is known with
    its letter, the others stand as they were filed.
    """
    if period.started_on > day:
        return None

    def by_then(then: date | None) -> date | None:
        return then if then and then <= day else None

    known = replace(
        period,
        letter_on=by_then(period.letter_on),
        first_meeting_on=by_then(period.first_meeting_on),
        decided_on=by_then(period.decided_on),
        court_on=by_then(period.court_on),
    )
    return Seen(period=known, as_at=day, limit=limit)
