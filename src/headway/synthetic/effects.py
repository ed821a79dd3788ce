"""Effects: what a known change does to an invented council from a month on, and to nothing before.

`Asked(effects=(Effect(month=30, starts=0.75),))`: month 0 is the April with which the first return
begins, so month 30 of 72 is the October in the middle of the third year. `starts` multiplies how
many start to be looked after each month, first and later times alike. `leaving` multiplies how
often children leave care before 18: to their own chance comes, each day, what the published chance
at their age lacks to the multiple, however long they have been looked after. So the number who
leave is at first that multiple, and falls as fewer are left. `of` narrows `leaving`: to care orders
at home (AT_HOME), or to ages ("10-15").

`children` is then how many would be looked after at the end without the effects. For the same
seed everything before the month stays as it was: the same children, the same days and codes, and
each return of a year that ended before it, byte for byte. `leaving` lets be who is in care for a
sentence, and who is to be adopted once that is decided.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from headway.synthetic.days import birthday, day, is_last_of_march
from headway.synthetic.pace import Pace
from headway.synthetic.people import (
    Child,
    Episode,
    Period,
    band,
    comes_back,
    later_period,
    newcomer,
)
from headway.synthetic.proportions import is_drawn, number, pick
from headway.vocabulary.errors import BadInput

AT_HOME = "care orders at home"
MOST = 4.0
# At which birthday a child is past an age band.
UP_TO = {"0": 1, "1-4": 5, "5-9": 10, "10-15": 16, "16-17": 18}
ORDERS = frozenset(("C1", "C2"))
# Numbers of children who start only because of an effect, apart from all others.
EXTRA, EXTRA_OF_MANY = 600_000, 8_000_000
DAYS_A_MONTH = 365.25 / 12

Fill = Callable[[Random, Child, Sequence[Period]], None]


@dataclass(frozen=True, kw_only=True)
class Effect:
    """From a month on, starts and leaving care multiplied; `of` narrows who leaves sooner."""

    month: int
    starts: float = 1.0
    leaving: float = 1.0
    of: str = ""

    def __post_init__(self) -> None:
        if self.month < 0 or not 0 <= self.starts <= MOST or not 1 <= self.leaving <= MOST:
            raise BadInput(
                f"An effect from month {self.month} with starts {self.starts} and leaving "
                f"{self.leaving}: months are from 0, starts from 0 to {MOST:g}, leaving from 1 to "
                f"{MOST:g}."
            )
        if self.of and self.of != AT_HOME and not self.ages:
            raise BadInput(
                f"An effect on '{self.of}': it is on '{AT_HOME}', on ages as '10-15', or blank."
            )

    @property
    def ages(self) -> tuple[int, int] | None:
        """The first and the last age that leave sooner."""
        low, _, high = self.of.partition("-")
        return (int(low), int(high)) if low.isdigit() and high.isdigit() else None

    def since(self, first_year: int) -> int:
        """The day from which it holds, for returns that begin with a collection year."""
        years, months = divmod(self.month + 3, 12)
        return day(first_year - 1 + years, months + 1, 1)


@dataclass(frozen=True)
class _From:
    """An effect, and the day from which it holds."""

    on: int
    effect: Effect


class Changes:
    """What effects make of each child who would be there without them."""

    def __init__(
        self, effects: Iterable[Effect], first_year: int, seed: int, is_many: bool, pace: Pace
    ):
        self._all = sorted((_From(e.since(first_year), e) for e in effects), key=lambda e: e.on)
        self._seed, self._pace = seed, pace
        self._next = EXTRA_OF_MANY if is_many else EXTRA

    def of(self, one: Child, fill: Fill) -> Iterator[Child]:
        """The child, changed or not, then those who start only by the effects.

        The child's periods are filled in already; `fill` fills in those that are new. A child of
        whom no period is left was never looked after; `untaken` is what the effects kept away.
        """
        if not self._all:
            yield one
            return
        starts = [p.start for p in one.periods]
        random = self._random(one.number)
        self._changed(random, one, fill)
        yield one
        for start in starts:
            yield from self._extra(random, start, fill)

    def _random(self, of: int) -> Random:
        return Random(self._seed * 1_000_003 + of * 31 + 19)

    def _changed(self, random: Random, one: Child, fill: Fill) -> None:
        """Leave out starts that no longer are, and end periods that now end sooner."""
        place = 0
        while place < len(one.periods):
            if not self._starts(random, one.periods[place].start):
                one.untaken = one.periods[place]
                del one.periods[place:]
                return
            if self._ends_sooner(random, one, one.periods[place]):
                del one.periods[place + 1 :]
                again = comes_back(random, one)
                if again is not None:
                    one.periods.append(later_period(random, self._pace, one, again))
                    fill(random, one, one.periods[-1:])
            place += 1

    def _starts(self, random: Random, on: int) -> bool:
        share = 1.0
        for each in self._all:
            if each.on <= on:
                share *= min(1.0, each.effect.starts)
        return share >= 1 or is_drawn(random, share)

    def _extra(self, random: Random, start: int, fill: Fill) -> Iterator[Child]:
        """Children who start beside one who starts, as many as the effects add on average."""
        more = 1.0
        for each in self._all:
            if each.on <= start:
                more *= max(1.0, each.effect.starts)
        for _ in range(int(more - 1 + random.random()) if more > 1 else 0):
            self._next += 1
            own = self._random(self._next)
            made = newcomer(own, self._pace, start, self._next)
            made.known_from = self._all[0].on
            fill(own, made, made.periods)
            for period in made.periods:
                if self._ends_sooner(own, made, period):
                    del made.periods[made.periods.index(period) + 1 :]
                    break
            yield made

    def _ends_sooner(self, random: Random, of: Child, period: Period) -> bool:
        """End a period on an earlier day, if an effect makes the child leave by then."""
        if period.path == "justice":
            return False
        days = [
            on
            for each in self._all
            if each.effect.leaving > 1 and (on := _leaves(random, of, period, each))
        ]
        on = _settled(period, min(days)) if days else period.end
        decided = period.decision.placed_on if period.decision else period.end
        if on + 1 >= min(period.end, decided):
            return False
        _cut(random, of, period, on)
        return True


def _leaves(random: Random, of: Child, period: Period, each: _From) -> int | None:
    """The day on which an effect alone would make a child leave; None if it does not."""
    more = each.effect.leaving - 1
    if each.effect.of == AT_HOME:
        return _leaves_home(random, period, each.on, more)
    youngest, oldest = each.effect.ages or (0, 17)
    begin = max(period.start, each.on, birthday(of.born, youngest))
    stop = min(period.end, birthday(of.born, oldest + 1))
    patience = random.expovariate(more / DAYS_A_MONTH)
    while begin < stop:
        ages = band(of.born, begin)
        until = min(stop, birthday(of.born, UP_TO[ages]))
        a_month = number("leaving_care", "before 18, a month", ages)
        if patience < (until - begin) * a_month:
            return begin + 1 + int(patience / a_month)
        patience -= (until - begin) * a_month
        begin = until
    return None


def _leaves_home(random: Random, period: Period, since: int, more: float) -> int | None:
    """The same for a child at home under a care order, by the chance of leaving from there."""
    a_day = more * number("leaving_home", "under a care order", "a month") / DAYS_A_MONTH
    for episode in period.episodes:
        if episode.place != "P1" or episode.legal not in ORDERS or episode.end <= since:
            continue
        begin = max(episode.start, since)
        on = begin + 1 + int(random.expovariate(a_day))
        if on < episode.end:
            return on
    return None


def _settled(period: Period, on: int) -> int:
    """The day, or one soon after on which a child is not away from the placement for some days."""
    for episode in period.episodes:
        if episode.place[0] == "T" and episode.start <= on <= episode.end:
            on = episode.end + 1
    return on + 1 if is_last_of_march(on) else on


def _cut(random: Random, of: Child, period: Period, on: int) -> None:
    """End a period on a day: the child goes home, or who came alone goes elsewhere."""
    period.end, period.path = on, "other" if of.is_uasc else "home_later"
    period.decision = period.order_on = period.placed_on = None
    if not period.episodes:
        return
    ended = "E8" if of.is_uasc else pick(random, "reason_ceased", "home")
    shown: list[Episode] = [e for e in period.episodes if e.start < on]
    if shown and shown[-1].end >= on:
        shown[-1].end, shown[-1].ended, shown[-1].moved = on, ended, ""
    period.episodes = shown
