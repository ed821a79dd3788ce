"""An invented council: as many children as asked for are looked after on the last 31 March.

Children are drawn one after another, each independent of the rest, over all the years in which
one of today's could have come into care; the drawing stops when enough are looked after at the
end. So each return's numbers vary as those of a real council of that size do.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from headway.synthetic.country import Address, Country
from headway.synthetic.days import birthday, first_day, last_day
from headway.synthetic.effects import Changes, Effect
from headway.synthetic.filing import Filing, Return
from headway.synthetic.history import fill_in
from headway.synthetic.mix import Mix
from headway.synthetic.pace import Pace
from headway.synthetic.people import Child, Episode, Period, child
from headway.synthetic.proportions import number, pick
from headway.synthetic.roster.roster import roster
from headway.vocabulary.errors import BadInput

FIRST_YEAR, LAST_YEAR = 2019, 2027
LEAST, MOST = 20, 250_000
# From so many on, the numbers of children need more digits.
MANY = 20_000
# So long before the first return may care have ended of a child who is still in need in it.
KEPT_BEFORE = 730


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked for: `children` looked after on 31 March of `last_year`, `years` returns.

    With `effects` they are as many as would be looked after then without them.
    """

    children: int
    years: int
    last_year: int
    seed: int
    effects: tuple[Effect, ...] = ()

    def __post_init__(self) -> None:
        if not LEAST <= self.children <= MOST:
            raise BadInput(f"--children {self.children}: give a number from {LEAST} to {MOST:,}.")
        first = self.last_year - self.years + 1
        if self.years < 1 or first < FIRST_YEAR or self.last_year > LAST_YEAR:
            raise BadInput(
                f"--years {self.years} --last-year {self.last_year}: returns can be invented for "
                f"collection years {FIRST_YEAR} to {LAST_YEAR}; choose years within these."
            )
        for effect in self.effects:
            if effect.month >= self.years * 12:
                raise BadInput(
                    f"An effect from month {effect.month}: {self.years} years of returns have "
                    f"months 0 to {self.years * 12 - 1}."
                )

    @property
    def span(self) -> range:
        """The collection years."""
        return range(self.last_year - self.years + 1, self.last_year + 1)


def returns(
    asked: Asked,
    country: Country,
    tell: Callable[[int], None] | None = None,
    keep: Callable[[Child], None] | None = None,
) -> dict[int, Return]:
    """All years' returns. `tell` is told, now and then, how many children are looked after so far.

    `keep` is given each child in them, and those whose care ended not long before the first.
    """
    first, last = first_day(asked.span[0]), last_day(asked.last_year)
    filing = Filing(asked.seed, asked.span, roster(asked.children, asked.span, asked.seed))
    pace = pace_of(asked, country.mix)
    changes = Changes(asked.effects, asked.span[0], asked.seed, asked.children >= MANY, pace)

    def fill(random: Random, one: Child, periods: Iterable[Period]) -> None:
        fill_in(random, country, one, periods, first, last)

    for random, drawn, there in everyone(asked.children, asked.last_year, asked.seed, pace):
        is_shown = drawn.last.end >= first or _may_be_leaver(drawn, first)
        if is_shown:
            fill(random, drawn, drawn.periods)
        for one in changes.of(drawn, fill) if is_shown else (drawn,):
            if one.periods and (one.last.end >= first or _may_be_leaver(one, first)):
                filing.add(one)
            if keep and (one.untaken or _is_kept(one, first)):
                keep(one)
        if tell and there and there % 100 == 0:
            tell(there)
    for one in _short_breaks(asked, country):
        filing.add(one)
        if keep:
            keep(one)
    for made in filing.returns.values():
        for rows in made.tables.values():
            rows.sort(key=lambda row: row[0])
    return filing.returns


def _is_kept(one: Child, first: int) -> bool:
    """Whether a child may still be in need in the first return."""
    return one.last.end >= first - KEPT_BEFORE or _may_be_leaver(one, first)


def _may_be_leaver(one: Child, first: int) -> bool:
    """Whether a child who left before the first return may be a care leaver in it."""
    return birthday(one.born, 22) > first and one.last.end > birthday(one.born, 16)


def pace_of(asked: Asked, mix: Mix) -> Pace:
    """How starts and leaving wander in the council that is asked for."""
    random = Random(asked.seed * 7919 + 5)
    return Pace(random, asked.span[0], asked.last_year, asked.children, mix)


def everyone(
    children: int, last_year: int, seed: int, pace: Pace
) -> Iterator[tuple[Random, Child, int]]:
    """Children, each with its own source of chance, until enough are looked after at the end."""
    last, there, drawn = last_day(last_year), 0, 0
    while there < children:
        drawn += 1
        random = Random(seed * 1_000_003 + drawn * 31)
        one = child(random, pace, drawn)
        there += any(p.start <= last < p.end for p in one.periods)
        yield random, one, there


def _short_breaks(asked: Asked, country: Country) -> Iterator[Child]:
    """Children who only have short breaks: single ones (V3) or a series agreed once (V4)."""
    many = max(
        2, round(asked.children * number("short_breaks", "of children looked after", "share"))
    )
    for place in range(many):
        random = Random(asked.seed * 1_000_003 + place * 31 + 17)
        born = first_day(asked.span[0]) - random.randint(6 * 365, 13 * 365)
        one = Child(
            number=900_000 + place if asked.children < MANY else 9_000_000 + place,
            born=born,
            is_girl=random.random() < 0.35,
            ethnicity=pick(random, "ethnicity", "other"),
            is_uasc=False,
            unsettled=1.0,
            times_missing=0.0,
            periods=[],
            short_breaks=True,
        )
        spot = random.choice(country.zones["own"])
        address = Address(spot, random.choice(("PR1", "PR4", "PR5")), "")
        stays = _breaks(random, asked) if place % 4 else _series(random, asked, born)
        for start, end, legal in stays:
            stay = Episode(start, end, "S", legal, "R1", address.provider, "", spot, "E4A")
            one.periods.append(Period(start, end, "home_short", "N2", None, [stay]))
        if one.periods:
            yield one


def _breaks(random: Random, asked: Asked) -> list[tuple[int, int, str]]:
    """A weekend or so each month or two, well under 75 days a year."""
    made, on = [], first_day(asked.span[0]) + random.randint(0, 200)
    stop = min(last_day(asked.last_year), on + random.randint(200, 1200))
    while on < stop - 10:
        end = on + random.randint(1, 3)
        made.append((on, end, "V3"))
        on = end + random.randint(18, 50)
    return made


def _series(random: Random, asked: Asked, born: int) -> list[tuple[int, int, str]]:
    start = first_day(asked.span[0]) + random.randint(0, 300)
    return [(start, min(start + random.randint(300, 1500), birthday(born, 18)), "V4")]
