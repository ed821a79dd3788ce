"""Every child of the invented census: those looked after, those who will be, and the others.

Each has a source of chance of its own, so that nobody's story hangs on how many others there are,
and the looked-after return stays what it was.
"""

from collections.abc import Iterable, Iterator
from random import Random

from headway.synthetic.council import Asked
from headway.synthetic.days import first_day, last_day
from headway.synthetic.filing import number_of_pupil
from headway.synthetic.in_need import around_care, others
from headway.synthetic.in_need.cared import Care, Cared
from headway.synthetic.in_need.story import Story
from headway.synthetic.in_need.surge import NUMBERS, FrontDoor, Surge
from headway.synthetic.proportions import is_drawn, number, pick

# How many years before the first return somebody may have been referred who is in it.
YEARS_BEFORE = 8
# Within so many days after the last return come those who are looked after next.
SOON = 1100
# From here on are the numbers of children of whom the looked-after return knows nothing.
ON_THE_WAY, OTHERS = 20_000_000, 10_000_000
_SOURCES = {"cared": 7, "on_the_way": 11, "others": 13, "surging": 23, "front_door": 29}


def stories(
    asked: Asked,
    cared: Iterable[Cared],
    died: dict[str, int],
    surge: Surge | None = None,
    front_door: FrontDoor | None = None,
) -> Iterator[Story]:
    """Each child's story; `died` says of care leavers in which year they did."""
    for of in cared:
        year = died.get(of.name)
        span = (first_day(year), last_day(year)) if year else None
        yield around_care.story(_random(asked, "cared", of.number), of, span)
    for place in range(_many(asked, "looked after later for each looked after")):
        random = _random(asked, "on_the_way", place)
        yield around_care.story(random, _on_the_way(random, asked, place))
    for place, one in _others(asked):
        if not (front_door and front_door.turns_away(_random(asked, "front_door", place), one)):
            yield one
    if surge:
        yield from _surging(asked, surge)


def _random(asked: Asked, source: str, place: int) -> Random:
    return Random(asked.seed * 1_000_003 + place * 31 + _SOURCES[source])


def _many(asked: Asked, what: str, years: int = 1) -> int:
    return round(asked.children * years * number("in_need_numbers", "", what))


def _others(asked: Asked) -> Iterator[tuple[int, Story]]:
    years = len(asked.span) + YEARS_BEFORE
    begin, end = first_day(asked.span[0] - YEARS_BEFORE), last_day(asked.last_year)
    for place in range(_many(asked, "new children a year for each looked after", years)):
        random = _random(asked, "others", place)
        on = begin + int(random.random() * (end - begin + 1))
        of = OTHERS + place
        made = others.story(random, f"SYN{of}", number_of_pupil(of), on, first_day(asked.span[0]))
        if made:
            yield place, made


def _surging(asked: Asked, surge: Surge) -> Iterator[Story]:
    """The children who come with a surge, each on a day of it."""
    a_year = asked.children * number(
        "in_need_numbers", "", "new children a year for each looked after"
    )
    for place in range(surge.many(a_year)):
        random = _random(asked, "surging", place)
        on = surge.starts + int(random.random() * (surge.ends - surge.starts))
        of = NUMBERS + place
        made = others.story(random, f"SYN{of}", number_of_pupil(of), on, first_day(asked.span[0]))
        if made:
            yield made


def _on_the_way(random: Random, asked: Asked, place: int) -> Cared:
    """A child whom only a later return would show in care."""
    start = last_day(asked.last_year) + random.randint(1, SOON)
    ages = pick(random, "age_at_start", "other")
    low, _, high = ages.partition("-")
    born = start - int(random.uniform(int(low) * 365.25, int(high or low) * 365.25 + 300))
    goes_to_court = is_drawn(random, number("before_court", "", "of the next"))
    care = Care(
        start=start,
        end=start + 365,
        path="home_later",
        need=pick(random, "need", "other"),
        ended="",
        order_on=start if goes_to_court else None,
        in_emergency=False,
    )
    return Cared(
        name=f"SYN{ON_THE_WAY + place}",
        number=ON_THE_WAY + place,
        born=born,
        is_girl=pick(random, "sex", "other") == "F",
        ethnicity=pick(random, "ethnicity", "other"),
        is_uasc=False,
        short_breaks=False,
        care=[care],
    )
