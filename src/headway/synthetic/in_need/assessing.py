"""Assessments: when they begin, how many working days they take, and the factors that they find."""

from functools import cache
from random import Random

from headway.synthetic.days import age_on, day
from headway.synthetic.in_need import working
from headway.synthetic.in_need.story import Assessment, Episode, Person
from headway.synthetic.proportions import pick, weights

# From these days on, two factors were each asked as two, and one more was asked.
SPLIT_FROM, EXPLOITED_FROM = day(2020, 4, 1), day(2021, 4, 1)
BEFORE_THE_SPLIT = {"18B": "18A", "18C": "18A", "19B": "19A", "19C": "19A"}
# What a child protection plan's category says was found.
FACTOR_OF = {"NEG": "16A", "EMO": "17A", "PHY": "18C", "SAB": "19C"}
NO_FACTOR = "21"


def band(random: Random, topic: str, of: str = "") -> int:
    """A number drawn from a band of the table: 11-20 gives one of ten."""
    low, _, high = pick(random, topic, of).partition("-")
    return random.randint(int(low), int(high))


def assess(
    random: Random, who: Person, episode: Episode, on: int, limit: int, *found: str
) -> Assessment:
    """Add an assessment that begins on a day and is done by the limit at the latest."""
    taken = band(random, "assessment_days")
    done = min(working.after(on, taken), limit) if taken else on
    made = Assessment(on, max(on, done), factors(random, who, max(on, done), *found))
    episode.assessments.append(made)
    return made


def factors(random: Random, who: Person, on: int, *found: str) -> tuple[str, ...]:
    """What an assessment that is done on a day finds: `found`, and others as often as England's do."""
    if who.is_uasc:
        return (
            "9A",
            *(c for c, often in weights("factor_uasc").items() if random.random() < often),
        )
    old = on - who.born > 8 * 365
    made = [code for code, often in _often(old) if random.random() < often]
    made += [code for code in found if code not in made]
    if on < EXPLOITED_FROM:
        if on < SPLIT_FROM:
            made = list(dict.fromkeys(BEFORE_THE_SPLIT.get(code, code) for code in made))
        made = [code for code in made if code != "24A"]
    return tuple(made) or ("20",)


@cache
def _often(old: bool) -> tuple[tuple[str, float], ...]:
    """How often each factor is found: some only of children of eight and over, so more often of them."""
    of_older, besides = weights("factor_at_eight_and_over"), weights("factor_besides")
    return tuple(
        (code, often * of_older.get(code, 1.0) * besides.get(code, 1.0))
        for code, often in weights("factor").items()
        if old or code not in of_older
    )


def need_at(random: Random, born: int, on: int) -> str:
    """The main need of a child who is referred at an age."""
    if born > on:
        return pick(random, "primary_need", "0")
    age = age_on(born, on)
    ages = "0" if age < 1 else "1-4" if age < 5 else "5-9" if age < 10 else "10-15" if age < 16 else "16-17"  # fmt: skip
    return pick(random, "primary_need", ages)
