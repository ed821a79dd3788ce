"""Signals: named tests of whether figures moved by more than chance, one a file.

Every module here offers one `SIGNAL`, which says what it tests and how often it fires where nothing
has changed, and the function that does it. They are found by walking this folder. Each may answer
that there is not enough to tell. What lives here reads plain numbers and knows nothing of measures,
files or pages. Limits always come from figures before the ones judged, are never moved by the
program, and no point is judged against limits that it helped to make.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

# Making Data Count and NHSRplotthedots call limits from fewer points trial limits.
TRIAL_BELOW = 12
# With fewer than five points a mean moving range rests on three differences: no limits at all.
LEAST_POINTS = 5

Values = Sequence[float | None]


class Answer(StrEnum):
    """What a verdict may answer."""

    YES = "yes"
    NO = "no"
    NOT_SHOWN = "not shown"


class Direction(StrEnum):
    """Which way a figure moved."""

    FALL = "fall"
    RISE = "rise"

    @property
    def sign(self) -> int:
        """1 for a rise, -1 for a fall."""
        return 1 if self is Direction.RISE else -1


class Seen(StrEnum):
    """What a chart shows; that it cannot tell is an answer too."""

    SIGNAL = "signal"
    NO_SIGNAL = "no signal"
    NOT_ENOUGH = "not enough to tell"


@dataclass(frozen=True, kw_only=True)
class Signal:
    """One named test.

    `says`: when it fires, in a sentence; `fires_where_nothing_changed`: how often it does so all
    the same, and how that is known; `bears_real`: a verdict that a change is real may rest on it.
    The others are drawn and named, and bear no verdict.
    """

    id: str
    name: str
    says: str
    fires_where_nothing_changed: str
    bears_real: bool = False


@dataclass(frozen=True, kw_only=True)
class Found:
    """A signal found: its id, which way, and the places of its points (0 is the first judged)."""

    signal: str
    direction: Direction
    at: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The centre and limits of one point. A limit is None where no value could pass it."""

    centre: float
    lower: float | None
    upper: float | None

    def beyond(self, value: float) -> Direction | None:
        """Which limit a value lies beyond; None for one inside or on the line."""
        if self.lower is not None and value < self.lower:
            return Direction.FALL
        if self.upper is not None and value > self.upper:
            return Direction.RISE
        return None


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Points judged against limits from earlier ones.

    `limits` has one entry a judged point; `base_points` is how many points they rest on;
    `screened` how many moving ranges were left out. `note` says what a reader must know.
    """

    limits: tuple[Limits, ...]
    found: tuple[Found, ...]
    base_points: int
    screened: int = 0
    note: str = ""

    @property
    def is_trial(self) -> bool:
        """Whether the limits rest on so few points that they are trial limits."""
        return self.base_points < TRIAL_BELOW

    @property
    def seen(self) -> Seen:
        """Signal, no signal, or not enough to tell."""
        if not self.limits:
            return Seen.NOT_ENOUGH
        return Seen.SIGNAL if self.found else Seen.NO_SIGNAL


def not_enough(points: int, wanted: int = LEAST_POINTS) -> Chart:
    """The chart that has no limits, and says why."""
    note = f"Not enough to tell: {points} earlier points, and {wanted} are needed for any limits."
    return Chart(limits=(), found=(), base_points=points, note=note)


def trial_note(points: int) -> str:
    """What is said beside limits from few points; empty where there are enough."""
    if points >= TRIAL_BELOW:
        return ""
    return f"Trial limits: they rest on {points} points, and {TRIAL_BELOW} or more are wanted."


def outside(values: Values, limits: Sequence[Limits], signal: str) -> tuple[Found, ...]:
    """Every point beyond its own limit. A missing one is beyond nothing."""
    return tuple(
        Found(signal=signal, direction=which, at=(place,))
        for place, (value, limit) in enumerate(zip(values, limits, strict=True))
        if value is not None and (which := limit.beyond(value)) is not None
    )


@cache
def all_signals() -> tuple[Signal, ...]:
    """Every signal in this folder, those that can bear a verdict first, then by name."""
    names = sorted(m.name for m in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}").SIGNAL for name in names]
    return tuple(sorted(found, key=lambda s: (not s.bears_real, s.name)))
