"""The clock as at a day: how many, where they led, how long each step takes, what is overdue."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from headway.verdicts.clock.period import Period, Route, Seen, between, seen_on
from headway.verdicts.clock.survival import Curve, Duration, Middle, Share, curve

DAYS_A_WEEK = 7
WEEKS = 16
# A decision this fresh may still be followed by an application to court.
FRESH = 28


@dataclass(frozen=True, kw_only=True)
class Lag:
    """One step of the clock. `waiting` have not come so far: each counts as at least so long."""

    name: str
    title: str
    middle: Middle
    done: int
    waiting: int

    @property
    def n(self) -> int:
        """How many it rests on."""
        return self.done + self.waiting


@dataclass(frozen=True, kw_only=True)
class Clock:
    """All periods begun by a day, as they stood then. `limit` is in days; more than it is over."""

    as_at: date
    weeks: int
    seen: tuple[Seen, ...]

    @property
    def limit(self) -> int:
        """The limit in days."""
        return self.weeks * DAYS_A_WEEK

    def number(self, asked: Callable[[Seen], object]) -> int:
        """How many periods are so."""
        return sum(bool(asked(one)) for one in self.seen)

    @cached_property
    def counts(self) -> dict[str, int]:
        """Every count by its name."""
        asked: dict[str, Callable[[Seen], object]] = {
            "open": lambda s: s.is_open,
            "overdue": lambda s: s.is_overdue,
            "end_not_known": lambda s: s.is_lost,
            "ended": lambda s: s.period.ended_on,
            "ended_over": lambda s: s.period.ended_on and s.is_over,
            "stepped_down": lambda s: s.route is Route.STEP_DOWN,
            "stepped_down_lately": _is_fresh,
            "to_proceedings": lambda s: s.route is Route.PROCEEDINGS,
            "straight_to_court": lambda s: s.period.is_straight_to_court,
            "repeats": lambda s: s.period.is_repeat,
            "letters": lambda s: s.period.letter_on,
            "offered": lambda s: s.period.letter_on and s.period.is_offered,
            "offer_not_said": lambda s: s.period.letter_on and s.period.is_offered is None,
            "held": lambda s: s.period.letter_on and s.period.is_offered and s.period.is_held,
            "amiss": lambda s: s.period.amiss,
        }
        counted = {name: self.number(test) for name, test in asked.items()}
        children = len({one.period.child for one in self.seen})
        return {"children": children, "periods": len(self.seen), **counted}

    @cached_property
    def curve(self) -> Curve:
        """How long periods last; open ones have lasted at least so long as they have."""
        return curve(
            Duration(days=one.days, has_ended=one.period.ended_on is not None)
            for one in self.seen
            if one.period.has_length and one.days is not None
        )

    @property
    def over_limit(self) -> Share | None:
        """The share that lasts longer than the limit; None where none was followed so long."""
        return self.curve.after(self.limit)

    @property
    def finished(self) -> list[int]:
        """The lengths, to the decision, of those that were decided: no measure of how long all
        take, because whatever is still open is left out."""
        return sorted(
            days for one in self.seen if (days := one.period.days_to_decision) is not None
        )

    @cached_property
    def lags(self) -> tuple[Lag, ...]:
        """The steps, each with those that still wait for it."""
        return lags(self.seen)

    def listed(self) -> list[Seen]:
        """What is open, in the order in which it began: facts, no score."""
        return sorted(
            (one for one in self.seen if one.is_open),
            key=lambda one: (one.period.started_on, one.period.child),
        )

    def not_held(self) -> list[Seen]:
        """Letters that offered a family meeting which was not held (the department's 9010Q)."""
        return [
            one
            for one in self.seen
            if one.period.letter_on and one.period.is_offered and not one.period.is_held
        ]


def _is_fresh(one: Seen) -> bool:
    decided = one.period.decided_on
    is_down = one.route is Route.STEP_DOWN
    return is_down and decided is not None and (one.as_at - decided).days < FRESH


Ends = Callable[[Period], date | None]
STEPS: tuple[tuple[str, str, Ends, Ends], ...] = (
    ("start_to_letter", "start to letter", lambda p: p.started_on, lambda p: p.letter_on),
    (
        "letter_to_first_meeting",
        "letter to first meeting",
        lambda p: p.letter_on,
        lambda p: p.first_meeting_on,
    ),
    (
        "start_to_first_meeting",
        "start to first meeting",
        lambda p: p.started_on,
        lambda p: p.first_meeting_on,
    ),
    (
        "decision_to_court",
        "decision to court",
        lambda p: p.decided_on if p.court_on else None,
        lambda p: p.court_on,
    ),
)


def lags(seen: Iterable[Seen]) -> tuple[Lag, ...]:
    """The steps of some periods. What went straight to court has none."""
    on_the_way = [one for one in seen if not one.period.is_straight_to_court]
    return tuple(_lag(name, title, on_the_way, first, then) for name, title, first, then in STEPS)


def _lag(name: str, title: str, seen: Iterable[Seen], first: Ends, then: Ends) -> Lag:
    """The step from one day to another; a period that ended without it never waited for it."""
    done, waiting = [], []
    for one in seen:
        begun, come = first(one.period), then(one.period)
        if (days := between(begun, come)) is not None:
            done.append(Duration(days=days, has_ended=True))
        elif begun and come is None and one.period.ended_on is None:
            waited = between(begun, one.followed_to)
            waiting.append(Duration(days=waited or 0, has_ended=False))
    return Lag(
        name=name,
        title=title,
        middle=curve([*done, *waiting]).middle(),
        done=len(done),
        waiting=len(waiting),
    )


def clock(periods: Iterable[Period], as_at: date, *, weeks: int = WEEKS) -> Clock:
    """The clock as at a day: what came later is taken off, what had not begun is left out."""
    seen = (seen_on(period, as_at, weeks * DAYS_A_WEEK) for period in periods)
    return Clock(as_at=as_at, weeks=weeks, seen=tuple(one for one in seen if one))
