"""Invented children: who they are and, in outline, when they are looked after and how it ends.

The outline is drawn first and is quick; `history.py` fills in a period's legal statuses and
placements only for children whom a return will show.
"""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from headway.synthetic.country import Spot
from headway.synthetic.days import age_on, birthday, is_last_of_march
from headway.synthetic.pace import Pace
from headway.synthetic.proportions import days, is_drawn, number, pick, weights

# Reasons after which a child may be looked after again, and the share who are.
COMES_BACK = {
    "home_short": "home",
    "home_later": "home",
    "kin": "kin",
    "justice": "justice",
    "other": "other",
    "special_guardian": "special_guardian",
}


@dataclass(slots=True)
class Episode:
    """Time under one legal status in one placement. `moved` is why the placement ended, if it did."""

    start: int
    end: int
    started: str  # RNE
    legal: str
    place: str
    provider: str
    urn: str
    spot: Spot
    ended: str = "X1"  # REC
    moved: str = ""  # REASON_PLACE_CHANGE


@dataclass(slots=True)
class Decision:
    """A decision that a child should be placed for adoption, and what came of it."""

    placed_on: int
    ended_on: int | None = None
    why_ended: str = ""
    matched_on: int | None = None
    adopters: str = ""
    current_carer: bool = False


@dataclass(slots=True)
class Period:
    """A period of care; `end` is the day that it ends, however far in the future."""

    start: int
    end: int
    path: str
    need: str
    home: Spot | None = None
    episodes: list[Episode] = field(default_factory=list)
    decision: Decision | None = None
    order_on: int | None = None
    placed_on: int | None = None


@dataclass(slots=True)
class Child:
    """One invented child. `unsettled` multiplies how often placements end; `times_missing` is a year's.

    `untaken` is a period of care that an effect kept from beginning; a child who comes only by an
    effect was not known before `known_from`.
    """

    number: int
    born: int
    is_girl: bool
    ethnicity: str
    is_uasc: bool
    unsettled: float
    times_missing: float
    periods: list[Period]
    gave_birth_on: int | None = None
    short_breaks: bool = False
    untaken: Period | None = None
    known_from: int | None = None

    @property
    def name(self) -> str:
        """The child's identifier in every return."""
        return f"SYN{self.number:06d}"

    @property
    def last(self) -> Period:
        """The last period of care."""
        return self.periods[-1]


def band(born: int, on: int) -> str:
    """The age band in the table of proportions."""
    age = age_on(born, on)
    return (
        "0" if age < 1 else "1-4" if age < 5 else "5-9" if age < 10 else "10-15" if age < 16
        else "16-17"
    )  # fmt: skip


def child(random: Random, pace: Pace, number_of: int) -> Child:
    """One child with all periods of care in outline."""
    return newcomer(random, pace, pace.day(random), number_of)


def newcomer(random: Random, pace: Pace, start: int, number_of: int) -> Child:
    """A child who starts to be looked after on a day, with all periods of care in outline."""
    uasc = pace.is_uasc(random, start)
    kind = "uasc" if uasc else "other"
    born = start - _days_old(random, pace.mix.pick(random, "age_at_start", kind), kind)
    # Of who turns 17 on 1 April rule 197B asks what rule 189 forbids: nobody here does.
    born -= date.fromordinal(born).strftime("%d%m") == "0104"
    made = Child(
        number=number_of,
        born=born,
        is_girl=pick(random, "sex", kind) == "F",
        ethnicity=pick(random, "ethnicity", kind),
        is_uasc=uasc,
        unsettled=random.gammavariate(1.4, 1 / 1.4) + 0.08,
        times_missing=_times_missing(random, uasc),
        periods=[],
    )
    again: int | None = start
    while again is not None:
        made.periods.append(later_period(random, pace, made, again))
        again = comes_back(random, made)
    return made


def later_period(random: Random, pace: Pace, of: Child, start: int) -> Period:
    """The period of care that a child starts on a day."""
    return _period(random, pace, of, start, "uasc" if of.is_uasc else "other")


def _days_old(random: Random, ages: str, kind: str) -> int:
    if ages == "0":
        return int(364 * random.random() ** 3.5)
    low, _, high = ages.partition("-")
    first, last = int(low) * 365.25, (int(high or low) + 1) * 365.25
    if kind == "other" and ages == "16-17":
        lived = random.triangular(first, last, first)
    elif ages == "13-15":
        lived = random.triangular(first, last, last)
    else:
        lived = random.uniform(first, last)
    return min(int(lived), int(18 * 365.25) - 10)


def _times_missing(random: Random, uasc: bool) -> float:
    if not is_drawn(
        random, number("goes_missing", "share of children", "uasc" if uasc else "12-17")
    ):
        return 0.0
    mean, shape = (number("goes_missing", "times a year", v) for v in ("mean", "shape"))
    return random.gammavariate(shape, mean / shape)


def _period(random: Random, pace: Pace, of: Child, start: int, kind: str) -> Period:
    """A period of care from a day: how it will go, and the day on which it ends."""
    path = _path(random, pace, start, "uasc" if of.is_uasc else band(of.born, start))
    made = Period(start, 0, path, pick(random, "need", kind))
    if path == "adopt":
        _adoption(random, made)
    elif path != "until_18":
        drawn = f"{path}_uasc" if of.is_uasc and path == "transfer" else path
        median, spread = (number("days_in_care", v, drawn) for v in ("median", "spread"))
        made.end = pace.end(start, days(random, median, spread))
    if made.end and is_last_of_march(made.end):
        made.end += 1  # who leaves on 31 March counts as looked after all year, which is rare
    grown = birthday(of.born, 18)
    if not made.end or made.end >= grown - 2:
        made.end, made.path = grown, "until_18"
    return made


def _path(random: Random, pace: Pace, start: int, group: str) -> str:
    if pace.stays(random, start, pace.mix.share("path", group, "until_18")):
        return "until_18"
    while (path := pace.mix.pick(random, "path", group)) == "until_18":
        pass
    return path


def _adoption(random: Random, period: Period) -> None:
    """The days of an adoption: decision, order, match, placed, adopted; or the decision reversed."""
    step = {
        name: days(random, median, number("adoption_days", "spread", name), 14)
        for name, median in weights("adoption_days", "median").items()
    }
    decided = period.start + max(60, step["decision"])
    period.order_on = decided + random.randint(0, 60)
    made = period.decision = Decision(decided)
    if pick(random, "adoption_decision_reversed") == "yes":
        made.ended_on = period.order_on + days(random, 300, 0.5, 60)
        made.why_ended = pick(random, "reason_reversed")
        period.path = "until_18"
        return
    made.matched_on = period.order_on + step["match"] - 30 if step["match"] > 60 else decided + 60
    made.matched_on = max(made.matched_on, period.order_on + 7)
    period.placed_on = made.matched_on + step["placed"]
    made.adopters = pick(random, "adopters")
    made.current_carer = pick(random, "adoption_place") == "current_carer"
    period.end = period.placed_on + max(75, step["adopted"])


def comes_back(random: Random, of: Child) -> int | None:
    """The day on which a child is looked after again; None for most, and for UASC."""
    left = of.last
    after = COMES_BACK.get(left.path)
    if of.is_uasc or not after or not is_drawn(random, number("comes_back", "", after)):
        return None
    median, spread = (number("moves_between_periods", "days", v) for v in ("median", "spread"))
    start = left.end + days(random, median, spread, 3)
    return start if start < birthday(of.born, 18) - 20 else None
