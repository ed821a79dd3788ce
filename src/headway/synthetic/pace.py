"""How fast children come into care and leave it in one council, month by month.

Both wander: a level that comes back to its mean within years, a shock to each year, a shock that
England has in common, and what counts vary by because brothers and sisters come and go together.
"""

from bisect import bisect_right
from datetime import date
from itertools import accumulate
from math import exp
from random import Random

from headway.synthetic.days import first_day, last_day
from headway.synthetic.mix import ENGLAND, Mix
from headway.synthetic.proportions import is_drawn, number, weights
from headway.vocabulary.years import collection_year

DAYS = 30
# Starts are drawn over so many years before the first return: nobody is looked after for longer.
YEARS_BEFORE = 18
# Of the others who start in a year, the share who do for the first time; the rest come back.
FIRST_TIMES = 0.89


class Pace:
    """One council's months: how likely a start is in each, and how fast time in care runs."""

    def __init__(
        self, random: Random, first_year: int, last_year: int, children: int, mix: Mix = ENGLAND
    ):
        self.mix = mix
        self._first, self._end = first_day(first_year - YEARS_BEFORE), last_day(last_year)
        months = (self._end - self._first) // DAYS + 1
        years = [_year(self._first + month * DAYS + DAYS // 2) for month in range(months)]
        self._uasc, starts = _starts(random, years, children, mix)
        starts[-1] *= self._days_of(months - 1) / DAYS
        self._steps = list(accumulate(starts))
        leaving = weights("leaving_of_year")
        levels, wander = _wander(random, "leaving", years, children, mix.is_known)
        usual = mix.times("leaving")
        speed = [usual * _of(leaving, y) * w for y, w in zip(years, wander, strict=True)]
        self._clock = list(accumulate((DAYS * s for s in speed), initial=0.0))
        strength = number("wander", "leaving", "of who stays to 18")
        self._stays = [exp(-strength * level) for level in levels]

    def day(self, random: Random) -> int:
        """The day of one start."""
        month = bisect_right(self._steps, random.random() * self._steps[-1])
        return self._first + month * DAYS + random.randrange(self._days_of(month))

    def is_uasc(self, random: Random, on: int) -> bool:
        """Whether a child who starts on a day came alone to seek asylum."""
        return is_drawn(random, self._uasc[self._month(on)])

    def stays(self, random: Random, on: int, usual: float) -> bool:
        """Whether a child who starts on a day stays until 18, as the share `usual` do in England."""
        odds = self._stays[self._month(on)] * usual
        return is_drawn(random, odds / (odds + 1 - usual))

    def end(self, start: int, days: int) -> int:
        """The day on which so many days in care are over, where months run fast or slowly."""
        run = self._run(start) + days
        if run >= self._clock[-1]:
            return self._first + (len(self._clock) - 1) * DAYS + round(run - self._clock[-1])
        month = bisect_right(self._clock, run) - 1
        part = (run - self._clock[month]) / (self._clock[month + 1] - self._clock[month])
        return max(start + 1, self._first + round((month + part) * DAYS))

    def _days_of(self, month: int) -> int:
        """How many days a month has: the last is cut short by the end."""
        return min(DAYS, self._end - self._first - month * DAYS + 1)

    def _month(self, on: int) -> int:
        return min((on - self._first) // DAYS, len(self._uasc) - 1)

    def _run(self, on: int) -> float:
        month, over = divmod(on - self._first, DAYS)
        if month >= len(self._clock) - 1:
            return self._clock[-1] + on - self._first - (len(self._clock) - 1) * DAYS
        return self._clock[month] + (self._clock[month + 1] - self._clock[month]) * over / DAYS


def _starts(
    random: Random, years: list[int], children: int, mix: Mix
) -> tuple[list[float], list[float]]:
    """By month: the share of those who start who came alone, and how many start."""
    found = []
    for of, so_many in (("others", children), ("uasc", 0)):
        given = weights("starts_of_year", of)
        _, wander = _wander(random, of, years, so_many, mix.is_known)
        times = FIRST_TIMES if of == "others" else mix.times("starts", "uasc")
        found.append([times * _of(given, y) * w for y, w in zip(years, wander, strict=True)])
    both = [o + u for o, u in zip(*found, strict=True)]
    return [u / b for u, b in zip(found[1], both, strict=True)], both


def _year(on: int) -> int:
    return collection_year(date.fromordinal(on))


def _of(by_year: dict[str, float], year: int) -> float:
    """A year's figure; before the first and after the last of the table, theirs."""
    first, last = next(iter(by_year)), next(reversed(by_year))
    return by_year[str(min(max(year, int(first)), int(last)))]


def _wander(
    random: Random, of: str, years: list[int], children: int, is_known: bool
) -> tuple[list[float], list[float]]:
    """A council's slow level by month (0 in the middle), and its months around 1.

    These have besides a shock to each year and, where children are given, clusters of children.
    Where the level at the end `is_known`, 0 is where it ends and only the way to it is drawn.
    """
    keep = number("wander", of, "kept in a year") ** (1 / 12)
    sd = random.lognormvariate(0, number("wander", of, "spread")) * number("wander", of, "sd")
    step = sd * (1 - keep**2) ** 0.5
    shocks = {year: random.gauss(0, number("wander", of, "a year")) for year in sorted(set(years))}
    more = number("wander", of, "overdispersion") - 1
    a_month = children * number("wander", of, "a year for each child") / 12
    level, levels, clusters = random.gauss(0, sd), [], []
    for _ in years:
        clusters.append(random.gammavariate(a_month / more, more / a_month) if a_month else 1.0)
        levels.append(level)
        level = level * keep + random.gauss(0, step)
    # What the last month tells of one so many months before it, which is kept ** months of it.
    told = [keep**before if is_known else 0.0 for before in range(len(years) - 1, -1, -1)]
    levels = [level - tells * levels[-1] for level, tells in zip(levels, told, strict=True)]
    made = [
        exp(level - (1 - tells**2) * sd**2 / 2 + shocks[year]) * many
        for level, tells, year, many in zip(levels, told, years, clusters, strict=True)
    ]
    return levels, made
