"""Monthly starts and ceases of invented councils: drawn by a stated process, or generated whole."""

import math
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.synthetic.council import Asked, returns
from headway.synthetic.country import Country, country
from headway.synthetic.effects import Effect
from headway.vocabulary.councils import council

# Six years from April 2021 on, so that no month of the pandemic's first year is in any base.
LAST_YEAR, YEARS = 2027, 6
MONTHS, EFFECT_AT = 12 * YEARS, 30
FIRST = (LAST_YEAR - YEARS, 4)
CHILDREN = 500
STARTS, CEASES = "looked_after_started", "looked_after_ceased"
SURGE_AT, SURGE = 24, 1.5

# The stated process: a month's number is Poisson with extra spread (variance 1.4 times the mean)
# about a level whose logarithm takes a random step each month: .028 for starts, .017 for ceases.
# A council of 500 has about 17 of each a month.
A_MONTH, SPREAD = 17.0, 1.4
STEP = {STARTS: 0.028, CEASES: 0.017}


@dataclass(frozen=True)
class Story:
    """One thing that may have happened: a name, whose numbers it moves, and by how much when."""

    name: str
    measure: str
    times: float = 1.0
    at: int = EFFECT_AT
    surge: bool = False

    @property
    def effects(self) -> tuple[Effect, ...]:
        """The same for the generator."""
        if self.surge:
            return (Effect(month=SURGE_AT, starts=SURGE),)
        if self.times == 1:
            return ()
        if self.measure == STARTS:
            return (Effect(month=self.at, starts=self.times),)
        return (Effect(month=self.at, leaving=self.times),)


NULL_STARTS = Story("nothing", STARTS)
NULL_CEASES = Story("nothing", CEASES)
FEWER_STARTS = Story("a quarter fewer starts", STARTS, 0.75)
MORE_CEASES = Story("leaving care half as likely again", CEASES, 1.5)
PASSING = Story("six months of half as many starts again, then as before", STARTS, surge=True)

Draw = Callable[[int, Story], tuple[int, ...]]


def stated(seed: int, story: Story) -> tuple[int, ...]:
    """Six years of months by the stated process; the same seed gives the same chance to each story."""
    chance = random.Random(f"{seed} {story.measure}")
    level, months = 0.0, []
    for month in range(MONTHS):
        level += chance.gauss(0, STEP[story.measure])
        mean = A_MONTH * math.exp(level)
        if story.surge:
            mean *= SURGE if SURGE_AT <= month < story.at else 1
        elif month >= story.at:
            mean *= story.times
        months.append(_spread(chance, mean))
    return tuple(months)


def _spread(chance: random.Random, mean: float) -> int:
    """A Poisson number whose mean is itself drawn, so that its variance is SPREAD times its mean."""
    mean = chance.gammavariate(mean / (SPREAD - 1), SPREAD - 1)
    left, number = math.exp(-mean), 0
    product = chance.random()
    while product > left:
        product *= chance.random()
        number += 1
    return number


def generated(seed: int, story: Story) -> tuple[int, ...]:
    """Six years of months counted from the returns of a generated council of 500.

    After a surge the months are those of the same council without it: effects only ever add up.
    """
    months = _both(seed, story.effects)[story.measure]
    if story.surge:
        months = (*months[: story.at], *_both(seed, ())[story.measure][story.at :])
    return months


@cache
def _both(seed: int, effects: tuple[Effect, ...]) -> dict[str, tuple[int, ...]]:
    """Starts and ceases of a generated council; several stories share one without effects."""
    asked = Asked(children=CHILDREN, years=YEARS, last_year=LAST_YEAR, seed=seed, effects=effects)
    filed = returns(asked, _land())
    return {measure: tuple(counted(filed, measure)) for measure in (STARTS, CEASES)}


def counted(filed: dict[int, Any], measure: str) -> list[int]:
    """Children who started, or ceased, each month: from the rows of the returns, by hand."""
    seen: Counter[tuple[int, int]] = Counter()
    children = set()
    for made_return in filed.values():
        names = [c.name for c in _columns()]
        for row in made_return.tables["episodes"]:
            cells = dict(zip(names, row, strict=False))
            if cells["LS"] in ("V3", "V4"):
                continue
            if measure == STARTS and cells["RNE"] == "S":
                children.add((cells["CHILD"], _month(cells["DECOM"])))
            if measure == CEASES and cells["REC"] not in ("", "X1"):
                children.add((cells["CHILD"], _month(cells["DEC"])))
    for _, month in children:
        seen[month] += 1
    return [seen[_shifted(by)] for by in range(MONTHS)]


def _month(day: str) -> tuple[int, int]:
    return int(day[6:]), int(day[3:5])


def _shifted(by: int) -> tuple[int, int]:
    years, month = divmod(FIRST[1] - 1 + by, 12)
    return FIRST[0] + years, month + 1


@cache
def _land() -> Country:
    """One country for every seed: where a child lives moves no start and no end."""
    years = range(LAST_YEAR - YEARS + 1, LAST_YEAR + 1)
    chance = random.Random(1)
    return country(council("342").ons_code, years, chance, None).registered(chance, CHILDREN)


@cache
def _columns() -> Sequence[Any]:
    from headway.returns.ssda903.tables import EPISODES

    return EPISODES.columns
